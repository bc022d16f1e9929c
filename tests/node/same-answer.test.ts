/**
 * Guarantee: for any address a page shows the same, and `npm run rows` prints the same, whether the engine answered or
 * prebuilt files did; and where its codes exist, prebuilt files hold all it needs. Without it a figure could depend on how
 * long a page had been open, or a first choice wait for megabytes of engine.
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AREA_LEVELS, eachIdFilter, type Filters, type IdFilter } from '$lib/domain/filters.ts';
import { DOLLAR_BASES, MEASURES, PERIODS } from '$lib/domain/measure.ts';
import { SCOPES } from '$lib/domain/path-scope.ts';
import { areaList } from '$lib/query/lists/area-list.ts';
import { filterIds } from '$lib/query/lists/filter-ids.ts';
import { occupationList } from '$lib/query/lists/occupation-list.ts';
import { prebuiltStatements } from '$lib/query/prebuilt-statements.ts';
import { SORT_COLUMNS } from '$lib/query/shape/order.ts';
import { OUTLOOK_SORT_COLUMNS } from '$lib/query/shape/projections.ts';
import { packSlice, rowsOf, unpackSlice, type PackedSlice, type Slice } from '$lib/query/slice.ts';
import { statementKey, type Ask, type Question, type Statement } from '$lib/query/statement.ts';
import { printKeys, readKeys } from '$lib/view-state/address/address-keys.ts';
import { METRO_ADDRESS, type MetroFilters } from '$lib/view-state/choice/metro-choice.ts';
import { FILTER_ADDRESS } from '$lib/view-state/address/parameters.ts';
import { NO_DETAILS } from '$lib/view-state/answers/path-answer.ts';
import { PATH_ADDRESS, type PathFilters } from '$lib/view-state/address/path-address.ts';
import { credentialsQuestion } from '$lib/views/credentials.ts';
import { dashboardQuestion } from '$lib/views/dashboard.ts';
import { metrosQuestion } from '$lib/views/metros.ts';
import { pathsQuestion } from '$lib/views/paths.ts';
import type { PageViews } from '../../src/commands/pages/page-views.ts';
import { PAGES } from '../../src/commands/pages/pages.ts';
import { openDatasets, type Datasets } from '../fixtures/open-datasets.ts';

/** Roles beyond the set, of few files, and one no table has: the build wrote nothing of it. */
const OTHERS = ['25-1071', '27-2011', '25-2021', '29-1215', '29-2010', '99-9999'];

let tables: Datasets;
let pool: {
	roles: readonly string[];
	areas: readonly string[];
	/** Of each filter of ids those its lists have. */
	ids: (filter: IdFilter) => readonly string[];
};
let fromEngine: Ask;
let fromFiles: Ask;
/** Statements asked of the files that the build does not answer ahead, though their codes exist. */
const unanswered = new Set<string>();

beforeAll(async () => {
	tables = await openDatasets();
	const { context, host } = tables;
	const roles = (await tables.ask(occupationList())).map(({ code }) => code);
	const areas = (await tables.ask(areaList())).map(({ code }) => code);
	const ids = await tables.ask(filterIds());
	pool = {
		roles: [...new Set([...context.healthInformationSet, ...OTHERS])],
		areas: [
			...new Set([
				...areas.filter((_, place) => place % 9 === 0),
				'99',
				'12420',
				'06',
				'72',
				'28140',
				'77777',
			]),
		],
		ids: (wanted) => ids.flatMap(({ filter, id }) => (filter === wanted ? [id] : [])),
	};
	const prebuilt = new Map(
		prebuiltStatements({ roles, areas }, context).map((statement) => [statementKey(statement), statement]),
	);
	const slices = new Map<string, Promise<Slice>>();
	const sliceOf = (statement: Statement<unknown>) => {
		const key = statementKey(statement);
		const slice = slices.get(key) ?? host.run(statement);
		slices.set(key, slice);
		return slice;
	};
	fromEngine = remembering(async (statement) => rowsOf(await sliceOf(statement), statement.decode));
	fromFiles = remembering(async (statement) => {
		// The build knows every code: of a file it did not write, no table has a row.
		const isOfUnknownCode = [...statement.parameters].some(
			(value) => value === '99-9999' || value === '77777',
		);
		if (!prebuilt.has(statementKey(statement))) {
			if (!isOfUnknownCode || !statement.prebuilt?.includes('/')) unanswered.add(statementKey(statement));
			return [];
		}
		expect(statement.prebuilt).toBe(prebuilt.get(statementKey(statement))?.prebuilt);
		const file = JSON.stringify(packSlice(await sliceOf(statement)));
		return rowsOf(unpackSlice(JSON.parse(file) as PackedSlice), statement.decode);
	});
}, 120_000);
afterAll(() => tables.host.close());

/** Each statement is asked once: an address has much in common with the next. */
function remembering(ask: Ask): Ask {
	const known = new Map<string, Promise<readonly unknown[]>>();
	return <Row>(statement: Statement<Row>) => {
		const key = statementKey(statement);
		const rows = (known.get(key) as Promise<readonly Row[]> | undefined) ?? ask(statement);
		known.set(key, rows);
		return rows;
	};
}

