// Guarantee: the questions answer with the official figures, percentile by percentile. The constants were read from the
// Bureau of Labor Statistics' own files (named at each), not from the project's tables: without them an importer and a
// question could agree with each other and both be wrong.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Estimate } from '$lib/domain/estimate.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { WageEstimate } from '$lib/domain/wage-row.ts';
import { payByArea } from '$lib/views/pay-by-area/question.ts';
import { payByRole } from '$lib/views/pay-by-role/question.ts';
import { payBySetting } from '$lib/views/pay-by-setting/question.ts';
import { trend } from '$lib/views/trend/question.ts';
import { openDatasets, type Datasets } from '../fixtures/open-datasets.ts';

let tables: Datasets;
beforeAll(async () => {
	tables = await openDatasets();
});
afterAll(() => tables.host.close());

const choice = (own: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...own });

/** `#`: at or above the release's top code, of which the file says no figure. `null`: an empty cell, `*` or `**`. */
const TOP = '#';
type Cell = number | null | typeof TOP;
/** Employment, then the 10th, 25th, 50th, 75th and 90th percentile of annual wages. */
type Cells = readonly [Cell, Cell, Cell, Cell, Cell, Cell];

function cellsOf(row: WageEstimate): Cells {
	const cell = ({ value, flag }: Estimate): Cell => (flag === 'top_coded' ? TOP : value);
	const { employment, p10, p25, median, p75, p90 } = row;
	return [cell(employment), cell(p10), cell(p25), cell(median), cell(p75), cell(p90)];
}

/** OEWS May 2025, metropolitan areas: the five cities one article recommends, and the three roles articles quote. */
const CITIES: readonly (readonly [string, string, ...Cells])[] = [
	['12420', '11-9111', 5160, 64210, 93110, 126110, 164450, 269090],
	['12420', '29-2072', 1320, 25890, 39370, 48990, 64100, 79700],
	['12420', '29-9021', 270, 49440, 56670, 79510, 103440, 130190],
	['36420', '11-9111', 2470, 67060, 84610, 102840, 132830, 175760],
	['36420', '29-2072', 1110, 37780, 43800, 57420, 58390, 74710],
	['36420', '29-9021', 270, 36180, 38930, 43420, 61470, 83220],
	['39580', '11-9111', 2070, 69670, 88400, 113710, 165170, 248570],
	['39580', '29-2072', 900, 37130, 45090, 54340, 73360, 93950],
	['39580', '29-9021', 160, 51290, 61300, 76810, 83150, 99420],
	['41620', '11-9111', 2720, 75890, 101100, 130160, 168820, 223630],
	['41620', '29-2072', 1180, 37840, 47360, 58900, 78210, 104000],
	['41620', '29-9021', null, 42030, 59540, 75320, 104090, 112570],
	['41700', '11-9111', 5060, 67700, 91410, 119870, 147350, 192930],
	['41700', '29-2072', 1670, 34340, 38900, 46110, 59790, 72260],
	['41700', '29-9021', 260, 45460, 59310, 77930, 100260, 117750],
];

describe('the five cities in May 2025', () => {
	it('have the published percentiles and employment of each of the three roles', async () => {
		const area = ['12420', '36420', '39580', '41620', '41700'];
		const role = ['11-9111', '29-2072', '29-9021'];
		const rows = await tables.rows(payByRole(choice({ area, role, year: [2025] }), tables.context));
		const key = ([where, what]: readonly unknown[]) => `${String(where)} ${String(what)}`;
		const answered = rows.map((row) => [row.areaCode, row.occCode, ...cellsOf(row)]);
		expect(answered.sort((a, b) => key(a).localeCompare(key(b)))).toEqual(CITIES);
	});

	it('say why Salt Lake City’s registrars have no count', async () => {
		const [row] = await tables.rows(
			payByRole(choice({ area: ['41620'], role: ['29-9021'], year: [2025] }), tables.context),
		);
		expect(row?.employment).toEqual({ value: null, flag: 'not_published' });
		expect(row?.locationQuotient).toBeNull();
		expect(row?.median).toEqual({ value: 75320, flag: '' });
	});

	it('have no mean and no standard error: the tables of that release have none', async () => {
		const rows = await tables.rows(payByRole(choice({ area: ['12420'], year: [2025] }), tables.context));
		expect(rows.length).toBeGreaterThan(20);
		for (const { mean, meanRse, employmentRse } of rows) {
			expect([mean, meanRse, employmentRse]).toEqual([{ value: null, flag: 'not_in_source' }, null, null]);
		}
	});
});

