import type { TableSchema } from '../schema.ts';
import { choice, occCode, requiredText, requiredYear, text } from './fields.ts';

/** Lineage of occupation codes. */
export const occupationLineage: TableSchema = {
	name: 'occupation-lineage',
	title: 'Lineage of occupation codes',
	description:
		'Which code followed which when the classification changed. Codes without a row have no mapping we vouch for.',
	fields: [
		occCode('from_code', 'Code before the change.'),
		occCode('to_code', 'Code from the change on.'),
		requiredYear('change_year', 'First release that uses the later code in this sense.'),
		choice(
			'relation',
			['same', 'renamed', 'split', 'merged', 'hybrid'],
			'same: code and title stay; renamed: one occupation under another code or title; split: several codes follow; merged: several codes become one; hybrid: the later code pools this occupation with others that do not belong to it.',
		),
		text('note', 'What the reader should know before drawing a line across the change.'),
		requiredText('source', 'What the mapping rests on.'),
	],
	primaryKey: ['from_code', 'to_code', 'change_year'],
	foreignKeys: [
		{ field: 'from_code', table: 'occupations', column: 'occ_code' },
		{ field: 'to_code', table: 'occupations', column: 'occ_code' },
	],
};
