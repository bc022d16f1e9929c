import { isMatched, type Assignments } from '$lib/own/mapping/assignment.ts';
import type { Field } from '$lib/own/mapping/fields.ts';
import type { ColumnFacts } from '$lib/own/reading/column-tally.ts';
import { MAPPING } from './words.ts';

/** What keeps the chosen columns from being read, as a sentence; empty where nothing does. */
export function firstLack(
	fields: readonly Field[],
	assignments: Assignments,
	columns: readonly ColumnFacts[],
	needs: (mapped: ReadonlySet<string>) => string,
): string {
	const isGiven = (id: string) => {
		const given = assignments.get(id);
		return given !== undefined && (given.from === 'column' || given.code !== '');
	};
	const missing = fields.filter(({ id, isRequired }) => isRequired && !isGiven(id));
	if (missing.length > 0) return MAPPING.missing(missing.map(({ title }) => `“${title}”`));
	for (const { id, kind, title } of fields) {
		const given = assignments.get(id);
		if (given?.from === 'all' && given.code === '') return MAPPING.missing([`“${title}”`]);
		if (given?.from !== 'column') continue;
		const facts = columns[given.column];
		if (isMatched(kind) && facts?.isWhole === false) return MAPPING.tooMany(title);
		if (kind === 'date' && facts?.dayOrder === 'ask' && given.dayOrder === null) return MAPPING.order(title);
	}
	return needs(new Set(fields.map(({ id }) => id).filter(isGiven)));
}
