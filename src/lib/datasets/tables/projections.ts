import type { TableSchema } from '../schema.ts';
import { amount, choice, count, flag, occCode, requiredText, requiredYear, signed, text } from './fields.ts';

/** Employment projections, nation. */
export const projections: TableSchema = {
	name: 'projections',
	title: 'Employment projections, nation',
	description:
		'Employment of each occupation in the base and the projected year, with openings and separations. The self-employed are counted, unlike in the wage tables.',
	fields: [
		occCode('occ_code', 'National Employment Matrix code.'),
		requiredText('title', 'National Employment Matrix title.'),
		choice('occupation_type', ['summary', 'line_item'], 'Group of occupations, or a single one.'),
		requiredYear('base_year', 'Base year.'),
		requiredYear('projected_year', 'Projected year.'),
		count('employment_base', 'jobs', 'Employment in the base year, rounded by BLS to a hundred.'),
		count('employment_projected', 'jobs', 'Employment in the projected year.'),
		signed('change', 'jobs', 'Change over the span.'),
		signed('change_percent', 'percent', 'Change over the span.'),
		amount('self_employed_percent', 'percent', 'Self-employed among the jobs of the base year.'),
		count('openings', 'jobs per year', 'Openings a year on average, from growth and from people leaving.'),
		amount('median_wage', 'USD', 'Median annual wage BLS prints beside the projection.'),
		flag('median_wage_flag', 'the median', ['not_available', 'top_coded']),
		text('typical_education', 'Typical entry-level education, an id of the table education.'),
		text('work_experience', 'Work experience in a related occupation.'),
		text('on_the_job_training', 'Typical on-the-job training.'),
		amount('exit_rate', 'percent per year', 'Leaving the labour force.'),
		amount('transfer_rate', 'percent per year', 'Changing to another occupation.'),
		amount('separations_rate', 'percent per year', 'Both together.'),
		count('exits', 'jobs per year', 'People leaving the labour force.'),
		count('transfers', 'jobs per year', 'People changing to another occupation.'),
		count('separations', 'jobs per year', 'Both together.'),
	],
	primaryKey: ['occ_code', 'base_year'],
};
