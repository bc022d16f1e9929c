import { OWNERS } from '../../domain/setting-row.ts';
import type { TableSchema } from '../schema.ts';
import {
	AREA_KEY,
	OCCUPATION_KEY,
	SETTING_KEY,
	amount,
	areaCode,
	choice,
	occCode,
	requiredText,
	requiredYear,
} from './fields.ts';
import { EMPLOYMENT_FIELDS, OPTIONAL_CELLS, WAGE_FIELDS } from './wage-cells.ts';

const RELEASE = requiredYear('year', 'May release: estimates refer to May of this year.');
const OCCUPATION = occCode(
	'occ_code',
	'Standard Occupational Classification code as that release uses it; 00-0000 all occupations.',
);

/** Titles stand in `occupation-titles` and `areas`. */
export const wages: TableSchema = {
	name: 'wages',
	title: 'Employment and wages by occupation and area',
	description:
		'One row for each occupation, area and May release of the Occupational Employment and Wage Statistics. Parts: nation-<cut> holds every release of the nation, areas-<year>-<cut> the states, territories, metropolitan and nonmetropolitan areas of one release; <cut> is health-information (the occupations of the health-information set and all occupations together) or the two-digit major group of the other occupations.',
	fields: [
		RELEASE,
		areaCode(
			'99 the nation, two digits a state or territory (FIPS), five a metropolitan area, seven a nonmetropolitan area.',
		),
		OCCUPATION,
		...EMPLOYMENT_FIELDS,
		amount(
			'location_quotient',
			'ratio',
			"The occupation's share of the area's jobs over its share of the nation's.",
		),
		amount(
			'jobs_per_1000',
			'jobs per 1,000 jobs',
			"Jobs of the occupation in every thousand of the area's jobs.",
			{ maximum: 1000 },
		),
		...WAGE_FIELDS,
	],
	primaryKey: ['year', 'area_code', 'occ_code'],
	optional: ['location_quotient', 'jobs_per_1000', ...OPTIONAL_CELLS],
	foreignKeys: [AREA_KEY, OCCUPATION_KEY],
};

export const settingWages: TableSchema = {
	name: 'setting-wages',
	title: 'Employment and wages by occupation and industry',
	description:
		'One row for each occupation, industry, ownership and May release of the national industry tables of the Occupational Employment and Wage Statistics. Parts: sector-<cut> NAICS sectors with percentiles, industry-<cut> three- to six-digit industries, owner-<cut> four-digit industries by ownership; <cut> as in wages.',
	fields: [
		RELEASE,
		requiredText(
			'setting_id',
			'naics- and the NAICS code without the zeros that only fill it up to six digits: naics-62, naics-31-33, naics-622, naics-524114.',
			{ pattern: '^naics-[0-9a-z]+(-\\d{2})?$' },
		),
		choice(
			'ownership',
			Object.keys(OWNERS),
			'Whose establishments the row covers. BLS publishes most industries in one ownership only, not always the same.',
		),
		OCCUPATION,
		...EMPLOYMENT_FIELDS,
		...WAGE_FIELDS,
	],
	primaryKey: ['year', 'setting_id', 'ownership', 'occ_code'],
	optional: OPTIONAL_CELLS,
	foreignKeys: [SETTING_KEY, OCCUPATION_KEY],
};
