import { ms, ratio } from '../harness/table.ts';

/** A figure that was promised, and what was found. */
export interface Bar {
	readonly what: string;
	readonly bar: string;
	readonly found: string;
	/** Undefined where it was not measured. */
	readonly isMet: boolean | undefined;
}

/** The highest of some figures; undefined of none. */
export function worst(figures: readonly number[]): number | undefined {
	const known = figures.filter((figure) => !Number.isNaN(figure));
	return known.length ? Math.max(...known) : undefined;
}

function isKnown(value: number | undefined): value is number {
	return value !== undefined && !Number.isNaN(value);
}

/** Milliseconds that are to be no more than so many. */
export function atMost(
	what: string,
	value: number | undefined,
	most: number,
	bar = `≤ ${ms(most)}`,
	found = ms(value),
): Bar {
	return { what, bar, found, isMet: isKnown(value) && !Number.isNaN(most) ? value <= most : undefined };
}

/** Anything that is to be no less than so many. */
export function atLeast(
	what: string,
	value: number | undefined,
	least: number,
	bar: string,
	found: string,
): Bar {
	return { what, bar, found, isMet: isKnown(value) ? value >= least : undefined };
}

/** How many times sooner than a peer something is to come. */
export function ahead(ours: number | undefined, theirs: number | undefined, times: number): Bar {
	const value = isKnown(ours) && isKnown(theirs) ? theirs / ours : undefined;
	const found = isKnown(ours) && isKnown(theirs) ? `${ratio(theirs, ours)} (${ms(theirs)})` : '–';
	return atLeast('  ahead of vgplot', value, times, `≥ ${times}×`, found);
}
