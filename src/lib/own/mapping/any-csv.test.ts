// Guarantees that no table of text, however broken, crashes or hangs the reading, gives a figure that is not a number, or
// loses a line in silence: each one is taken in, refused with a reason, blank, or part of another one’s cell.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDelimiter, findQuote, FORM_LENGTH, refuseText } from '../reading/find-form.ts';
import { DELIMITERS } from '../reading/form.ts';
import { RowReader } from '../reading/row-reader.ts';
import { isBlankRow, type Row } from '../reading/row.ts';
import { Survey } from '../reading/survey.ts';
import { isMatched, type Assignment } from './assignment.ts';
import { mapRow } from './map-row.ts';
import { columnAssignment, matchColumns } from './match-columns.ts';
import { ValueMatcher } from './match-values.ts';
import { TEST_FIELDS, TEST_VOCABULARY } from './read-whole.fixture.ts';

const RUNS = 20_000;
const matcher = new ValueMatcher(TEST_VOCABULARY);

const cell = fc.oneof(
	fc.constantFrom(
		'Coder',
		'RN',
		'Sr. Coder',
		'Data Analyst',
		'"Austin, TX"',
		'Portland',
		'Texas',
		'78701',
		'',
	),
	fc.constantFrom(
		'61200',
		'$61,200',
		'"61.200,00"',
		'61.2k',
		'-5',
		'(5)',
		'0',
		'*',
		'**',
		'#',
		'75%',
		'29.50/hr',
		'€5',
		'NaN',
		'Infinity',
		'1e999',
		'-0',
	),
	fc.constantFrom('2024-05-01', '5/6/2024', '31/12/24', '2024', 'May 1, 2024', 'hourly', '00123'),
	fc.constantFrom(
		'"',
		'""',
		'"x',
		"'",
		'\0',
		'\r',
		'\uFEFF',
		'\u202e',
		'😀',
		'راتب',
		'=1+1',
		"'; DROP TABLE wages;--",
		'__proto__',
		'\uD800',
	),
	fc.string({ maxLength: 6, unit: 'binary' }),
	fc.double().map(String),
);
const name = fc.oneof(
	fc.constantFrom('Title', 'City', 'Pay', 'Basis', 'FTE', 'Start', 'Year', 'Site'),
	fc.constantFrom('__proto__', 'constructor', '', 'Pay', 'hasOwnProperty'),
	cell,
);
const csv = fc
	.record({
		header: fc.array(name, { minLength: 1, maxLength: 9 }),
		rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 7 }),
		delimiter: fc.constantFrom(...DELIMITERS),
		end: fc.constantFrom('\n', '\r\n', '\r'),
		last: fc.constantFrom('', '\n'),
	})
	.map(
		({ header, rows, delimiter, end, last }) =>
			[header, ...rows].map((cells) => cells.join(delimiter)).join(end) + last,
	);

/** `expect` takes too long for a million checks. */
function check(isSo: boolean, otherwise: string): void {
	if (!isSo) throw new Error(otherwise);
}

/** All that the worker does with a text, without a file. `cuts`: where the pieces end. */
function readText(text: string, cut: number) {
	if (refuseText(text)) return null;
	const quote = findQuote(text.slice(0, FORM_LENGTH));
	const reader = new RowReader({ delimiter: findDelimiter(text.slice(0, FORM_LENGTH), quote), quote });
	const rows: readonly Row[] = [
		...reader.push(text.slice(0, cut)),
		...reader.push(text.slice(cut)),
		...reader.end(),
	];
	const survey = new Survey(null);
	survey.take(rows);
	const facts = reader.problem ? null : survey.end();
	return {
		rows,
		survey,
		facts: facts?.ok ? facts.value : null,
		problem: reader.problem ?? (facts?.ok ? null : facts?.problem),
	};
}

it(`takes in or refuses every line of ${RUNS.toLocaleString('en-US')} tables`, () => {
	fc.assert(
		fc.property(csv, fc.nat(60), (text, cut) => {
			const read = readText(text, cut);
			if (!read) return;
			const { rows, survey, facts, problem } = read;
			if (!facts) {
				check(/^[A-Z“].*[.:]$/.test(problem?.sentence ?? ''), 'there is no reason');
				return;
			}
			const columns = facts.columns.map(({ name: own }) => own);
			check(new Set(columns).size === columns.length, 'two columns have one name');
			const assignments = new Map<string, Assignment>(
				[...matchColumns(TEST_FIELDS, facts.columns)].map(([id, column]) => [
					id,
					columnAssignment(column, facts.columns[column]),
				]),
			);
			const choices = new Map(
				TEST_FIELDS.flatMap(({ id, kind }) => {
					const given = assignments.get(id);
					if (!isMatched(kind) || given?.from !== 'column') return [];
					const matches = matcher.match(kind, survey.valuesOf(given.column));
					return [[id, new Map(matches.map((match) => [match.text, match.code]))] as const];
				}),
			);
			const below = rows.filter((row) => row.line > facts.headerLine && !isBlankRow(row));
			check(below.length === facts.rows, 'a row was not counted');
			for (const row of below) {
				const mapped = mapRow(row, { fields: TEST_FIELDS, assignments, choices, columns });
				if (!mapped.isTaken) {
					check(mapped.refused.line === row.line, 'another line was refused');
					check(/^[A-Z$].*[.?]$/.test(mapped.refused.reason), mapped.refused.reason);
					continue;
				}
				check(mapped.row.line === row.line, 'another line was taken');
				for (const { id } of TEST_FIELDS) {
					const value = mapped.row.values[id];
					if (typeof value === 'number') check(Number.isFinite(value), `${id} is ${value}`);
					else check(value === null || typeof value === 'string', `${id} has no value`);
				}
				check(Number(mapped.row.values.pay) > 0, 'pay is not positive');
			}
		}),
		{ numRuns: RUNS },
	);
}, 180_000);

it('cuts a text into the same rows whatever its pieces', () => {
	fc.assert(
		fc.property(csv, fc.array(fc.nat(80), { maxLength: 4 }), (text, cuts) => {
			const whole = new RowReader({ delimiter: ',', quote: '"' });
			const rows = [...whole.push(text), ...whole.end()];
			const pieces = new RowReader({ delimiter: ',', quote: '"' });
			const ends = [...cuts.sort((one, two) => one - two), text.length];
			const cut = ends.flatMap((end, index) => pieces.push(text.slice(ends[index - 1] ?? 0, end)));
			expect([...cut, ...pieces.end()]).toEqual(rows);
			expect(pieces.problem).toEqual(whole.problem);
		}),
		{ numRuns: 2_000 },
	);
});
