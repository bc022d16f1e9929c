import type { TableSchema } from '../schema.ts';
import { count, requiredText, text } from './fields.ts';

/** Where the articles disagree. */
export const disagreements: TableSchema = {
	name: 'disagreements',
	title: 'Where the articles disagree',
	description: 'Contradictions the pages show rather than hide.',
	fields: [
		{ ...count('id', 'rank', 'Number.'), required: true },
		requiredText('title', 'The disagreement in a line.'),
		requiredText('explanation', 'What lies behind it.'),
		text('claims', 'Ids of the claims it concerns, parted by semicolons.'),
	],
	primaryKey: ['id'],
};
