import type { TableSchema } from '../schema.ts';
import { amount, count, requiredText, text } from './fields.ts';

/** Levels of education. */
export const education: TableSchema = {
	name: 'education',
	title: 'Levels of education',
	description: 'Typical entry-level education as BLS assigns it.',
	fields: [
		{ ...requiredText('id', 'Id.'), pattern: '^[a-z-]+$' },
		requiredText('title', 'Our title.'),
		requiredText('bls_title', "BLS's words."),
		{ ...count('order', 'rank', '1 the least.'), required: true },
		amount('typical_years', 'years', 'Full-time years after high school; empty where not defined.'),
		text('note', 'What the level covers.'),
	],
	primaryKey: ['id'],
};
