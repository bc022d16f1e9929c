import type { TableSchema } from '../schema.ts';
import { choice, count, requiredYear, text } from './fields.ts';

/** Which published table of a release rows stand in; territories stand with the states. */
const WAGE_TABLE_KINDS = ['nation', 'state', 'metro', 'nonmetro', 'sector', 'industry', 'owner'] as const;
export type WageTableKind = (typeof WAGE_TABLE_KINDS)[number];

export const wageTables: TableSchema = {
	name: 'wage-tables',
	title: 'Which wage tables there are',
	description:
		'One row for each May release and kind of table that `wages` and `setting-wages` hold rows of: how much of the official table they are, read off the rows.',
	fields: [
		requiredYear('year', 'May release.'),
		choice('kind', WAGE_TABLE_KINDS, 'What the table has rows for.'),
		count('rows', 'rows', 'Rows of it.', { required: true }),
		count('places', 'places', 'Areas, or industries, that have a row.', { required: true }),
		count('occupations', 'occupations', 'Detailed occupations that have a row.', { required: true }),
		choice(
			'extent',
			['whole', 'some_occupations', 'some_places'],
			'Whether it is the whole official table, or a copy of a part of it.',
		),
		text('occ_codes', 'The occupations it has, separated by blanks, where it has only some.'),
		text(
			'columns',
			'Which figures it has besides employment: mean, p10 to p90, hourly (hourly wages), errors (relative standard error of the mean), lq (location quotient).',
		),
		count(
			'marked_rows',
			'rows',
			'Rows with a figure that was not released. 0: rows with such a figure were left out of the copy.',
			{ required: true },
		),
	],
	primaryKey: ['kind', 'year'],
};
