import { MOST_CELL, type WorkbenchAnswer } from '$lib/engine/workbench-answer.ts';
import type { Outcome, WorkbenchState } from '$lib/engine/workbench.ts';
import { formatCount } from '$lib/domain/format.ts';
import type { QuickFigure } from '$lib/domain/quick-figure.ts';

/** Every sentence of the parts of the page of statements. */
export const SQL_PARTS = {
	needsScripts:
		'Statements run in your browser, which needs JavaScript. Without it you can read the examples and the list of tables here, and download every table on the page Data and sources.',
	fromAddress: 'This statement came with the address. Read it before you run it.',
	readsOwn:
		'It reads tables of your own. They are in this tab only: the address does not get this statement by itself.',
	long: 'It has been running for a minute. You can stop it.',
	line: (line: number) => `Line ${line} of your statement:`,
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
	ownReleases: (titles: readonly string[]) => `In place of the site’s rows, yours: ${titles.join('; ')}.`,
	columns: (count: number) => `${count} columns`,
} as const;

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** What the engine is doing, in one sentence without figures that run: those are for the eye, see `progressWords`. */
export function stateWords({ phase, tables }: WorkbenchState, isLong: boolean): string {
	if (phase === 'engine') return 'Starting the engine.';
	if (phase === 'tables') {
		return tables.length > 0
			? `Loading ${tables.join(', ')}.`
			: 'Loading every table before your own: nothing is fetched afterwards.';
	}
	return isLong ? SQL_PARTS.long : 'Running.';
}

export function progressWords({ loaded, total }: WorkbenchState): string {
	return total > 0 ? `${megabytes(Math.min(loaded, total))} of ${megabytes(total)} MB` : '';
}

/** What became of a statement, in a sentence or two; empty for what a notice tells. */
export function outcomeWords(outcome: Outcome): string {
	if (outcome.kind === 'stopped') {
		return outcome.isFresh
			? 'Stopped. Only ending the engine helped: the next statement starts a new one, which loads its tables again.'
			: 'Stopped.';
	}
	if (outcome.kind !== 'answer') return '';
	const { rows } = outcome.answer;
	const count = rows.length === 1 ? '1 row' : `${formatCount(rows.length)} rows`;
	return `${count} in ${(outcome.milliseconds / 1000).toFixed(2)} s. ${cutWords(outcome.answer)}`.trim();
}

/** What the limits took away; empty where nothing. */
function cutWords({ cut, columns }: WorkbenchAnswer): string {
	return [
		...(cut.rows ? ['There are more rows than are shown: add LIMIT or WHERE, or sum them up.'] : []),
		...(cut.columns > 0 ? [`The first ${columns.length} columns are shown, ${cut.columns} are not.`] : []),
		...(cut.cells ? [`Texts are cut at ${formatCount(MOST_CELL)} characters.`] : []),
	].join(' ');
}
