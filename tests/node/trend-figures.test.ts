// Guarantee: the trend of real figures holds every release of a role and of the codes it came from, and knows where
// one code ends and another begins. Without it a change of the classification would be charted as a raise.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { MODEL_BASED_SINCE } from '$lib/datasets/oews/breaks.ts';
import { pastSentences } from '$lib/views/trend/pasts.ts';
import { trend } from '$lib/views/trend/question.ts';
import { seriesOf } from '$lib/views/trend/series.ts';
import { openDatasets, type Datasets } from '../fixtures/open-datasets.ts';

let tables: Datasets;
beforeAll(async () => {
	tables = await openDatasets();
});
afterAll(() => tables.host.close());

async function trendOf(choice: Partial<Filters>) {
	return tables.rows(trend({ ...NO_FILTERS, ...choice }, tables.context));
}

const medians = (rows: Awaited<ReturnType<typeof trendOf>>['rows'], code: string) =>
	rows.filter((row) => row.occCode === code).map((row) => [row.year, row.median.value]);

describe('trend of the nation', () => {
	it('shows the focus and the roles compared most unasked, with the codes before them', async () => {
		const { rows, family } = await trendOf({});
		expect([...new Set(rows.map(({ occCode }) => occCode))]).toEqual([
			'29-2072',
			'29-9021',
			'11-9111',
			'15-1211',
			'15-2051',
			'15-1242',
			'15-1121',
			'15-1141',
			'15-1245',
			'15-2098',
			'29-2071',
			'29-2098',
			'29-9098',
		]);
		const focused = (await trendOf({ focus: '31-9094' })).rows;
		expect([...new Set(focused.map(({ occCode }) => occCode))].slice(0, 6)).toEqual([
			'31-9094',
			'29-2072',
			'29-9021',
			'11-9111',
			'15-1211',
			'15-2051',
		]);
		expect(medians(rows, '11-9111')).toEqual([
			[2011, 86400],
			[2012, 88580],
			[2013, 90940],
			[2014, 92810],
			[2015, 94500],
			[2016, 96540],
			[2017, 98350],
			[2018, 99730],
			[2019, 100980],
			[2020, 104280],
			[2021, 101340],
			[2022, 104830],
			[2023, 110680],
			[2024, 117960],
			[2025, 123860],
		]);
		expect(medians(rows, '29-2071').at(-1)).toEqual([2018, 40350]);
		expect(medians(rows, '29-2098')).toEqual([
			[2019, 42630],
			[2020, 44090],
		]);
		expect(medians(rows, '29-2072')[0]).toEqual([2021, 46660]);
		expect(medians(rows, '29-9021')).toEqual([
			[2021, 55560],
			[2022, 58250],
			[2023, 62990],
			[2024, 67310],
			[2025, 68020],
		]);
		const splits = family.flatMap(({ origin }) => (origin?.fromCode === '29-2071' ? [origin] : []));
		expect(splits.map(({ toCode, changeYear, relation }) => [toCode, changeYear, relation])).toEqual([
			['29-2072', 2021, 'split'],
			['29-2098', 2019, 'hybrid'],
			['29-9021', 2021, 'split'],
			['29-9098', 2019, 'hybrid'],
		]);
	});

	it('follows a code that was replaced to all its successors, a successor to its own predecessors alone', async () => {
		const old = await trendOf({ role: ['29-2071'] });
		expect([...new Set(old.rows.map(({ occCode }) => occCode))]).toEqual([
			'29-2071',
			'29-2072',
			'29-2098',
			'29-9021',
			'29-9098',
		]);
		const young = await trendOf({ role: ['29-2072'] });
		expect([...new Set(young.rows.map(({ occCode }) => occCode))]).toEqual(['29-2072', '29-2071', '29-2098']);
	});

	it('converts to dollars of the newest year', async () => {
		const { rows } = await trendOf({ role: ['11-9111'], dollars: 'real' });
		expect(rows.find(({ year }) => year === 2025)?.median.value).toBe(123860);
		const oldest = rows.find(({ year }) => year === 2011);
		// The factor is CPI-U of 2025 over that of 2011, 224.939.
		expect(oldest?.cpiFactor).toBeGreaterThan(1.4);
		expect(oldest?.median.value).toBe(Math.round(86400 * (oldest?.cpiFactor ?? 0)));
	});

	it('knows a code that stayed over a change without a row that vouches for it', async () => {
		const { family } = await trendOf({ role: ['11-9031', '11-9111'] });
		expect(family.map(({ occCode, origin }) => [occCode, origin?.relation, origin?.changeYear])).toEqual([
			['11-9031', 'unvouched', 2019],
			['11-9111', undefined, undefined],
		]);
	});

	it('narrows the roles, and lets the codes before them follow', async () => {
		const { rows } = await trendOf({ education: ['associates'] });
		expect([...new Set(rows.map(({ occCode }) => occCode))]).toEqual(['29-9021', '29-2071', '29-9098']);
		expect((await trendOf({ education: ['no-such'] })).rows).toEqual([]);
	});
});

