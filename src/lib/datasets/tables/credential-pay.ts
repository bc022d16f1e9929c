import type { TableSchema } from '../schema.ts';
import { amount, choice, requiredText, text, year } from './fields.ts';

/** Pay by credential. */
export const credentialPay: TableSchema = {
	name: 'credential-pay',
	title: 'Pay by credential',
	description:
		'What surveys and articles say holders earn. Means of members of an association, or of nobody knows whom: never on an axis with official medians unmarked.',
	fields: [
		text('credential_id', 'Credential; empty where the figure is of another group.'),
		requiredText('subject', 'Whom the figure is of, as stated.'),
		choice('statistic', ['mean', 'median'], 'Statistic.'),
		{ ...amount('amount', 'USD', 'Annual pay.'), required: true },
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
