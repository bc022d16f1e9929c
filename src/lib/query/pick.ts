import type { SocCode } from '$lib/domain/occupation.ts';
import type { Context } from './context.ts';
import { isIn, own, text, type Fragment } from './sql.ts';
import type { Statement } from './statement.ts';

/** The answer to a question, of the rows its SQL gave. */
export function picked<Row>(statement: Statement<Row>, rows: readonly Row[]): readonly Row[] {
	return statement.pick ? statement.pick(rows) : rows;
}

/**
 * The condition that an occupation is one of the roles, or of those asked for with them so that a choice among these
 * needs no further question: the health-information set, or every occupation where a role is none of it.
 */
export function isAmong(
	occupation: Fragment,
	roles: readonly SocCode[],
	{ healthInformationSet }: Context,
): Fragment {
	const isWithin = roles.every((role) => healthInformationSet.includes(role));
	return isWithin ? isIn(occupation, healthInformationSet.map(text)) : own('true');
}

type Key = number | string | null;

/** A column that rows can be sorted by. */
export interface Sorting<Row> {
	readonly key: (row: Row) => Key;
	readonly descending: boolean;
}

/**
 * The sorting the reader chose among columns by the names they have in downloads; null where nothing, or no such
 * column, was chosen.
 */
export function chosenSorting<Row>(
	sort: string | null,
	columns: Readonly<Record<string, (row: Row) => Key>>,
): Sorting<Row> | null {
	const name = sort?.replace(/^-/, '') ?? '';
	const key = Object.hasOwn(columns, name) ? columns[name] : undefined;
	return sort === null || key === undefined ? null : { key, descending: sort.startsWith('-') };
}

/** The rows by a column, those that are equal in it as they stood; what has none comes last in both directions. */
export function sortedBy<Row>(rows: readonly Row[], sorting: Sorting<Row> | null): readonly Row[] {
	if (!sorting) return rows;
	const { key, descending } = sorting;
	return [...rows].sort((a, b) => {
		const [left, right] = [key(a), key(b)];
		if (left === right) return 0;
		if (left === null) return 1;
		if (right === null) return -1;
		return left < right === !descending ? -1 : 1;
	});
}
