import type { TableSchema } from '../schema.ts';
import { choice, requiredText, text } from './fields.ts';

/** Career paths. */
export const careerPaths: TableSchema = {
	name: 'career-paths',
	title: 'Career paths',
	description: 'Steps from one role to another that the articles name.',
	fields: [
		requiredText('path_id', 'Id of the step.'),
		requiredText('from_role', "Role before, in the article's sense."),
		text('from_occ_code', 'Occupation that stands for it.'),
		requiredText('to_role', 'Role after.'),
		text('to_occ_code', 'Occupation that stands for it.'),
		choice('relation', ['ladder', 'side'], 'Step up a ladder, or sideways.'),
		text('requirement', 'What the step takes as a rule, in our own words.'),
		requiredText('article', 'Articles that name the step, or both of its roles.'),
		choice(
			'origin',
			['article', 'added'],
			'Whether an article names the step, or only its roles and the step is ours.',
		),
		text('from_claim', 'Claim of the articles about pay in the role before; empty where none is.'),
		text('to_claim', 'Claim of the articles about pay in the role after; empty where none is.'),
		text('note', 'Mapping and caveats.'),
	],
	primaryKey: ['path_id'],
};
