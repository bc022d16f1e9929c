/**
 * Guarantee: what /compare/metros shows of the articles' five cities is what the CSV files hold, calculated here a second time
 * in plain TypeScript: pay in both kinds of dollars, the order each gives, jobs per 1,000, what the states project, which
 * areas are like one. Without it a join could set one city's prices beside another's pay.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { meanPairs } from '$lib/domain/mean-pairs.ts';
import { rankChanges } from '$lib/domain/rank-change.ts';
import { areaClaims } from '$lib/query/areas/claims.ts';
import { areaStates } from '$lib/query/areas/facts.ts';
import { areasWithErrors, meansWithErrors } from '$lib/query/areas/mean-errors.ts';
import { jobConcentration } from '$lib/query/questions/job-concentration.ts';
import { similarAreas } from '$lib/query/questions/similar-areas.ts';
import { metroPage, type MetroAnswer } from '$lib/view-state/answers/metro-answer.ts';
import { METRO_ADDRESS, type MetroFilters } from '$lib/view-state/choice/metro-choice.ts';
import { testableChoice } from '$lib/view-state/choice/metro-presets.ts';
import { isAnyTested } from '$lib/view-state/choice/testable-choices.ts';
import { DATASETS, openDatasets, type Datasets } from '../fixtures/open-datasets.ts';

const CITIES = ['12420', '41700', '41620', '36420', '39580'];
const ROLES = ['11-9111', '29-2072', '29-9021'];

type Cells = Record<string, string>;
const read = (path: string) =>
	Papa.parse<Cells>(readFileSync(join(DATASETS, path), 'utf8'), { header: true, skipEmptyLines: true }).data;

let tables: Datasets;
let answered: MetroAnswer;
beforeAll(async () => {
	tables = await openDatasets();
	answered = await answer({});
});
afterAll(() => tables.host.close());

const answer = (own: Partial<MetroFilters>) =>
	tables.rows(metroPage({ ...METRO_ADDRESS.none, ...own }, tables.context));

/** Pay of the newest areas' file with the latest all-items parity, from the files themselves. */
function calculated() {
	const wages = read('wages/areas-2025-health-information.csv');
	const parities = read('price-parities.csv').filter(({ kind, all_items }) => kind === 'metro' && all_items);
	return CITIES.flatMap((city) =>
		ROLES.map((role) => {
			const cells = wages.find(({ area_code, occ_code }) => area_code === city && occ_code === role) ?? {};
			const own = parities.filter(({ area_code }) => area_code === city);
			const newest = own.reduce((one, other) => (Number(other['year']) > Number(one['year']) ? other : one));
			const median = Number(cells['a_median']);
			const parity = Number(newest['all_items']);
			return { city, role, cells, median, parity, local: Math.round((median * 100) / parity) };
		}),
	);
}

