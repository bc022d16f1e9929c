import { NATION } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { askedByRole, type Asked } from '$lib/query/asked.ts';
import type { Context } from '$lib/query/context.ts';
import { gapsOf, type MissingRow } from '$lib/query/shape/gaps.ts';
import { inMoney } from '$lib/query/shape/money.ts';
import { narrowing, narrowsRoles } from '$lib/query/shape/narrow.ts';
import { inOrder } from '$lib/query/shape/order.ts';
import { roleOrder } from '$lib/query/shape/role-order.ts';
import { wageTables } from '$lib/query/slices/wage-tables.ts';
import type { Question } from '$lib/query/statement.ts';
import { placeFacts, roleFacts } from '$lib/query/questions/facts-asked.ts';
import { wagesAsked } from '$lib/query/questions/wages-asked.ts';

/**
 * What each role earns in each area and release asked for: one row for each of these that the tables hold.
 * Roles stand by family, as the articles compare them, the others last; within a family they are ordered by the
 * measure in the first area and year, highest first, those without it last, ties by title. The rows of a role stand
 * together, in the order the areas and years were chosen. An order the reader chose goes before all of this.
 */
export function payByRole(filters: Filters, context: Context): Question<readonly WageRow[]> {
	const asked = askedByRole(filters, context);
	return async (ask) => {
		const [stored, facts] = await Promise.all([
			wagesAsked(asked, context)(ask),
			narrowsRoles(filters) ? roleFacts(asked.roles, context)(ask) : [],
		]);
		const isLeft = narrowing(filters, facts);
		const families = new Map(stored.map(({ occCode, family }) => [occCode, family]));
		const rows = stored.filter(({ occCode }) => isLeft(occCode)).map((row) => inMoney(row, filters));
		return inOrder(rows, roleOrder(rows, families, asked, filters));
	};
}

/** The nation's rows of every role, for the areas chosen to be held against; none for the nation alone. */
export function nationByRole(filters: Filters, context: Context): Question<readonly WageRow[]> {
	if (filters.area.every((code) => code === NATION)) return async () => [];
	return payByRole({ ...filters, area: [NATION], sort: null }, context);
}

/** Asked role × area × year the tables have no row for, and why. */
export function missingByRole(filters: Filters, context: Context): Question<readonly MissingRow[]> {
	return missingAmong(filters, askedByRole(filters, context), context);
}

/** Which of the asked role × area × year have no row, and why; areas asked by their codes alone. */
export function missingAmong(
	filters: Filters,
	asked: Asked,
	context: Context,
): Question<readonly MissingRow[]> {
	const areas = 'codes' in asked.areas ? asked.areas.codes : [];
	return async (ask) => {
		const [stored, roles, places, tables] = await Promise.all([
			wagesAsked(asked, context)(ask),
			roleFacts(asked.roles, context)(ask),
			placeFacts(areas)(ask),
			ask(wageTables()),
		]);
		const left = asked.roles.filter(narrowing(filters, roles));
		return gapsOf({ roles: left, areas, years: asked.years }, stored, roles, places, tables);
	};
}

/** What `pay-by-role` shows. */
export interface RolesAnswer {
	readonly filters: Filters;
	/** In the order shown. */
	readonly rows: readonly WageRow[];
	/** The nation's rows of the same roles and releases, where other areas are chosen: what their figures are held against. */
	readonly nation: readonly WageRow[];
	/** Asked role × area × year the tables have no row for. */
	readonly missing: readonly MissingRow[];
}

export function rolesAnswer(filters: Filters, context: Context): Question<RolesAnswer> {
	return async (ask) => {
		const [rows, nation, missing] = await Promise.all([
			payByRole(filters, context)(ask),
			nationByRole(filters, context)(ask),
			missingByRole(filters, context)(ask),
		]);
		return { filters, rows, nation, missing };
	};
}
