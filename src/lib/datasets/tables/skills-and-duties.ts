import type { TableSchema } from '../schema.ts';
import { choice, count, requiredText } from './fields.ts';

/** Skills and duties the articles compare. */
export const skillsAndDuties: TableSchema = {
	name: 'skills-and-duties',
	title: 'Skills and duties the articles compare',
	description: 'What the articles say of each side, in our own words.',
	fields: [
		count('position', 'rank', 'Order within a dimension.'),
		choice('side', ['him', 'hit', 'both'], 'Which side it is said of.'),
		choice(
			'kind',
			[
				'definition',
				'skill',
				'duty',
				'technology',
				'education',
				'setting',
				'speciality',
				'driver',
				'consideration',
				'similarity',
				'difference',
				'pro',
				'con',
				'code_set',
				'functional_area',
			],
			'Dimension of the comparison.',
		),
		requiredText('text', 'What is said.'),
		requiredText('article', 'Articles that say it, or that raise the dimension.'),
		choice(
			'origin',
			['article', 'added'],
			'Whether an article says it, or raises the dimension and the content is ours.',
		),
	],
	primaryKey: ['side', 'kind', 'position'],
};