/** OEWS national by sector, workbooks natsector_M2023_dl and natsector_M2024_dl, 11-9111, every sector. */
const SECTORS: Readonly<Record<number, readonly (readonly [string, ...Cells])[]>> = {
	2023: [
		['naics-31-33', 1950, 110790, 160390, 206120, TOP, TOP],
		['naics-42', 3670, 103270, 150010, 206420, TOP, TOP],
		['naics-44-45', 2660, 68350, 106140, 156960, 169020, 216340],
		['naics-48-49', 90, 84430, 90100, 121980, 137720, 169000],
		['naics-51', 150, 83000, 127800, 146510, 213880, TOP],
		['naics-52', 10820, 73210, 101560, 139540, 229510, TOP],
		['naics-54', 16970, 76770, 115800, 170050, TOP, TOP],
		['naics-55', 17230, 83200, 105040, 138620, 200650, TOP],
		['naics-56', 9990, 73850, 88730, 116030, 162860, TOP],
		['naics-61', 8500, 71630, 87640, 109570, 144840, 211780],
		['naics-62', 402960, 66200, 83690, 106320, 140060, 207530],
		['naics-71', 40, 54420, 67030, 113870, 166770, TOP],
		['naics-72', 80, 61080, 73410, 94290, 115050, 133380],
		['naics-81', 1940, 61380, 79750, 106220, 147100, 232240],
		['naics-99', 37840, 76650, 100030, 125590, 157350, 181960],
	],
	2024: [
		['naics-31-33', 2220, 99170, 150980, 205580, TOP, TOP],
		['naics-42', 3910, 106910, 144500, 198470, TOP, TOP],
		['naics-44-45', 4040, 81580, 138210, 154390, 170020, 193140],
		['naics-48-49', 90, 83520, 94260, 142740, 188120, 216990],
		['naics-51', null, 93980, 126380, 149040, 233460, TOP],
		['naics-52', 11160, 82400, 108860, 164350, TOP, TOP],
		['naics-54', 17060, 75900, 112100, 162860, TOP, TOP],
		['naics-55', 17930, 85390, 107280, 152000, 212930, TOP],
		['naics-56', 9740, 75600, 91280, 124240, 180230, TOP],
		['naics-61', 10030, 75080, 90020, 114410, 158300, 211550],
		['naics-62', 445150, 66580, 84340, 108040, 150980, 211270],
		['naics-71', 90, 66470, 113380, 154500, TOP, TOP],
		['naics-72', 140, 61990, 64990, 72300, 118720, 168070],
		['naics-81', 2240, 53570, 73550, 104790, 151820, 224520],
		['naics-99', 41620, 80310, 104060, 132600, 167020, 191880],
	],
};

describe('medical and health services managers in every NAICS sector', () => {
	it.each([2023, 2024])('May %i', async (year) => {
		const answer = await tables.rows(
			payBySetting(choice({ focus: '11-9111', year: [year] }), tables.context),
		);
		const rows = answer.rows.filter(({ kind }) => kind === 'sector');
		expect(new Set(rows.map((row) => row.year))).toEqual(new Set([year]));
		const answered = rows.map((row) => [row.settingId, ...cellsOf(row)]);
		expect(answered.sort(([a], [b]) => String(a).localeCompare(String(b)))).toEqual(SECTORS[year]);
	});

	it('a # is the top code of its release, $239,200 in both', async () => {
		for (const year of [2023, 2024]) {
			const { rows } = await tables.rows(
				payBySetting(choice({ focus: '11-9111', year: [year] }), tables.context),
			);
			const codes = rows
				.filter(({ kind }) => kind === 'sector')
				.flatMap(({ p75, p90 }) => [p75, p90])
				.filter(({ flag }) => flag === 'top_coded');
			expect(codes.length).toBeGreaterThan(8);
			expect(new Set(codes.map(({ value }) => value))).toEqual(new Set([239_200]));
		}
	});

	it('in information, May 2024, have wages and no count', async () => {
		const { rows } = await tables.rows(
			payBySetting(choice({ focus: '11-9111', year: [2024] }), tables.context),
		);
		expect(rows.find(({ settingId }) => settingId === 'naics-51')?.employment).toEqual({
			value: null,
			flag: 'not_published',
		});
	});
});

