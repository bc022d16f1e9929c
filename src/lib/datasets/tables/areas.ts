import { AREA_KINDS } from '../../domain/area.ts';
import type { TableSchema } from '../schema.ts';
import { areaCode, choice, count, requiredText, requiredYear, signed, text, year, yesNo } from './fields.ts';

export const areas: TableSchema = {
	name: 'areas',
	title: 'Areas',
	description: 'Every area of the wage tables available here.',
	fields: [
		areaCode(
			'99 the nation, two digits a state or territory, five a metropolitan area, seven a nonmetropolitan area.',
		),
		requiredText('title', 'Title in the newest release that has the area.'),
		choice('kind', AREA_KINDS, 'Kind of area.'),
		text('states', 'Postal codes of its states, MO-KS; empty for the nation.'),
		text('primary_state', 'FIPS code of the first state named; empty for the nation.'),
		signed(
			'latitude',
			'degree',
			'Interior point of a metropolitan area; empty where no source available has one.',
			{ minimum: -90, maximum: 90 },
		),
		signed('longitude', 'degree', 'Interior point of a metropolitan area.', { minimum: -180, maximum: 180 }),
		count(
			'population',
			'people',
			'Residents of a metropolitan area; empty where no source available has a figure.',
		),
		year('population_year', 'Year of the population estimate.'),
		requiredYear('first_year', 'First release available here with the area.'),
		requiredYear('last_year', 'Last release available here with the area.'),
		requiredText(
			'releases',
			'Every May release available here with the area, oldest first: there can be gaps between the first and the last.',
			{ pattern: '^\\d{4}( \\d{4})*$' },
		),
	],
	primaryKey: ['area_code'],
};

export const areaCounties: TableSchema = {
	name: 'area-counties',
	title: 'Counties of areas',
	description:
		'Which counties the metropolitan and nonmetropolitan areas of the newest release are made of. A county that cannot be placed with certainty is left out.',
	fields: [
		requiredText('area_code', 'Five digits a metropolitan area, seven a nonmetropolitan area.', {
			pattern: '^(\\d{5}|\\d{7})$',
		}),
		requiredText(
			'county_fips',
			'County or county equivalent; in Connecticut a planning region, or a county of old.',
			{ pattern: '^\\d{5}$' },
		),
		choice(
			'source',
			['delineation', 'former_county', 'definition', 'rest_of_state'],
			'delineation: the newest OMB delineation available here; former_county: listed there beside the planning regions that took its place, with other borders, so it does not outline the area; definition: OEWS area definitions of an earlier release, where the area still has its code and title; rest_of_state: the only nonmetropolitan area of its state, which holds every county in no metropolitan area.',
		),
	],
	primaryKey: ['area_code', 'county_fips'],
};

export const areaLineage: TableSchema = {
	name: 'area-lineage',
	title: 'Lineage of metropolitan areas',
	description:
		'How the metropolitan areas of one delineation became those of the next, by the counties they share.',
	fields: [
		text('from_code', 'Metropolitan area before the change; empty for a new one.'),
		text('to_code', 'Metropolitan area from the change on; empty where its counties are in none.'),
		requiredYear('change_year', 'First OEWS release with the later delineation.'),
		choice(
			'relation',
			['same', 'redrawn', 'renamed', 'split', 'merged', 'new', 'ended', 'not_comparable'],
			'same: same code and counties; redrawn: same code, other counties; renamed: another code with most counties of both; split or merged: counties went to, or came from, several areas; new and ended: no predecessor or successor; not_comparable: made of New England towns, which counties cannot be matched with.',
		),
		count('shared_counties', 'counties', 'Counties both areas hold.'),
		yesNo('same_counties', 'Whether both hold the very same counties: only then do figures of both compare.'),
		text('note', 'The change in words.'),
	],
	primaryKey: ['from_code', 'to_code'],
};
