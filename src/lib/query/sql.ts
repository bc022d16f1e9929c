import type { Scalar } from './table-need.ts';

/** A piece of SQL with the values its placeholders stand for, in order. */
export interface Fragment {
	readonly sql: string;
	readonly parameters: readonly Scalar[];
}

/**
 * Puts fragments together. Only fragments fit into the holes, so a value can enter a statement in one way
 * alone: bound, by `text` or `integer`.
 */
export function sql(strings: TemplateStringsArray, ...holes: readonly Fragment[]): Fragment {
	return {
		sql: strings.map((text, index) => text + (holes[index]?.sql ?? '')).join(''),
		parameters: holes.flatMap((hole) => hole.parameters),
	};
}

/** SQL of our own: the name of a column or table, an expression made of such. Never anything from outside. */
export function own(text: string): Fragment {
	return { sql: text, parameters: [] };
}

/** A bound text. The cast spares DuckDB a guess: a bound number or text has no column to take its type from. */
export function text(value: string): Fragment {
	return { sql: 'CAST(? AS VARCHAR)', parameters: [value] };
}

/** A bound whole number. Bound bare it would be a DOUBLE, the column be cast for each row and pruning be lost. */
export function integer(value: number): Fragment {
	return { sql: 'CAST(? AS BIGINT)', parameters: [value] };
}

/** The fragments with commas between them. */
export function commaSeparated(fragments: readonly Fragment[]): Fragment {
	return {
		sql: fragments.map((fragment) => fragment.sql).join(', '),
		parameters: fragments.flatMap((fragment) => fragment.parameters),
	};
}

/** `expression IN (…)`; a list of nothing holds nothing. */
export function isIn(expression: Fragment, values: readonly Fragment[]): Fragment {
	if (values.length === 0) return own('false');
	return sql`${expression} IN (${commaSeparated(values)})`;
}
