import type { Estimate } from '$lib/domain/estimate.ts';
import type { SettingClaim, SettingKind, SettingRow } from '$lib/domain/setting-row.ts';
import { figure } from '$lib/charts/wage-row.fixture.ts';

/** Rows for tests: figures of May 2024 and of hospitals by owner as published, and made-up ones where a test says so. */

const ABSENT: Estimate = { value: null, flag: 'not_in_source' };

export function settingRow(
	kind: SettingKind,
	settingId: string,
	settingTitle: string,
	own: Partial<SettingRow>,
): SettingRow {
	return {
		kind,
		settingId,
		settingTitle,
		ownership: kind === 'handbook' ? '' : 'private',
		sharePercent: null,
		year: 2024,
		occCode: '29-2072',
		occTitle: 'Medical Records Specialists',
		employment: kind === 'handbook' ? ABSENT : figure(5790),
		employmentRse: null,
		locationQuotient: null,
		mean: ABSENT,
		meanRse: null,
		p10: ABSENT,
		p25: ABSENT,
		median: ABSENT,
		p75: ABSENT,
		p90: ABSENT,
		priceParity: null,
		priceParityYear: null,
		cpiFactor: null,
		...own,
	};
}

export const HOSPITALS = settingRow('handbook', 'ooh-hospitals', 'Hospitals; state, local, and private', {
	median: figure(56_520),
	sharePercent: 28,
});
export const OFFICES = settingRow('handbook', 'ooh-offices-of-physicians', 'Offices of physicians', {
	median: figure(45_620),
	sharePercent: 19,
});
export const SELF_EMPLOYED = settingRow('handbook', 'ooh-self-employed-workers', 'Self-employed workers', {
	sharePercent: 1,
});
export const FINANCE = settingRow('sector', 'naics-52', 'Finance and Insurance', {
	mean: figure(68_020),
	p10: figure(46_530),
	p25: figure(53_820),
	median: figure(63_360),
	p75: figure(74_610),
	p90: figure(93_920),
});
export const INSURERS = settingRow(
	'industry',
	'naics-524114',
	'Direct Health and Medical Insurance Carriers',
	{ mean: figure(70_540), employment: figure(4290) },
);
export const CARRIERS = settingRow('industry', 'naics-524', 'Insurance Carriers and Related Activities', {
	mean: figure(68_110),
});

/** Hospitals of one owner: a median for each year, null where it was not released, none where there is no row. */
export function owners(
	ownership: string,
	occCode: string,
	medians: Readonly<Record<number, number | null>>,
): readonly SettingRow[] {
	return Object.entries(medians).map(([year, median]) =>
		settingRow('owner', 'naics-6221', 'General Medical and Surgical Hospitals', {
			ownership,
			occCode,
			year: Number(year),
			median: median === null ? { value: null, flag: 'not_available' } : figure(median),
		}),
	);
}

export const CLAIM: SettingClaim = {
	kind: 'claim',
	claimId: 'E2a',
	article: 'E',
	claim: 'Health information managers in hospitals earn 102,000.',
	statistic: 'not_stated',
	amount: 102_000,
	statedYear: '',
	statedSource: '',
	settingId: 'ooh-hospitals',
	settingTitle: 'Hospitals; state, local, and private',
	occCode: '11-9111',
	occTitle: 'Medical and Health Services Managers',
	note: 'The article does not say whether it is a median or a mean.',
};
