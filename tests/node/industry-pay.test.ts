// Guarantee: jobs and pay of everyone in an industry are those of the official file; what is
// withheld has a flag and no number; and what the page asks is what plain SQL finds. Without it a withheld zero or a shifted
// column would stand beside official wages and look like one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Flag } from '$lib/domain/estimate.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { HEALTH_EMPLOYERS } from '$lib/domain/industry-pay.ts';
import { WAGE_FIELDS } from '$lib/datasets/tables/wage-cells.ts';
import { healthEmployers } from '$lib/query/slices/employers.ts';
import { industryPay } from '$lib/views/industry-pay/question.ts';
import { openDatasets, type Datasets } from '../fixtures/open-datasets.ts';
import { askSql } from './independent-sql.ts';

let tables: Datasets;
beforeAll(async () => {
	tables = await openDatasets();
	expect(await tables.host.ensure([{ table: 'industry-pay' }, { table: 'settings' }])).toBeNull();
});
afterAll(() => tables.host.close());

const sql = (text: string) => askSql(tables.host, text);

describe('the table', () => {
	it.each([
		['622', 'private', 5_454_513, 83_139],
		['6211', 'private', 2_954_911, 110_507],
		['6214', 'private', 1_117_434, 82_120],
		['6216', 'private', 1_758_457, 40_618],
		['623', 'private', 3_312_826, 45_330],
		['524114', 'private', 452_321, 106_088],
		['10', 'all', 154_990_441, 75_585],
	])('%s, %s: %i jobs and $%i', async (code, owner, jobs, pay) => {
		const [row] = await sql(
			`SELECT employment, average_annual_pay FROM "industry-pay" WHERE year = 2024 AND industry_code = '${code}' AND ownership = '${owner}'`,
		);
		expect(row).toEqual({ employment: jobs, average_annual_pay: pay });
	});

	it('has a row for each industry and owner, and 643 of them withheld, without a number', async () => {
		const figures = ['employment', 'average_annual_pay', 'average_weekly_wage'];
		const changes = ['employment_change_percent', 'average_annual_pay_change_percent'];
		const count = (columns: readonly string[]) =>
			columns.flatMap((column) => [
				`count(*) FILTER (WHERE ${column}_flag = 'withheld' AND ${column} IS NULL) AS ${column}_withheld`,
				`count(*) FILTER (WHERE (coalesce(${column}_flag, '') = '') <> (${column} IS NOT NULL)) AS ${column}_faults`,
			]);
		const [found] = await sql(
			`SELECT count(*) AS rows, ${count([...figures, ...changes]).join(', ')} FROM "industry-pay"`,
		);
		const expected = (columns: readonly string[], withheld: number) =>
			columns.flatMap((column) => [
				[`${column}_withheld`, withheld],
				[`${column}_faults`, 0],
			]);
		expect(found).toEqual(
			Object.fromEntries([['rows', 4526], ...expected(figures, 643), ...expected(changes, 689)]),
		);
	});

	it('has the settings of the same NAICS code, but government for unclassified establishments', async () => {
		const orphans = await sql(
			`SELECT DISTINCT p.setting_id FROM "industry-pay" p LEFT JOIN settings s ON s.setting_id = p.setting_id
			WHERE p.setting_id IS NOT NULL AND (s.setting_id IS NULL OR s.naics <> p.industry_code)`,
		);
		expect(orphans).toEqual([]);
		const [sectors] = await sql(
			`SELECT string_agg(DISTINCT setting_id, ' ' ORDER BY setting_id) AS found FROM "industry-pay"
			WHERE industry_code IN ('31-33', '62', '99', '999', '10', '101')`,
		);
		expect(sectors?.['found']).toBe('naics-31-33 naics-62');
		const [all] = await sql(
			`SELECT (SELECT count(*) FROM settings WHERE setting_id LIKE 'naics-%' AND naics NOT LIKE '99%') AS known,
			(SELECT count(DISTINCT setting_id) FROM "industry-pay") AS found`,
		);
		expect(all?.['found']).toBe(all?.['known']);
	});

	it('adds no flag to the tables of wages', () => {
		const withheld: Flag = 'withheld';
		for (const { enum: words } of WAGE_FIELDS) expect(words ?? []).not.toContain(withheld);
	});
});

describe('what the page asks', () => {
	it('is what plain SQL finds, every industry with a title', async () => {
		const expected = await sql(
			`SELECT * FROM "industry-pay" WHERE year = 2024 AND ownership NOT IN ('government', 'private-state-local')
			AND (industry_code SIMILAR TO '622|62(11|14|16)|6231?|524114' OR aggregation IN ('total', 'owner'))
			ORDER BY industry_code, ownership`,
		);
		const rows = await tables.ask(healthEmployers());
		expect(rows.map(({ title }) => title)).not.toContain('');
		expect(
			rows.map((row) => [
				row.industryCode,
				row.title,
				row.settingId,
				row.ownership,
				row.establishments,
				...[row.employment, row.averageAnnualPay, row.averageWeeklyWage].map(({ value }) => value),
				row.employmentChangePercent.value,
				row.averageAnnualPayChangePercent.value,
				row.averageAnnualPay.flag,
			]),
		).toEqual(
			expected.map((cells) => [
				cells['industry_code'],
				cells['title'],
				cells['setting_id'] ?? '',
				cells['ownership'],
				cells['establishments'],
				cells['employment'],
				cells['average_annual_pay'],
				cells['average_weekly_wage'],
				cells['employment_change_percent'],
				cells['average_annual_pay_change_percent'],
				cells['average_annual_pay_flag'] ?? '',
			]),
		);
	});

	it('has every industry the page names, the best paid first and all industries last, whatever is chosen', async () => {
		const { rows } = await tables.rows(industryPay(NO_FILTERS));
		const codes = [...new Set(rows.map(({ industryCode }) => industryCode))];
		expect(codes).toEqual(['6211', '524114', '622', '6214', '6231', '623', '6216', '10']);
		expect([...codes].sort()).toEqual(Object.keys(HEALTH_EMPLOYERS).sort());
		const owners = rows.filter(({ industryCode }) => industryCode === '10').map(({ ownership }) => ownership);
		expect(owners).toEqual(['all', 'private', 'local', 'state', 'federal']);
		const other = await tables.rows(
			industryPay({ ...NO_FILTERS, pay: 'hourly', dollars: 'real', setting: ['naics-21'], focus: '15-2051' }),
		);
		expect(other.rows).toEqual(rows);
	});
});
