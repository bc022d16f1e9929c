/** The sections of the page, for the links at its top. */
export const SECTIONS: readonly { readonly id: string; readonly title: string }[] = [
	{ id: 'conclusions', title: 'Conclusions' },
	{ id: 'questions', title: 'Roles open to you' },
	{ id: 'sides', title: 'The two sides' },
	{ id: 'opportunities', title: 'Opportunities' },
	{ id: 'pay', title: 'Pay' },
	{ id: 'education', title: 'Education and start' },
	{ id: 'skills', title: 'Skills' },
	{ id: 'duties', title: 'Duties' },
	{ id: 'credentials', title: 'Credentials' },
	{ id: 'employers', title: 'Employers' },
	{ id: 'ladder', title: 'Career ladder' },
	{ id: 'weigh', title: 'For and against' },
];
