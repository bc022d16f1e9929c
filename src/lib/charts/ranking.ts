import type { AreaCode } from '$lib/domain/area.ts';
import type { Measure } from '$lib/domain/measure.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import { workedOutOnce } from '$lib/domain/worked-out.ts';
import { linesOfPart, type LinePart } from './portion.ts';

/** A row with its place among the areas of its year: 1 the highest, null where there is no figure to rank. */
export interface RankedRow {
	readonly row: WageRow;
	readonly rank: number | null;
	/** Whether another area of that year has the same figure, and so the same rank. */
	readonly tied: boolean;
}

/**
 * Rows ranked by a measure, highest first, those without a figure last and unranked. Equal figures share a rank
 * and the next one counts on from all before it. A top-coded figure is only a lower bound, so all that are
 * top-coded share the first rank. Several years are ranked each on its own.
 */
export const rankRows = workedOutOnce((rows: readonly WageRow[], measure: Measure): readonly RankedRow[] => {
	const strengths = rows
		.map((row) => ({ row, own: strength(row, measure) }))
		.sort((left, right) => order(left.own, right.own));
	// By year: how many have come so far, and the place of each figure with how many share it.
	const seen = new Map<number, number>();
	const places = new Map<string, { readonly rank: number; sharers: number }>();
	for (const { row, own } of strengths) {
		if (own === null) continue;
		const before = seen.get(row.year) ?? 0;
		seen.set(row.year, before + 1);
		const place = places.get(`${row.year} ${own}`);
		if (place) place.sharers++;
		else places.set(`${row.year} ${own}`, { rank: before + 1, sharers: 1 });
	}
	return strengths.map(({ row, own }) => {
		const place = own === null ? undefined : places.get(`${row.year} ${own}`);
		return { row, rank: place?.rank ?? null, tied: (place?.sharers ?? 0) > 1 };
	});
});

/** A top code as "at or above" outranks every plain figure of its release. */
function strength(row: WageRow, measure: Measure): number | null {
	const { value, flag } = estimateOf(row, measure);
	return flag === 'top_coded' ? Infinity : value;
}

function order(left: number | null, right: number | null): number {
	if (left === right) return 0;
	if (left === null) return 1;
	if (right === null) return -1;
	return left < right ? 1 : -1;
}

/** A line of a ranking that is drawn in part: a row, or how many places are left out between two. */
export type RankLine =
	{ readonly kind: 'row'; readonly entry: RankedRow } | { readonly kind: 'gap'; readonly places: number };

/** However many are chosen further down, so many lead a ranking. */
const LEAST_HEAD = 5;

/**
 * The first lines of a ranking, with every chosen place in its own order among them: those further down take the place of
 * the last of the first, and what is left out between two lines is counted. `most` rows, more where more are chosen.
 */
export function rankLines(
	ranked: readonly RankedRow[],
	most: number,
	chosen: readonly AreaCode[],
): readonly RankLine[] {
	const wanted = new Set(chosen);
	const isChosen = ({ row }: RankedRow) => wanted.has(row.areaCode);
	let head = Math.min(most, ranked.length);
	let later = ranked.slice(head).filter(isChosen).length;
	while (head > LEAST_HEAD && head + later > most) {
		head--;
		const last = ranked[head];
		if (last && isChosen(last)) later++;
	}
	const first = new Set(ranked.slice(0, head));
	return withGaps(ranked, (entry) => first.has(entry) || isChosen(entry));
}

/**
 * The lines of a part of a ranking: the chosen places are in the first one, which counts what it leaves out between two lines.
 * Parts that follow hold the rest in order.
 */
export function partLines(
	ranked: readonly RankedRow[],
	part: LinePart,
	chosen: readonly AreaCode[],
): readonly RankLine[] {
	const wanted = new Set(chosen);
	const drawn = new Set(
		linesOfPart(ranked, part, ({ row }) => (wanted.has(row.areaCode) ? 'wanted' : 'plain')),
	);
	const lines = withGaps(ranked, (entry) => drawn.has(entry));
	return part.from === 0 ? lines : lines.filter(({ kind }) => kind === 'row');
}

function withGaps(ranked: readonly RankedRow[], isDrawn: (entry: RankedRow) => boolean): readonly RankLine[] {
	const lines: RankLine[] = [];
	let left = new Set<AreaCode>();
	for (const entry of ranked) {
		if (!isDrawn(entry)) {
			left.add(entry.row.areaCode);
			continue;
		}
		if (left.size > 0) lines.push({ kind: 'gap', places: left.size });
		left = new Set();
		lines.push({ kind: 'row', entry });
	}
	return lines;
}
