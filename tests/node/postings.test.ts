// Guarantee: the postings that are drawn are published figures of the days and months they name, of the sectors that a mapping
// names, and no other; the tables hold every row of the publisher's files. Without it a wrong day of a month, an average or
// a sector too many could be read as the publisher's.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import { postingPoints, postingSectors } from '$lib/query/slices/postings.ts';
import { DEMAND_COLUMNS } from '$lib/views/demand/columns.ts';
import { demand, type Demand } from '$lib/views/demand/question.ts';
import { demandWords } from '$lib/views/demand/words.ts';
import { DATASETS, openDatasets, type Datasets } from '../fixtures/open-datasets.ts';

let tables: Datasets;
let answer: Demand;
beforeAll(async () => {
	tables = await openDatasets();
	answer = await tables.rows(demand(NO_FILTERS));
});
afterAll(() => tables.host.close());

type Line = Readonly<Record<string, string>>;
const readRows = (path: string) =>
	Papa.parse<Line>(readFileSync(join(DATASETS, path), 'utf8').trim(), { header: true }).data;
const drawn = readRows('postings-by-sector/health-information.csv');
const others = readRows('postings-by-sector/other.csv');
const all = readRows('postings-all.csv');
const shares = readRows('pay-transparency.csv');
const mapping = readRows('posting-sector-occupations.csv');

const valueOf = (series: string, sectorId: string, date: string) =>
	answer.points.find((one) => one.series === series && one.sectorId === sectorId && one.date === date)?.value;

describe('tables', () => {
	it('hold every row of the publisher’s files', () => {
		expect(drawn.length + others.length).toBe(78_246);
		expect(new Set([...drawn, ...others].map((row) => row['sector_id'])).size).toBe(46);
		expect(shares).toHaveLength(3_182);
		expect(all).toHaveLength(4_774);
		expect(new Set(all.map((row) => row['postings']))).toEqual(new Set(['total', 'new']));
	});

	it('begin every index at 100', () => {
		const first = [...drawn, ...others].filter((row) => row['date'] === '2020-02-01');
		expect(first).toHaveLength(46);
		expect(new Set(first.map((row) => row['index']))).toEqual(new Set(['100']));
	});

	it('leave empty what the publisher gives as NA: the first two averages of each sector', () => {
		const without = shares.filter((row) => row['average_3_months'] === '');
		expect(without).toHaveLength(86);
		expect(new Set(without.map((row) => row['month']))).toEqual(new Set(['2020-01', '2020-02']));
	});
});

describe('what is drawn', () => {
	it('holds the figures that were read off the files', () => {
		expect(valueOf('sector_index', 'medical-information', '2024-09-27')).toBe(107.12);
		expect(valueOf('sector_index', 'software-development', '2024-09-27')).toBe(69.65);
		expect(valueOf('sector_index', 'it-operations-helpdesk', '2024-09-27')).toBe(80.78);
		expect(valueOf('sector_index', 'medical-information', '2020-02-01')).toBe(100);
		expect(valueOf('states_pay', 'medical-information', '2026-02')).toBeCloseTo(39.4929, 4);
		expect(valueOf('states_pay', 'medical-information', '2020-01')).toBeCloseTo(10.3535, 4);
		expect(valueOf('all_index', '', '2026-08-14')).toBe(101.79);
	});

	it('is the first day and the last published day of each month, as plain reading of the files finds them', () => {
		const daysOf = (rows: readonly Line[]) => {
			const dates = rows.map((row) => row['date'] ?? '').sort();
			const last = new Map(dates.map((date) => [date.slice(0, 7), date]));
			return new Set([dates[0] ?? '', ...last.values()]);
		};
		const daysOfAll = daysOf(all);
		const expected = [
			...[...new Set(drawn.map((row) => row['sector_id']))].flatMap((id) => {
				const own = drawn.filter((row) => row['sector_id'] === id);
				const days = daysOf(own);
				return own
					.filter((row) => days.has(row['date'] ?? ''))
					.map((row) => ['sector_index', id, row['date'], Number(row['index'])].join('|'));
			}),
			...all
				.filter((row) => row['postings'] === 'total' && daysOfAll.has(row['date'] ?? ''))
				.map((row) => ['all_index', '', row['date'], Number(row['index_adjusted'])].join('|')),
			...shares
				.filter((row) => mapping.some((one) => one['sector_id'] === row['sector_id']))
				.map((row) => ['states_pay', row['sector_id'], row['month'], Number(row['share'])].join('|')),
		];
		const found = answer.points.map((one) => [one.series, one.sectorId, one.date, one.value].join('|'));
		expect(found.toSorted()).toEqual(expected.toSorted());
		expect(found).toHaveLength(5 * 57 + 80 + 5 * 74);
	});

	it('is of sectors that a mapping names, each with its reason', async () => {
		const sectors = await tables.rows(postingSectors());
		expect(sectors.map(({ occCode, sectorId }) => `${occCode} ${sectorId}`).toSorted()).toEqual(
			mapping.map((row) => `${row['occ_code']} ${row['sector_id']}`).toSorted(),
		);
		expect(sectors.every(({ reason, occTitle, occCode }) => reason !== '' && occTitle !== occCode)).toBe(
			true,
		);
		const known = new Set(sectors.map(({ sectorId }) => sectorId));
		const points = await tables.rows(postingPoints());
		for (const { sectorId } of points) expect(sectorId === '' || known.has(sectorId)).toBe(true);
	});

	it('is the same for every choice, and its file has what is drawn', async () => {
		const chosen = await tables.rows(demand({ ...NO_FILTERS, role: ['11-9111'], area: ['12420'] }));
		expect(chosen.points).toEqual(answer.points);
		const csv = rowsToCsv(answer.points, DEMAND_COLUMNS).trim().split(/\r?\n/);
		expect(csv).toHaveLength(answer.points.length + 1);
		expect(csv.filter((line) => line.includes('not an official statistic'))).toHaveLength(csv.length - 1);
	});

	it('finds what its title says', () => {
		expect(demandWords({ points: answer.points }, answer.sectors).title).toBe(
			'Postings for medical information stood 7% above February 2020 in September 2024',
		);
	});
});
