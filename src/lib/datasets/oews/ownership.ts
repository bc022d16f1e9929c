import type { Ownership } from '../../domain/setting-row.ts';

/** OWN_CODE as the field descriptions of OEWS explain it; each digit is one kind of owner. */
const BY_CODE: Readonly<Record<string, Ownership>> = {
	'1': 'federal',
	'2': 'state',
	'3': 'local',
	'5': 'private',
	'35': 'private-local',
	'57': 'private-local-gambling',
	'58': 'private-government-hospitals',
	'59': 'private-postal',
	'123': 'government',
	'235': 'private-state-local',
	'1235': 'all',
};

const BY_NAME: Readonly<Record<string, Ownership>> = {
	private: 'private',
	'federal government': 'federal',
	'state government': 'state',
	'local government': 'local',
};

/** The ownership an OWN_CODE or OWNERSHIP cell stands for; null when it is neither a known code nor a known name. */
export function readOwnership(text: string): Ownership | null {
	const trimmed = text.trim();
	return BY_CODE[trimmed] ?? BY_NAME[trimmed.toLowerCase()] ?? null;
}
