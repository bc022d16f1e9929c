import type { Importer } from '../importing/importer.ts';
import { readRecords, recognitionOf, type Layout } from './records.ts';

export type ParityKind =
	'nation' | 'nation_nonmetro_portion' | 'state' | 'metro' | 'state_metro_portion' | 'state_nonmetro_portion';

export type ParitySeries = 'all_items' | 'goods' | 'housing' | 'utilities' | 'other';

/** One regional price parity (US = 100 in every year, so never a deflator over time); null where BEA has none. */
export interface PriceParity {
	readonly areaCode: string;
	readonly kind: ParityKind;
	readonly year: number;
	readonly series: ParitySeries;
	readonly value: number | null;
}

const LAYOUT: Layout<'code' | 'name' | 'table' | 'line' | 'description'> = {
	columns: {
		code: /^geofips$/,
		name: /^geoname$/,
		table: /^tablename$/,
		line: /^linecode$/,
		description: /^description$/,
	},
	signature: ['code', 'table', 'line'],
	optional: ['name'],
};

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

/** BEA regional price parities: MARPP (metros), SARPP (states), PARPP (portions of states). */
export const priceParitiesImporter: Importer<PriceParity> = {
	id: 'price-parities',
	title: 'BEA regional price parities',
	...recognitionOf(LAYOUT),
	read: (table) =>
		readRecords(table, LAYOUT, (record, header) => {
			const name = record.text('table');
			if (name === '') return { passedOver: 'footers' };
			const area = parityArea(name, record.text('code'));
			if (!area) {
				record.refuse(
					'code',
					`“${record.text('code')}” is no area of ${name}`,
					'Bring the MARPP, SARPP or PARPP file as published.',
				);
				return { rows: [] };
			}
			const description = record.text('description');
			const series = SERIES.find(([pattern]) => pattern.test(description))?.[1];
			if (!series) {
				record.refuse(
					'description',
					`“${description}” is none of the five series`,
					'Bring the file as published.',
				);
				return { rows: [] };
			}
			const years = header.titles.flatMap((title, column) =>
				/^\d{4}$/.test(title) ? [{ year: Number(title), column }] : [],
			);
			const rows = years.map(({ year, column }): PriceParity => {
				const value = record.numberAt(column, { minimum: 0, missing: ['(NA)', '(D)'] });
				// A state without nonmetropolitan counties stands as 0.000: no place has no prices.
				return { ...area, year, series, value: value === 0 ? null : value };
			});
			return { rows };
		}),
};
