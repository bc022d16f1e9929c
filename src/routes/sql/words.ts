import { formatCount } from '$lib/domain/format.ts';
import { MOST_CELL, MOST_COLUMNS, MOST_ROWS } from '$lib/engine/workbench-answer.ts';

/** Every sentence of the page of statements that the console does not have itself. */
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
} as const;
