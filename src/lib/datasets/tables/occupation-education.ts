import type { TableSchema } from '../schema.ts';
import { OCCUPATION_KEY, ONET_CODE, amount, count, occCode, requiredText } from './fields.ts';

/** Education that people in an occupation name. */
export const occupationEducation: TableSchema = {
	name: 'occupation-education',
	title: 'Education that people in an occupation name',
	description: 'Share of O*NET respondents by the level of education they say the job requires.',
	fields: [
		occCode('occ_code', 'Occupation.'),
		ONET_CODE,
		{ ...count('category', 'category', 'O*NET category of required education, 1 to 12.'), maximum: 12 },
		requiredText('education_level', 'What the category stands for.'),
		{ ...amount('percent', 'percent', 'Share of respondents.'), maximum: 100 },
	],
	primaryKey: ['onet_code', 'category'],
	foreignKeys: [OCCUPATION_KEY],
};
