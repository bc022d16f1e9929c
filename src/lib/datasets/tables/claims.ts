import type { TableSchema } from '../schema.ts';
import { amount, choice, requiredText, text } from './fields.ts';

/** Claims of the articles. */
export const claims: TableSchema = {
	name: 'claims',
	title: 'Claims of the articles',
	description: 'Every figure of the source articles, as a claim to be checked.',
	fields: [
		requiredText('id', 'Article letter and number.'),
		choice('article', ['A', 'B', 'C', 'D', 'E'], 'Article.'),
		requiredText('claim', 'The claim in our words.'),
		choice(
			'statistic',
			['median', 'mean', 'p90', 'range', 'growth', 'openings', 'duration', 'not_stated', 'none'],
			'Statistic the article gives it as.',
		),
		amount('amount', 'see unit', 'The figure, or the low end of a range.'),
		amount('amount_high', 'see unit', 'High end of a range.'),
		text('unit', 'Unit of the figure.'),
		text('stated_year', 'Year or period the article states; empty where none.'),
		text('stated_source', 'Source the article names; empty where none.'),
		text('occ_code', 'Occupation the claim is checked against; empty where none fits.'),
		choice(
			'mapping',
			['named', 'broader', 'none'],
			'How the occupation fits: the article names it, it is a broader group that holds those meant, or none fits.',
		),
		text('mapping_reason', 'Why that occupation.'),
		text('setting_id', 'Setting the claim is checked against.'),
		text('area_code', 'Area the claim is about.'),
		text('credential_id', 'Credential the claim is about.'),
		text('note', 'What to know before comparing.'),
	],
	primaryKey: ['id'],
};
