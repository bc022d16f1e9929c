/**
 * Guarantee: for any choice the dashboard's questions give, row for row and in the same order, what plain SQL over the
 * tables gives that shares no line with them. Without it a slice could lack a row, or a figure be converted otherwise than
 * the tables and the definitions say, and nobody would see it.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AREA_LEVELS, NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { DOLLAR_BASES, MEASURES, PERIODS } from '$lib/domain/measure.ts';
import { metroChanges } from '$lib/domain/metro-change.ts';
import { metroChange } from '$lib/views/metro-change/question.ts';
import { outlook } from '$lib/views/outlook/question.ts';
import { withRange } from '$lib/views/pay-by-area/brushed-range.ts';
import { areaCoverage, areasAnswer, payByArea } from '$lib/views/pay-by-area/question.ts';
import { missingByRole, payByRole } from '$lib/views/pay-by-role/question.ts';
import { payBySetting } from '$lib/views/pay-by-setting/question.ts';
import { trend } from '$lib/views/trend/question.ts';
import { SORT_COLUMNS } from '$lib/query/shape/order.ts';
import { OUTLOOK_SORT_COLUMNS } from '$lib/query/shape/projections.ts';
import { SETTING_SORT_COLUMNS } from '$lib/query/shape/setting-order.ts';
import { openDatasets, type Datasets } from '../fixtures/open-datasets.ts';
import {
	areasAskedSql,
	metroChangeSql,
	missingByAreaSql,
	missingByRoleSql,
	outlookSql,
	payByAreaSql,
	payByRoleSql,
	payBySettingSql,
	stateOutlookSql,
	trendSql,
	type Tables,
} from './independent-answers.ts';
import { askSql, figuresOf, makeSettings, makeWages, wageRowOf, type Cells } from './independent-sql.ts';

/** In and out of the set: top codes, ended codes, codes paid by the hour or the year alone, one nobody knows. */
const ROLES = [
	...['11-9111', '29-2072', '29-9021', '29-2071', '15-2051', '29-1216', '00-0000'],
	...['25-1071', '27-2011', '25-2021', '99-9999'],
];
/** The nation, cities, states, a nonmetropolitan area, one of a single release, one nobody knows. */
const AREAS = [
	'99',
	'12420',
	'41860',
	'35620',
	'06',
	'48',
	'11700',
	'0100001',
	'77777',
	'25540',
	'41620',
	'28140',
];
const CUTS = ['health-information', '25', '27', '29', '15'];

let datasets: Datasets;
let tables: Tables;
beforeAll(async () => {
	datasets = await openDatasets();
	const { host, catalogue } = datasets;
	const isWanted = (part: string) => CUTS.some((cut) => part.endsWith(`-${cut}`));
	const problem = await host.ensure(
		catalogue.resources
			.filter(({ part }) => part === null || isWanted(part))
			.map(({ table, part }) => (part === null ? { table } : { table, part })),
	);
	expect(problem).toBeNull();
	const set = await askSql(
		host,
		'SELECT occ_code FROM occupations WHERE in_health_information_set ORDER BY occ_code',
	);
	const [releases] = await askSql(
		host,
		`SELECT max(year) FILTER (WHERE area_code = '99') AS newest, max(year) FILTER (WHERE area_code <> '99') AS areas FROM wages`,
	);
	tables = {
		newest: Number(releases?.['newest']),
		newestAreas: Number(releases?.['areas']),
		set: set.map((cells) => String(cells['occ_code'])),
	};
	await makeWages(host, [...ROLES, ...tables.set, '29-2098', '29-9098'], tables.newest);
	await makeSettings(host, tables.newest);
}, 120_000);
afterAll(() => datasets.host.close());

const some = <Value>(values: readonly Value[], maxLength: number) =>
	fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const SORTS = [...new Set([...SORT_COLUMNS, ...OUTLOOK_SORT_COLUMNS, ...SETTING_SORT_COLUMNS])];
