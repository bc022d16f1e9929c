// Guarantee: every question gives the figures one calculates by hand from the tables, in the money basis asked for,
// with the reason where there is none. Without it a wrong join or conversion would be charted as BLS's word.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { Measure } from '$lib/domain/measure.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import { alternateTitles } from '$lib/query/lists/alternate-titles.ts';
import { areaList } from '$lib/query/lists/area-list.ts';
import { filterIds } from '$lib/query/lists/filter-ids.ts';
import { occupationList } from '$lib/query/lists/occupation-list.ts';
import { areaCoverage, areasAnswer, besideLevel, payByArea } from '$lib/views/pay-by-area/question.ts';
import { missingByRole, payByRole } from '$lib/views/pay-by-role/question.ts';
import { releases } from '$lib/query/lists/releases.ts';
import { distributionAnswer } from '$lib/views/distribution/question.ts';
import { focusAsked } from '$lib/query/questions/focus-asked.ts';
import { openFixtures, type FixtureHost } from './fixture-host.ts';

let fixtures: FixtureHost;
beforeAll(async () => {
	fixtures = await openFixtures();
});
afterAll(() => fixtures.host.close());

const byRole = (filters: Partial<Filters>) =>
	fixtures.rows(payByRole({ ...NO_FILTERS, ...filters }, fixtures.context));
const byArea = (filters: Partial<Filters>) =>
	fixtures.rows(payByArea({ ...NO_FILTERS, ...filters }, fixtures.context));

const cell = (row: WageRow | undefined, measure: Measure) => {
	if (!row) throw new Error('no such row');
	const { value, flag } = estimateOf(row, measure);
	return flag ? [value, flag] : value;
};
const keys = (rows: readonly WageRow[]) => rows.map((row) => `${row.occCode} ${row.areaCode} ${row.year}`);

describe('context', () => {
	it('is read off the tables', () => {
		expect(fixtures.context.newestYear).toBe(2025);
		expect(fixtures.context.healthInformationSet).toEqual(['00-0000', '11-9111', '29-2072', '29-9021']);
		expect(fixtures.context.wageParts).toContain('areas-2024-health-information');
	});
});

