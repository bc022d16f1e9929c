import type { SocCode } from '$lib/domain/occupation.ts';
import { ROLE_INKS, type RoleInk } from './scene.ts';

/**
 * The occupations most often set side by side get colours that are easiest to tell apart. A seat is for ever: a
 * reader who learnt that managers are blue finds them blue in every view, file and year. Codes that a later
 * classification replaced keep the colour of their successor.
 */
const SEATS: Readonly<Record<SocCode, RoleInk>> = {
	'11-9111': 'role-1',
	'29-2072': 'role-2',
	'29-2071': 'role-2',
	'29-2098': 'role-2',
	'29-9021': 'role-3',
	'29-9098': 'role-3',
	'15-1211': 'role-4',
	'15-1121': 'role-4',
	'15-2051': 'role-5',
	'15-2098': 'role-5',
	'15-1242': 'role-6',
	'15-1141': 'role-6',
	'13-1041': 'role-7',
	'43-6013': 'role-8',
};

/** The colour of an occupation, the same in every view. Beyond the seated ones it follows from the code's digits. */
export function roleInk(code: SocCode): RoleInk {
	const seat = SEATS[code];
	if (seat) return seat;
	let sum = 0;
	for (const character of code) sum = (sum * 31 + character.charCodeAt(0)) % 65_521;
	return ROLE_INKS[sum % ROLE_INKS.length] ?? 'role-1';
}
