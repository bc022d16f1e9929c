import type { TableSchema } from '../schema.ts';
import { choice, count, requiredYear, text } from './fields.ts';

/** Lineage of metropolitan areas. */
export const areaLineage: TableSchema = {
	name: 'area-lineage',
	title: 'Lineage of metropolitan areas',
	description:
		'How the metropolitan areas of one delineation became those of the next, by the counties they share.',
	fields: [
		text('from_code', 'Metropolitan area before the change; empty for a new one.'),
		text('to_code', 'Metropolitan area from the change on; empty where its counties are in none.'),
		requiredYear('change_year', 'First OEWS release with the later delineation.'),
		choice(
			'relation',
			['same', 'redrawn', 'renamed', 'split', 'merged', 'new', 'ended', 'not_comparable'],
			'same: same code and counties; redrawn: same code, other counties; renamed: another code with most counties of both; split or merged: counties went to, or came from, several areas; new and ended: no predecessor or successor; not_comparable: made of New England towns, which counties cannot be matched with.',
		),
		count('shared_counties', 'counties', 'Counties both areas hold.'),
		text('note', 'The change in words.'),
	],
	primaryKey: ['from_code', 'to_code'],
};