describe('pay by role', () => {
	it('shows the health-information set in the nation and newest release unasked, by family, highest median first', async () => {
		const rows = await byRole({});
		expect(keys(rows)).toEqual(['11-9111 99 2025', '29-2072 99 2025', '29-9021 99 2025', '00-0000 99 2025']);
		expect(rows[2]).toEqual({
			year: 2025,
			areaCode: '99',
			areaTitle: 'United States',
			occCode: '29-9021',
			occTitle: 'Health Information Technologists and Medical Registrars',
			employment: { value: 400, flag: '' },
			employmentRse: 2.1,
			locationQuotient: null,
			mean: { value: 72000, flag: '' },
			meanRse: 1.1,
			p10: { value: 39000, flag: '' },
			p25: { value: 49000, flag: '' },
			median: { value: 68020, flag: '' },
			p75: { value: 92000, flag: '' },
			p90: { value: 117420, flag: '' },
			priceParity: null,
			priceParityYear: null,
			cpiFactor: null,
		});
	});

	it('gives a row for each role, area and year the tables hold, and only those', async () => {
		const rows = await byRole({
			role: ['29-9021', '29-2072'],
			area: ['12420', '48', '99'],
			year: [2025, 2024],
		});
		expect(keys(rows)).toEqual([
			'29-2072 12420 2025',
			'29-2072 48 2025',
			'29-2072 48 2024',
			'29-2072 99 2025',
			'29-2072 99 2024',
			'29-9021 12420 2025',
			'29-9021 48 2025',
			'29-9021 48 2024',
			'29-9021 99 2025',
			'29-9021 99 2024',
		]);
	});

	it('reads other occupations from the file of their major group, beside those of the set', async () => {
		const rows = await byRole({ role: ['25-1072', '29-9021'], area: ['12420'] });
		expect(rows.map((row) => [row.occCode, cell(row, 'median')])).toEqual([
			['29-9021', 79510],
			['25-1072', 83200],
		]);
	});

	it('names an occupation as its release does', async () => {
		const rows = await byRole({ role: ['29-2072'], year: [2024, 2025] });
		expect(rows.map((row) => row.occTitle)).toEqual([
			'Medical Records Specialists (title of 2024)',
			'Medical Records Specialists',
		]);
	});

	it('keeps top codes, suppressed cells and absent columns apart', async () => {
		const [manager] = await byRole({ role: ['11-9111'], year: [2024] });
		expect(cell(manager, 'p90')).toEqual([239200, 'top_coded']);
		const [registrar] = await byRole({ role: ['29-9021'], year: [2024] });
		expect(cell(registrar, 'employment')).toEqual([null, 'not_published']);
		const [sanAntonio] = await byRole({ role: ['29-9021'], area: ['41700'] });
		expect(cell(sanAntonio, 'median')).toEqual([null, 'not_available']);
		expect(cell(sanAntonio, 'mean')).toEqual([null, 'not_in_source']);
	});

	it('calculates in dollars of the newest year', async () => {
		const rows = await byRole({ role: ['11-9111', '29-2071'], year: [2016, 2024, 2025], dollars: 'real' });
		expect(rows.map((row) => [row.occCode, row.year, cell(row, 'median'), row.cpiFactor])).toEqual([
			['11-9111', 2016, 132743, 1.375], // 96,540 × 330 / 240 = 132,742.5, away from zero
			['11-9111', 2024, 121000, 1.1], // 110,000 × 330 / 300
			['11-9111', 2025, 120000, 1],
			['29-2071', 2016, 52305, 1.375], // 38,040 × 1.375
		]);
		expect(cell(rows[1], 'p90')).toEqual([263120, 'top_coded']); // 239,200 × 1.1
		expect(cell(rows[1], 'employment')).toBe(4900);
	});

	it('calculates in local dollars, with the latest price parity BEA has', async () => {
		const rows = await byRole({
			role: ['29-2072'],
			area: ['99', '12420', '19430', '41700', '48', '72', '4800001'],
			dollars: 'local',
		});
		expect(
			rows.map((row) => [row.areaCode, cell(row, 'median'), row.priceParity, row.priceParityYear]),
		).toEqual([
			['99', 51140, 100, 2024],
			['12420', 49990, 98, 2024], // 48,990 / 0.98 = 49,989.8
			['19430', 55000, 80, 2024], // 44,000 / 0.8
			['41700', 48000, 93.75, 2023], // 45,000 / 0.9375: BEA's 2024 is missing
			['48', 47179, 97.5, 2024], // 46,000 / 0.975 = 47,179.49
			['72', [null, 'no_price_parity'], null, null],
			['4800001', [null, 'no_price_parity'], null, null],
		]);
		expect(cell(rows[5], 'employment')).toEqual([null, 'not_published']);
	});

	it('keeps the first reason where there is nothing to convert', async () => {
		const [puertoRico] = await byRole({ role: ['29-2072'], area: ['72'], dollars: 'local' });
		expect(cell(puertoRico, 'mean')).toEqual([null, 'not_in_source']);
	});

	it('shows published hourly wages and derives them where the table has none', async () => {
		const rows = await byRole({ role: ['11-9111'], area: ['99', '19430'], pay: 'hourly' });
		expect(cell(rows[0], 'median')).toBe(57.69);
		expect(cell(rows[0], 'p90')).toEqual([115, 'top_coded']);
		expect(cell(rows[1], 'median')).toEqual([50, 'derived']); // 104,000 / 2,080
		expect(cell(rows[1], 'p90')).toEqual([115, 'top_coded']); // 239,200 / 2,080
		expect(cell(rows[1], 'mean')).toEqual([null, 'not_in_source']);
		const [suppressed] = await byRole({ role: ['29-9021'], area: ['41700'], pay: 'hourly' });
		expect(cell(suppressed, 'median')).toEqual([null, 'not_available']);
	});

	it('never derives hourly wages of an occupation paid by the year', async () => {
		const rows = await byRole({ role: ['25-1072'], area: ['99', '12420'], pay: 'hourly' });
		expect(rows.map((row) => cell(row, 'median'))).toEqual([
			[null, 'not_available'],
			[null, 'not_available'],
		]);
	});

	it('rounds once, after the last conversion', async () => {
		const [austin] = await byRole({ role: ['29-9021'], area: ['12420'], pay: 'hourly', dollars: 'local' });
		expect(cell(austin, 'median')).toEqual([39.01, 'derived']); // 79,510 / 2,080 / 0.98 = 39.0061
	});

	it('orders roles by family and by the measure in the first area and year', async () => {
		const rows = await byRole({
			role: ['00-0000', '29-2072', '29-9021'],
			area: ['41700', '99'],
			measure: 'p10',
		});
		expect(keys(rows)).toEqual([
			'29-2072 41700 2025',
			'29-2072 99 2025',
			'29-9021 41700 2025',
			'29-9021 99 2025',
			'00-0000 99 2025',
		]);
	});

	it('orders by the column that was chosen, missing values last either way', async () => {
		const choice = { role: ['29-9021'], area: ['12420', '41700', '48'] };
		const up = await byRole({ ...choice, sort: 'a_median' });
		expect(up.map((row) => row.areaCode)).toEqual(['48', '12420', '41700']);
		const down = await byRole({ ...choice, sort: '-a_median' });
		expect(down.map((row) => row.areaCode)).toEqual(['12420', '48', '41700']);
		const titles = await byRole({ ...choice, sort: 'area_title' });
		expect(titles.map((row) => row.areaCode)).toEqual(['12420', '41700', '48']);
	});

	it('narrows the roles by education and credential', async () => {
		expect((await byRole({ education: ['associates', 'bachelors'] })).map((row) => row.occCode)).toEqual([
			'11-9111',
			'29-9021',
		]);
		expect(
			(await byRole({ credential: ['rhia'], education: ['associates'] })).map((row) => row.occCode),
		).toEqual(['29-9021']);
	});
});

