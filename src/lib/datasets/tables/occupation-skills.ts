import type { TableSchema } from '../schema.ts';
import { OCCUPATION_KEY, ONET_CODE, amount, occCode, requiredText } from './fields.ts';

/** Skills of occupations. */
export const occupationSkills: TableSchema = {
	name: 'occupation-skills',
	title: 'Skills of occupations',
	description:
		'O*NET skills by occupation. Never averaged over the parts of an occupation: each O*NET code keeps its rows. Occupations O*NET has not rated have none.',
	fields: [
		occCode('occ_code', 'Occupation.'),
		ONET_CODE,
		requiredText('skill', 'Name of the skill.'),
		{
			...amount('importance', 'score', 'Importance, 1 (not important) to 5 (extremely important).'),
			maximum: 5,
		},
		{
			...amount('level', 'score', 'Level needed, 0 to 7; empty where O*NET marks it not relevant.'),
			maximum: 7,
		},
	],
	primaryKey: ['onet_code', 'skill'],
	foreignKeys: [OCCUPATION_KEY],
};
