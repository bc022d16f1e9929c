import { areaKind, NATION } from '$lib/domain/area.ts';
import { focusOf, type Filters } from '$lib/domain/filters.ts';
import type { WageTable } from '$lib/domain/gap.ts';
import type { AreaChange, FamilyMember } from '$lib/domain/lineage.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Context } from '$lib/query/context.ts';
import { familiesOf } from '$lib/query/shape/families.ts';
import { inMoney } from '$lib/query/shape/money.ts';
import { narrowing, narrowsRoles } from '$lib/query/shape/narrow.ts';
import { by, byPlace, chosenOrder, inOrder } from '$lib/query/shape/order.ts';
import { areaChangesOf, familiesOfSet, familyOf } from '$lib/query/slices/lineage.ts';
import { wageTables } from '$lib/query/slices/wage-tables.ts';
import type { Question } from '$lib/query/statement.ts';
import { roleFacts } from '$lib/query/questions/facts-asked.ts';
import { wagesAsked } from '$lib/query/questions/wages-asked.ts';

/** What a trend shows unasked, after the focus: the roles that are compared most, on the side of HIM and on that of HIT. */
const DEFAULT_ROLES: readonly SocCode[] = ['29-2072', '29-9021', '11-9111', '15-1211', '15-2051', '15-1242'];

/** The roles a trend starts from, before its families are known. */
export function trendRoles(filters: Filters): readonly SocCode[] {
	if (filters.role.length > 0) return [...new Set(filters.role)];
	return [...new Set([focusOf(filters), ...DEFAULT_ROLES])].slice(0, DEFAULT_ROLES.length);
}

/** What `trend` shows: rows of the roles and of the codes they came from or became. */
export interface Trend {
	readonly filters: Filters;
	readonly rows: readonly WageRow[];
	readonly family: readonly FamilyMember[];
	readonly areaChanges: readonly AreaChange[];
	/** Which releases this site has: a role × place with one of them alone says what would give it more. */
	readonly tables: readonly WageTable[];
}

/**
 * The releases of each role and its family, oldest first, areas and roles in the order they were chosen. The year filter
 * names releases to look at, it does not shorten a trend.
 */
export function trend(filters: Filters, context: Context): Question<Trend> {
	return async (ask) => {
		const [family, areaChanges, tables] = await Promise.all([
			families(filters, context)(ask),
			changesOf(filters)(ask),
			ask(wageTables()),
		]);
		const area = withEarlier(filters.area, areaChanges);
		const rows = await wagesOfFamily({ ...filters, area }, family, context)(ask);
		return { filters, rows, family, areaChanges, tables };
	};
}

/**
 * The families of the roles a trend shows: each role with the codes before it and those after it, a row for each way
 * a code came about (and one for a code that came about in no recorded way). Only ancestors and descendants: what
 * else became of an ancestor is another occupation. The narrowing filters hold for the asked roles; their relatives
 * follow them.
 */
export function families(filters: Filters, context: Context): Question<readonly FamilyMember[]> {
	const starts = trendRoles(filters);
	return async (ask) => {
		const facts = narrowsRoles(filters) ? await roleFacts(starts, context)(ask) : [];
		const left = starts.filter(narrowing(filters, facts));
		const isOfSet = left.every((role) => context.healthInformationSet.includes(role));
		const members = isOfSet
			? await ask(familiesOfSet())
			: (await Promise.all(left.map((role) => ask(familyOf(role))))).flat();
		return familiesOf(members, new Set(left));
	};
}

/** The wage rows of a family's codes in the chosen areas, or the nation, in every release that uses one of the codes. */
export function wagesOfFamily(
	filters: Filters,
	family: readonly FamilyMember[],
	context: Context,
): Question<readonly WageRow[]> {
	const members = new Set(family.map(({ occCode }) => occCode));
	const roles = [...new Set([...trendRoles(filters).filter((code) => members.has(code)), ...members])];
	const first = Math.min(...family.map(({ firstYear }) => firstYear));
	const last = Math.max(...family.map(({ lastYear }) => lastYear));
	const years = family.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
	const areas = filters.area.length > 0 ? [...new Set(filters.area)] : [NATION];
	return async (ask) => {
		const stored = await wagesAsked({ roles, areas: { codes: areas }, years }, context)(ask);
		return inOrder(
			stored.map((row) => inMoney(row, filters)),
			[
				...chosenOrder(filters.sort),
				byPlace(areas, (row: WageRow) => row.areaCode),
				byPlace(roles, (row: WageRow) => row.occCode),
				by((row) => row.year),
			],
		);
	};
}

/** When the counties or the codes of the chosen metropolitan areas changed. */
function changesOf({ area }: Filters): Question<readonly AreaChange[]> {
	const metros = [...new Set(area.filter((code) => areaKind(code) === 'metro'))];
	return async (ask) => {
		const changes = (await Promise.all(metros.map((code) => ask(areaChangesOf(code))))).flat();
		// An area that was chosen stands for itself.
		return changes.map((change) =>
			change.earlierCode !== null && metros.includes(change.earlierCode)
				? { ...change, earlierCode: null }
				: change,
		);
	};
}

/** The areas, each followed by what it was under another code. */
function withEarlier(areas: Filters['area'], changes: readonly AreaChange[]): Filters['area'] {
	return areas.flatMap((area) => [
		area,
		...changes.flatMap(({ areaCode, earlierCode }) => (areaCode === area ? (earlierCode ?? []) : [])),
	]);
}
