import type { Palette } from '$lib/charts/theme.ts';
import { FIGURE_SIZES, type FigureSize } from './sizes.ts';

/** How a reader wants a figure to be drawn. */
export interface FigureOptions {
	readonly size: FigureSize;
	readonly theme: Palette;
	/** Without a ground: light inks for a dark page with the dark theme, dark ones with the light. */
	readonly transparent: boolean;
	/** In place of the view's title; null or blank for the view's. */
	readonly title: string | null;
	/** In place of the view's notes; null for the view's, blank for none. Notes of the picture itself stay. */
	readonly note: string | null;
	/** Of a list: its first lines, 12 or as many as fit, on one page; or all of them, on as many pages as they take. */
	readonly rows: 'first' | 'all';
}

export const DEFAULT_OPTIONS: FigureOptions = {
	size: FIGURE_SIZES.landscape,
	theme: 'light',
	transparent: false,
	title: null,
	note: null,
	rows: 'first',
};

/** Characters of a title and of a note that a form need take; longer ones are drawn whole all the same. */
export const MOST_CHARACTERS = { title: 300, note: 600 } as const;

/** Signs without a shape that turn the direction of what follows, join or part letters, or mark bytes. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]/gu;
/** What no XML holds, half characters among it, and line ends of any kind. */
const BREAKS = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]+/gu;

/**
 * What a reader typed as one line that a picture can hold: in normal form, without signs that turn its direction, hide in it or
 * have no place in a file. Letters are never dropped.
 */
export function plainLine(text: string): string {
	return text.replace(BREAKS, ' ').replace(UNSEEN, '').normalize('NFC').replace(/\s+/gu, ' ').trim();
}