describe('pay by area', () => {
	it('ranks every metropolitan area for the best-covered role unasked', async () => {
		const rows = await byArea({});
		expect(keys(rows)).toEqual(['29-2072 12420 2025', '29-2072 41700 2025', '29-2072 19430 2025']);
	});

	it('shows the focus, else the first role; areas without the figure come last', async () => {
		expect(keys(await byArea({ role: ['29-9021', '11-9111'] }))).toEqual([
			'29-9021 12420 2025',
			'29-9021 41700 2025',
		]);
		expect(keys(await byArea({ role: ['29-9021'], focus: '11-9111' }))).toEqual([
			'11-9111 12420 2025',
			'11-9111 19430 2025',
		]);
	});

	it('keeps to a range of the figure that is shown', async () => {
		const rows = await byArea({ dollars: 'local', range: [48000, 50000] });
		expect(rows.map((row) => [row.areaCode, cell(row, 'median')])).toEqual([
			['12420', 49990],
			['41700', 48000],
		]);
	});

	it('ranks by the money basis that is shown', async () => {
		const rows = await byArea({ dollars: 'local' });
		expect(rows.map((row) => [row.areaCode, cell(row, 'median')])).toEqual([
			['19430', 55000],
			['12420', 49990],
			['41700', 48000],
		]);
	});

	it('ranks by jobs and location quotient too', async () => {
		expect((await byArea({ measure: 'lq' })).map((row) => row.locationQuotient)).toEqual([1.3, 1.2, 1]);
		expect((await byArea({ measure: 'employment' })).map((row) => row.employment.value)).toEqual([
			25, 18, 12,
		]);
	});

	it('keeps the releases of an area together', async () => {
		const rows = await byArea({ area: ['48', '99'], year: [2025, 2024] });
		expect(keys(rows)).toEqual(['29-2072 99 2025', '29-2072 99 2024', '29-2072 48 2025', '29-2072 48 2024']);
	});
});

