import { formatCount } from '$lib/domain/format.ts';
import type { QuickFigure } from '$lib/domain/quick-figure.ts';

/** Every sentence of the parts of the page of statements. */
export const SQL_PARTS = {
	statement: 'SQL statement',
	keys: 'Ctrl + Enter (on a Mac, ⌘ + Enter) runs the statement. Tab leaves the editor.',
	run: 'Run',
	stop: 'Stop',
	copyLink: 'Copy link',
	linkCopied: 'The link is copied. It holds the statement, not its result.',
	linkOfOwn: 'The link is copied. Whoever opens it has the text of the statement, but not your own tables.',
	copyRefused: 'The browser did not let the page copy.',
	result: 'Result',
	resultRegion: 'Result of your statement',
	nothing: 'The statement ran and gave no rows.',
	page: (from: number, to: number, all: number) =>
		`Rows ${formatCount(from)}–${formatCount(to)} of ${formatCount(all)}`,
	previous: 'Previous 100',
	next: 'Next 100',
	csv: 'Download CSV',
	copyCsv: 'Copy as CSV',
	copyTsv: 'Copy for a spreadsheet',
	copied: 'Copied.',
	chart: 'Quick chart',
	chartTitle: 'Result of your statement',
	chartMade: 'The columns are yours; nothing about them was checked.',
	noChart: 'No chart: the result needs a column of numbers beside names, years or other numbers.',
	kind: 'Chart',
	kinds: { ranked: 'Ranked bars', lines: 'Lines by year', points: 'Points' } satisfies Record<
		QuickFigure['kind'],
		string
	>,
	value: 'Numbers',
	label: 'Names',
	year: 'Years',
	series: 'A line for each',
	across: 'Across',
	up: 'Up',
	none: 'None',
	describe: (kind: QuickFigure['kind'], count: number) =>
		({
			ranked: `${formatCount(count)} bars, the highest first.`,
			lines: count === 1 ? '1 line by year.' : `${formatCount(count)} lines by year.`,
			points: `${formatCount(count)} points.`,
		})[kind],
	sources: 'Tables',
	ownSource: 'yours',
	columns: (count: number) => `${count} columns`,
} as const;
