import { inAlphabet } from './alphabet.ts';
import type { Estimate } from './estimate.ts';
import type { WageMeasure } from './measure.ts';
import type { MetroRow } from './metro-row.ts';
import type { SocCode } from './occupation.ts';
import { group } from 'd3-array';

/** A place in an order, 1 for the highest. Those with the same figure share the place, and the next ones are left free. */
export interface RankPlace {
	readonly rank: number;
	/** Whether another has the same figure. */
	readonly isShared: boolean;
}

/** Why a row has no place: neither figure, no price parity, or a figure that is only a lower bound. */
export type Unranked = 'no_figure' | 'no_price_parity' | 'top_coded';

/** A row of one role among those of the same role. */
export interface RankChange {
	readonly row: MetroRow;
	/** Null where it is not ranked. Both places are among the same rows: those with both figures. */
	readonly published: RankPlace | null;
	readonly local: RankPlace | null;
	readonly unranked: Unranked | null;
}

/** The rows of one role with their places. */
export interface RoleRanks {
	readonly occCode: SocCode;
	readonly occTitle: string;
	/** Ranked ones by their place in local dollars, then by the published one, then by title; the others last. */
	readonly changes: readonly RankChange[];
}

/** How the order of the areas changes from published to local dollars, role by role in the order of the rows. */
export function rankChanges(rows: readonly MetroRow[], measure: WageMeasure): readonly RoleRanks[] {
	return [...group(rows, ({ published }) => published.occCode)].map(([occCode, own]) => {
		const ranked = own.filter((row) => unrankedReason(row, measure) === null);
		const published = placesOf(ranked.map((row) => row.published[measure].value ?? 0));
		const local = placesOf(ranked.map((row) => row.local[measure].value ?? 0));
		const places = new Map(
			ranked.map((row, index) => [row, { published: published[index] ?? null, local: local[index] ?? null }]),
		);
		const changes = own.map((row): RankChange => {
			const place = places.get(row) ?? { published: null, local: null };
			return { row, ...place, unranked: unrankedReason(row, measure) };
		});
		return { occCode, occTitle: own[0]?.published.occTitle ?? occCode, changes: changes.sort(byPlace) };
	});
}

function unrankedReason({ published, local }: MetroRow, measure: WageMeasure): Unranked | null {
	const figures: readonly Estimate[] = [published[measure], local[measure]];
	if (published[measure].value === null) return 'no_figure';
	if (figures.some(({ flag }) => flag === 'top_coded')) return 'top_coded';
	return local[measure].value === null ? 'no_price_parity' : null;
}

/** The place of each value, in the order of the values. */
function placesOf(values: readonly number[]): readonly RankPlace[] {
	return values.map((value) => ({
		rank: 1 + values.filter((other) => other > value).length,
		isShared: values.filter((other) => other === value).length > 1,
	}));
}

function byPlace(one: RankChange, other: RankChange): number {
	const place = ({ local }: RankChange) => local?.rank ?? Infinity;
	const before = ({ published }: RankChange) => published?.rank ?? Infinity;
	const difference = place(one) === place(other) ? before(one) - before(other) : place(one) - place(other);
	if (difference !== 0 && !Number.isNaN(difference)) return difference;
	return inAlphabet(one.row.published.areaTitle, other.row.published.areaTitle);
}

/** `2`, or `2=` where the place is shared. */
export function placeText({ rank, isShared }: RankPlace): string {
	return `${rank}${isShared ? '=' : ''}`;
}
