import type { TableSchema } from '../schema.ts';
import { EMPLOYMENT_FIELDS, WAGE_FIELDS } from './wage-cells.ts';

/** Occupational wages by area and May release. Titles stand in `occupation-titles` and `areas`. */
export const wages: TableSchema = {
	name: 'wages',
	title: 'Employment and wages by occupation and area',
	description:
		'One row for each occupation, area and May release of the Occupational Employment and Wage Statistics. Parts: nation-<cut> holds every release of the nation, areas-<year>-<cut> the states, territories, metropolitan and nonmetropolitan areas of one release; <cut> is health-information (the occupations of the health-information set and all occupations together) or the two-digit major group of the other occupations.',
	fields: [
		{
			name: 'year',
			type: 'integer',
			required: true,
			description: 'May release: estimates refer to May of this year.',
		},
		{
			name: 'area_code',
			type: 'string',
			required: true,
			pattern: '^(\\d{2}|\\d{5}|\\d{7})$',
			description:
				'99 the nation, two digits a state or territory (FIPS), five a metropolitan area, seven a nonmetropolitan area.',
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
		{
			name: 'location_quotient',
			type: 'number',
			unit: 'ratio',
			minimum: 0,
			description: "The occupation's share of the area's jobs over its share of the nation's.",
		},
		{
			name: 'jobs_per_1000',
			type: 'number',
			unit: 'jobs per 1,000 jobs',
			minimum: 0,
			maximum: 1000,
			description: "Jobs of the occupation in every thousand of the area's jobs.",
		},
		...WAGE_FIELDS,
	],
	primaryKey: ['year', 'area_code', 'occ_code'],
	optional: ['employment_rse', 'location_quotient', 'jobs_per_1000', ...WAGE_FIELDS.map(({ name }) => name)],
	foreignKeys: [
		{ field: 'area_code', table: 'areas', column: 'area_code' },
		{ field: 'occ_code', table: 'occupations', column: 'occ_code' },
	],
};
