/**
 * Why a published cell is not a plain number, in words a reader understands. The names are those of every table and every
 * download, and stand in packed answers by their place here:
 *
 * - `not_available`: BLS mark `*`, no wage estimate released
 * - `not_published`: BLS mark `**`, no employment estimate released
 * - `top_coded`: BLS mark `#`, at or above that release's top code; the value is the threshold, a lower bound
 * - `under_half_percent`: BLS mark `~`, under 0.5 % of establishments report it
 * - `not_in_source`: the table that was obtained has no such column
 * - `derived`: an hourly figure calculated as annual / 2,080, the table having no hourly column
 * - `no_price_parity`: local dollars were asked for and BEA has no regional price parity for the area
 * - `withheld`: QCEW's disclosure code `N`, the figure would tell of a single employer; its zeros in the file are not figures
 */
const SENTENCES = {
	'': '',
	not_available: 'wage estimate not released by BLS (*)',
	not_published: 'employment estimate not released by BLS (**)',
	top_coded: 'at or above the top code of that release (#)',
	under_half_percent: 'under 0.5% of establishments (~)',
	not_in_source: 'not a column of the table',
	derived: 'calculated as annual wage / 2,080 hours',
	no_price_parity: 'BEA publishes no regional price parity for this area',
	withheld: 'withheld by BLS so that no employer can be identified',
} as const;

export type Flag = keyof typeof SENTENCES;

export const FLAGS = Object.keys(SENTENCES) as readonly Flag[];

/** A published figure with the reason it may be no plain number. */
export interface Estimate {
	readonly value: number | null;
	readonly flag: Flag;
}

export function isFlag(text: string): text is Flag {
	return Object.hasOwn(SENTENCES, text);
}

/** What a flag says, in words a reader understands. Empty for a plain number. */
export function describeFlag(flag: Flag): string {
	return SENTENCES[flag];
}
