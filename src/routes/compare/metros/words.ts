export const HEADING = 'Compare places';
export const TITLE = 'Compare places · Paychart';
export const DESCRIPTION =
	'Pay of health-information roles in up to six places side by side: in plain dollars and in what they buy there, with jobs, outlook and a test of the differences.';

/** The sections of the page, for the links at its top. */
export const SECTIONS = [
	{ id: 'metro-comparison', title: 'Pay' },
	{ id: 'metro-ranks', title: 'Ranks' },
	{ id: 'metro-trend', title: 'Over time' },
	{ id: 'metro-change', title: 'Pay changes' },
	{ id: 'difference', title: 'Is the difference real?' },
	{ id: 'similar', title: 'Similar places' },
	{ id: 'claims', title: 'Why these five' },
] as const;
