/** A Standard Occupational Classification code, `29-9021`. Text always: codes have leading zeros. */
export type SocCode = string;

/** The code OEWS gives the total of all occupations. */
export const ALL_OCCUPATIONS: SocCode = '00-0000';

/** Which side of the articles' comparison an occupation stands on; our mapping, with its reason in the table. */
export const FAMILIES = ['him', 'hit', 'neighbour'] as const;
export type Family = (typeof FAMILIES)[number];

export const FAMILY_TITLES: Record<Family, string> = {
	him: 'Health information management (HIM)',
	hit: 'Health information technology (HIT)',
	neighbour: 'Neighboring occupations',
};

export function isSocCode(text: string): boolean {
	return /^\d{2}-\d{4}$/.test(text);
}

/** The major group a code belongs to, as its first two digits: `29` for `29-9021`. */
export function majorGroup(code: SocCode): string {
	return code.slice(0, 2);
}

/** Which columns OEWS publishes for an occupation: teachers have no hourly wage, actors no annual one. */
export type WageBasis = '' | 'annual_only' | 'hourly_only';