describe('the focus', () => {
	const focus = (filters: Partial<Filters>) =>
		fixtures.rows(focusAsked({ ...NO_FILTERS, ...filters }, fixtures.context));

	it('is the reader’s, also of a role that is not among those chosen', async () => {
		expect(await focus({ focus: '11-9111' })).toBe('11-9111');
		expect(await focus({ focus: '11-9111', role: ['29-9021'] })).toBe('11-9111');
	});

	it('unasked is the first role chosen, else the best-covered', async () => {
		expect(await focus({ role: ['29-9021', '11-9111'] })).toBe('29-9021');
		expect(await focus({})).toBe('29-2072');
	});

	it('is never a role that another filter leaves out', async () => {
		expect(await focus({ focus: '11-9111', credential: ['rhit'] })).toBe('29-2072');
		expect(await focus({ focus: '11-9111', role: ['29-9021'], education: ['associates'] })).toBe('29-9021');
		expect(await focus({ role: ['29-9021', '11-9111'], education: ['bachelors'] })).toBe('11-9111');
		// Neither of the best-covered: the first of those left, as `pay-by-role` orders them in any order of its table.
		for (const sort of [null, 'occ_code', '-occ_code', 'a_median']) {
			const filters = { credential: ['rhia'], sort };
			const [first] = await byRole({ ...filters, sort: null });
			expect(first?.occCode).toBe('11-9111');
			expect(await focus(filters)).toBe('11-9111');
		}
		expect(await focus({ education: ['associates'] })).toBe('29-9021');
	});

	it('is none where the filters leave none of the roles: no view is of another', async () => {
		const none = { ...NO_FILTERS, credential: ['rhit'], education: ['bachelors'] };
		expect(await focus(none)).toBeNull();
		expect(await focus({ role: ['11-9111'], credential: ['rhit'] })).toBeNull();
		const answer = await fixtures.rows(areasAnswer({ ...none, area: ['12420'] }, fixtures.context));
		expect(answer).toMatchObject({ focus: null, rows: [], all: [], coverage: { asked: 0, missing: [] } });
		const dots = await fixtures.rows(distributionAnswer(none, fixtures.context));
		expect(dots).toMatchObject({ focus: null, all: [], nations: [] });
	});

	it('is the same in every view of one role', async () => {
		const filters = { ...NO_FILTERS, focus: '29-2072', credential: ['rhia'], area: ['12420'] };
		const answers = await Promise.all([
			fixtures.rows(areasAnswer(filters, fixtures.context)),
			fixtures.rows(distributionAnswer(filters, fixtures.context)),
		]);
		for (const { focus: resolved, all } of answers) {
			expect(resolved).toBe('11-9111');
			expect(new Set(all.map(({ occCode }) => occCode))).toEqual(new Set(['11-9111']));
		}
	});
});

describe('chosen places', () => {
	const places = (filters: Partial<Filters>) =>
		fixtures.rows(areasAnswer({ ...NO_FILTERS, ...filters }, fixtures.context));

	it('are the rows of the download, and are drawn among every place of the level', async () => {
		const { rows, all } = await places({ area: ['41700'] });
		expect(keys(rows)).toEqual(['29-2072 41700 2025']);
		expect(keys(all)).toEqual(keys((await places({})).all));
		expect(all).toHaveLength(3);
	});

	it('of another level stand beside the ranking', async () => {
		const answer = await places({ area: ['48', '12420', '99'] });
		expect(besideLevel(answer).map(({ areaCode }) => areaCode)).toEqual(['99', '48']);
		expect(answer.all.map(({ areaCode }) => areaCode)).not.toContain('48');
		expect(besideLevel(await places({ area: ['48'], level: 'state' }))).toEqual([]);
		expect(besideLevel(await places({}))).toEqual([]);
	});

	it('out of a range of pay are not rows of the download, and still among all', async () => {
		const { rows, all, beforeRange } = await places({ area: ['12420', '41700'], range: [48000, 49000] });
		expect(rows.length).toBeLessThan(beforeRange.length);
		expect(beforeRange).toHaveLength(2);
		expect(all).toHaveLength(3);
	});
});

