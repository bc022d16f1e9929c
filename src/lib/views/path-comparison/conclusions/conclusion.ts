import { SIDE_TITLES, type Side } from '$lib/domain/path-scope.ts';

/** What a comparison is about. */
export type ConclusionId = 'jobs' | 'openings' | 'growth' | 'pay' | 'start' | 'education';

/** How it comes out: a side is ahead, they are equal, they differ without one being ahead, or it cannot be told. */
export type Verdict = Side | 'same' | 'different' | 'unknown';

export interface Conclusion {
	readonly id: ConclusionId;
	readonly verdict: Verdict;
	/** The finding in a sentence, with its figures. */
	readonly sentence: string;
	/** The same in a few words, where a title says it: `HIT pays more in 8 of 12 pairs`. */
	readonly brief?: string;
}

export const CONCLUSION_TITLES: Readonly<Record<ConclusionId, string>> = {
	jobs: 'More jobs',
	openings: 'More openings a year',
	growth: 'Faster growth',
	pay: 'Higher pay',
	start: 'Sooner start',
	education: 'Same education',
};

/** A verdict in a word or two. */
export function verdictWords(verdict: Verdict): string {
	if (verdict === 'him' || verdict === 'hit') return SIDE_TITLES[verdict];
	return { same: 'the same', different: 'they differ', unknown: 'not clear' }[verdict];
}

/** Which side has the greater figure. */
export function greaterSide({ him, hit }: BySide<number>): Side | 'same' {
	if (him === hit) return 'same';
	return him > hit ? 'him' : 'hit';
}

export const otherSide = (side: Side): Side => (side === 'him' ? 'hit' : 'him');

export type BySide<Value> = Readonly<Record<Side, Value>>;

export function bySide<Value>(make: (side: Side) => Value): BySide<Value> {
	return { him: make('him'), hit: make('hit') };
}
