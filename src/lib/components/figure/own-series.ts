import { getContext, setContext } from 'svelte';
import type { OwnSeries } from '$lib/domain/own-figures.ts';

const OWN_SERIES = Symbol('own series');

const NONE: readonly OwnSeries[] = [];

/** Gives every figure within the reader's own series, to be drawn beside the official figures. `series` is read again and again. */
export function setOwnSeries(series: () => readonly OwnSeries[]): void {
	setContext(OWN_SERIES, series);
}

/** The reader's own series; none where nobody gave any. */
export function ownSeries(): () => readonly OwnSeries[] {
	return getContext<(() => readonly OwnSeries[]) | undefined>(OWN_SERIES) ?? (() => NONE);
}
