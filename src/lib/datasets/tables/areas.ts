import { AREA_KINDS } from '../../domain/area.ts';
import type { TableSchema } from '../schema.ts';
import { choice, count, requiredText, requiredYear, signed, text, year } from './fields.ts';

/** Areas. */
export const areas: TableSchema = {
	name: 'areas',
	title: 'Areas',
	description: 'Every area of the wage tables at hand.',
	fields: [
		{
			...requiredText(
				'area_code',
				'99 the nation, two digits a state or territory, five a metropolitan area, seven a nonmetropolitan area.',
			),
			pattern: '^(\\d{2}|\\d{5}|\\d{7})$',
		},
		requiredText('title', 'Title in the newest release that has the area.'),
		choice('kind', AREA_KINDS, 'Kind of area.'),
		text('states', 'Postal codes of its states, MO-KS; empty for the nation.'),
		text('primary_state', 'FIPS code of the first state named; empty for the nation.'),
		{
			...signed(
				'latitude',
				'degree',
				'Interior point of a metropolitan area; empty where no source at hand has one.',
			),
			minimum: -90,
			maximum: 90,
		},
		{
			...signed('longitude', 'degree', 'Interior point of a metropolitan area.'),
			minimum: -180,
			maximum: 180,
		},
		count(
			'population',
			'people',
			'Residents of a metropolitan area; empty where no source at hand has a figure.',
		),
		year('population_year', 'Year of the population estimate.'),
		requiredYear('first_year', 'First release at hand with the area.'),
		requiredYear('last_year', 'Last release at hand with the area.'),
		{
			name: 'releases',
			type: 'string',
			required: true,
			pattern: '^\\d{4}( \\d{4})*$',
			description:
				'Every May release at hand with the area, oldest first: there can be gaps between the first and the last.',
		},
	],
	primaryKey: ['area_code'],
};
