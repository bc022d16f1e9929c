import { areaKind, type AreaCode, type AreaKind } from '$lib/domain/area.ts';
import { measureTitle, type Measure } from '$lib/domain/measure.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';

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
export function rankRows(rows: readonly WageRow[], measure: Measure): readonly RankedRow[] {
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
}

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

/** The first `most` ranked rows, and after them every chosen area's row that is not among them. */
export function firstAndChosen(
	ranked: readonly RankedRow[],
	most: number,
	chosen: readonly AreaCode[],
): readonly RankedRow[] {
	const wanted = new Set(chosen);
	const figures = ranked.filter(({ rank }) => rank !== null);
	const first = new Set(figures.slice(0, most));
	return ranked.filter((entry) => first.has(entry) || wanted.has(entry.row.areaCode));
}

const KIND_NAMES: Record<AreaKind, string> = {
	nation: 'nations',
	state: 'states',
	territory: 'territories',
	metro: 'metropolitan areas',
	nonmetro: 'nonmetropolitan areas',
};

/**
 * How many areas have a figure, as a sentence: `374 of 393 metropolitan areas publish a median for this role.`
 * `total` counts the areas of the release, also those that hold no row for the occupation.
 */
export function coverageSentence(rows: readonly WageRow[], measure: Measure, total: number): string {
	const published = rows.filter((row) => estimateOf(row, measure).value !== null).length;
	const kinds = new Set(rows.map(({ areaCode }) => areaKind(areaCode)));
	const [kind] = kinds;
	const areas = kinds.size === 1 && kind ? KIND_NAMES[kind] : 'areas';
	const article = measure === 'employment' ? 'an' : 'a';
	const figure = measure === 'employment' ? 'employment figure' : measureTitle(measure);
	return `${published} of ${total} ${areas} publish ${article} ${figure} for this role.`;
}
