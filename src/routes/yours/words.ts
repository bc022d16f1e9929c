/** Every sentence of the page of a reader's own figures. */
export const YOURS = {
	title: 'Your own figures',
	tab: 'Your own figures · Paychart',
	description:
		'Compare your payroll with official pay, add your own figures or official releases. Files stay in your browser.',
	above: 'Your data',
	lead: 'Put a file of yours beside official pay. It is read in this browser and sent nowhere.',
	ways: 'What you can do here',
	payroll: 'Compare a payroll',
	figures: 'Add your own figures',
	releases: 'Add an official release',
	kept: 'Your files and your privacy',
} as const;

/** What the page is for, each with its part. */
export const WAYS = [
	{
		id: 'payroll',
		title: YOURS.payroll,
		words: 'See where each job’s pay stands against official pay, and what a raise would cost.',
	},
	{
		id: 'figures',
		title: YOURS.figures,
		words: 'Show a survey, a report or an offer in every chart, marked as yours.',
	},
	{
		id: 'releases',
		title: YOURS.releases,
		words: 'Add a year of BLS data that this site doesn’t have. Every view then shows it.',
	},
] as const;
