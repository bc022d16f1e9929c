import type { AreaPrices } from '$lib/domain/area-profile.ts';
import type { Statement } from '../statement.ts';
import { numberOf, textOf } from '../record.ts';

/**
 * The newest regional price parities of every area, BEA's portions of states among them: their codes (`48999`) are
 * its own and no area of the wage tables has them.
 */
export function areaPrices(): Statement<AreaPrices> {
	return {
		name: 'area-page-prices',
		sql: `SELECT area_code, year, all_items, goods, housing, utilities, other FROM "price-parities"
WHERE all_items IS NOT NULL
QUALIFY year = max(year) OVER (PARTITION BY area_code) ORDER BY area_code`,
		parameters: [],
		needs: [{ table: 'price-parities' }],
		decode: (record) => ({
			areaCode: textOf(record, 'area_code'),
			year: Number(record['year']),
			allItems: numberOf(record, 'all_items'),
			goods: numberOf(record, 'goods'),
			housing: numberOf(record, 'housing'),
			utilities: numberOf(record, 'utilities'),
			other: numberOf(record, 'other'),
		}),
	};
}
