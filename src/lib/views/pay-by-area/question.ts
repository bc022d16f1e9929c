import { NATION } from '$lib/domain/area.ts';
import { focusOf, type Filters } from '$lib/domain/filters.ts';
import { estimateOf, isWithin, type WageRow } from '$lib/domain/wage-row.ts';
import { askedByArea } from '$lib/query/asked.ts';
import type { Context } from '$lib/query/context.ts';
import type { MissingRow } from '$lib/query/shape/gaps.ts';
import { inMoney } from '$lib/query/shape/money.ts';
import { narrowing } from '$lib/query/shape/narrow.ts';
import { by, byGroup, byPlace, chosenOrder, inOrder } from '$lib/query/shape/order.ts';
import { placeCounts } from '$lib/query/slices/facts.ts';
import type { Question } from '$lib/query/statement.ts';
import { roleFacts } from '$lib/query/questions/facts-asked.ts';
import { missingAmong } from '$lib/views/pay-by-role/question.ts';
import { wagesAsked } from '$lib/query/questions/wages-asked.ts';

/**
 * What the focus earns across areas: one row for each area and release asked for that the tables hold, of these only the
 * ones whose figure is within the range where one was chosen. Areas are ordered by the measure in the first release
 * asked for that has any, within the range or not, highest first, those without it last, ties by title.
 */
export function payByArea(filters: Filters, context: Context): Question<readonly WageRow[]> {
	const asked = askedByArea(filters, context);
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

/** How far the areas asked for are covered. */
export interface AreaCoverage {
	/** How many areas × releases were asked for, with or without a row. */
	readonly asked: number;
	/** Those without a row, where the reader named the areas; of every area of a kind the count says enough. */
	readonly missing: readonly MissingRow[];
}

export function areaCoverage(filters: Filters, context: Context): Question<AreaCoverage> {
	const asked = askedByArea(filters, context);
	const { areas, years } = asked;
	return async (ask) => {
		const rows = await wagesAsked(asked, context)(ask);
		if ('codes' in areas) {
			const missing = await missingAmong(filters, asked, context)(ask);
			return { asked: rows.length + missing.length, missing };
		}
		const focus = focusOf(filters);
		const isLeft = narrowing(filters, await roleFacts([focus], context)(ask))(focus);
		if (!isLeft) return { asked: rows.length, missing: [] };
		const counts = await ask(placeCounts());
		const known = counts.filter(({ kind, year }) => areas.kinds.includes(kind) && years.includes(year));
		return { asked: known.reduce((sum, { areas: count }) => sum + count, 0), missing: [] };
	};
}

/** What `pay-by-area` shows. */
export interface AreasAnswer {
	readonly filters: Filters;
	/** One role's rows in the order shown. */
	readonly rows: readonly WageRow[];
	/** The same without the range of pay: what the range is brushed on. */
	readonly all: readonly WageRow[];
	readonly coverage: AreaCoverage;
}

export function areasAnswer(filters: Filters, context: Context): Question<AreasAnswer> {
	return async (ask) => {
		const [all, coverage] = await Promise.all([
			payByArea({ ...filters, range: null }, context)(ask),
			areaCoverage(filters, context)(ask),
		]);
		return { filters, rows: filters.range ? await payByArea(filters, context)(ask) : all, all, coverage };
	};
}
