import type { TableSchema } from '../schema.ts';
import { amount, requiredText, text } from './fields.ts';

/** Cost of study. */
export const tuition: TableSchema = {
	name: 'tuition',
	title: 'Cost of study',
	description: 'Published prices of study and other figures the credential pages need.',
	fields: [
		requiredText('topic', 'tuition or another topic.'),
		requiredText('key', 'What the figure is of.'),
		{ ...amount('value', 'see unit', 'The figure.'), required: true },
		requiredText('unit', 'Its unit.'),
		requiredText('year', 'Academic or calendar year.'),
		requiredText('source', 'Source.'),
		text('address', 'Address of the source.'),
	],
	primaryKey: ['topic', 'key', 'year'],
};
