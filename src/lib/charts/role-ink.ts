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

/** So many things chosen are told apart by colour; what else is drawn stays grey. */
export const MOST_ACCENTS = 6;

/** The ink of a role among others: an accent or the grey. */
export type RoleInks = (code: SocCode) => RoleInk | 'context';

/**
 * The colours of a choice, the same in every view of it: the first six roles chosen in the order of their choosing, all
 * others grey. Where no role is chosen, the focus has the first.
 *
 * @param chosen SOC codes in the order chosen; the focus alone where none is.
 */
export function roleInks(chosen: readonly SocCode[]): RoleInks {
	const accents = new Map(
		chosen.slice(0, MOST_ACCENTS).map((code, place) => [code, ROLE_INKS[place] ?? 'role-1'] as const),
	);
	return (code) => accents.get(code) ?? 'context';
}