describe('trend of areas', () => {
	it('has the releases, and no other', async () => {
		const { rows } = await trendOf({ role: ['29-9021'], area: ['12420', '48'] });
		expect(
			rows.filter(({ occCode }) => occCode === '29-9021').map((row) => [row.areaCode, row.year]),
		).toEqual([
			['12420', 2025],
			['48', 2024],
			['48', 2025],
		]);
		expect(rows.find(({ areaCode }) => areaCode === '12420')?.median.value).toBe(79510);
	});

	it('knows which of them were redrawn', async () => {
		const { areaChanges } = await trendOf({ area: ['14460', '12420', '48', '19100', '19430', '32420'] });
		expect(
			areaChanges.map(({ areaCode, changeYear, sameCounties, earlierCode }) => [
				areaCode,
				changeYear,
				sameCounties,
				earlierCode,
			]),
		).toEqual([
			['14460', 2024, false, '71650'],
			['19100', 2024, false, null],
			['19430', 2024, true, '19380'],
			// Another area went into it, but it kept its code.
			['32420', 2024, false, null],
		]);
		expect(areaChanges[1]?.note).toBe(
			'11 of the 13 counties of Dallas-Fort Worth-Arlington, TX (19100) are in Dallas-Fort Worth-Arlington, TX (19100), which has 11 counties.',
		);
		expect(areaChanges[0]?.note).toContain(
			'Boston-Cambridge-Nashua, MA-NH was made of New England towns, Boston-Cambridge-Newton, MA-NH is made of counties: not comparable by county.',
		);
	});
});

/** A role in an area: what each release says, and which releases are joined. */
async function lineOf(role: string, area: string, measure: Filters['measure'] = 'median') {
	const answer = await trendOf({ role: [role], area: [area], measure });
	const series = seriesOf({
		...answer,
		modelBasedSince: MODEL_BASED_SINCE,
		measure,
		pay: 'annual',
		dollars: 'nominal',
		realYear: null,
		accents: [role],
		isWhole: true,
	});
	return series.map(({ occCode, areaCode, points, runs }) => ({
		line: `${occCode} ${areaCode}`,
		figures: Object.fromEntries(points.map(({ year, value }) => [year, value])),
		joined: runs.map((run) => run.map(({ year }) => year)),
	}));
}

describe('metros over time, as oews-metro-history-tech-2019-2025 has them', () => {
	it('Austin keeps its counties: joined within a method', async () => {
		expect(await lineOf('15-1211', '12420')).toEqual([
			{
				line: '15-1211 12420',
				figures: {
					2019: 81_040,
					2020: 82_500,
					2021: 96_850,
					2022: 97_440,
					2023: 105_450,
					2024: 101_550,
					2025: 104_590,
				},
				joined: [
					[2019, 2020],
					[2021, 2022, 2023, 2024, 2025],
				],
			},
		]);
		const [jobs] = await lineOf('15-1211', '12420', 'employment');
		expect(jobs?.figures).toEqual({
			2019: 9040,
			2020: 8380,
			2021: 8620,
			2022: 9460,
			2023: 8620,
			2024: 8310,
			2025: 6930,
		});
	});

	it('New York lost counties in 2024: the same code, two lines', async () => {
		const lines = await lineOf('15-2051', '35620');
		expect(lines.find(({ line }) => line === '15-2051 35620')).toEqual({
			line: '15-2051 35620',
			figures: { 2021: 127_110, 2022: 130_070, 2023: 133_560, 2024: 130_710, 2025: 135_980 },
			joined: [
				[2021, 2022, 2023],
				[2024, 2025],
			],
		});
		const jobs = await lineOf('15-2051', '35620', 'employment');
		expect(jobs.find(({ line }) => line === '15-2051 35620')?.figures).toEqual({
			2021: 10_240,
			2022: 13_860,
			2023: 16_330,
			2024: 19_810,
			2025: 23_160,
		});
	});

	it('Cleveland got another code with another county: the earlier one is a line of its own', async () => {
		expect(await lineOf('15-1211', '17410')).toEqual([
			{
				line: '15-1211 17410',
				figures: { 2024: 97_190, 2025: 101_540 },
				joined: [[2024, 2025]],
			},
			{
				line: '15-1211 17460',
				figures: { 2019: 80_960, 2020: 81_330, 2021: 98_650, 2022: 102_030, 2023: 97_910 },
				joined: [
					[2019, 2020],
					[2021, 2022, 2023],
				],
			},
		]);
	});

	it('what has one release names the file that would add another', async () => {
		const answer = await trendOf({ role: ['29-2072'], area: ['12420'] });
		const reading = { measure: 'median', pay: 'annual', dollars: 'nominal', realYear: null } as const;
		const state = { ...answer, modelBasedSince: MODEL_BASED_SINCE, accents: [], isWhole: true, ...reading };
		expect(pastSentences(state)).toEqual([
			'This site has one release for Medical Records Specialists in Austin-Round Rock-San Marcos, TX: May 2025. To add May 2024, download oesm24ma.zip from bls.gov/oes/tables.htm and run npm run datasets -- oesm24ma.zip',
		]);
	});
});
