import type { TableSchema } from '../schema.ts';
import { OCCUPATION_KEY, count, occCode, requiredText } from './fields.ts';

/** Duties of occupations. */
export const occupationDuties: TableSchema = {
	name: 'occupation-duties',
	title: 'Duties of occupations',
	description:
		'What people in an occupation do, in our own words; current occupations of the health-information set.',
	fields: [
		occCode('occ_code', 'Occupation.'),
		count('position', 'rank', 'Order of the duty, 1 first.'),
		requiredText('duty', 'The duty.'),
	],
	primaryKey: ['occ_code', 'position'],
	foreignKeys: [OCCUPATION_KEY],
};
