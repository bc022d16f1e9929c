export const HEADING = 'Fact check: five career articles';
export const TITLE = 'Fact check: the claims of five articles · Paychart';
export const DESCRIPTION =
	'Every figure five career articles give on health information work, beside the official one: reproduced, superseded, contradicted or unverifiable.';
export const LEDGER_HEADING = 'Every claim, by article';
export const DISAGREEMENTS_HEADING = 'Where the articles disagree';

/** How far the claims were looked for. */
export function searchNote(releases: number): string {
	return `We looked for each figure in ${releases} May releases of BLS pay, in the projections and in the handbook. A year is shown only where a table confirms it.`;
}

/** The sections of the page, for the links at its top. */
export const SECTIONS = [
	{ id: 'ledger', title: 'Claims' },
	{ id: 'picture', title: 'Claims and official pay' },
	{ id: 'disagreements', title: 'Disagreements' },
] as const;
