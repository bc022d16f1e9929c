/** Every sentence of the page of a reader's own figures. */
export const YOURS = {
	title: 'Your own figures',
	tab: 'Your own figures · Paychart',
	description:
		'Compare your payroll with official pay, add your own figures or official releases. Files stay in your browser.',
	above: 'Your data',
	lead: 'Compare your payroll with official pay, or add figures and official releases to every chart. Your files stay in this browser: nothing is sent anywhere.',
	payroll: 'Compare a payroll',
	figures: 'Add your own figures',
	releases: 'Add an official release',
	kept: 'Your files and your privacy',
} as const;