describe('the five cities and three roles, unasked', () => {
	it('are compared, and nothing else', () => {
		expect([...answered.choice.areas].sort()).toEqual([...CITIES].sort());
		expect(answered.choice.roles).toEqual(ROLES);
		expect(answered.choice).toMatchObject({ year: 2025, hasOwnAreas: false, hasOwnRoles: false });
		expect(answered.rows).toHaveLength(15);
	});

	it('have the figures of the files, in both kinds of dollars', () => {
		for (const { city, role, median, parity, local } of calculated()) {
			const row = answered.rows.find(
				({ published }) => published.areaCode === city && published.occCode === role,
			);
			expect([row?.published.median.value, row?.local.priceParity, row?.local.median.value]).toEqual([
				median,
				parity,
				local,
			]);
		}
	});

	it.each(ROLES)('%s: the orders in nominal and in local dollars are those of the files', (role) => {
		const own = calculated().filter((row) => row.role === role);
		const by = (key: 'median' | 'local') =>
			[...own].sort((one, other) => other[key] - one[key]).map(({ city }) => city);
		const changes =
			rankChanges(answered.rows, 'median').find(({ occCode }) => occCode === role)?.changes ?? [];
		const shown = (basis: 'published' | 'local') =>
			[...changes]
				.sort((one, other) => (one[basis]?.rank ?? 0) - (other[basis]?.rank ?? 0))
				.map(({ row }) => row.published.areaCode);
		expect(shown('published')).toEqual(by('median'));
		expect(shown('local')).toEqual(by('local'));
		expect(
			answered.rows
				.filter(({ published }) => published.occCode === role)
				.map(({ published }) => published.areaCode),
		).toEqual(by('median'));
	});

	it('leave Salt Lake City’s withheld employment withheld, and all that follows from it', () => {
		const row = answered.rows.find(
			({ published }) => published.areaCode === '41620' && published.occCode === '29-9021',
		);
		expect(row?.published.employment).toEqual({ value: null, flag: 'not_published' });
		expect(row?.published.locationQuotient).toBeNull();
		expect(row?.perThousand).toEqual({ value: null, way: null, flag: 'not_published' });
	});

	it('have the growth their states project', () => {
		const projected = read('state-projections.csv');
		for (const { published, states, outlooks } of answered.rows) {
			expect(states).toHaveLength(1);
			const [outlook] = outlooks;
			const cells = projected.find(
				({ area_code, occ_code }) => area_code === outlook?.areaCode && occ_code === published.occCode,
			);
			expect(outlook?.areaTitle).toBe(states[0]);
			expect(outlook?.changePercent).toBe(Number(cells?.['change_percent']));
		}
	});

	it('cannot be tested: the table has no mean', () => {
		const tests = meanPairs(answered.rows, NO_FILTERS).flatMap(({ pairs }) => pairs.map(({ test }) => test));
		// Ten pairs of cities for each of three roles, three pairs of roles for each of five cities.
		expect(tests).toHaveLength(45);
		for (const test of tests) expect(test).toEqual({ kind: 'untestable', lacks: ['no_mean', 'no_mean'] });
	});
});

