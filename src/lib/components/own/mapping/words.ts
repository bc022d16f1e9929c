import { formatCount } from '$lib/domain/format.ts';
import type { Encoding, Delimiter, Quote } from '$lib/own/reading/form.ts';
import type { ColumnType } from '$lib/own/reading/column-tally.ts';

const rows = (number: number) => `${formatCount(number)} ${number === 1 ? 'row' : 'rows'}`;
const values = (number: number) => `${formatCount(number)} ${number === 1 ? 'value' : 'values'}`;

/** Every sentence of mapping a reader’s file. */
export const MAPPING = {
	drop: 'or drop it here. CSV, TSV or a workbook (.xlsx, .xls), up to 2 GB.',
	stays: 'The file is read in this browser and is not sent anywhere.',
	loading: 'Loading what reads files …',
	retry: 'Try again',
	reading: (bytes: number, of: number, read: number) =>
		`Reading: ${Math.min(100, Math.round((100 * bytes) / Math.max(1, of)))} %, ${rows(read)} …`,
	matching: 'Finding what the values mean …',
	mapping: (read: number) => `Reading the rows: ${formatCount(read)} …`,
	cancel: 'Cancel',
	another: 'Choose another file',
	formTitle: 'How the file is read',
	found: (name: string, of: number, columns: number) => `“${name}”: ${rows(of)}, ${columns} columns.`,
	encoding: 'Encoding',
	delimiter: 'Delimiter',
	quote: 'Quotes',
	sheet: 'Sheet',
	header: 'Header',
	headerLine: (line: number, cells: readonly string[]) => `Line ${line}: ${cells.join(' · ')}`,
	preview: (of: number) => (of === 1 ? 'The first row' : `The first ${of} rows`),
	line: 'Line',
	columnsTitle: 'Which column is what',
	noColumn: 'Not in the file',
	otherFields: (titles: readonly string[]) => `Not found in the file: ${titles.join(', ')}`,
	forAll: 'The same for every row …',
	forAllLabel: (field: string) => `${field} of every row`,
	required: 'required',
	decimals: 'Decimals',
	point: 'point (1,234.56)',
	comma: 'comma (1.234,56)',
	dates: 'Dates',
	monthFirst: 'month first (5/31/2024)',
	dayFirst: 'day first (31/5/2024)',
	chooseOrder: 'Choose …',
	basis: 'Paid',
	annual: 'a year',
	hourly: 'an hour',
	toValues: 'Go on to the values',
	missing: (titles: readonly string[]) => `Choose a column for ${titles.join(', ')}.`,
	order: (title: string) => `Choose whether the day or the month comes first in “${title}”.`,
	tooMany: (title: string) =>
		`“${title}” has more than 10,000 different values, or very long ones: it is not a column of titles or places.`,
	valuesTitle: 'What the values mean',
	exact: (of: number) => `${values(of)} found exactly`,
	likely: (of: number) => `${values(of)} to confirm`,
	ask: (of: number) => `${values(of)} to choose`,
	confirmAll: (of: number) => (of === 1 ? 'Confirm it' : `Confirm all ${formatCount(of)}`),
	confirm: (text: string) => `“${text}” is right`,
	right: 'Right',
	leaveOut: 'Leave out',
	leaveOutRest: (of: number) => (of === 1 ? 'Leave it out' : `Leave the other ${formatCount(of)} out`),
	leftOut: 'Left out',
	choose: 'Type to choose',
	means: (text: string) => `What “${text}” means`,
	inRows: (of: number) => `in ${rows(of)}`,
	also: (name: string) => `also: ${name}`,
	nearest: 'Nearest',
	all: 'All',
	nothing: (text: string) => `Nothing is called “${text}”.`,
	more: (of: number) => `Show ${formatCount(of)} more`,
	toRows: 'Check the rows',
	undecided: (of: number) =>
		`${values(of)} still ${of === 1 ? 'needs' : 'need'} a choice: confirm, choose, or leave out.`,
	rowsTitle: 'Confirm',
	taken: (of: number) => `${rows(of)} can be taken in.`,
	noneTaken: 'No row can be taken in.',
	refused: (of: number) => `${rows(of)} ${of === 1 ? 'is' : 'are'} refused:`,
	refusedFile: 'Download the refused rows (CSV)',
	refusedMore: (of: number) => `and ${formatCount(of)} more in the file.`,
	refusedCut: (of: number) => `Only the first ${formatCount(of)} are listed.`,
	column: 'Column',
	value: 'Value',
	reason: 'Reason',
	backToColumns: 'Back to the columns',
	backToValues: 'Back to the values',
	take: (of: number) => `Take in ${rows(of)}`,
	done: (of: number) => `${rows(of)} taken in.`,
	recipeKeep: 'Remember these choices for files with the same header',
	recipeHint:
		'Kept in this browser: names of columns, and what titles and places mean. No pay, no names of people.',
	recipeFound: (date: string) => `You mapped a file with this header on ${date}.`,
	recipeFollow: 'Use those choices',
	recipeFollowed: 'Using the choices you kept.',
	recipeForget: 'Delete them',
	recipesKept: (of: number) =>
		`Choices for ${of === 1 ? '1 header are' : `${formatCount(of)} headers are`} kept in this browser: names of columns, and what titles and places mean.`,
	recipesForget: 'Delete all kept choices',
} as const;

export const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
	'utf-8': 'UTF-8',
	'utf-16le': 'UTF-16 LE',
	'utf-16be': 'UTF-16 BE',
	'windows-1252': 'Windows-1252',
};

export const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
	',': 'Comma ,',
	';': 'Semicolon ;',
	'\t': 'Tab',
	'|': 'Pipe |',
};

export const QUOTE_NAMES: Readonly<Record<Quote, string>> = { '"': 'Double "', "'": "Single '", '': 'None' };

export const TYPE_NAMES: Readonly<Record<ColumnType, string>> = {
	empty: 'empty',
	money: 'dollars',
	percent: 'percent',
	number: 'numbers',
	date: 'dates',
	code: 'codes',
	text: 'text',
};
