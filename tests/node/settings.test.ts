// Guarantee: pay by setting is what one calculates by hand from the tables, each kind of figure in its own row with its own
// release, code and statistic, and claims apart. Without it a mean could pass for a median, a claim for an official
// figure, or a change of code for a raise.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { WageMeasure } from '$lib/domain/measure.ts';
import type { SettingEntry, SettingKind, SettingRow } from '$lib/domain/setting-row.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import { settingColumns } from '$lib/views/pay-by-setting/columns.ts';
import { payBySetting } from '$lib/views/pay-by-setting/question.ts';
import { CONTEXT, openSettings } from '../fixtures/settings/open.ts';

let tables: ReturnType<typeof openSettings>;
beforeAll(() => {
	tables = openSettings();
});
afterAll(() => tables.host.close());

const shown = (filters: Partial<Filters>) =>
	tables.rows(payBySetting({ ...NO_FILTERS, ...filters }, CONTEXT));
const ask = async (filters: Partial<Filters>) => (await shown(filters)).rows;
const claimsOf = async (filters: Partial<Filters>) => (await shown(filters)).claims;
const of = (rows: readonly SettingRow[], kind: SettingKind) => rows.filter((row) => row.kind === kind);
const cell = (row: SettingRow | undefined, measure: WageMeasure) => {
	if (!row) throw new Error('no such row');
	const { value, flag } = row[measure];
	return flag ? [value, flag] : value;
};

describe('pay by setting', () => {
	it('gives every kind in its order, highest first, with the newest release of each', async () => {
		const rows = await ask({});
		expect(rows.map((row) => [row.kind, row.settingId, row.year, row.occCode, row.ownership])).toEqual([
			['handbook', 'ooh-hospitals', 2024, '29-2072', ''],
			['handbook', 'ooh-offices-of-physicians', 2024, '29-2072', ''],
			['handbook', 'ooh-self-employed-workers', 2024, '29-2072', ''],
			['sector', 'naics-52', 2024, '29-2072', 'private'],
			['sector', 'naics-62', 2024, '29-2072', 'private-government-hospitals'],
			['industry', 'naics-524114', 2024, '29-2072', 'private'],
			['industry', 'naics-622', 2024, '29-2072', 'private-state-local'],
			['owner', 'naics-6221', 2016, '29-2071', 'private'],
			['owner', 'naics-6221', 2018, '29-2071', 'private'],
			['owner', 'naics-6221', 2019, '29-2098', 'private'],
			['owner', 'naics-6221', 2018, '29-2071', 'state'],
		]);
	});

	it('keeps medians, means and shares to the tables that have them', async () => {
		const rows = await ask({});
		const [hospitals, , selfEmployed] = of(rows, 'handbook');
		expect([cell(hospitals, 'median'), cell(hospitals, 'mean'), hospitals?.sharePercent]).toEqual([
			52000,
			[null, 'not_in_source'],
			28,
		]);
		expect([cell(selfEmployed, 'median'), selfEmployed?.sharePercent]).toEqual([[null, 'not_in_source'], 1]);
		const [insurers, suppressed] = of(rows, 'industry');
		expect([cell(insurers, 'mean'), cell(insurers, 'median')]).toEqual([70720, [null, 'not_in_source']]);
		expect([cell(suppressed, 'mean'), suppressed?.employment]).toEqual([
			[null, 'not_available'],
			{ value: null, flag: 'not_published' },
		]);
	});

	it('names an occupation as the release of the row does', async () => {
		const titles = of(await ask({}), 'owner').map((row) => row.occTitle);
		expect(new Set(titles).size).toBe(2);
		expect(titles[0]).toBe('Medical Records and Health Information Technicians');
	});

	it('shows the chosen release where the table has it, else the newest', async () => {
		const rows = await ask({ year: [2023] });
		expect(of(rows, 'sector').map((row) => [row.settingId, row.year])).toEqual([['naics-62', 2023]]);
		expect(of(rows, 'handbook')[0]?.year).toBe(2024);
	});

	it('calculates real dollars by the year of each row, and leaves out what has no CPI', async () => {
		const rows = await ask({ dollars: 'real' });
		expect(cell(of(rows, 'handbook')[0], 'median')).toBe(57200); // 52,000 × 330 / 300
		expect(cell(of(rows, 'sector')[0], 'p90')).toBe(102960); // 93,600 × 1.1
		expect(cell(of(rows, 'owner')[0], 'median')).toBe(55000); // 40,000 × 330 / 240
		expect(cell(of(rows, 'owner')[1], 'median')).toEqual([null, 'not_in_source']); // 2018 is not in these CPI rows
	});

	it('derives hourly wages of the handbook, and takes published ones elsewhere', async () => {
		const rows = await ask({ pay: 'hourly' });
		expect(cell(of(rows, 'handbook')[0], 'median')).toEqual([25, 'derived']); // 52,000 / 2,080
		expect(cell(of(rows, 'sector')[0], 'median')).toBe(30); // 62,400 / 2,080, as published
		expect(cell(of(rows, 'industry')[0], 'mean')).toEqual([34, 'derived']); // 70,720 / 2,080
	});

	it('leaves national figures as published where local dollars are asked for', async () => {
		const local = await ask({ dollars: 'local' });
		expect(local).toEqual(await ask({}));
	});

	it('keeps top codes as lower bounds', async () => {
		const rows = await ask({ focus: '11-9111' });
		expect(cell(of(rows, 'handbook')[0], 'median')).toEqual([239200, 'top_coded']);
		expect(cell(of(rows, 'sector')[0], 'p90')).toEqual([239200, 'top_coded']);
		expect(of(rows, 'owner')).toEqual([]);
	});

	it('narrows to the chosen settings and orders by the chosen column within each kind', async () => {
		const two = await ask({ setting: ['naics-62', 'ooh-hospitals'] });
		expect(two.map((row) => row.settingId)).toEqual(['ooh-hospitals', 'naics-62']);
		const jobs = await ask({ sort: 'share_percent' });
		expect(of(jobs, 'handbook').map((row) => row.sharePercent)).toEqual([1, 19, 28]);
		expect(of(await ask({ sort: '-employment' }), 'sector').map((row) => row.settingId)).toEqual([
			'naics-62',
			'naics-52',
		]);
		expect(await ask({ sort: '-area_title' })).toEqual(await ask({}));
	});

	it('narrows the role as every view of one role does', async () => {
		expect((await ask({ credential: ['rhit'] })).length).toBeGreaterThan(0);
		// A focus that is left out gives way to a role that is left.
		expect(await ask({ focus: '11-9111', credential: ['rhit'] })).toEqual(
			await ask({ credential: ['rhit'] }),
		);
		expect(await ask({ role: ['11-9111'], credential: ['rhit'] })).toEqual([]);
	});

	it('answers for hostile values and for a role no table has', async () => {
		expect(await ask({ focus: `29-2072'; DROP TABLE wages; --`, setting: [`' OR 1=1`] })).toEqual([]);
		expect(await ask({ focus: '53-1047' })).toEqual([]);
	});
});

