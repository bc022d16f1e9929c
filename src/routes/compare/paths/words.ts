export const HEADING = 'HIM or HIT?';
export const TITLE = 'HIM or HIT: two paths compared · Paychart';
export const DESCRIPTION =
	'Health information management and health information technology compared by official figures: jobs, openings, growth, pay, education, skills. You choose which jobs count.';
export const QUESTION =
	'Manage health information, or build and run its technology? The articles that ask do not agree on which jobs count as which. Choose, and see which conclusions hold.';

/** Where an address names several places. */
export function onePlaceNote(place: string): string {
	return `The paths are compared in one place: ${place}, the first you chose.`;
}

/** The sections of the page, for the links at its top. */
export const SECTIONS: readonly { readonly id: string; readonly title: string }[] = [
	{ id: 'conclusions', title: 'Conclusions' },
	{ id: 'questions', title: 'Roles open to you' },
	{ id: 'sides', title: 'The two sides' },
	{ id: 'opportunities', title: 'Opportunities' },
	{ id: 'pay', title: 'Pay' },
	{ id: 'education', title: 'Education' },
	{ id: 'skills', title: 'Skills' },
	{ id: 'duties', title: 'Duties' },
	{ id: 'credentials', title: 'Credentials' },
	{ id: 'employers', title: 'Employers' },
	{ id: 'ladder', title: 'Career ladder' },
	{ id: 'weigh', title: 'For and against' },
	{ id: 'demand', title: 'Postings' },
];
