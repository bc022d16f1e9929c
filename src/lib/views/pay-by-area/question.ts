import { areaKind, NATION } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { estimateOf, isWithin, type WageRow } from '$lib/domain/wage-row.ts';
import { askedByArea, KINDS_OF_LEVEL, type Asked } from '$lib/query/asked.ts';
import type { Context } from '$lib/query/context.ts';
import type { MissingRow } from '$lib/query/shape/gaps.ts';
import { inMoney } from '$lib/query/shape/money.ts';
import { by, byGroup, byPlace, chosenOrder, inOrder } from '$lib/query/shape/order.ts';
import { placeCounts } from '$lib/query/slices/facts.ts';
import type { Question } from '$lib/query/statement.ts';
import { focusAsked } from '$lib/query/questions/focus-asked.ts';
import { missingAmong } from '$lib/views/pay-by-role/question.ts';
import { wagesAsked } from '$lib/query/questions/wages-asked.ts';

/**
 * What the focus earns across areas: one row for each area and release asked for that the tables hold, of these only the
 * ones whose figure is within the range where one was chosen. Areas are ordered by the measure in the first release
 * asked for that has any, within the range or not, highest first, those without it last, ties by title. None where the
 * narrowing filters leave no role.
 */
export function payByArea(filters: Filters, context: Context): Question<readonly WageRow[]> {
	return async (ask) => {
		const focus = await focusAsked(filters, context)(ask);
		return focus === null ? [] : inAreas(askedByArea(focus, filters, context), filters, context)(ask);
	};
}

function inAreas(asked: Asked, filters: Filters, context: Context): Question<readonly WageRow[]> {
	const { measure, range, sort } = filters;
	return async (ask) => {
		const stored = await wagesAsked(asked, context)(ask);
		const all = stored.map((row) => inMoney(row, filters));
		// A release that has no areas cannot order them: the first asked one that the tables hold does.
		const first = asked.years.find((year) => all.some((row) => row.year === year));
		const ordered = inOrder(all, [
			...chosenOrder(sort),
			byGroup(
				all,
				(row) => row.areaCode,
				(row) => (row.year === first ? estimateOf(row, measure).value : null),
				true,
			),
			by((row) => row.areaTitle),
			by((row) => row.areaCode),
			byPlace(asked.years, (row: WageRow) => row.year),
		]);
		// Areas stand as they did before the range was chosen, so that none jumps when a brush is let go.
		return range === null ? ordered : ordered.filter((row) => isWithin(row, measure, range));
	};
}

/**
 * The nation's rows of the focus: what the areas' figures are held against. The range of pay is theirs alone. None
 * where the nation is one of the areas already.
 */
export function nationsOfFocus(filters: Filters, context: Context): Question<readonly WageRow[]> {
	if (filters.area.includes(NATION)) return async () => [];
	return payByArea({ ...filters, area: [NATION], range: null, sort: null }, context);
}

/** How far the places of a ranking are covered. */
export interface AreaCoverage {
	/** How many places of the level × releases there are, with or without a row. */
	readonly asked: number;
	/** Chosen places × releases without a row; of every place of a level the count says enough. */
	readonly missing: readonly MissingRow[];
}

export function areaCoverage(filters: Filters, context: Context): Question<AreaCoverage> {
	return async (ask) => {
		const focus = await focusAsked(filters, context)(ask);
		if (focus === null) return { asked: 0, missing: [] };
		const asked = askedByArea(focus, filters, context);
		const kinds = KINDS_OF_LEVEL[filters.level];
		const [counts, missing] = await Promise.all([
			ask(placeCounts()),
			'codes' in asked.areas ? missingAmong(filters, asked, context)(ask) : [],
		]);
		const known = counts.filter(({ kind, year }) => kinds.includes(kind) && asked.years.includes(year));
		return { asked: known.reduce((sum, { areas }) => sum + areas, 0), missing };
	};
}

/** One role in places: what `pay-by-area` and `distribution` draw. */
export interface PlacesAnswer {
	readonly filters: Filters;
	/** The role shown; null where the narrowing filters leave none. */
	readonly focus: SocCode | null;
	/** Every place of the level, in the order shown, also those outside a range of pay: the chosen are seen among them. */
	readonly all: readonly WageRow[];
	/** The chosen places alone, else `all`; without the range of pay, which is brushed on them. */
	readonly beforeRange: readonly WageRow[];
}

/** What `pay-by-area` shows. */
export interface AreasAnswer extends PlacesAnswer {
	/** One role's rows of the download, in the order shown: the chosen places within the range of pay. */
	readonly rows: readonly WageRow[];
	readonly coverage: AreaCoverage;
}

export function placesAnswer(filters: Filters, context: Context): Question<PlacesAnswer> {
	return async (ask) => {
		const unranged = { ...filters, range: null };
		const [focus, all] = await Promise.all([
			focusAsked(filters, context)(ask),
			payByArea({ ...unranged, area: [] }, context)(ask),
		]);
		const beforeRange = filters.area.length > 0 ? await payByArea(unranged, context)(ask) : all;
		return { filters, focus, all, beforeRange };
	};
}

export function areasAnswer(filters: Filters, context: Context): Question<AreasAnswer> {
	return async (ask) => {
		const [places, coverage] = await Promise.all([
			placesAnswer(filters, context)(ask),
			areaCoverage(filters, context)(ask),
		]);
		const { beforeRange } = places;
		return {
			...places,
			coverage,
			rows: filters.range ? await payByArea(filters, context)(ask) : beforeRange,
		};
	};
}

/** Rows of chosen places that are of another level than the ranking: the nation, a state among metros. */
export function besideLevel({ beforeRange, filters }: PlacesAnswer): readonly WageRow[] {
	if (filters.area.length === 0) return [];
	const kinds = KINDS_OF_LEVEL[filters.level];
	return beforeRange.filter(({ areaCode }) => {
		const kind = areaKind(areaCode);
		return kind === null || !kinds.includes(kind);
	});
}