/** OEWS national, workbooks national_M2011_dl to national_M2025_dl: every release that uses one of the codes. */
const NATION: Readonly<Record<string, readonly (readonly [number, ...Cells])[]>> = {
	'11-9111': [
		[2011, 287560, 52730, 67450, 86400, 112260, 147890],
		[2012, 293490, 53940, 69160, 88580, 114920, 150560],
		[2013, 300180, 55470, 70960, 90940, 117740, 155130],
		[2014, 310320, 55890, 71820, 92810, 120740, 161150],
		[2015, 314950, 56230, 72510, 94500, 123740, 165380],
		[2016, 332150, 56970, 73710, 96540, 127030, 172240],
		[2017, 346980, 58350, 75340, 98350, 128960, 176130],
		[2018, 372670, 58680, 76050, 99730, 130820, 182600],
		[2019, 394910, 58820, 76770, 100980, 133520, 189000],
		[2020, 402540, 59980, 78820, 104280, 139650, 195630],
		[2021, 436770, 60780, 77750, 101340, 135750, 205620],
		[2022, 476750, 64100, 81430, 104830, 143200, 209990],
		[2023, 515100, 67900, 86080, 110680, 157640, 216750],
		[2024, 565840, 69680, 88560, 117960, 162420, 219080],
		[2025, 597080, 73390, 94700, 123860, 166100, 224340],
	],
	'29-2071': [
		[2011, 180280, 21680, 26280, 33310, 43410, 55170],
		[2012, 182370, 22250, 26920, 34160, 44360, 56200],
		[2013, 180760, 22700, 27520, 34970, 45260, 57320],
		[2014, 184740, 23340, 28250, 35900, 46640, 59160],
		[2015, 189930, 24190, 29130, 37110, 48510, 61400],
		[2016, 200140, 25070, 29940, 38040, 49770, 62840],
		[2017, 204220, 25810, 30990, 39180, 51350, 64610],
		[2018, 208650, 26550, 32070, 40350, 52730, 66260],
	],
	'29-2098': [
		[2019, 331790, 27820, 33760, 42630, 56000, 71150],
		[2020, 318010, 28800, 34810, 44090, 57840, 73370],
	],
	'29-2072': [
		[2021, 180570, 29430, 36930, 46660, 59120, 74200],
		[2022, 187720, 31710, 37510, 47180, 60170, 75460],
		[2023, 185690, 35080, 39620, 48780, 61960, 77810],
		[2024, 187910, 35780, 41600, 50250, 64070, 80950],
		[2025, 194720, 37000, 43490, 51140, 64820, 81150],
	],
	'29-9098': [
		[2019, 54350, 27670, 35170, 49850, 76020, 103430],
		[2020, 76670, 29130, 36840, 51840, 76860, 105690],
	],
	'29-9021': [
		[2021, 37900, 29680, 37500, 55560, 76960, 98490],
		[2022, 35500, 34970, 40930, 58250, 81410, 103380],
		[2023, 34430, 38310, 46580, 62990, 86950, 107650],
		[2024, 37620, 39120, 48400, 67310, 92410, 112130],
		[2025, 38100, 39830, 48940, 68020, 95630, 117420],
	],
};

describe('the nation from May 2011 to May 2025', () => {
	it.each([
		['11-9111', ['11-9111']],
		['29-2072', ['29-2071', '29-2098', '29-2072']],
		['29-9021', ['29-2071', '29-9098', '29-9021']],
	])('%s and the codes before it', async (role, codes) => {
		const filters = choice({ role: [role] });
		const { rows } = await tables.rows(trend(filters, tables.context));
		for (const code of codes) {
			const own = rows.filter(({ occCode }) => occCode === code);
			expect(own.map((row) => [row.year, ...cellsOf(row)])).toEqual(NATION[code]);
		}
		expect(new Set(rows.map(({ occCode }) => occCode))).toEqual(new Set(codes));
	});
});

/** OEWS May 2025, state file: the three highest medians of medical records specialists (29-2072), of its 51 rows. */
const TOP_STATES = [
	['District of Columbia', 72040],
	['Rhode Island', 63960],
	['Hawaii', 63180],
];

describe('the areas of a level', () => {
	it('are the states and territories where states are asked for', async () => {
		const rows = await tables.rows(payByArea(choice({ level: 'state' }), tables.context));
		expect(rows).toHaveLength(51);
		expect(rows.slice(0, 3).map(({ areaTitle, median }) => [areaTitle, median.value])).toEqual(TOP_STATES);
		expect(rows.every(({ areaCode }) => areaCode.length === 2 && areaCode !== '99')).toBe(true);
	});

	it('are the nonmetropolitan areas where those are', async () => {
		const rows = await tables.rows(payByArea(choice({ level: 'nonmetro' }), tables.context));
		expect(rows.length).toBeGreaterThan(100);
		expect(rows.every(({ areaCode }) => areaCode.length === 7)).toBe(true);
	});
});