const choices: fc.Arbitrary<Filters> = fc.record({
	role: some(ROLES, 4),
	area: some(AREAS, 5),
	focus: fc.constantFrom(null, ...ROLES),
	education: fc.oneof(
		{ weight: 3, arbitrary: fc.constant([]) },
		some(['bachelors', 'associates', 'postsecondary_award', 'none_such'], 2),
	),
	credential: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some(['rhia', 'rhit', 'none-such'], 2)),
	year: some([2015, 2016, 2023, 2024, 2025, 2031], 3),
	level: fc.constantFrom(...AREA_LEVELS),
	measure: fc.constantFrom(...MEASURES),
	pay: fc.constantFrom(...PERIODS),
	dollars: fc.constantFrom(...DOLLAR_BASES),
	sort: fc.constantFrom(null, null, ...SORTS, ...SORTS.map((column) => `-${column}`)),
	range: fc.constantFrom(null, null, [40_000, 60_000] as const, [20, 35.5] as const),
	setting: fc.oneof(
		{ weight: 3, arbitrary: fc.constant([]) },
		some(['naics-62', 'naics-6221', 'ooh-offices-of-physicians'], 2),
	),
});

const sqlRows = (sql: string) => askSql(datasets.host, sql);
const number = (value: Cells[string] | undefined) => (typeof value === 'number' ? value : null);
const text = (value: Cells[string] | undefined) => String(value ?? '');

const projectionOf = (cells: Cells) => ({
	occCode: text(cells['occ_code']),
	occTitle: text(cells['occ_title']),
	baseYear: Number(cells['base_year']),
	projectedYear: Number(cells['projected_year']),
	employmentBase: number(cells['employment_base']),
	employmentProjected: number(cells['employment_projected']),
	changePercent: number(cells['change_percent']),
	openings: number(cells['openings']),
});

const missingOf = (cells: Cells) => ({
	occCode: text(cells['occ_code']),
	occTitle: text(cells['occ_title']),
	areaCode: text(cells['area_code']),
	areaTitle: text(cells['area_title']),
	year: Number(cells['year']),
	reason: text(cells['reason']),
});

/** What both sides say of a choice: what the questions give, and what the independent SQL does. */
const SAYINGS: Readonly<
	Record<string, (filters: Filters) => Promise<readonly [readonly unknown[], readonly unknown[]]>>
> = {
	'pay by role': async (filters) => [
		await datasets.rows(payByRole(filters, datasets.context)),
		(await sqlRows(payByRoleSql(filters, tables))).map(wageRowOf),
	],
	'pay by area': async (filters) => [
		await datasets.rows(payByArea(filters, datasets.context)),
		(await sqlRows(payByAreaSql(filters, tables))).map(wageRowOf),
	],
	'what is missing by role': async (filters) => [
		await datasets.rows(missingByRole(filters, datasets.context)),
		(await sqlRows(missingByRoleSql(filters, tables))).map(missingOf),
	],
	'what is missing of the areas named': async (filters) => [
		(await datasets.rows(areaCoverage(filters, datasets.context))).missing,
		filters.area.length > 0 ? (await sqlRows(missingByAreaSql(filters, tables))).map(missingOf) : [],
	],
	'how many areas of a kind are asked': async (chosen) => {
		const filters = { ...chosen, education: [], credential: [] };
		const { asked } = await datasets.rows(areaCoverage(filters, datasets.context));
		const independent = await sqlRows(areasAskedSql(filters, tables));
		return [[asked], independent.map((cells) => cells['asked'])];
	},
	trend: async (filters) => [
		(await datasets.rows(trend(filters, datasets.context))).rows,
		(await sqlRows(trendSql(filters))).map(wageRowOf),
	],
	'pay by setting': async (filters) => [
		(await datasets.rows(payBySetting(filters, datasets.context))).rows,
		(await sqlRows(payBySettingSql(filters, tables))).map((cells) => ({
			...figuresOf(cells),
			kind: text(cells['kind']),
			settingId: text(cells['setting_id']),
			settingTitle: text(cells['setting_title']),
			ownership: text(cells['ownership']),
			sharePercent: number(cells['share_percent']),
		})),
	],
	'national outlook': async (filters) => [
		(await datasets.rows(outlook(filters, datasets.context))).rows,
		(await sqlRows(outlookSql(filters, tables))).map((cells) => ({
			...projectionOf(cells),
			change: number(cells['change']),
			exits: number(cells['exits']),
			transfers: number(cells['transfers']),
			medianWage: { value: number(cells['median_wage']), flag: text(cells['median_wage_flag']) },
			typicalEducation: text(cells['education']),
			workExperience: text(cells['work_experience']),
			onTheJobTraining: text(cells['on_the_job_training']),
		})),
	],
	'states’ outlook': async (filters) => [
		(await datasets.rows(outlook(filters, datasets.context))).states,
		(await sqlRows(stateOutlookSql(filters, tables))).map((cells) => ({
			...projectionOf(cells),
			areaCode: text(cells['area_code']),
			areaTitle: text(cells['area_title']),
		})),
	],
};

