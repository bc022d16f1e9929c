import type { Estimate } from '$lib/domain/estimate.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';

/** Rows for tests: figures of May 2024 and May 2025 as published, and made-up ones where a test says so. */

export function figure(value: number): Estimate {
	return { value, flag: '' };
}

export const UNRELEASED: Estimate = { value: null, flag: 'not_available' };
export const TOP_CODED: Estimate = { value: 239_200, flag: 'top_coded' };

type Percentiles = readonly [number, number, number, number, number];

export function wageRow(
	occCode: string,
	occTitle: string,
	percentiles: Percentiles,
	own: Partial<WageRow>,
): WageRow {
	const [p10, p25, median, p75, p90] = percentiles;
	return {
		year: 2025,
		areaCode: '99',
		areaTitle: 'United States',
		occCode,
		occTitle,
		employment: figure(194_720),
		employmentRse: 1.1,
		locationQuotient: null,
		mean: figure(median * 1.1),
		meanRse: 0.4,
		p10: figure(p10),
		p25: figure(p25),
		median: figure(median),
		p75: figure(p75),
		p90: figure(p90),
		priceParity: null,
		priceParityYear: null,
		cpiFactor: null,
		...own,
	};
}

export const RECORDS = wageRow(
	'29-2072',
	'Medical Records Specialists',
	[37_000, 43_490, 51_140, 64_820, 81_150],
	{},
);
export const MANAGERS = wageRow(
	'11-9111',
	'Medical and Health Services Managers',
	[73_560, 95_020, 123_860, 166_000, 224_000],
	{},
);
export const REGISTRARS = wageRow(
	'29-9021',
	'Health Information Technologists and Medical Registrars',
	[40_500, 49_000, 68_020, 95_900, 117_420],
	{},
);
const ALL_UNRELEASED = {
	mean: UNRELEASED,
	p10: UNRELEASED,
	p25: UNRELEASED,
	median: UNRELEASED,
	p75: UNRELEASED,
	p90: UNRELEASED,
};
export const ACTORS = wageRow('27-2011', 'Actors', [0, 0, 0, 0, 0], { ...ALL_UNRELEASED, year: 2024 });
export const PHYSICIANS = wageRow('29-1229', 'Physicians, All Other', [67_000, 95_000, 0, 0, 0], {
	year: 2024,
	median: TOP_CODED,
	p75: TOP_CODED,
	p90: TOP_CODED,
});
export const OPEN_END = wageRow('29-1071', 'Physician Assistants', [95_000, 113_000, 133_000, 164_000, 0], {
	p90: UNRELEASED,
});
/** The longest titles of the classification and of the delineation, or nearly. */
export const LONGEST = wageRow(
	'53-1047',
	'First-Line Supervisors of Transportation and Material Moving Workers, Except Aircraft Cargo Handling Supervisors',
	[38_000, 47_000, 61_000, 78_000, 99_000],
	{ areaCode: '37980', areaTitle: 'Philadelphia-Camden-Wilmington-Reading-Atlantic City, PA-NJ-DE-MD' },
);

/** A row of another metropolitan area, for lists of areas. */
export function inArea(row: WageRow, areaCode: string, areaTitle: string, median: Estimate): WageRow {
	return { ...row, areaCode, areaTitle, median };
}
