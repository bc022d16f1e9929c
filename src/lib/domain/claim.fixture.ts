import type { Claim, ClaimEvidence, EntryProjection } from './claim.ts';
import type { Estimate } from './estimate.ts';
import type { WageRow } from './wage-row.ts';

/** Claims and official rows for tests; the figures are made up, but for those a test says are published. */

export function claim(own: Partial<Claim>): Claim {
	return {
		id: 'A1',
		article: 'A',
		text: 'Managers earn a median of 50,000.',
		statistic: 'median',
		amount: 50_000,
		amountHigh: null,
		unit: 'USD per year',
		statedYear: '',
		statedSource: '',
		occCode: '11-9111',
		occTitle: 'Medical and Health Services Managers',
		mapping: 'named',
		mappingReason: 'The official title.',
		settingId: '',
		settingTitle: '',
		areaCode: '',
		areaTitle: '',
		credentialId: '',
		credential: '',
		note: '',
		...own,
	};
}

const known = (value: number | null): Estimate => ({ value, flag: value === null ? 'not_available' : '' });

/** A national row with a median; the other percentiles lie around it. */
export function wages(
	occCode: string,
	year: number,
	median: number | null,
	own: Partial<WageRow> = {},
): WageRow {
	const at = (factor: number) => known(median === null ? null : median * factor);
	return {
		year,
		areaCode: '99',
		areaTitle: 'United States',
		occCode,
		occTitle: `Occupation ${occCode}`,
		employment: known(1000),
		employmentRse: null,
		locationQuotient: null,
		mean: at(1.1),
		meanRse: null,
		p10: at(0.6),
		p25: at(0.8),
		median: known(median),
		p75: at(1.3),
		p90: at(1.7),
		priceParity: null,
		priceParityYear: null,
		cpiFactor: null,
		...own,
	};
}

export function projection(occCode: string, own: Partial<EntryProjection> = {}): EntryProjection {
	return {
		occCode,
		occTitle: `Occupation ${occCode}`,
		baseYear: 2024,
		projectedYear: 2034,
		employmentBase: 1000,
		employmentProjected: 1147,
		changePercent: 14.7,
		openings: 3200,
		educationId: 'associates',
		education: "Associate's degree",
		educationOrder: 5,
		educationYears: 2,
		...own,
	};
}

/** Nothing to check anything against. */
export const NO_EVIDENCE: ClaimEvidence = {
	wages: [],
	places: [],
	projections: [],
	settings: [],
	prices: [],
	changes: [],
	served: [],
};

/** Managers in four releases, and technicians whose code was split. */
export const EVIDENCE: ClaimEvidence = {
	...NO_EVIDENCE,
	wages: [
		wages('11-9111', 2016, 50_000),
		wages('11-9111', 2017, 51_000),
		wages('11-9111', 2024, 60_000),
		wages('11-9111', 2025, 62_000),
		wages('29-2071', 2016, 30_000),
		wages('29-2072', 2025, 40_000),
		wages('29-9021', 2025, 45_000),
	],
	projections: [
		projection('29-9021'),
		projection('29-2072', { education: 'Postsecondary certificate', educationYears: null }),
	],
	changes: ['29-2072', '29-9021'].map((toCode) => ({
		fromCode: '29-2071',
		fromTitle: 'Technicians',
		toCode,
		toTitle: `Occupation ${toCode}`,
		year: 2021,
		relation: 'split',
		note: '',
	})),
};
