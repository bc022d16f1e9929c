import { OWNERSHIPS } from '../oews/ownership.ts';
import type { TableSchema } from '../schema.ts';
import { EMPLOYMENT_FIELDS, WAGE_FIELDS } from './wage-cells.ts';

/** National wages of an occupation inside one industry, by who owns the establishments. */
export const settingWages: TableSchema = {
	name: 'setting-wages',
	title: 'Employment and wages by occupation and industry',
	description:
		'One row for each occupation, industry, ownership and May release of the national industry tables of the Occupational Employment and Wage Statistics. Parts: sector-<cut> NAICS sectors with percentiles, industry-<cut> three- to six-digit industries, owner-<cut> four-digit industries by ownership; <cut> as in wages.',
	fields: [
		{
			name: 'year',
			type: 'integer',
			required: true,
			description: 'May release: estimates refer to May of this year.',
		},
		{
			name: 'setting_id',
			type: 'string',
			required: true,
			pattern: '^naics-[0-9a-z]+(-\\d{2})?$',
			description:
				'naics- and the NAICS code without the zeros that only fill it up to six digits: naics-62, naics-31-33, naics-622, naics-524114.',
		},
		{
			name: 'ownership',
			type: 'string',
			required: true,
			enum: OWNERSHIPS,
			description:
				'Whose establishments the row covers. BLS publishes most industries in one ownership only, not always the same.',
		},
		{
			name: 'occ_code',
			type: 'string',
			required: true,
			pattern: '^\\d{2}-\\d{4}$',
			description:
				'Standard Occupational Classification code as that release uses it; 00-0000 all occupations.',
		},
		...EMPLOYMENT_FIELDS,
		...WAGE_FIELDS,
	],
	primaryKey: ['year', 'setting_id', 'ownership', 'occ_code'],
	optional: ['employment_rse', ...WAGE_FIELDS.map(({ name }) => name)],
	foreignKeys: [
		{ field: 'setting_id', table: 'settings', column: 'setting_id' },
		{ field: 'occ_code', table: 'occupations', column: 'occ_code' },
	],
};
