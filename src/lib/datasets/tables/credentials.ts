import type { TableSchema } from '../schema.ts';
import { OCCUPATION_KEY, amount, choice, occCode, requiredText, text, year } from './fields.ts';

export const credentials: TableSchema = {
	name: 'credentials',
	title: 'Credentials',
	description: 'Credentials in health information: what they require and cost, as far as a source says.',
	fields: [
		requiredText('id', 'Lower-case abbreviation.', { pattern: '^[a-z][a-z-]*$' }),
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

export const credentialOccupations: TableSchema = {
	name: 'credential-occupations',
	title: 'Occupations a credential serves',
	description: 'Our mapping of credentials to occupations.',
	fields: [
		requiredText('credential_id', 'Credential.'),
		occCode('occ_code', 'Occupation.'),
		requiredText('reason', 'Why.'),
	],
	primaryKey: ['credential_id', 'occ_code'],
	foreignKeys: [OCCUPATION_KEY, { field: 'credential_id', table: 'credentials', column: 'id' }],
};

export const credentialPay: TableSchema = {
	name: 'credential-pay',
	title: 'Pay by credential',
	description:
		'What surveys and articles say holders earn. Means of members of an association, or of nobody knows whom: never on an axis with official medians unmarked.',
	fields: [
		text('credential_id', 'Credential; empty where the figure is of another group.'),
		requiredText('subject', 'Whom the figure is of, as stated.'),
		choice('statistic', ['mean', 'median'], 'Statistic.'),
		amount('amount', 'USD', 'Annual pay.', { required: true }),
		year('year', 'Year of the survey; empty where none is stated.'),
		requiredText('publisher', 'Who publishes it.'),
		text('population', 'Who was asked.'),
		choice(
			'evidence_grade',
			['official', 'issuer_survey', 'article_without_source'],
			'How far the figure can be traced.',
		),
		text('source', 'Title of the source.'),
		text('address', 'Address of the source.'),
		choice(
			'seen',
			['issuer_page', 'secondary', 'article'],
			"Whether it was read on the issuer's page, in a secondary text, or in an article.",
		),
	],
	primaryKey: ['subject', 'statistic', 'year', 'publisher'],
};

export const tuition: TableSchema = {
	name: 'tuition',
	title: 'Cost of study',
	description: 'Published prices of study and other figures the credential pages need.',
	fields: [
		requiredText('topic', 'tuition or another topic.'),
		requiredText('key', 'What the figure is of.'),
		amount('value', 'see unit', 'The figure.', { required: true }),
		requiredText('unit', 'Its unit.'),
		requiredText('year', 'Academic or calendar year.'),
		requiredText('source', 'Source.'),
		text('address', 'Address of the source.'),
	],
	primaryKey: ['topic', 'key', 'year'],
};
