import type { TableSchema } from '../schema.ts';
import { choice, requiredText } from './fields.ts';

/** How a county came to be counted to an area. */
export const COUNTY_SOURCES = ['delineation', 'former_county', 'definition', 'rest_of_state'] as const;

/** Counties of the areas. */
export const areaCounties: TableSchema = {
	name: 'area-counties',
	title: 'Counties of areas',
	description:
		'Which counties the metropolitan and nonmetropolitan areas of the newest release are made of. A county that cannot be placed with certainty is left out.',
	fields: [
		{
			...requiredText('area_code', 'Five digits a metropolitan area, seven a nonmetropolitan area.'),
			pattern: '^(\\d{5}|\\d{7})$',
		},
		{
			...requiredText(
				'county_fips',
				'County or county equivalent; in Connecticut a planning region, or a county of old.',
			),
			pattern: '^\\d{5}$',
		},
		choice(
			'source',
			COUNTY_SOURCES,
			'delineation: the newest OMB delineation at hand; former_county: listed there beside the planning regions that took its place, with other borders, so it does not outline the area; definition: OEWS area definitions of an earlier release, where the area still has its code and title; rest_of_state: the only nonmetropolitan area of its state, which holds every county in no metropolitan area.',
		),
	],
	primaryKey: ['area_code', 'county_fips'],
};
