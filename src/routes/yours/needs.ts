import type { Context } from '$lib/query/context.ts';
import type { TableNeed } from '$lib/query/table-need.ts';
import { marketNeeds } from '$lib/own/payroll/markets.ts';
import { needsOfTheSet } from '../open-asker.ts';

/** The tables that the page of a reader's own figures asks: all are there before a file is chosen. */
export function neededTables(context: Context): readonly TableNeed[] {
	return [...needsOfTheSet(context), ...marketNeeds(context)];
}
