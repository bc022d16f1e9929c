// Guarantee: whatever is chosen, a question binds in the real engine, its values are bound and never part of its
// text, and its rows are within the choice, each once. Without it a rare combination would fail in a reader's
// browser only, or an address could write SQL.
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaKind } from '$lib/domain/area.ts';
import { AREA_LEVELS, NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { DOLLAR_BASES, MEASURES, PERIODS, WAGE_MEASURES } from '$lib/domain/measure.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { openNodeHost, type NodeHost } from '$lib/engine/node-host.ts';
import { askedByArea, askedByRole } from '$lib/query/asked.ts';
import { SORT_COLUMNS } from '$lib/query/shape/order.ts';
import { coverage } from '$lib/query/shape/gaps.ts';
import { payByArea } from '$lib/query/questions/pay-by-area.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import type { Statement } from '$lib/query/statement.ts';
import { everyQuestion, FORGOTTEN, VANISHED } from './every-question.ts';
import { openFixtures, type FixtureHost } from './fixture-host.ts';

let fixtures: FixtureHost;
let tables: NodeHost;
beforeAll(async () => {
	fixtures = await openFixtures();
	const opened = await openNodeHost(join(import.meta.dirname, '../../datasets'));
	if (!opened.ok) throw new Error(opened.problem.sentence);
	tables = opened.value;
});
afterAll(async () => {
	await fixtures.host.close();
	await tables.host.close();
});

/** The two questions of wages, which every choice shapes. */
const wageQuestions = (filters: Filters) => [
	payByRole(filters, fixtures.context),
	payByArea(filters, fixtures.context),
];

/** Binds a statement in the engine over the published tables; a problem's words, or nothing. */
async function problemOf(statement: Statement<unknown>): Promise<string> {
	const answer = await tables.host.ask(statement.name, explained(statement));
	if (answer.status === 'answered') return answer.rows.length > 0 ? '' : `${statement.name}: no plan`;
	return `${statement.name}: ${answer.status === 'late' ? 'late' : (answer.problem.detail ?? answer.problem.sentence)}`;
}

function explained(statement: Statement<unknown>): Statement<unknown> {
	return {
		...statement,
		name: `explain ${statement.name}`,
		sql: `EXPLAIN ${statement.sql}`,
		pick: (rows) => rows,
		decode: (record) => record,
	};
}

const HOSTILE = [
	`'); drop table wages;--`,
	`" OR ""="`,
	`29-9021' OR '1'='1`,
	'?',
	'$1',
	'\\',
	'🏥',
	'\u0000',
];

const some = <Value>(values: readonly Value[], most: number) =>
	fc.uniqueArray(fc.constantFrom(...values), { maxLength: most });
const codes = ['00-0000', '11-9111', '25-1072', '29-2071', '29-2072', '29-9021', '15-1212'];
const choices: fc.Arbitrary<Filters> = fc.record({
	role: some([...codes, ...HOSTILE], 4),
	area: some(['99', '48', '72', '12420', '19430', '41700', '4800001', '17460', ...HOSTILE], 4),
	focus: fc.option(fc.constantFrom(...codes, ...HOSTILE)),
	setting: fc.constant([]),
	credential: some(['rhit', 'rhia', ...HOSTILE], 2),
	education: some(['associates', 'bachelors', ...HOSTILE], 2),
	year: some([2011, 2016, 2024, 2025, 2031], 3),
	level: fc.constantFrom(...AREA_LEVELS),
	measure: fc.constantFrom(...MEASURES),
	pay: fc.constantFrom(...PERIODS),
	dollars: fc.constantFrom(...DOLLAR_BASES),
	sort: fc.option(
		fc.constantFrom(...SORT_COLUMNS, ...SORT_COLUMNS.map((column) => `-${column}`), ...HOSTILE),
	),
	range: fc.option(fc.constantFrom<[number, number]>([40000, 60000], [0, 0])),
});

describe('every question', () => {
	it('binds for each measure, period and money basis', async () => {
		for (const measure of MEASURES) {
			for (const pay of PERIODS) {
				for (const dollars of DOLLAR_BASES) {
					for (const statement of wageQuestions({ ...NO_FILTERS, measure, pay, dollars })) {
						expect(await fixtures.rows(explained(statement))).not.toHaveLength(0);
					}
				}
			}
		}
	});

	it('binds for each column to sort by', async () => {
		for (const sort of SORT_COLUMNS.flatMap((column) => [column, `-${column}`])) {
			for (const statement of wageQuestions({ ...NO_FILTERS, sort })) {
				expect(await fixtures.rows(explained(statement))).not.toHaveLength(0);
			}
		}
	});

	it('is listed: the folder of questions has no other, and has all of these', () => {
		expect(FORGOTTEN).toEqual([]);
		expect(VANISHED).toEqual([]);
	});

	it('binds in the published tables without a choice, and with every filter used at once', async () => {
		const narrowed: Filters = {
			...NO_FILTERS,
			role: ['29-2072', '29-9021'],
			area: ['12420', '48', '99'],
			setting: ['naics-62'],
			credential: ['rhit'],
			education: ['associates'],
			year: [2024, 2025],
			measure: 'p90',
			pay: 'hourly',
			dollars: 'real',
			sort: '-occ_title',
			range: [40_000, 60_000],
		};
		for (const filters of [NO_FILTERS, narrowed]) {
			for (const statement of everyQuestion(filters, tables.context)) {
				expect(await problemOf(statement)).toBe('');
			}
		}
	}, 120_000);

	it('binds every value and writes none into its text', () => {
		for (const text of HOSTILE.filter((hostile) => hostile.length > 2)) {
			const filters = {
				...NO_FILTERS,
				role: [text],
				area: [text],
				focus: text,
				setting: [text],
				education: [text],
				credential: [text],
				sort: text,
			};
			for (const statement of everyQuestion(filters, tables.context)) {
				expect(statement.sql, statement.name).not.toContain(text);
			}
			expect(payByRole(filters, fixtures.context).parameters).toContain(text);
		}
	});

	it('leaves the tables as they are, whatever is asked', async () => {
		for (const text of HOSTILE) {
			const filters = { ...NO_FILTERS, role: [text], area: [text], focus: text, sort: `-${text}` };
			expect(await fixtures.rows(payByRole(filters, fixtures.context))).toEqual([]);
			expect(await fixtures.rows(payByArea(filters, fixtures.context))).toEqual([]);
			const [gap] = await fixtures.rows(
				coverage(filters, askedByRole(filters, fixtures.context), fixtures.context),
			);
			expect(gap).toMatchObject({ occCode: text, occTitle: text, areaCode: text });
		}
		expect(await fixtures.rows(payByRole(NO_FILTERS, fixtures.context))).toHaveLength(4);
	});
});

describe('any choice', () => {
	const keyOf = (row: WageRow) => `${row.occCode}|${row.areaCode}|${row.year}`;

	it('gets rows within it, each once, whose values are numbers or have a reason', async () => {
		await fc.assert(
			fc.asyncProperty(choices, async (filters) => {
				const { context } = fixtures;
				const answers = [
					{ rows: await fixtures.rows(payByRole(filters, context)), asked: askedByRole(filters, context) },
					{ rows: await fixtures.rows(payByArea(filters, context)), asked: askedByArea(filters, context) },
				];
				for (const { rows, asked } of answers) {
					expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
					for (const row of rows) {
						expect(asked.roles).toContain(row.occCode);
						expect(asked.years).toContain(row.year);
						if ('codes' in asked.areas) expect(asked.areas.codes).toContain(row.areaCode);
						else expect(asked.areas.kinds).toContain(areaKind(row.areaCode));
						for (const measure of WAGE_MEASURES) {
							const { value, flag } = row[measure];
							expect(value === null ? flag !== '' : Number.isFinite(value)).toBe(true);
						}
					}
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('is accounted for in full: rows and gaps add up to what was asked', async () => {
		await fc.assert(
			fc.asyncProperty(choices, async (drawn) => {
				const { context } = fixtures;
				const filters = { ...drawn, education: [], credential: [] };
				const asked = askedByRole(filters, context);
				const rows = await fixtures.rows(payByRole(filters, context));
				const gaps = await fixtures.rows(coverage(filters, asked, context));
				const areas = 'codes' in asked.areas ? asked.areas.codes.length : 0;
				expect(rows.length + gaps.length).toBe(asked.roles.length * areas * asked.years.length);
			}),
			{ numRuns: 30 },
		);
	});
});
