/** Every sentence of a preview beside the figures themselves. */

export const OEWS = 'U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics';

export const roleSubtitle = (year: number | null) =>
	year === null ? 'BLS has no national pay figure for it' : `Pay in the United States, May ${year}`;

export const placeSubtitle = (year: number) => `Median pay in health information, May ${year}`;

/** Titles of the pages that have one to themselves, by the name of their preview. */
export const PAGES: Readonly<Record<string, string>> = {
	index: 'Pay and job outlook in health information',
	'compare-metros': 'Compare pay between metros',
	'compare-paths': 'Health information management or technology?',
	roles: 'Every role in health information',
	metros: 'Pay in every state and metro area',
	credentials: 'What a health-information credential is worth',
	claims: 'Salary claims, checked against official figures',
	data: 'The data behind Paychart',
	sql: 'Ask the tables in SQL',
};
