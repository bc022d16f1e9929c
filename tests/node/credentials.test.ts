// Guarantee: pay by credential sets official ranges and unofficial figures side by side without mixing them, each in the
// money asked for, and names what has no figure. Without it a survey of members would read as a wage statistic.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CredentialEntry } from '$lib/domain/credential-row.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { credentialColumns } from '$lib/views/credentials/columns.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import { credentialPay } from '$lib/views/credentials/question.ts';
import { CONTEXT, openSettings } from '../fixtures/settings/open.ts';

let tables: ReturnType<typeof openSettings>;
beforeAll(() => {
	tables = openSettings();
});
afterAll(() => tables.host.close());

const pay = (filters: Partial<Filters>) => tables.rows(credentialPay({ ...NO_FILTERS, ...filters }, CONTEXT));
const ranges = async (filters: Partial<Filters>) => (await pay(filters)).ranges;
const claims = async (filters: Partial<Filters>) => (await pay(filters)).claims;
const without = async (filters: Partial<Filters>) => (await pay(filters)).withoutFigure;

describe('official ranges', () => {
	it('are a row for each credential and occupation, of the nation and the newest release', async () => {
		const rows = await ranges({});
		expect(rows.map((row) => [row.credential, row.occCode, row.year, row.median])).toEqual([
			['CCA', '29-2072', 2025, { value: 52000, flag: '' }],
			['CPC', '29-2072', 2025, { value: 52000, flag: '' }],
			['RHIT', '29-2072', 2025, { value: 52000, flag: '' }],
			['RHIT', '29-9021', 2025, { value: null, flag: 'not_in_source' }],
		]);
		expect(rows[0]?.p90.value).toBe(80000);
	});

	it('follow the money basis; local dollars leave the nation as published', async () => {
		const [hourly] = await ranges({ pay: 'hourly', credential: ['cpc'] });
		expect(hourly?.median).toEqual({ value: 25, flag: '' });
		const [real] = await ranges({ dollars: 'real', credential: ['cpc'] });
		expect([real?.median.value, real?.cpiFactor]).toEqual([52000, 1]);
		expect(await ranges({ dollars: 'local' })).toEqual(await ranges({}));
	});
});

describe('surveys and claims', () => {
	it('stand by grade of evidence, credentials before other groups, newest first', async () => {
		const rows = await claims({});
		expect(rows.map((row) => [row.kind, row.credential, row.year, row.amount.value])).toEqual([
			['issuer_survey', 'CPC', 2021, 62400],
			['issuer_survey', 'CPC', null, 60000],
			['issuer_survey', 'none (uncertified)', 2021, 47840],
			['article_without_source', 'RHIT', null, 70300],
		]);
	});

	it('are converted where a year is stated, and left out with the reason where none is', async () => {
		const [dated, undated] = await claims({ dollars: 'real', credential: ['cpc'] });
		expect([dated?.amount, dated?.cpiFactor]).toEqual([{ value: 74880, flag: '' }, 1.2]); // 62,400 × 330 / 275
		expect(undated?.amount).toEqual({ value: null, flag: 'not_in_source' });
		const [hourly] = await claims({ pay: 'hourly', credential: ['cpc'] });
		expect(hourly?.amount).toEqual({ value: 30, flag: 'derived' }); // 62,400 / 2,080
	});

	it('narrow to the chosen credentials; what has no figure is named', async () => {
		expect((await claims({ credential: ['rhit'] })).map((row) => row.credential)).toEqual(['RHIT']);
		expect((await without({})).map((row) => row.credential)).toEqual(['CCA']);
		expect(await without({ credential: ['rhit'] })).toEqual([]);
		expect(await claims({ credential: [`'; DROP TABLE credentials; --`] })).toEqual([]);
	});
});

describe('download', () => {
	it('keeps official figures and others in columns of their own', async () => {
		const entries: readonly CredentialEntry[] = [
			...(await ranges({ credential: ['cpc'] })),
			...(await claims({ credential: ['cpc'] })),
		];
		const lines = rowsToCsv(entries, credentialColumns(NO_FILTERS)).trim().split(/\r?\n/);
		expect(lines).toEqual([
			'credential_id,credential,kind,statistic,year,occ_code,occ_title,a_p10,a_p10_flag,a_p25,a_p25_flag,a_median,a_median_flag,a_p75,a_p75_flag,a_p90,a_p90_flag,amount,amount_flag,publisher,population,source,address,seen',
			'cpc,CPC,official,percentiles,2025,29-2072,Medical Records Specialists,35000,,41000,,52000,,62000,,80000,,,,,,,,',
			'cpc,CPC,issuer_survey,mean,2021,,,,,,,,,,,,,62400,,AAPC,members,survey,https://example.org/cpc,issuer_page',
			'cpc,CPC,issuer_survey,mean,,,,,,,,,,,,,,60000,,AAPC,members,survey,https://example.org/cpc,secondary',
		]);
	});
});
