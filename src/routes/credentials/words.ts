export const HEADING = 'Credentials: costs, roles, pay';
export const TITLE = 'Credentials: what they cost, where they lead, when they pay off · Paychart';
export const DESCRIPTION =
	'RHIT, RHIA, CPC and other credentials in health information: prerequisites, fees, official pay of the roles they lead to, and when one would pay off by your own figures.';
export const VALUE_HEADING = 'When does it pay off?';
export const LIST_HEADING = 'Every credential';
export const EVIDENCE_HEADING = 'What surveys and articles claim about pay';
export const MORE_FIGURES = 'More figures with a source: official pay anywhere, prices of study, exam fees';
export const PRINT_NOTE =
	'This prints the list. Choose a credential, or enter figures, to print the calculation and the career ladder.';

/** The sections of the page, for the links at its top. */
export const SECTIONS = [
	{ id: 'value', title: 'When it pays off' },
	{ id: 'ladder', title: 'Career ladder' },
	{ id: 'list', title: LIST_HEADING },
	{ id: 'evidence', title: 'Pay claims' },
] as const;
