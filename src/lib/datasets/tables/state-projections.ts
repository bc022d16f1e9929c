import type { TableSchema } from '../schema.ts';
import { count, occCode, requiredText, requiredYear, signed } from './fields.ts';

/** Employment projections, states. */
export const stateProjections: TableSchema = {
	name: 'state-projections',
	title: 'Employment projections, states',
	description: "Long-term projections the states make, and the nation's of the same round.",
	fields: [
		requiredText('area_code', '99 the nation, else a state or territory.'),
		occCode('occ_code', 'Occupation.'),
		requiredYear('base_year', 'Base year.'),
		requiredYear('projected_year', 'Projected year.'),
		count('employment_base', 'jobs', 'Employment in the base year.'),
		count('employment_projected', 'jobs', 'Employment in the projected year.'),
		signed('change_percent', 'percent', 'Change over the span.'),
		count('openings', 'jobs per year', 'Openings a year on average.'),
	],
	primaryKey: ['area_code', 'occ_code', 'base_year'],
};
