/** Why DuckDB would not run a statement, as a reader is told. */
export interface Explanation {
	readonly sentence: string;
	readonly remedy: string;
	/** The line of the statement at fault and a caret under the place, in two lines; null where DuckDB names none. */
	readonly place: string | null;
	/** Line of the statement, counted from 1. */
	readonly line: number | null;
	/** What DuckDB itself says, without the place. */
	readonly detail: string;
}

interface Case {
	readonly is: RegExp;
	readonly sentence: string;
	readonly remedy: string;
}

/** `$1` stands for what the pattern caught. */
const CASES: readonly Case[] = [
	{
		is: /Expected a single SELECT statement/,
		sentence: 'Only one statement that reads can be run.',
		remedy:
			'Begin with SELECT, WITH, FROM, VALUES, DESCRIBE or SUMMARIZE, and keep a single statement. PIVOT needs its values in brackets, in a SELECT.',
	},
	{
		is: /file system operations are disabled|Loading external extensions is disabled/,
		sentence: 'Files and addresses cannot be read here: the engine has the tables below and nothing else.',
		remedy: 'Name one of these tables.',
	},
	{
		is: /Table with name \S*(?:[/\\*]|\.(?:csv|tsv|txt|json|parquet|xlsx|db|duckdb|gz)\b)\S* does not exist/i,
		sentence: 'Files and addresses cannot be read here: the engine has the tables below and nothing else.',
		remedy: 'Name one of these tables.',
	},
	{
		is: /configuration has been locked/,
		sentence: 'The engine’s settings are locked.',
		remedy: 'Take the setting out of the statement.',
	},
	{
		is: /it exists in the (\w+) extension/,
		sentence: 'This function is in an extension of DuckDB ($1), which is not loaded here.',
		remedy: 'Use another function; years are whole numbers in these tables.',
	},
	{
		is: /Out of Memory|memory access out of bounds|Array buffer allocation|Maximum call stack|std::bad_alloc/i,
		sentence: 'The statement needs more memory than it may have.',
		remedy: 'Keep fewer rows, or sum them up: add WHERE or GROUP BY.',
	},
	{
		is: /Table with name (your_payroll|your_figures) does not exist/i,
		sentence: 'This tab has no table “$1”.',
		remedy: 'Add your file on the page “Your own figures”, then run the statement again.',
	},
	{
		is: /Table with name (\S+) does not exist/,
		sentence: 'There is no table “$1”.',
		remedy: 'The tables are listed below the result. Dashes in their names are underscores here.',
	},
	{
		is: /(?:Table "[^"]*" does not have a column named|Referenced column|column with name) "([^"]+)"(?: not found)?/i,
		sentence: 'There is no column “$1” in these tables.',
		remedy: 'Columns are listed with each table. Text goes in single quotation marks.',
	},
	{
		is: /Function with name "?(\w+)"? (?:does not exist|is not in the catalog)/,
		sentence: 'There is no function “$1”.',
		remedy: 'Check its spelling.',
	},
	{
		is: /must appear in the GROUP BY clause/,
		sentence: 'A column stands neither in GROUP BY nor in a function that sums up.',
		remedy: 'Write GROUP BY ALL at the end, or use any_value(column).',
	},
	{
		is: /Could not convert string '([^']*)'|Conversion Error/,
		sentence: 'A value cannot be read as the type that is asked for.',
		remedy: 'Codes are text here: write them in single quotation marks, or use TRY_CAST.',
	},
	{
		is: /syntax error at end of input|SELECT clause without selection list/,
		sentence: 'The statement stops before it is complete.',
		remedy: 'Look for a missing bracket or word at its end.',
	},
	{
		is: /syntax error at or near "([^"]*)"/,
		sentence: 'The statement cannot be read from “$1” on.',
		remedy: 'Look at this word and the one before it.',
	},
	{
		is: /unterminated/,
		sentence: 'A quotation mark or a comment is opened and not closed.',
		remedy: 'Close it.',
	},
	{
		is: /Not all parameters were bound|Prepared statement parameters|Values were not provided/,
		sentence: 'The statement has a placeholder without a value.',
		remedy: 'Write the value in its place.',
	},
	{
		is: /Max(?:imum)? (?:expression depth|recursion)|nested too deep/i,
		sentence: 'The statement is nested too deeply.',
		remedy: 'Use fewer brackets.',
	},
	{
		is: /The data engine stopped|it no longer answers|unreachable|RuntimeError/,
		sentence: 'The engine ended over this statement.',
		remedy: 'Run another one: a new engine starts, and loads its tables again.',
	},
];

const PLACE = /\n*LINE (\d+): ([^\n]*)\n([ \t]*\^)/;

/** A message of DuckDB in plain words where it is well known, with the place in the statement. */
export function explain(message: string): Explanation {
	const place = PLACE.exec(message);
	const line = place ? Number(place[1]) : null;
	const detail = (place ? message.slice(0, place.index) : message).trim().slice(0, 600);
	const head = `LINE ${line}: `.length;
	const known = CASES.find(({ is }) => is.test(detail));
	const caught = (known?.is.exec(detail)?.[1] ?? '').replaceAll('$', '$$$$');
	return {
		sentence: known ? known.sentence.replace('$1', caught) : 'DuckDB would not run the statement.',
		remedy: known?.remedy ?? 'Its own words follow.',
		place: place ? `${place[2]}\n${(place[3] ?? '').slice(head)}` : null,
		line,
		detail,
	};
}
