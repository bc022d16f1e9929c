// Guarantee: whatever is chosen, every statement binds in the real engine, its values are bound and never part of its
// text, and its rows are within the choice, each once. Without it a rare combination would fail in a reader's
// browser only, or an address could write SQL.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaKind } from '$lib/domain/area.ts';
import { AREA_LEVELS, eachIdFilter, focusOf, type Filters, NO_FILTERS } from '$lib/domain/filters.ts';
import { DOLLAR_BASES, MEASURES, PERIODS, WAGE_MEASURES } from '$lib/domain/measure.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { askedByArea, askedByRole } from '$lib/query/asked.ts';
import { SORT_COLUMNS } from '$lib/query/shape/order.ts';
import { payByArea } from '$lib/views/pay-by-area/question.ts';
import { missingByRole, payByRole } from '$lib/views/pay-by-role/question.ts';
import { statementKey, type Statement } from '$lib/query/statement.ts';
import { openDatasets, type Datasets } from '../fixtures/open-datasets.ts';
import { everyStatement, FORGOTTEN, VANISHED } from './every-question.ts';
import { openFixtures, type FixtureHost } from './fixture-host.ts';

let fixtures: FixtureHost;
let tables: Datasets;
beforeAll(async () => {
	fixtures = await openFixtures();
	tables = await openDatasets();
});
afterAll(async () => {
	await fixtures.host.close();
	await tables.host.close();
});

/** Binds a statement with its values in the engine over the published tables; a problem's words, or nothing. */
async function problemOf(statement: Statement<unknown>): Promise<string> {
	try {
		const plan = await tables.host.run({ ...statement, sql: `EXPLAIN ${statement.sql}` });
		return plan.length > 0 ? '' : `${statement.name}: no plan`;
	} catch (error) {
		return `${statement.name}: ${String(error)}`;
	}
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
	...eachIdFilter(() => some(['rhit', 'rhia', 'associates', 'bachelors', ...HOSTILE], 2)),
	setting: fc.constant([]),
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

const NARROWED: Filters = {
	...NO_FILTERS,
	role: ['29-2072', '29-9021', '25-1071'],
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

describe('every statement', () => {
	it('is listed: the folders of statements and questions have no other, and have all of these', () => {
		expect(FORGOTTEN).toEqual([]);
		expect(VANISHED).toEqual([]);
	});

	it('binds in the published tables without a choice, and with every filter used at once', async () => {
		for (const filters of [NO_FILTERS, NARROWED]) {
			const statements = await everyStatement(filters, tables.context, tables.ask);
			expect(statements.length).toBeGreaterThan(60);
			for (const statement of statements) expect(await problemOf(statement)).toBe('');
		}
	}, 120_000);

	it('is told from every other one by its name and values, and decodes its rows', async () => {
		const texts = new Map<string, string>();
		for (const filters of [NO_FILTERS, NARROWED, { ...NO_FILTERS, focus: '25-1071', area: ['06'] }]) {
			for (const statement of await everyStatement(filters, tables.context, tables.ask)) {
				const key = statementKey(statement);
				expect(texts.get(key) ?? statement.sql, key).toBe(statement.sql);
				texts.set(key, statement.sql);
				await expect(tables.ask(statement), key).resolves.toBeInstanceOf(Array);
			}
		}
	}, 120_000);

	it('binds every value and writes none into its text', async () => {
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
			const statements = await everyStatement(filters, tables.context, tables.ask);
			for (const statement of statements) expect(statement.sql, statement.name).not.toContain(text);
			for (const name of [
				'wages-of-role',
				'wages-of-place',
				'facts-of-role',
				'family-of',
				'settings-of-role',
			]) {
				const own = statements.filter((statement) => statement.name === name);
				expect(
					own.some(({ parameters }) => parameters.includes(text)),
					name,
				).toBe(true);
			}
		}
	}, 120_000);

	it('leaves the tables as they are, whatever is asked', async () => {
		for (const text of HOSTILE) {
			const filters = { ...NO_FILTERS, role: [text], area: [text], focus: text, sort: `-${text}` };
			expect(await fixtures.rows(payByRole(filters, fixtures.context))).toEqual([]);
			expect(await fixtures.rows(payByArea(filters, fixtures.context))).toEqual([]);
			const [gap] = await fixtures.rows(missingByRole(filters, fixtures.context));
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
					{
						rows: await fixtures.rows(payByArea(filters, context)),
						asked: askedByArea(focusOf(filters), filters, context),
					},
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
				const gaps = await fixtures.rows(missingByRole(filters, context));
				const areas = 'codes' in asked.areas ? asked.areas.codes.length : 0;
				expect(rows.length + gaps.length).toBe(asked.roles.length * areas * asked.years.length);
			}),
			{ numRuns: 30 },
		);
	});
});
