import { NATION } from '$lib/domain/area.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { OutlookRow } from '$lib/domain/outlook-row.ts';
import type { PathDetails } from '$lib/domain/path-details.ts';
import type { Gap } from '$lib/domain/gap.ts';
import { sideIn, type PathOccupation, type PathRow } from '$lib/domain/path-row.ts';
import { SIDES, type PathScope, type ScopeName, type Side, type Sides } from '$lib/domain/path-scope.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { areaReleases, type Context } from '$lib/query/context.ts';
import { projections } from '$lib/views/outlook/question.ts';
import { occupationsOfScopes, pathOccupation } from '$lib/query/paths/occupations.ts';
import { missingByRole, payByRole } from '$lib/views/pay-by-role/question.ts';
import { roleDuties } from '$lib/query/roles/facts.ts';
import { roleSettingPay } from '$lib/query/roles/pay.ts';
import { PATH_SKILLS, roleCredentials, roleSkills } from '$lib/query/roles/skills.ts';
import { rolePlaces } from '$lib/query/questions/role-places.ts';
import type { Question } from '$lib/query/statement.ts';
import { scopeOf, type PathFilters } from '../address/path-address.ts';

/** The figures of every occupation that a scope or the reader names, in one place and one release. */
export interface PathFigures {
	readonly filters: PathFilters;
	readonly occupations: readonly PathOccupation[];
	/** The nation's projections. */
	readonly projections: readonly OutlookRow[];
	/** The highest median first. */
	readonly wages: readonly WageRow[];
	/** Why an occupation has no wage row. */
	readonly gaps: readonly { readonly occCode: SocCode; readonly reason: Gap }[];
}

/** What `/compare/paths` shows, all for one choice. */
export interface PathAnswer extends PathFigures {
	readonly details: PathDetails;
}

const PLACES = 3;

/** The one place the page compares in: the first chosen, or the nation. */
export function placeOf({ area }: Filters): string {
	return area[0] ?? NATION;
}

/**
 * The filters as far as they hold here: one place, one release, pay and dollars. Which roles are compared is the
 * scope's matter, and the medians are what is compared.
 */
function pathFilters(filters: Filters): Filters {
	const { year, pay, dollars } = filters;
	return { ...NO_FILTERS, area: [placeOf(filters)], year: year.slice(0, 1), pay, dollars };
}

/** What `path-comparison` and the conclusions are made of. */
export function pathFigures(filters: PathFilters, context: Context): Question<PathFigures> {
	const scope = scopeOf(filters);
	const spelled = scope.kind === 'spelled' ? SIDES.flatMap((side) => scope.sides[side]) : [];
	return async (ask) => {
		const occupations = await pathOccupations(spelled)(ask);
		const own: Filters = { ...pathFilters(filters), role: occupations.map(({ occCode }) => occCode) };
		const [wages, projected, missing] = await Promise.all([
			payByRole({ ...own, sort: `-${own.pay === 'annual' ? 'a' : 'h'}_median` }, context)(ask),
			projections(own.role, null, context)(ask),
			missingByRole(own, context)(ask),
		]);
		return {
			filters,
			occupations,
			projections: projected,
			wages,
			gaps: missing.map(({ occCode, reason }) => ({ occCode, reason })),
		};
	};
}

/** The occupations that a scope of the tables puts on a side, and `others` besides, by code. */
function pathOccupations(others: readonly SocCode[]): Question<readonly PathOccupation[]> {
	return async (ask) => {
		const ofScopes = await ask(occupationsOfScopes());
		const unknown = [...new Set(others)].filter((code) => !ofScopes.some(({ occCode }) => occCode === code));
		const found = await Promise.all(unknown.map((code) => ask(pathOccupation(code))));
		return [...ofScopes, ...found.flat()].sort((one, other) => (one.occCode < other.occCode ? -1 : 1));
	};
}

