import { column, officialTable, text } from './official-table.ts';
import { releaseSpan } from './release-text.ts';

export type ParityKind =
	'nation' | 'nation_nonmetro_portion' | 'state' | 'metro' | 'state_metro_portion' | 'state_nonmetro_portion';

type ParitySeries = 'all_items' | 'goods' | 'housing' | 'utilities' | 'other';

/** BEA line codes 1 to 5 of MARPP, SARPP and PARPP, by what their description ends in. */
const SERIES: readonly (readonly [RegExp, ParitySeries])[] = [
	[/all items$/i, 'all_items'],
	[/goods$/i, 'goods'],
	[/housing$/i, 'housing'],
	[/utilities$/i, 'utilities'],
	[/services: other$/i, 'other'],
];

/** BEA's area code to ours; portions keep BEA's `ss998` and `ss999`. Null for a code the table cannot hold. */
export function parityArea(table: string, code: string): { areaCode: string; kind: ParityKind } | null {
	if (!/^\d{5}$/.test(code)) return null;
	if (code === '00000') return { areaCode: '99', kind: 'nation' };
	if (code === '00999') return { areaCode: code, kind: 'nation_nonmetro_portion' };
	if (table === 'MARPP') return { areaCode: code, kind: 'metro' };
	if (table === 'SARPP' && code.endsWith('000')) return { areaCode: code.slice(0, 2), kind: 'state' };
	if (table === 'PARPP' && code.endsWith('998')) return { areaCode: code, kind: 'state_metro_portion' };
	if (table === 'PARPP' && code.endsWith('999')) return { areaCode: code, kind: 'state_nonmetro_portion' };
	return null;
}

/**
 * BEA regional price parities: MARPP (metros), SARPP (states), PARPP (portions of states). US = 100 in every year, so
 * never a deflator over time; null where BEA has none.
 */
export const priceParitiesImporter = {
	...officialTable({
		id: 'price-parities',
		title: 'BEA regional price parities',
		columns: {
			code: text(/^geofips$/),
			name: /^geoname$/,
			table: text(/^tablename$/),
			line: /^linecode$/,
			series: column(/^description$/, (record, key) => {
				const description = record.text(key);
				const series = SERIES.find(([pattern]) => pattern.test(description))?.[1];
				if (!series) {
					const reason = `“${description}” is none of the five series`;
					record.refuse(key, reason, 'Bring the file as published.');
				}
				return series ?? 'other';
			}),
		},
		signature: ['code', 'table', 'line'],
		optional: ['name'],
		passOver: (record) => record.text('table') === '' && 'footers',
		rows: ({ code, table, series }, record, header) => {
			const area = parityArea(table, code);
			if (!area) {
				const reason = `“${code}” is not an area of ${table}`;
				record.refuse('code', reason, 'Bring the MARPP, SARPP or PARPP file as published.');
				return [];
			}
			return header.titles.flatMap((title, at) => {
				if (!/^\d{4}$/.test(title)) return [];
				const value = record.numberAt(at, { minimum: 0, missing: ['(NA)', '(D)'] });
				// A state without nonmetropolitan counties stands as 0.000: no place has no prices.
				return [{ ...area, year: Number(title), series, value: value === 0 ? null : value }];
			});
		},
	}),
	releaseOf: releaseSpan,
};
