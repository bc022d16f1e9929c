import { PARITY_KINDS } from '../reference/price-parities.ts';
import type { TableSchema } from '../schema.ts';
import { amount, choice, flag, requiredText, requiredYear } from './fields.ts';

/** Regional price parities. */
export const priceParities: TableSchema = {
	name: 'price-parities',
	title: 'Regional price parities',
	description:
		'Price level of an area, US = 100 in every year: it compares places within a year and is no deflator over time.',
	fields: [
		requiredYear('year', 'Year.'),
		requiredText(
			'area_code',
			"99 the nation, two digits a state, five a metropolitan area; BEA's own code for portions of a state (ss998 metropolitan, ss999 nonmetropolitan).",
		),
		choice('kind', PARITY_KINDS, 'Kind of area.'),
		amount('all_items', 'US = 100', 'All items.'),
		amount('goods', 'US = 100', 'Goods.'),
		amount('housing', 'US = 100', 'Housing services (rents).'),
		amount('utilities', 'US = 100', 'Utilities.'),
		amount('other', 'US = 100', 'Other services.'),
		flag('flag', 'the parity', ['no_price_parity']),
	],
	primaryKey: ['year', 'area_code'],
};
