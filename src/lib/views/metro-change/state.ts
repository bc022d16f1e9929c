import { metroChanges, type MetroChange, type Span } from '$lib/domain/metro-change.ts';
import type { AreaCode } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { AreaLink } from '$lib/domain/lineage.ts';
import type { Period } from '$lib/domain/measure.ts';
import { linesOfPart, type LinePart } from '$lib/charts/portion.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';

/** What the view `metro-change` draws. */
export interface MetroChangeState {
	readonly title: string;
	readonly span: Span;
	/** Those that compare first, the greatest rise before the others. */
	readonly changes: readonly MetroChange[];
	/** How much prices rose over the span, in percent; null where a year has no CPI-U. */
	readonly inflation: number | null;
	/** Places the reader chose: they are drawn wherever they rank. */
	readonly chosen: readonly AreaCode[];
	readonly pay: Period;
	readonly isWhole: boolean;
}

interface Asked {
	readonly filters: Filters;
	readonly role: { readonly title: string } | null;
	readonly rows: readonly WageRow[];
	readonly links: readonly AreaLink[];
	readonly factors: ReadonlyMap<number, number>;
}

/** What is drawn of a span. */
export function changeState(asked: Asked, span: Span, isWhole: boolean): MetroChangeState {
	const { filters, role, rows, links, factors } = asked;
	const [from, to] = [factors.get(span.from), factors.get(span.to)];
	return {
		title: role?.title ?? '',
		span,
		changes: metroChanges(span, rows, links, factors),
		inflation: from === undefined || to === undefined ? null : (from / to - 1) * 100,
		chosen: filters.area,
		pay: filters.pay,
		isWhole,
	};
}

const MOST_RISERS = 10;
const MOST_FALLERS = 5;

/** A line of the ranking: an area, or how many are left out between two. */
export type ChangeLine =
	| { readonly kind: 'row'; readonly change: MetroChange; readonly rank: number }
	| { readonly kind: 'gap'; readonly count: number };

/** The areas that compare. */
export function comparedOf({ changes }: Pick<MetroChangeState, 'changes'>): readonly MetroChange[] {
	return changes.filter(({ gap }) => gap === null);
}

/**
 * The greatest rises, the places chosen, and the last ones, in order; all of them where the whole is drawn. Of a part of a file's
 * lines the places chosen are in the first, which counts what it leaves out between two.
 */
export function changeLines(state: MetroChangeState, part: LinePart | null = null): readonly ChangeLine[] {
	const compared = comparedOf(state);
	const isChosen = ({ areaCode }: MetroChange) => state.chosen.includes(areaCode);
	const ofPart =
		part && new Set(linesOfPart(compared, part, (change) => (isChosen(change) ? 'wanted' : 'plain')));
	const lines: ChangeLine[] = [];
	let left = 0;
	for (const [at, change] of compared.entries()) {
		const isEnd = at < MOST_RISERS || at >= compared.length - MOST_FALLERS;
		if (ofPart ? !ofPart.has(change) : !state.isWhole && !isEnd && !isChosen(change)) {
			if (!part || part.from === 0) left++;
			continue;
		}
		if (left > 0) lines.push({ kind: 'gap', count: left });
		left = 0;
		lines.push({ kind: 'row', change, rank: at + 1 });
	}
	return lines;
}
