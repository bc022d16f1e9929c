/**
 * Guarantee: what is answered from the tables held in memory is what the engine answers, row for row and in the same
 * order, for any choice. Without it a figure could depend on how long a page had been open.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOLLAR_BASES, MEASURES, PERIODS } from '$lib/domain/measure.ts';
import { AREA_LEVELS, NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { Catalogue } from '$lib/datasets/catalogue.ts';
import type { Engine } from '$lib/engine/engine.ts';
import { openNodeEngine } from '$lib/engine/node.ts';
import { openNodeHost } from '$lib/engine/node-host.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import { TableStore } from '$lib/engine/table-store.ts';
import { askedByArea, askedByRole } from '$lib/query/asked.ts';
import type { Context } from '$lib/query/context.ts';
import { canBeHeld, holdQuestion } from '$lib/query/held/columns.ts';
import { HeldTables } from '$lib/query/held/held-tables.ts';
import { SORT_COLUMNS } from '$lib/query/shape/order.ts';
import { coverage } from '$lib/query/shape/gaps.ts';
import { lineage } from '$lib/query/questions/lineage.ts';
import { payBySetting } from '$lib/query/questions/pay-by-setting.ts';
import { picked } from '$lib/query/pick.ts';
import { payByArea } from '$lib/query/questions/pay-by-area.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import { isWithin } from '$lib/domain/wage-row.ts';
import { trend } from '$lib/query/questions/trend.ts';
import type { Statement } from '$lib/query/statement.ts';

const DATASETS = 'datasets';
const tables = new HeldTables();
let engine: Engine;
let store: TableStore;
let context: Context;

beforeAll(async () => {
	const opened = await openNodeHost(DATASETS);
	if (!opened.ok) throw new Error(opened.problem.sentence);
	context = opened.value.context;
	await opened.value.host.close();
	const catalogue: Catalogue = opened.value.catalogue;
	engine = openNodeEngine();
	store = new TableStore({
		catalogue,
		schemas: SCHEMAS,
		fetchBytes: (path) => readFile(join(DATASETS, path)),
		onProgress: () => undefined,
	});
});

afterAll(() => engine.close());

async function both<Row>(statement: Statement<Row>): Promise<{ held: readonly Row[]; sql: readonly Row[] }> {
	await store.ensure(engine, statement.needs);
	for (const need of statement.needs) {
		if (canBeHeld(need) && !tables.has(need)) tables.put(need, await engine.columns(holdQuestion(need)));
	}
	if (!statement.held) throw new Error(`${statement.name} is not answered from held tables`);
	return { held: statement.held(tables), sql: await engine.run(statement) };
}

const list = (values: readonly string[], maxLength: number) =>
	fc.uniqueArray(fc.constantFrom(...values), { maxLength });

/** Choices over what the tables have and what they do not: top codes, old codes, places of one release only. */
const choices = (): fc.Arbitrary<Filters> =>
	fc.record({
		role: list(['11-9111', '29-2072', '29-9021', '29-2071', '15-2051', '29-1216', '25-1071', '99-9999'], 4),
		area: list(['99', '12420', '41860', '35620', '06', '11700', '0100001', '77777', '25540', '41620'], 4),
		focus: fc.constantFrom(null, '11-9111', '29-1216'),
		education: list(['bachelors', 'postsecondary_award', 'none_such'], 2),
		credential: list(['rhia', 'rhit', 'none-such'], 2),
		year: fc.uniqueArray(fc.constantFrom(2015, 2016, 2024, 2025, 2031), { maxLength: 3 }),
		level: fc.constantFrom(...AREA_LEVELS),
		measure: fc.constantFrom(...MEASURES),
		pay: fc.constantFrom(...PERIODS),
		dollars: fc.constantFrom(...DOLLAR_BASES),
		sort: fc.constantFrom(null, null, ...SORT_COLUMNS, ...SORT_COLUMNS.map((column) => `-${column}`)),
		range: fc.constantFrom(null, null, [40_000, 60_000] as const, [20, 35.5] as const),
		setting: fc.constant([]),
	});

describe('held tables answer as the engine does', () => {
	const cases: readonly [string, (filters: Filters) => Statement<unknown>][] = [
		['pay by role', (filters) => payByRole(filters, context)],
		['pay by area', (filters) => payByArea(filters, context)],
		['pay by setting', (filters) => payBySetting(filters, context)],
		['what pay by role misses', (filters) => coverage(filters, askedByRole(filters, context), context)],
		['what pay by area misses', (filters) => coverage(filters, askedByArea(filters, context), context)],
	];
	test.each(cases)('%s', async (_, statementOf) => {
		await fc.assert(
			fc.asyncProperty(choices(), async (filters) => {
				const { held, sql } = await both(statementOf(filters));
				expect(held).toEqual(sql);
			}),
			{ numRuns: 60 },
		);
	});

	test('a range brushed over an answer without one', async () => {
		await fc.assert(
			fc.asyncProperty(choices(), async (filters) => {
				const { range } = filters;
				fc.pre(range !== null);
				const all = await both(payByArea({ ...filters, range: null }, context));
				const { sql } = await both(payByArea(filters, context));
				expect(all.held.filter((row) => range && isWithin(row, filters.measure, range))).toEqual(sql);
			}),
			{ numRuns: 40 },
		);
	});

	test('trends', async () => {
		await fc.assert(
			fc.asyncProperty(choices(), async (filters) => {
				const ofFamily = lineage(filters, context);
				await store.ensure(engine, ofFamily.needs);
				const { held, sql } = await both(
					trend(filters, picked(ofFamily, await engine.run(ofFamily)), context),
				);
				expect(held).toEqual(sql);
			}),
			{ numRuns: 40 },
		);
	});

	test('the default has rows at all, so that equal is not equally empty', async () => {
		const { held, sql } = await both(payByArea(NO_FILTERS, context));
		expect(sql.length).toBeGreaterThan(300);
		expect(held).toEqual(sql);
	});
});
