import { formatCount } from '$lib/domain/format.ts';
import { MOST_CELL, MOST_COLUMNS, MOST_ROWS, type WorkbenchAnswer } from '$lib/engine/workbench-answer.ts';
import type { Outcome, WorkbenchState } from '$lib/engine/workbench.ts';

/** Every sentence of the page of statements that its parts do not have themselves. */
export const SQL = {
	title: 'Ask the tables in SQL',
	tab: 'SQL · Paychart',
	description:
		'Run SQL on every table behind Paychart, and on your own figures, inside your browser. Results as table, chart and CSV.',
	above: 'Your own questions',
	lead: 'Write a statement and run it on every table of this site. It runs inside this page: neither the statement nor its result is sent anywhere.',
	console: 'Statement',
	examples: 'Examples',
	examplesNote: 'Each opens in the editor above. It is not run until you press Run.',
	open: 'Open in the editor',
	tables: 'Tables and columns',
	tableNote: 'Names of tables and columns as statements write them.',
	limits: 'Limits',
	limitsText: [
		'One statement at a time, and only statements that read.',
		`Results end at ${formatCount(MOST_ROWS)} rows, ${MOST_COLUMNS} columns and ${formatCount(MOST_CELL)} characters in a cell.`,
		'The engine has the tables and nothing else: no files, no network, no extensions, 1 GB of memory.',
		'It is DuckDB, apart from the engine behind the charts: a statement that runs away stops nothing else.',
	],
	needsScripts:
		'Statements run in your browser, which needs JavaScript. Without it you can read the examples and the list of tables here, and download every table on the page Data and sources.',
	fromAddress: 'This statement came with the address. Read it before you run it.',
	readsOwn:
		'It reads tables of your own. They are in this tab only: the address does not get this statement by itself.',
	long: 'It has been running for a minute. You can stop it.',
	line: (line: number) => `Line ${line} of your statement:`,
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
	return isLong ? SQL.long : 'Running.';
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
