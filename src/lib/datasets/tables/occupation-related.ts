import type { TableSchema } from '../schema.ts';
import { OCCUPATION_KEY, count, occCode, requiredText } from './fields.ts';

/** Related occupations. */
export const occupationRelated: TableSchema = {
	name: 'occupation-related',
	title: 'Related occupations',
	description: 'Occupations O*NET counts as related, nearest first.',
	fields: [
		occCode('occ_code', 'Occupation.'),
		occCode('related_code', 'Related occupation.'),
		requiredText('tier', 'O*NET tier of relatedness.'),
		count('rank', 'rank', "Place in O*NET's list, 1 the nearest."),
	],
	primaryKey: ['occ_code', 'related_code'],
	foreignKeys: [OCCUPATION_KEY],
};