describe('coverage', () => {
	it('accounts for every role, area and year asked for: a row, or why there is none', async () => {
		const filters = {
			...NO_FILTERS,
			role: ['29-9021', '29-2071', '11-9111'],
			area: ['48', '12420'],
			year: [2024, 2025],
		};
		const missing = await fixtures.rows(missingByRole(filters, fixtures.context));
		expect(missing.map((gap) => [gap.occCode, gap.areaCode, gap.year, gap.reason])).toEqual([
			['29-9021', '12420', 2024, 'no_table'],
			['29-2071', '48', 2024, 'occupation_not_in_release'],
			['29-2071', '48', 2025, 'occupation_not_in_release'],
			['29-2071', '12420', 2024, 'occupation_not_in_release'],
			['29-2071', '12420', 2025, 'occupation_not_in_release'],
			['11-9111', '48', 2024, 'no_estimate'],
			['11-9111', '48', 2025, 'no_estimate'],
			['11-9111', '12420', 2024, 'no_table'],
		]);
		expect((await byRole(filters)).length + missing.length).toBe(3 * 2 * 2);
		expect(missing[0]).toMatchObject({ areaTitle: 'Austin-Round Rock-San Marcos, TX' });
	});

	it('of every metropolitan area asks those the release has', async () => {
		const filters = { ...NO_FILTERS, focus: '29-9021' };
		const covered = await fixtures.rows(areaCoverage(filters, fixtures.context));
		// Three areas, of which one has no row: the count says enough, no area is named.
		expect(covered).toEqual({ asked: 3, missing: [] });
		expect(await byArea(filters)).toHaveLength(2);
		const three = { ...filters, year: [2025, 2024] };
		expect((await fixtures.rows(areaCoverage(three, fixtures.context))).asked).toBe(3);
		// The chosen ones are seen among all of them: these are counted whatever is chosen.
		const chosen = { ...filters, area: ['12420'] };
		expect(await fixtures.rows(areaCoverage(chosen, fixtures.context))).toEqual({ asked: 3, missing: [] });
	});

	it('of areas the reader named names those without a row, and why', async () => {
		const filters = { ...NO_FILTERS, focus: '29-9021', area: ['19430', '12420', '99'], year: [2025, 2024] };
		const { asked, missing } = await fixtures.rows(areaCoverage(filters, fixtures.context));
		expect(asked).toBe(3);
		expect(missing.map((gap) => [gap.areaCode, gap.year, gap.reason])).toEqual([
			['19430', 2025, 'no_estimate'],
			['19430', 2024, 'no_table'],
			['12420', 2024, 'no_table'],
		]);
	});

	it('of roles that the other filters leave out asks nothing', async () => {
		const filters = { ...NO_FILTERS, role: ['11-9111'], credential: ['rhit'], area: ['12420'] };
		expect(await fixtures.rows(areaCoverage(filters, fixtures.context))).toEqual({ asked: 0, missing: [] });
	});

	it('names codes no table knows', async () => {
		const filters = { ...NO_FILTERS, role: ['99-9999'], area: ['99999'] };
		const [gap] = await fixtures.rows(missingByRole(filters, fixtures.context));
		expect(gap).toEqual({
			occCode: '99-9999',
			occTitle: '99-9999',
			areaCode: '99999',
			areaTitle: '99999',
			year: 2025,
			reason: 'occupation_not_in_release',
		});
	});
});

describe('lists', () => {
	it('gives the releases', async () => {
		expect(await fixtures.rows(releases())).toEqual([2016, 2024, 2025]);
	});

	it('gives occupations with what the rail groups them by', async () => {
		const occupations = await fixtures.rows(occupationList());
		expect(occupations.map(({ code }) => code)).toEqual([
			'00-0000',
			'11-9111',
			'25-1072',
			'29-2071',
			'29-2072',
			'29-9021',
		]);
		expect(occupations[2]).toEqual({
			code: '25-1072',
			title: 'Nursing Instructors and Teachers, Postsecondary',
			family: null,
			majorGroup: '25',
			inHealthInformationSet: false,
			wageBasis: 'annual_only',
			typicalEducation: 'doctoral',
			firstYear: 2016,
			lastYear: 2025,
		});
		expect(occupations[4]).toMatchObject({ family: 'him', inHealthInformationSet: true, wageBasis: '' });
	});

	it('gives areas by kind and title', async () => {
		const areas = await fixtures.rows(areaList());
		expect(areas.map(({ code }) => code)).toEqual(['99', '48', '72', '12420', '19430', '41700', '4800001']);
		expect(areas[0]).toMatchObject({
			kind: 'nation',
			states: '',
			primaryState: '',
			latitude: null,
			population: null,
		});
		expect(areas[3]).toMatchObject({ latitude: 30.26, population: 2500000, firstYear: 2016 });
	});

	it('gives the ids that settings, credentials and education can be chosen by', async () => {
		expect(await fixtures.rows(filterIds())).toEqual([
			{
				filter: 'credential',
				id: 'rhit',
				title: 'RHIT: Registered Health Information Technician',
				group: 'AHIMA',
			},
			{ filter: 'education', id: 'associates', title: "Associate's degree", group: '' },
			{ filter: 'setting', id: 'naics-62', title: 'Health Care and Social Assistance', group: 'sector' },
		]);
	});

	it('gives other names of occupations', async () => {
		expect(await fixtures.rows(alternateTitles('health-information'))).toEqual([
			{ code: '29-2072', title: 'Coder' },
			{ code: '29-2072', title: 'Medical Coder' },
		]);
	});
});
