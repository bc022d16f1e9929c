/**
 * Guarantee: means by sector, their intervals and what is said of a change are what one calculates from the CSV files, here
 * a second time in plain TypeScript; the newest release stays the default. Without it a change of chance could be sold as a raise.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { SectorYear } from '$lib/domain/sector-means.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import { sectorColumns } from '$lib/views/sector-trend/columns.ts';
import { sectorTrend } from '$lib/views/sector-trend/question.ts';
import { payBySetting } from '$lib/views/pay-by-setting/question.ts';
import { DATASETS, openDatasets, type Datasets } from '../fixtures/open-datasets.ts';

let tables: Datasets;
beforeAll(async () => {
	tables = await openDatasets();
});
afterAll(() => tables.host.close());

const asked = (own: Partial<Filters>) => tables.rows(sectorTrend({ ...NO_FILTERS, ...own }, tables.context));

type Cells = Record<string, string>;
const parsed = (text: string) => Papa.parse<Cells>(text, { header: true, skipEmptyLines: true }).data;

/** The cells of every sector and release of a role, from the files. */
function cellsOf(role: string): readonly Cells[] {
	const folder = join(DATASETS, 'setting-wages');
	return readdirSync(folder)
		.filter((name) => name.startsWith('sector-'))
		.flatMap((name) => parsed(readFileSync(join(folder, name), 'utf8')))
		.filter(({ occ_code }) => occ_code === role);
}

/** |m1 − m2| ÷ √((m1 r1 / 100)² + (m2 r2 / 100)²); null where a mean or an error is missing, or a mean a bound. */
function zOf(one: Cells, other: Cells): number | null {
	if ([one, other].some((cells) => !cells['a_mean'] || !cells['mean_rse'] || cells['a_mean_flag']))
		return null;
	const [m1, m2] = [Number(one['a_mean']), Number(other['a_mean'])];
	const variance = (m1 * Number(one['mean_rse'])) ** 2 + (m2 * Number(other['mean_rse'])) ** 2;
	return variance === 0 ? null : (Math.abs(m1 - m2) * 100) / Math.sqrt(variance);
}

const verdict = (z: number | null, apart: string) =>
	z === null ? 'not_tested' : z > 1.645 ? apart : 'within_sampling_error';

describe.each(['29-2072', '29-9021', '11-9111', '15-1211', '13-2051'])('%s', (role) => {
	it('has every sector and release of the files, each tested as calculated', async () => {
		const { rows, reference } = await asked({ focus: role });
		const cells = cellsOf(role);
		const find = (setting: string, year: number) =>
			cells.find(({ setting_id, year: own }) => setting_id === setting && own === String(year));
		expect(rows).toHaveLength(cells.length);
		expect(reference).toBe('naics-62');
		const csv = parsed(rowsToCsv(rows, sectorColumns('annual')).replace(/^\uFEFF/, ''));
		rows.forEach(({ row }, index) => {
			const own = find(row.settingId, row.year) ?? {};
			const line = csv[index] ?? {};
			const years = cells
				.filter(({ setting_id, year }) => setting_id === row.settingId && Number(year) < row.year)
				.map(({ year }) => Number(year));
			const [before, first] = [
				find(row.settingId, Math.max(...years)),
				find(row.settingId, Math.min(...years)),
			];
			const against = row.settingId === reference ? undefined : find('naics-62', row.year);
			expect(line).toMatchObject({
				year: own['year'],
				setting_id: own['setting_id'],
				ownership: own['ownership'],
				a_mean: own['a_mean'],
				a_mean_flag: own['a_mean_flag'],
				mean_rse: own['mean_rse'],
				step_verdict: before ? verdict(zOf(own, before), 'changed') : '',
				step_since: before?.['year'] ?? '',
				whole_verdict: first ? verdict(zOf(own, first), 'changed') : '',
				whole_since: first?.['year'] ?? '',
				against_verdict: against ? verdict(zOf(own, against), 'real_difference') : '',
				dollars: 'nominal',
			});
			const isOpen = !own['a_mean'] || own['a_mean_flag'] !== '';
			const half = (1.645 * Number(own['a_mean']) * Number(own['mean_rse'])) / 100;
			expect(line['a_mean_low_90']).toBe(isOpen ? '' : String(Math.round(Number(own['a_mean']) - half)));
			expect(line['a_mean_high_90']).toBe(isOpen ? '' : String(Math.round(Number(own['a_mean']) + half)));
		});
	});
});

describe('known figures', () => {
	it.each([
		['29-2072', 48_730, 0.6, 45_640],
		['29-9021', 61_880, 0.5, 53_670],
		['11-9111', 122_420, 0.4, 102_730],
	])('health care in May 2022, %s', async (role, mean, rse, median) => {
		const { rows } = await asked({ focus: role, year: [2022] });
		const own = rows.find(({ row }) => row.settingId === 'naics-62' && row.year === 2022)?.row;
		expect([own?.mean.value, own?.meanRse, own?.median.value]).toEqual([mean, rse, median]);
	});

	const z = (found: SectorYear | undefined, of: 'step' | 'whole' | 'against') => {
		const test = found?.[of]?.test;
		return test?.kind === 'tested' ? test.z : null;
	};

	it('tests of sectors and releases calculated by hand', async () => {
		const { rows } = await asked({});
		const of = (setting: string, year: number) =>
			rows.find(({ row }) => row.settingId === setting && row.year === year);
		// The arithmetic of the first two is written out in `mean-difference.test.ts`.
		expect(z(of('naics-99', 2024), 'against')).toBeCloseTo(17.613, 3);
		expect(z(of('naics-52', 2024), 'step')).toBeCloseTo(1.632, 3);
		// Health care: 54,180 (0.5 %) and 48,730 (0.6 %): √(270.90² + 292.38²) = 398.59; 5,450 / 398.59 = 13.673.
		expect(z(of('naics-62', 2024), 'whole')).toBeCloseTo(13.673, 3);
	});
});

describe('the choice', () => {
	it('the newest release is the default of both views; a chosen one is looked at', async () => {
		const rows = await tables.rows(payBySetting(NO_FILTERS, tables.context));
		expect(new Set(rows.rows.filter(({ kind }) => kind === 'sector').map(({ year }) => year))).toEqual(
			new Set([2024]),
		);
		expect(await asked({})).toMatchObject({ years: [2022, 2023, 2024], year: 2024 });
		expect(await asked({ year: [2023] })).toMatchObject({ years: [2022, 2023, 2024], year: 2023 });
		expect(await asked({ year: [2022, 2024] })).toMatchObject({ years: [2022, 2024], year: 2024 });
		expect(await asked({ year: [2015] })).toMatchObject({ years: [2022, 2023, 2024], year: 2024 });
	});

	it('money other than plain dollars leaves the figures as they are', async () => {
		const means = async (own: Partial<Filters>) => (await asked(own)).rows.map(({ row }) => row.mean.value);
		const plain = await means({});
		expect(await means({ dollars: 'real' })).toEqual(plain);
		expect(await means({ dollars: 'local' })).toEqual(plain);
	});

	it('chosen sectors alone are shown, held against the first of them', async () => {
		const { rows, reference } = await asked({ setting: ['naics-99', 'naics-52'] });
		expect(new Set(rows.map(({ row }) => row.settingId))).toEqual(new Set(['naics-99', 'naics-52']));
		expect(reference).toBe('naics-99');
	});
});