describe('claims of the articles', () => {
	it('are amounts a year of a setting, highest first, never converted', async () => {
		const claims = await claimsOf({ focus: '11-9111', dollars: 'real', pay: 'hourly' });
		expect(claims.map((claim) => [claim.claimId, claim.settingTitle, claim.amount, claim.statistic])).toEqual(
			[
				['E2a', 'Hospitals; state, local, and private', 102000, 'not_stated'],
				['E2c', 'Offices of physicians', 85000, 'not_stated'],
			],
		);
		expect(await claimsOf({ focus: '11-9111', setting: ['ooh-offices-of-physicians'] })).toHaveLength(1);
		expect(await claimsOf({})).toEqual([]);
	});
});

describe('download', () => {
	const csv = async (filters: Partial<Filters>) => {
		const chosen = { ...NO_FILTERS, ...filters };
		const entries: readonly SettingEntry[] = [...(await ask(filters)), ...(await claimsOf(filters))];
		return rowsToCsv(entries, settingColumns(chosen)).trim().split(/\r?\n/);
	};

	it('has the columns of wages with the setting in place of the area, then the kind', async () => {
		const [header] = await csv({});
		expect(header).toBe(
			'year,setting_id,setting_title,occ_code,occ_title,employment,employment_flag,employment_rse,location_quotient,a_mean,a_mean_flag,mean_rse,a_p10,a_p10_flag,a_p25,a_p25_flag,a_median,a_median_flag,a_p75,a_p75_flag,a_p90,a_p90_flag,kind,ownership,share_percent,claim_id,claim_amount,claim_statistic',
		);
	});

	it('gives a claim no wage column, only its own', async () => {
		const lines = await csv({ focus: '11-9111' });
		expect(lines.at(-1)).toBe(
			',ooh-offices-of-physicians,Offices of physicians,11-9111,Medical and Health Services Managers,,,,,,,,,,,,,,,,,,claim,,,E2c,85000,not_stated',
		);
	});

	it('says that local dollars are none, and names the factor of real ones', async () => {
		const local = await csv({ dollars: 'local' });
		expect(local[0]).toContain(',dollars,kind,');
		expect(local[1]).toContain(',nominal,handbook,');
		const real = await csv({ dollars: 'real' });
		expect(real[0]).toContain(',dollars,cpi_factor,kind,');
		expect(real[1]).toContain(',real,1.1,handbook,');
	});
});
