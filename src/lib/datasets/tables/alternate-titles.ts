import type { TableSchema } from '../schema.ts';
import { OCCUPATION_KEY, choice, occCode, requiredText } from './fields.ts';

/** Other names of occupations. */
export const alternateTitles: TableSchema = {
	name: 'alternate-titles',
	title: 'Other names of occupations',
	description: 'Names under which people look for an occupation: for search.',
	fields: [
		occCode('occ_code', 'Occupation the name leads to.'),
		requiredText('title', 'The name.'),
		choice(
			'source',
			['article', 'onet-title', 'onet-alternate', 'onet-reported'],
			'Articles, the title of a part of the occupation in O*NET, O*NET alternate titles, or titles workers reported to O*NET.',
		),
	],
	primaryKey: ['occ_code', 'title'],
	foreignKeys: [OCCUPATION_KEY],
};
