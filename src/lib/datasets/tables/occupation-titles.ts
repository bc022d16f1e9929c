import type { TableSchema } from '../schema.ts';
import { OCCUPATION_KEY, occCode, requiredText, requiredYear } from './fields.ts';

/** Titles of occupations over the years. */
export const occupationTitles: TableSchema = {
	name: 'occupation-titles',
	title: 'Titles of occupations over the years',
	description: 'One row for each title a code carried in consecutive national releases.',
	fields: [
		occCode('occ_code', 'Occupation.'),
		requiredYear('first_year', 'First release with this title.'),
		requiredYear('last_year', 'Last release with this title.'),
		requiredText('title', 'Title as published, without footnote stars.'),
	],
	primaryKey: ['occ_code', 'first_year'],
	foreignKeys: [OCCUPATION_KEY],
};
