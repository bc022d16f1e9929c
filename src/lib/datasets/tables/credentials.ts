import type { TableSchema } from '../schema.ts';
import { amount, choice, requiredText, text } from './fields.ts';

/** Credentials. */
export const credentials: TableSchema = {
	name: 'credentials',
	title: 'Credentials',
	description: 'Credentials in health information: what they require and cost, as far as a source says.',
	fields: [
		{ ...requiredText('id', 'Lower-case abbreviation.'), pattern: '^[a-z][a-z-]*$' },
		requiredText('name', 'Full name.'),
		requiredText('abbreviation', 'As its issuer writes it.'),
		requiredText('issuer', 'Who awards it.'),
		choice('origin', ['article', 'added'], 'Whether the source articles name it or we added it.'),
		text('prerequisites', 'Who may sit the exam; empty where none was seen.'),
		amount('exam_fee_member', 'USD', 'Exam fee for members.'),
		amount('exam_fee_nonmember', 'USD', 'Exam fee for others.'),
		text('fee_as_of', 'When the fee was stated.'),
		amount('renewal_years', 'years', 'Length of a renewal cycle.'),
		amount('ce_units', 'units', 'Continuing education units a cycle.'),
		text('introduced', 'When it came up, as far as a source says.'),
		text('source', 'Where this was read.'),
		text('source_date', 'Date of that source.'),
	],
	primaryKey: ['id'],
};