/** What else the tables say of some occupations: nothing of it depends on a place or a release. */
function pathDetails(codes: readonly SocCode[], context: Context): Question<PathDetails> {
	const year = areaReleases(context).at(-1) ?? context.newestYear;
	return async (ask) => {
		const [skills, duties, settings, credentials, places] = await Promise.all([
			ask(roleSkills(PATH_SKILLS)),
			ask(roleDuties()),
			ask(roleSettingPay()),
			ask(roleCredentials()),
			rolePlaces(codes, year, PLACES, context)(ask),
		]);
		const own = <Row extends { readonly occCode: SocCode }>(rows: readonly Row[]) =>
			rows.filter(({ occCode }) => codes.includes(occCode));
		return {
			codes,
			skills: own(skills),
			duties: own(duties),
			settings: own(settings),
			credentials: own(credentials),
			places: own(places),
		};
	};
}

/** The whole answer; `known` are details the page carries, so that only those of other occupations are asked for. */
export function pathPage(filters: PathFilters, context: Context, known: PathDetails): Question<PathAnswer> {
	return async (ask) => {
		const figures = await pathFigures(filters, context)(ask);
		const unknown = figures.occupations
			.map(({ occCode }) => occCode)
			.filter((code) => !known.codes.includes(code));
		const others = unknown.length > 0 ? await pathDetails(unknown, context)(ask) : NO_DETAILS;
		return { ...figures, details: together(known, others) };
	};
}

export const NO_DETAILS: PathDetails = {
	codes: [],
	skills: [],
	duties: [],
	settings: [],
	credentials: [],
	places: [],
};

function together(one: PathDetails, other: PathDetails): PathDetails {
	return {
		codes: [...one.codes, ...other.codes],
		skills: [...one.skills, ...other.skills],
		duties: [...one.duties, ...other.duties],
		settings: [...one.settings, ...other.settings],
		credentials: [...one.credentials, ...other.credentials],
		places: [...one.places, ...other.places],
	};
}

/** The occupations of each side of a scope. */
export function sidesOf(scope: PathScope, occupations: readonly PathOccupation[]): Sides {
	if (scope.kind === 'spelled') return scope.sides;
	const codesOf = (side: Side) =>
		occupations.filter((one) => sideIn(one, scope.name) === side).map(({ occCode }) => occCode);
	return { him: codesOf('him'), hit: codesOf('hit') };
}

/**
 * The rows of a scope: HIM first, on each side the highest median first, occupations without one last. A code that no
 * table knows has no row.
 */
function rowsOfSides(figures: PathFigures, sides: Sides): readonly PathRow[] {
	const { occupations, wages, gaps, projections } = figures;
	const places = wages.map(({ occCode }) => occCode);
	const place = (code: SocCode) => (places.includes(code) ? places.indexOf(code) : places.length);
	return SIDES.flatMap((side) =>
		[...sides[side]]
			.sort((a, b) => place(a) - place(b))
			.flatMap((code): PathRow[] => {
				const occupation = occupations.find(({ occCode }) => occCode === code);
				if (!occupation) return [];
				const wage = wages.find(({ occCode }) => occCode === code) ?? null;
				const gap = gaps.find(({ occCode }) => occCode === code)?.reason ?? 'no_estimate';
				return [
					{
						side,
						occupation,
						wage,
						gap: wage ? '' : gap,
						projection: projections.find(({ occCode }) => occCode === code) ?? null,
					},
				];
			}),
	);
}

/** The rows of the chosen scope. */
export function chosenRows(figures: PathFigures): readonly PathRow[] {
	return rowsOfSides(figures, sidesOf(scopeOf(figures.filters), figures.occupations));
}

/** The rows of a scope of the tables. */
export function scopeRows(figures: PathFigures, name: ScopeName): readonly PathRow[] {
	return rowsOfSides(figures, sidesOf({ kind: 'named', name }, figures.occupations));
}