/** Whether both sources give the same answer; throws with the difference where they do not. */
async function expectSame<Answer>(question: Question<Answer>): Promise<Answer> {
	const [engine, files] = [await question(fromEngine), await question(fromFiles)];
	// Far quicker than the assertion, which is there to name a difference.
	if (!isDeepStrictEqual(files, engine)) expect(files).toEqual(engine);
	return engine;
}

async function expectSamePrint({ views }: PageViews, filters: Filters, address: URL): Promise<void> {
	for (const [name, { print }] of views) {
		const question = print(filters, tables.context, address);
		expect(await question(fromFiles), name).toBe(await question(fromEngine));
	}
}

const some = <Value>(values: readonly Value[], maxLength: number) =>
	fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const seldom = <Value>(values: readonly Value[]) =>
	fc.oneof({ weight: 6, arbitrary: fc.constant<Value[]>([]) }, some(values, 2));

/** Choices as addresses hold them, of codes that the tables have and of one they have not. */
const choices = (): fc.Arbitrary<Filters> =>
	fc.record({
		role: fc.oneof(fc.constant([]), some(pool.roles, 5), some(pool.roles, 5), some(pool.roles, 40)),
		area: fc.oneof(fc.constant([]), some(pool.areas, 4), some(pool.areas, 4), some(pool.areas, 24)),
		focus: fc.option(fc.constantFrom(...pool.roles)),
		...eachIdFilter((filter) => seldom(pool.ids(filter))),
		year: some([2011, 2015, 2018, 2023, 2024, 2025, 2031], 3),
		level: fc.constantFrom(...AREA_LEVELS),
		measure: fc.constantFrom(...MEASURES),
		pay: fc.constantFrom(...PERIODS),
		dollars: fc.constantFrom(...DOLLAR_BASES),
		sort: fc.option(fc.constantFrom(...SORT_COLUMNS, ...OUTLOOK_SORT_COLUMNS.map((column) => `-${column}`))),
		range: fc.option(fc.constantFrom([40_000, 60_000] as const, [20, 35.5] as const)),
	});

describe('any address of', () => {
	test('the dashboard', async () => {
		const dashboard = await dashboardQuestion();
		let shown = 0;
		await fc.assert(
			fc.asyncProperty(choices(), fc.nat(4), async (choice, turn) => {
				const address = new URL(`http://x.invalid/${printKeys(FILTER_ADDRESS, choice)}`);
				const { values: filters } = readKeys(FILTER_ADDRESS, address.searchParams, null);
				const answer = await expectSame(dashboard(filters, tables.context));
				shown += answer.views['pay-by-role'].rows.length + answer.views['pay-by-area'].rows.length;
				if (turn === 0) await expectSamePrint(PAGES['/'], filters, address);
			}),
			{ numRuns: 400 },
		);
		expect(shown).toBeGreaterThan(4_000);
		expect([...unanswered]).toEqual([]);
	}, 240_000);

	test('the comparison of cities', async () => {
		const metros = await metrosQuestion();
		const own = fc
			.tuple(choices(), fc.option(fc.constantFrom(...pool.areas)))
			.map(([filters, similar]): MetroFilters => ({ ...filters, similar }));
		await fc.assert(
			fc.asyncProperty(own, async (filters) => {
				const address = new URL(`http://x.invalid/compare/metros${printKeys(METRO_ADDRESS, filters)}`);
				await expectSame(metros(filters, tables.context));
				await expectSamePrint(PAGES['/compare/metros'], filters, address);
			}),
			{ numRuns: 40 },
		);
		expect([...unanswered]).toEqual([]);
	}, 120_000);

	test('the comparison of paths', async () => {
		const paths = await pathsQuestion(NO_DETAILS);
		const sides = fc
			.tuple(fc.subarray(OTHERS, { minLength: 1 }), fc.constantFrom('11-9111', '29-2072'))
			.map(([him, hit]) => `him:${him.join(',')};hit:${hit}`);
		const own = fc
			.tuple(choices(), fc.oneof(fc.constantFrom(...SCOPES), sides))
			.map(([filters, scope]): PathFilters => ({ ...filters, scope }));
		await fc.assert(
			fc.asyncProperty(own, async (filters) => {
				const address = new URL(`http://x.invalid/compare/paths${printKeys(PATH_ADDRESS, filters)}`);
				await expectSame(paths(filters, tables.context));
				await expectSamePrint(PAGES['/compare/paths'], filters, address);
			}),
			{ numRuns: 40 },
		);
		expect([...unanswered]).toEqual([]);
	}, 120_000);

	test('the page of credentials', async () => {
		const credentials = await credentialsQuestion();
		await fc.assert(
			fc.asyncProperty(choices(), async (filters) => {
				const address = new URL(`http://x.invalid/credentials${printKeys(FILTER_ADDRESS, filters)}`);
				await expectSame(credentials(filters, tables.context));
				await expectSamePrint(PAGES['/credentials'], filters, address);
			}),
			{ numRuns: 40 },
		);
		expect([...unanswered]).toEqual([]);
	}, 120_000);
});

test('what the build answers ahead stands in a file each, under a key of its own', () => {
	const { context } = tables;
	const statements = prebuiltStatements({ roles: pool.roles, areas: pool.areas }, context);
	const keys = statements.map(statementKey);
	expect(new Set(keys).size).toBe(keys.length);
	for (const { prebuilt, name } of statements) expect(prebuilt, name).toMatch(/^[a-z]+(\/[\d-]+)?$/);
});