describe('other choices', () => {
	it('compare six of more areas, and the newest of several years', async () => {
		const area = [...CITIES, '99', '48', '49'];
		const { choice, rows } = await answer({ area, year: [2025, 2024], role: ['29-2072'] });
		expect(choice).toMatchObject({
			areas: area.slice(0, 6),
			leftOutAreas: ['48', '49'],
			leftOutYears: [2024],
		});
		expect(new Set(rows.map(({ published }) => published.year))).toEqual(new Set([2025]));
	});

	it('order the rows by the choice’s money and column', async () => {
		const order = async (own: Partial<MetroFilters>) =>
			(await answer({ role: ['29-2072'], ...own })).rows.map(({ published }) => published.areaCode);
		const by = (key: 'median' | 'local') =>
			calculated()
				.filter(({ role }) => role === '29-2072')
				.sort((one, other) => other[key] - one[key])
				.map(({ city }) => city);
		expect(await order({ dollars: 'local' })).toEqual(by('local'));
		expect(await order({ sort: 'a_median' })).toEqual(by('median').reverse());
		expect(await order({ sort: '-a_median', dollars: 'local' })).toEqual(by('local'));
	});

	it('bring local dollars of an earlier release to the newest ones, rounded once', async () => {
		const { rows } = await answer({ area: ['31080'], role: ['11-9111'], year: [2015], dollars: 'real' });
		const [row] = rows;
		const cpi = new Map(
			read('cpi.csv').map((cells) => [Number(cells['year']), Number(cells['annual_average'])]),
		);
		const newest = tables.context.newestYear;
		const factor = (cpi.get(newest) ?? NaN) / (cpi.get(2015) ?? NaN);
		const parity = read('price-parities.csv').find(
			({ area_code, year }) => area_code === '31080' && year === '2015',
		)?.['all_items'];
		// Los Angeles, May 2015: the median of 11-9111 is 109,500.
		expect(row?.published.median.value).toBe(Math.round(109_500 * factor));
		expect(row?.local.median.value).toBe(Math.round((109_500 * factor * 100) / Number(parity)));
	});

	it('name both states of an area over a state line', async () => {
		const { rows } = await answer({ area: ['28140', '99'], role: ['11-9111'] });
		const kansasCity = rows.find(({ published }) => published.areaCode === '28140');
		expect(kansasCity?.states).toEqual(['Missouri', 'Kansas']);
		expect(kansasCity?.outlooks.map(({ areaTitle }) => areaTitle)).toEqual(['Missouri', 'Kansas']);
		expect(rows.find(({ published }) => published.areaCode === '99')?.outlooks[0]?.areaTitle).toBe(
			'United States',
		);
	});

	it('test the means of the sample that has errors, by the formula of the handbook', async () => {
		const means = await tables.rows(meansWithErrors(tables.context));
		const ofSample = means.filter(({ year }) => year === 2015);
		const tested = testableChoice({ means: ofSample, roles: ['11-9111', '29-2071'], areas: [] });
		const address = new URLSearchParams(tested?.search);
		expect(address.get('year')).toBe('2015');
		expect(address.get('role')).toContain('11-9111,29-2071');
		// Chicago 104,220 (1.8 %) and Miami 118,290 (2.4 %): 14,070 / √(1,875.96² + 2,838.96²) = 4.135.
		const z = await zOf('11-9111', ['16980', '33100'], 2015);
		expect(z).toBeCloseTo(4.135, 3);
	});

	it.each([
		// The arithmetic is written out in `mean-difference.test.ts`.
		['California over Washington', '15-1252', ['06', '53'], 6.89],
		['New York over New Jersey', '15-2051', ['36', '34'], 0.188],
		['Florida over Texas', '43-9021', ['12', '48'], 1.961],
	] as const)('test states of May 2023: %s', async (_, role, areas, expected) => {
		expect(await zOf(role, areas, 2023)).toBeCloseTo(expected, 3);
	});

	it('say where differences can be tested as the files have it', async () => {
		const means = await tables.rows(meansWithErrors(tables.context));
		const areas = await tables.rows(areasWithErrors(tables.context));
		const expected = new Map<string, string[]>();
		for (const name of readdirSync(join(DATASETS, 'wages')).filter((file) => file.startsWith('areas-'))) {
			for (const { year, occ_code, area_code = '', mean_rse, a_mean, a_mean_flag } of read(`wages/${name}`)) {
				if (!mean_rse || !a_mean || a_mean_flag === 'top_coded' || occ_code === '00-0000') continue;
				const key = `${year} ${occ_code}`;
				expected.set(key, [...(expected.get(key) ?? []), area_code]);
			}
		}
		expect(new Set(means.map(({ year }) => year))).toEqual(new Set([2023, 2015]));
		expect(means).toHaveLength(expected.size);
		for (const { year, occCode, areaCodes } of means) {
			expect([...areaCodes].sort()).toEqual(expected.get(`${year} ${occCode}`)?.sort());
		}
		expect(areas.map(({ year }) => year)).toEqual([
			...new Array<number>(51).fill(2023),
			...new Array<number>(11).fill(2015),
		]);
	});

	it('offer the release where the same roles can be tested, and test nothing where there is no error', async () => {
		const states = await answer({ role: ['15-1252'], area: ['06', '53'] });
		expect(states.choice.year).toBe(2025);
		expect(isAnyTested(states.rows, NO_FILTERS)).toBe(false);
		expect(states.testable).toEqual([
			{ year: 2023, roles: ['15-1252'], places: null, pairs: 1, change: { year: [2023] } },
		]);
		const followed = await answer({ role: ['15-1252'], area: ['06', '53'], ...states.testable[0]?.change });
		expect(isAnyTested(followed.rows, NO_FILTERS)).toBe(true);
		expect(followed.testable).toEqual([]);
		// Unasked: of the quoted roles managers alone had their code in 2015, and none is in the states' file.
		expect(answered.testable).toMatchObject([{ year: 2015, roles: ['11-9111'] }]);
		expect(answered.testable[0]?.places).toHaveLength(5);
		// A role of today in metropolitan areas: only their states can be tested.
		const cities = await answer({ role: ['15-2051'], area: ['12420', '41620'] });
		expect(cities.testable).toMatchObject([
			{
				year: 2023,
				places: [
					{ code: '48', title: 'Texas' },
					{ code: '49', title: 'Utah' },
				],
				pairs: 1,
			},
		]);
	});
});

/** The test of two areas in a release, in standard errors; null where it is not tested. */
async function zOf(role: string, area: readonly string[], year: number): Promise<number | null> {
	const { rows } = await answer({ role: [role], area, year: [year] });
	const test = meanPairs(rows, NO_FILTERS)[0]?.pairs[0]?.test;
	return test?.kind === 'tested' ? test.z : null;
}

