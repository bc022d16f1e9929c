import type { Estimate } from '$lib/domain/estimate.ts';
import { WAGE_MEASURES } from '$lib/domain/measure.ts';
import type { MetroRow } from '$lib/domain/metro-row.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';

/** A row of the comparison made of a wage row: its local figures are those divided by a price parity, US = 100. */
export function metroRow(published: WageRow, parity: number | null, own: Partial<MetroRow> = {}): MetroRow {
	const convert = ({ value, flag }: Estimate): Estimate => {
		if (value === null) return { value, flag };
		return parity === null
			? { value: null, flag: 'no_price_parity' }
			: { value: Math.round((value * 100) / parity), flag };
	};
	const measures = Object.fromEntries(WAGE_MEASURES.map((measure) => [measure, convert(published[measure])]));
	return {
		published,
		local: {
			...published,
			...measures,
			priceParity: parity,
			priceParityYear: parity === null ? null : 2024,
		},
		perThousand: { value: 3.993, way: 'quotient', flag: '' },
		states: ['Texas'],
		outlooks: [outlook('Texas', 40)],
		...own,
	};
}

/** What a state projects; made-up figures but for the growth. */
export function outlook(areaTitle: string, changePercent: number | null): MetroRow['outlooks'][number] {
	return {
		areaCode: '48',
		areaTitle,
		occCode: '11-9111',
		occTitle: 'Medical and Health Services Managers',
		baseYear: 2022,
		projectedYear: 2032,
		employmentBase: 49_430,
		employmentProjected: 69_180,
		changePercent,
		openings: 6080,
	};
}
