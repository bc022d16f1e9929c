import type { TableSchema } from '../schema.ts';
import { OCCUPATION_KEY, ONET_CODE, occCode, requiredText, yesNo } from './fields.ts';

/** Technology of occupations. */
export const occupationTechnology: TableSchema = {
	name: 'occupation-technology',
	title: 'Technology of occupations',
	description: 'Software and equipment O*NET lists for an occupation.',
	fields: [
		occCode('occ_code', 'Occupation.'),
		ONET_CODE,
		requiredText('technology', 'Product or kind of product.'),
		requiredText('commodity', 'Class of product.'),
		yesNo('hot', "Often named in employers' postings across occupations."),
		yesNo('in_demand', 'Often named in postings for this occupation.'),
	],
	primaryKey: ['onet_code', 'technology', 'commodity'],
	foreignKeys: [OCCUPATION_KEY],
};
