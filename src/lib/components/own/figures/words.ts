import { formatCount } from '$lib/domain/format.ts';

/** Every sentence of a reader’s own figures. */
export const FIGURES = {
	lead: 'Give a table with a role in each row and one or more figures: a salary survey, a report of your own, an offer. It then stands beside the official figures, marked as yours.',
	example: 'Download a made-up example (CSV)',
	exampleFile: 'paychart-example-figures.csv',
	choose: 'Choose a table of figures',
	name: 'Name of the series',
	nameHint: 'Charts say “yours: …” with it. Left empty, it is the file’s name.',
	keep: 'Keep on this device',
	keepHint: 'Otherwise the figures are gone when this tab is closed.',
	noFigures: 'No row has a figure: every cell for it is empty.',
	noFiguresRemedy: 'Go back to the columns, and choose another one for the figure.',
	listTitle: 'Your series',
	none: 'You have not added any figures yet.',
	figures: (number: number) => `${formatCount(number)} ${number === 1 ? 'figure' : 'figures'}`,
	kept: 'kept on this device',
	untilClosed: 'until this tab is closed',
	rename: 'Rename',
	renameOne: (title: string) => `Rename “${title}”`,
	renameLabel: (title: string) => `New name of “${title}”`,
	save: 'Save the name',
	cancel: 'Cancel',
	remove: 'Remove',
	removeLabel: (title: string) => `Remove “${title}”`,
	csv: 'CSV',
	csvLabel: (title: string) => `Download “${title}” as CSV`,
	added: (title: string, number: number, without: number) =>
		`“${title}” was added: ${formatCount(number)} ${number === 1 ? 'figure' : 'figures'}.` +
		(without > 0 ? ` ${formatCount(without)} ${without === 1 ? 'row has' : 'rows have'} no figure.` : ''),
	removed: (title: string) => `“${title}” was removed.`,
	seen: 'Where they show:',
	dashboard: 'pay by role and place',
	metros: 'metro areas compared',
} as const;

/** A table of figures that nobody measured. */
export const EXAMPLE = `Job title,City,Measure,Annual pay,Year
Medical Coder,"Austin, TX",Median,"$61,200",2025
Medical Coder,"Austin, TX",90th percentile,"$84,500",2025
HIM Director,"Austin, TX",Median,"$121,000",2025
Cancer Registrar,"Dallas, TX",Median,"$72,400",2025
Sr. Medical Coder,Portland,Median,"$74,900",2025
Registered Nurse,Texas,Median,"$91,300",2025
`;
