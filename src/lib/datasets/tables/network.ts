import type { TableSchema } from '../schema.ts';
import { OCCUPATION_KEY, ONET_CODE, amount, count, occCode, requiredText, yesNo } from './fields.ts';

export const occupationSkills: TableSchema = {
	name: 'occupation-skills',
	title: 'Skills of occupations',
	description:
		'O*NET skills by occupation. Never averaged over the parts of an occupation: each O*NET code keeps its rows. Occupations O*NET has not rated have none.',
	fields: [
		occCode('occ_code', 'Occupation.'),
		ONET_CODE,
		requiredText('skill', 'Name of the skill.'),
		amount('importance', 'score', 'Importance, 1 (not important) to 5 (extremely important).', {
			maximum: 5,
		}),
		amount('level', 'score', 'Level needed, 0 to 7; empty where O*NET marks it not relevant.', {
			maximum: 7,
		}),
	],
	primaryKey: ['onet_code', 'skill'],
	foreignKeys: [OCCUPATION_KEY],
};

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

export const occupationEducation: TableSchema = {
	name: 'occupation-education',
	title: 'Education that people in an occupation name',
	description: 'Share of O*NET respondents by the level of education they say the job requires.',
	fields: [
		occCode('occ_code', 'Occupation.'),
		ONET_CODE,
		count('category', 'category', 'O*NET category of required education, 1 to 12.', { maximum: 12 }),
		requiredText('education_level', 'What the category stands for.'),
		amount('percent', 'percent', 'Share of respondents.', { maximum: 100 }),
	],
	primaryKey: ['onet_code', 'category'],
	foreignKeys: [OCCUPATION_KEY],
};