describe.each(Object.entries(SAYINGS))('%s', (name, sayings) => {
	test('is what plain SQL says, for any choice', async () => {
		let withRows = 0;
		await fc.assert(
			fc.asyncProperty(choices, async (filters) => {
				const [answered, independent] = await sayings(filters);
				if (independent.length > 0) withRows++;
				expect(answered).toEqual(independent);
			}),
			{ numRuns: 80 },
		);
		// Equal must not be equally empty.
		expect(withRows, name).toBeGreaterThan(8);
	}, 120_000);

	test('is what plain SQL says, unasked', async () => {
		const [answered, independent] = await sayings(NO_FILTERS);
		expect(answered).toEqual(independent);
	});
});

describe('changes of pay by metro', () => {
	const spans = [
		[2021, 2025],
		[2021, 2023],
		[2024, 2025],
	] as const;
	test.each(['15-1211', '15-2051', '11-3021', '15-1242'])('%s: are what plain SQL says', async (role) => {
		const asked = { ...NO_FILTERS, focus: role };
		const {
			spans: compared,
			rows,
			links,
			factors,
		} = await datasets.rows(metroChange(asked, datasets.context));
		expect(compared.map(({ from, to }) => [from, to])).toEqual(spans);
		for (const span of compared) {
			const changes = [...metroChanges(span, rows, links, factors)].sort((one, other) =>
				one.areaCode < other.areaCode ? -1 : 1,
			);
			const independent = await sqlRows(metroChangeSql(role, span.from, span.to));
			expect(changes.map(({ areaCode, gap }) => [areaCode, gap])).toEqual(
				independent.map((cells) => [text(cells['code']), text(cells['gap']) || null]),
			);
			for (const [at, one] of changes.entries()) {
				const cells = independent[at] ?? {};
				expect(one.from?.areaCode ?? '').toBe(text(cells['before']));
				expect([one.from?.median.value ?? null, one.to?.median.value ?? null]).toEqual([
					number(cells['m1']),
					number(cells['m2']),
				]);
				expect([one.from?.employment.value ?? null, one.to?.employment.value ?? null]).toEqual([
					number(cells['j1']),
					number(cells['j2']),
				]);
				for (const [percent, column] of [
					[one.change, 'change'],
					[one.realChange, 'real_change'],
					[one.jobsChange, 'jobs_change'],
				] as const) {
					const expected = number(cells[column]);
					if (expected === null) expect(percent).toBeNull();
					else expect(percent).toBeCloseTo(expected, 8);
				}
			}
			expect(changes.filter(({ gap }) => gap === null).length).toBeGreaterThan(80);
		}
	});
});

test('a range that is brushed, and the same one chosen, leave what plain SQL says of it', async () => {
	let narrowed = 0;
	// Of roles and measures with figures in the range, in every area or in some; states have two releases to stand by.
	const brushable = fc
		.tuple(
			choices,
			fc.constantFrom('29-2072', '29-9021', '15-2051'),
			fc.constantFrom('median', 'p25', 'p75'),
			fc.constantFrom(null, [2025, 2024], [2024, 2025]),
		)
		.map(([filters, focus, measure, releases]): Filters => {
			const ofStates = releases ? { year: releases, area: [], level: 'state' as const, sort: null } : {};
			return { ...filters, focus, measure, ...ofStates };
		});
	await fc.assert(
		fc.asyncProperty(brushable, async (chosen) => {
			const range = chosen.pay === 'annual' ? ([45_000, 70_000] as const) : ([20, 35.5] as const);
			const filters: Filters = { ...chosen, range };
			const answer = await datasets.rows(areasAnswer({ ...filters, range: null }, datasets.context));
			const brushed = withRange(answer, range);
			const independent = (await sqlRows(payByAreaSql(filters, tables))).map(wageRowOf);
			if (independent.length > 0 && independent.length < answer.rows.length) narrowed++;
			expect(brushed.rows).toEqual(independent);
			expect(await datasets.rows(payByArea(filters, datasets.context))).toEqual(independent);
			expect(brushed.filters).toEqual(filters);
		}),
		{ numRuns: 80 },
	);
	expect(narrowed).toBeGreaterThan(3);
}, 120_000);

test('the default has rows at all', async () => {
	expect((await datasets.rows(payByArea(NO_FILTERS, datasets.context))).length).toBeGreaterThan(300);
	expect(await datasets.rows(payByRole(NO_FILTERS, datasets.context))).toHaveLength(34);
});
