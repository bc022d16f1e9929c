// Guarantee: the trend of real figures holds every release of a role and of the codes it came from, and knows where
// one code ends and another begins. Without it a change of the classification would be charted as a raise.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { trend } from '$lib/views/trend/question.ts';
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
		const { areaChanges } = await trendOf({ area: ['14460', '12420', '48', '19100'] });
		expect(areaChanges).toMatchInlineSnapshot(`
			[
			  {
			    "areaCode": "14460",
			    "changeYear": 2024,
			    "note": "Barnstable Town, MA was made of New England towns, Boston-Cambridge-Newton, MA-NH is made of counties: not comparable by county. Boston-Cambridge-Nashua, MA-NH was made of New England towns, Boston-Cambridge-Newton, MA-NH is made of counties: not comparable by county. Dover-Durham, NH-ME was made of New England towns, Boston-Cambridge-Newton, MA-NH is made of counties: not comparable by county. Manchester, NH was made of New England towns, Boston-Cambridge-Newton, MA-NH is made of counties: not comparable by county. New Bedford, MA was made of New England towns, Boston-Cambridge-Newton, MA-NH is made of counties: not comparable by county. Portsmouth, NH-ME was made of New England towns, Boston-Cambridge-Newton, MA-NH is made of counties: not comparable by county. Providence-Warwick, RI-MA was made of New England towns, Boston-Cambridge-Newton, MA-NH is made of counties: not comparable by county.",
			  },
			  {
			    "areaCode": "19100",
			    "changeYear": 2024,
			    "note": "11 of the 13 counties of Dallas-Fort Worth-Arlington, TX (19100) are in Dallas-Fort Worth-Arlington, TX (19100), which has 11 counties.",
			  },
			]
		`);
	});
});
