// Guarantee: the settings and credentials of the published tables are those BLS, the handbook and the articles give. Without
// it a renewed table could lose a sector, an owner's year or a claim and the page would still look right.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { SettingKind } from '$lib/domain/setting-row.ts';
import { credentialPay } from '$lib/views/credentials/question.ts';
import { payBySetting } from '$lib/views/pay-by-setting/question.ts';
import { openDatasets, type Datasets } from '../fixtures/open-datasets.ts';

let tables: Datasets;
beforeAll(async () => {
	tables = await openDatasets();
});
afterAll(() => tables.host.close());

const shown = (filters: Partial<Filters>) =>
	tables.rows(payBySetting({ ...NO_FILTERS, ...filters }, tables.context));
const settings = async (filters: Partial<Filters>, kind: SettingKind) =>
	(await shown(filters)).rows.filter((row) => row.kind === kind);

it('has every sector of May 2024 for medical and health services managers', async () => {
	const rows = await settings({ focus: '11-9111' }, 'sector');
	expect(rows.map((row) => [row.settingId, row.median.value, row.employment.value])).toEqual([
		['naics-31-33', 205580, 2220],
		['naics-42', 198470, 3910],
		['naics-52', 164350, 11160],
		['naics-54', 162860, 17060],
		['naics-71', 154500, 90],
		['naics-44-45', 154390, 4040],
		['naics-55', 152000, 17930],
		['naics-51', 149040, null],
		['naics-48-49', 142740, 90],
		['naics-99', 132600, 41620],
		['naics-56', 124240, 9740],
		['naics-61', 114410, 10030],
		['naics-62', 108040, 445150],
		['naics-81', 104790, 2240],
		['naics-72', 72300, 140],
	]);
	expect(rows[0]?.p90).toEqual({ value: 239200, flag: 'top_coded' });
	expect(new Set(rows.map(({ year }) => year))).toEqual(new Set([2024]));
});

it('has the handbook’s medians and shares of jobs of the best-covered role', async () => {
	const rows = await settings({}, 'handbook');
	expect(rows.map((row) => [row.settingTitle, row.median.value, row.sharePercent])).toEqual([
		['Management of companies and enterprises', 60750, 8],
		['Hospitals; state, local, and private', 56520, 28],
		['Professional, scientific, and technical services', 49970, 7],
		['Administrative and support services', 49590, 8],
		['Offices of physicians', 45620, 19],
	]);
});

it('has means alone of industries, health insurers among them', async () => {
	const rows = await settings({}, 'industry');
	const insurers = rows.find(({ settingId }) => settingId === 'naics-524114');
	expect([insurers?.mean.value, insurers?.median.flag]).toEqual([70540, 'not_in_source']);
	expect(rows.every(({ median }) => median.value === null)).toBe(true);
});

it('follows hospitals by owner from 29-2071 to 29-2098 without a row of schools', async () => {
	const rows = await settings({}, 'owner');
	expect(new Set(rows.map(({ settingId }) => settingId))).toEqual(
		new Set(['naics-6221', 'naics-6222', 'naics-6223']),
	);
	for (const { occCode, year } of rows) expect(occCode).toBe(year < 2019 ? '29-2071' : '29-2098');
	const private6221 = rows.filter((row) => row.settingId === 'naics-6221' && row.ownership === 'private');
	expect(private6221.map(({ year }) => year)).toEqual([
		2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019,
	]);
	expect(private6221[0]?.median.value).toBe(34820);
});

it('has article E’s five claims and their settings', async () => {
	const { claims } = await shown({ focus: '11-9111' });
	expect(claims.map(({ claimId, amount, settingId }) => [claimId, amount, settingId])).toEqual([
		['E2a', 102000, 'ooh-hospitals-state-local-and-private'],
		['E2b', 101000, 'ooh-government-excluding-state-and-local-education-and-hospitals'],
		['E2c', 85000, 'ooh-offices-of-physicians'],
		['E2d', 82000, 'ooh-home-healthcare-services'],
		['E2e', 78000, 'ooh-nursing-and-residential-care-facilities'],
	]);
});

it('has an official range for every mapped occupation: all are in the set that is loaded', async () => {
	const { ranges } = await tables.rows(credentialPay(NO_FILTERS, tables.context));
	expect(ranges.length).toBeGreaterThan(40);
	for (const { occCode, median, year } of ranges) {
		expect(tables.context.healthInformationSet).toContain(occCode);
		expect([occCode, median.value, year]).not.toEqual([occCode, null, year]);
		expect(year).toBe(tables.context.newestYear);
	}
});

it('accounts for every credential: a figure with its source, or its name among those without', async () => {
	const { claims, withoutFigure: without } = await tables.rows(credentialPay(NO_FILTERS, tables.context));
	const withFigure = new Set(claims.flatMap(({ credentialId }) => credentialId || []));
	expect(withFigure.size + without.length).toBe(25);
	expect(without.map(({ credential }) => credential)).toContain('CDIP');
	const rhit = claims.filter(({ credentialId }) => credentialId === 'rhit');
	expect(rhit.map(({ kind, amount, year }) => [kind, amount.value, year])).toEqual([
		['article_without_source', 70300, null],
	]);
	for (const claim of claims) {
		expect(claim.source).not.toBe('');
		expect(claim.kind === 'issuer_survey' ? claim.address : 'article').toMatch(/^(https:|article)/);
	}
});