describe('questions of the page', () => {
	it('jobs per 1,000 calculated by either way are near BLS’s own column where there is one', async () => {
		const areas = ['16980', '19100', '31080', '35620', '47900'];
		const rows = await tables.rows(jobConcentration(['11-9111'], areas, 2015, tables.context));
		expect(rows).toHaveLength(areas.length);
		for (const { published, jobs, areaJobs, quotient, nationJobs, nationAll } of rows) {
			const byJobs = ((jobs.value ?? NaN) / (areaJobs ?? NaN)) * 1000;
			const byQuotient = ((quotient ?? NaN) * (nationJobs ?? NaN) * 1000) / (nationAll ?? NaN);
			expect(Math.abs(byJobs / (published ?? NaN) - 1)).toBeLessThan(0.01);
			expect(Math.abs(byQuotient / (published ?? NaN) - 1)).toBeLessThan(0.02);
		}
	});

	it('states come in the order of the area’s title; the nation has none', async () => {
		const found = await Promise.all(['28140', '48', '99'].map((area) => tables.rows(areaStates(area))));
		expect(found.map((rows) => rows.map(({ stateCode }) => stateCode))).toEqual([['29', '20'], ['48'], []]);
	});

	it('claims of the five cities are those of the ledger', async () => {
		const claims = await tables.rows(areaClaims());
		expect(claims.map(({ id, areaCode }) => [id, areaCode])).toEqual([
			['E4a', '12420'],
			['E4b', '41700'],
			['E4c', '41620'],
			['E4d', '36420'],
			['E4e', '39580'],
		]);
		expect(claims[3]).toMatchObject({ statedYear: '2008', occCode: '11-9111' });
	});

	it('areas like Austin are those the rule gives, calculated from the files', async () => {
		const rows = await tables.rows(similarAreas('12420', '11-9111', 2025, 8, tables.context));
		const parities = new Map<string, { year: number; value: number }>();
		for (const { kind, all_items, area_code = '', year } of read('price-parities.csv')) {
			const known = parities.get(area_code);
			if (kind === 'metro' && all_items && (!known || Number(year) > known.year)) {
				parities.set(area_code, { year: Number(year), value: Number(all_items) });
			}
		}
		const metros = read('wages/areas-2025-health-information.csv').flatMap(
			({ occ_code, area_code = '', employment }) => {
				const parity = parities.get(area_code)?.value;
				return occ_code === '11-9111' && employment && parity !== undefined && area_code.length === 5
					? [{ code: area_code, parity, jobs: Number(employment) }]
					: [];
			},
		);
		const austin = metros.find(({ code }) => code === '12420');
		if (!austin) throw new Error('the files lack Austin');
		const others = metros
			.filter((metro) => metro !== austin)
			.map(({ code, parity, jobs }) => ({
				code,
				price: Math.round(Math.abs(parity - austin.parity) * 1000),
				jobs: Math.round(Math.abs(Math.log(jobs / austin.jobs)) * 1e9),
			}));
		const placed = others.map((one) => ({
			code: one.code,
			price: 1 + others.filter((other) => other.price < one.price).length,
			jobs: 1 + others.filter((other) => other.jobs < one.jobs).length,
		}));
		const [itself, ...near] = rows;
		expect(itself).toMatchObject({ areaCode: '12420', isReference: true, pricePlace: null });
		expect(near).toHaveLength(8);
		const sums = placed.map(({ price, jobs }) => price + jobs).sort((one, other) => one - other);
		near.forEach((area, index) => {
			const own = placed.find(({ code }) => code === area.areaCode);
			expect([area.pricePlace, area.jobsPlace]).toEqual([own?.price, own?.jobs]);
			expect((own?.price ?? 0) + (own?.jobs ?? 0)).toBe(sums[index]);
		});
	});

	it('nothing is like an area whose jobs are withheld', async () => {
		const rows = await tables.rows(similarAreas('41620', '29-9021', 2025, 8, tables.context));
		expect(rows.map(({ areaCode, isReference }) => [areaCode, isReference])).toEqual([['41620', true]]);
	});
});
