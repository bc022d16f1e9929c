import { NATION } from '$lib/domain/area.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { OutlookRow } from '$lib/domain/outlook-row.ts';
import type { PathDetails } from '$lib/domain/path-details.ts';
import { sideIn, type PathGap, type PathOccupation, type PathRow } from '$lib/domain/path-row.ts';
import { SIDES, type PathScope, type ScopeName, type Side, type Sides } from '$lib/domain/path-scope.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { EngineHost } from '$lib/engine/host.ts';
import { askedByRole } from '$lib/query/asked.ts';
import { areaReleases, type Context } from '$lib/query/context.ts';
import { coverage } from '$lib/query/questions/coverage.ts';
import { outlook } from '$lib/query/questions/outlook.ts';
import { pathOccupations } from '$lib/query/questions/path-occupations.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import { roleCredentials } from '$lib/query/questions/role-credentials.ts';
import { roleDuties } from '$lib/query/questions/role-duties.ts';
import { rolePlaces } from '$lib/query/questions/role-places.ts';
import { roleSettingPay } from '$lib/query/questions/role-setting-pay.ts';
import { roleSkills } from '$lib/query/questions/role-skills.ts';
import { isSameChoice } from './address.ts';
import type { TableNeed } from '$lib/query/table-need.ts';
import { attempt, type Ask, type Reply } from './asking.ts';
import { scopeOf, type PathFilters } from './path-scope.ts';

/** The figures of every occupation that a scope or the reader names, in one place and one release. */
export interface PathFigures {
	readonly filters: PathFilters;
	readonly occupations: readonly PathOccupation[];
	/** The nation's projections. */
	readonly projections: readonly OutlookRow[];
	/** The highest median first. */
	readonly wages: readonly WageRow[];
	/** Why an occupation has no wage row. */
	readonly gaps: readonly { readonly occCode: SocCode; readonly reason: Exclude<PathGap, ''> }[];
}

/** What `/compare/paths` shows, all for one choice. */
export interface PathAnswer extends PathFigures {
	readonly details: PathDetails;
}

const SKILLS = 6;
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

/** Asks what `path-comparison` and the conclusions are made of. */
export async function answerFigures(ask: Ask, filters: PathFilters, context: Context): Promise<PathFigures> {
	const scope = scopeOf(filters);
	const spelled = scope.kind === 'spelled' ? SIDES.flatMap((side) => scope.sides[side]) : [];
	const occupations = await ask('path-comparison/occupations', pathOccupations(spelled));
	const own: Filters = { ...pathFilters(filters), role: occupations.map(({ occCode }) => occCode) };
	const [wages, projections, missing] = await Promise.all([
		ask(
			'path-comparison',
			payByRole({ ...own, sort: `-${own.pay === 'annual' ? 'a' : 'h'}_median` }, context),
		),
		ask('path-comparison/outlook', outlook(own, context)),
		ask('path-comparison/missing', coverage(own, askedByRole(own, context), context)),
	]);
	return {
		filters,
		occupations,
		projections,
		wages,
		gaps: missing.map(({ occCode, reason }) => ({ occCode, reason })),
	};
}

/** Asks what else the tables say of these occupations: nothing of it depends on a place or a release. */
async function answerDetails(ask: Ask, codes: readonly SocCode[], context: Context): Promise<PathDetails> {
	const year = areaReleases(context).at(-1) ?? context.newestYear;
	const [skills, duties, settings, credentials, places] = await Promise.all([
		ask('paths/skills', roleSkills(SKILLS)),
		ask('paths/duties', roleDuties()),
		ask('paths/settings', roleSettingPay()),
		ask('paths/credentials', roleCredentials()),
		ask('paths/places', rolePlaces(codes, year, PLACES, context)),
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
}

/** The whole answer; `known` are details at hand, so that only those of other occupations are asked for. */
export async function answerPaths(
	host: EngineHost,
	filters: PathFilters,
	context: Context,
	known: PathDetails,
): Promise<Reply<PathAnswer>> {
	return attempt(host, async (ask) => {
		const figures = await answerFigures(ask, filters, context);
		const unknown = figures.occupations
			.map(({ occCode }) => occCode)
			.filter((code) => !known.codes.includes(code));
		const others = unknown.length > 0 ? await answerDetails(ask, unknown, context) : NO_DETAILS;
		return { status: 'answered', answer: { ...figures, details: together(known, others) } };
	});
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

/** Tables to be there before the first choice of a place: what any of its figures are read from. */
export function needsOfPlaces(context: Context): readonly TableNeed[] {
	// Which place does not matter: every area of a release stands in the same files.
	const anywhere: Filters = { ...NO_FILTERS, role: context.healthInformationSet, area: ['00000'] };
	return [payByRole(anywhere, context), pathOccupations([]), outlook(anywhere, context)].flatMap(
		({ needs }) => needs,
	);
}

/** Whether figures at hand answer a choice: the same place, release and money, and every occupation it names. */
export function isAtHand(figures: PathFigures, filters: PathFilters): boolean {
	const scope = scopeOf(filters);
	const spelled = scope.kind === 'spelled' ? SIDES.flatMap((side) => scope.sides[side]) : [];
	return (
		isSameChoice(pathFilters(figures.filters), pathFilters(filters)) &&
		spelled.every((code) => figures.occupations.some(({ occCode }) => occCode === code))
	);
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
