import { isMatched, type Assignment, type Assignments, type Choices } from '$lib/own/mapping/assignment.ts';
import type { Field } from '$lib/own/mapping/fields.ts';
import type { ToMatch } from '$lib/own/mapping/file-worker.ts';
import { columnAssignment, matchColumns } from '$lib/own/mapping/match-columns.ts';
import type { ValueMatch } from '$lib/own/mapping/match.ts';
import type { ColumnFacts } from '$lib/own/reading/column-tally.ts';

export type Matches = ReadonlyMap<string, readonly ValueMatch[]>;
/** A value, and its code; null leaves its rows out, undefined takes the choice back. */
export type Decision = readonly [string, string | null | undefined];

export const NO_ASSIGNMENTS: Assignments = new Map();
export const NO_MATCHES: Matches = new Map();
export const NO_CHOICES: Choices = new Map();
export const NO_CODES: ReadonlyMap<string, string | null> = new Map();

/** What is proposed for a table: the nearest columns, and what every row has where a field says so. */
export function proposedAssignments(fields: readonly Field[], columns: readonly ColumnFacts[]): Assignments {
	const found = new Map<string, Assignment>();
	for (const { id, fallback } of fields) {
		if (fallback !== undefined) found.set(id, { from: 'all', code: fallback });
	}
	for (const [id, column] of matchColumns(fields, columns)) {
		found.set(id, columnAssignment(column, columns[column]));
	}
	return found;
}

/** The assignments of fields that there are. */
export function ofFields(fields: readonly Field[], assignments: Assignments): Assignments {
	return new Map([...assignments].filter(([id]) => fields.some((field) => field.id === id)));
}

export function withAssignment(all: Assignments, field: string, given: Assignment | null): Assignments {
	const next = new Map(all);
	if (given) next.set(field, given);
	else next.delete(field);
	return next;
}

/** The columns whose values have to be matched. */
export function columnsToMatch(fields: readonly Field[], assignments: Assignments): readonly ToMatch[] {
	return fields.flatMap(({ id, kind }): readonly ToMatch[] => {
		const given = assignments.get(id);
		return isMatched(kind) && given?.from === 'column' ? [{ field: id, kind, column: given.column }] : [];
	});
}

/**
 * What is decided without asking: exact matches, what was decided for the same file a moment ago, and what was kept for
 * the same header.
 */
export function firstChoices(matches: Matches, before: Choices, kept: Choices): Choices {
	const choices = new Map<string, ReadonlyMap<string, string | null>>();
	for (const [field, values] of matches) {
		const codes = new Map<string, string | null>();
		for (const { text, band, code } of values) {
			const known = [before.get(field), kept.get(field)].find((some) => some?.has(text))?.get(text);
			if (known !== undefined) codes.set(text, known);
			else if (band === 'exact' && code !== null) codes.set(text, code);
		}
		choices.set(field, codes);
	}
	return choices;
}

export function withDecisions(all: Choices, field: string, decisions: readonly Decision[]): Choices {
	const codes = new Map(all.get(field));
	for (const [text, code] of decisions) {
		if (code === undefined) codes.delete(text);
		else codes.set(text, code);
	}
	return new Map(all).set(field, codes);
}

/** Values that nothing was decided for yet. */
export function countUndecided(matches: Matches, choices: Choices): number {
	let count = 0;
	for (const [field, values] of matches) {
		const codes = choices.get(field);
		for (const { text } of values) if (!codes?.has(text)) count += 1;
	}
	return count;
}

/** ISO date. */
export function today(): string {
	return new Date().toISOString().slice(0, 10);
}
