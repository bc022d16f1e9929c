import { NATION } from '$lib/domain/area.ts';
import type { Asked } from '../asked.ts';
import { areaReleases, type Context } from '../context.ts';
import { nationalWages, wagesOfPlace, wagesOfRole, type StoredWage } from '../slices/wages.ts';
import type { Question, Statement } from '../statement.ts';

/** A role in every area weighs about as much as so many places. */
const PLACES_TO_A_ROLE = 8;

/**
 * The stored rows of every role × area × year asked for that the tables hold, in no order. The same row stands in a slice
 * of its role and, within the health-information set, in one of its place: the fewer bytes are asked for.
 */
export function wagesAsked(asked: Asked, context: Context): Question<readonly StoredWage[]> {
	const roles = new Set(asked.roles);
	const years = new Set(asked.years);
	const isPlace = isAskedPlace(asked.areas);
	const statements = statementsFor(asked, context);
	return async (ask) => {
		const slices = await Promise.all(statements.map(ask));
		return slices.flat().filter((row) => roles.has(row.occCode) && years.has(row.year) && isPlace(row));
	};
}

function isAskedPlace(areas: Asked['areas']): (row: StoredWage) => boolean {
	if ('codes' in areas) {
		const codes = new Set(areas.codes);
		return ({ areaCode }) => codes.has(areaCode);
	}
	return ({ areaKind }) => areas.kinds.includes(areaKind);
}

function statementsFor({ roles, areas, years }: Asked, context: Context): readonly Statement<StoredWage>[] {
	const inSet = roles.filter((role) => context.healthInformationSet.includes(role));
	const others = roles.filter((role) => !inSet.includes(role));
	const everywhere = (some: typeof roles) => some.map((role) => wagesOfRole(role, context));
	if ('kinds' in areas) return everywhere(roles);

	const hasNation = areas.codes.includes(NATION);
	const hasAreas = areaReleases(context).some((year) => years.includes(year));
	const below = hasAreas ? areas.codes.filter((code) => code !== NATION) : [];
	const byPlace = below.length <= inSet.length * PLACES_TO_A_ROLE;
	return [
		...(hasNation && inSet.length > 0 ? [wagesOfPlace(NATION, context)] : []),
		...(hasNation ? others.map((role) => nationalWages(role, context)) : []),
		...(below.length > 0 && inSet.length > 0
			? byPlace
				? below.map((area) => wagesOfPlace(area, context))
				: everywhere(inSet)
			: []),
		...(below.length > 0 ? everywhere(others) : []),
	];
}
