/** As many words as a view's title may have: it is read at a glance, and fits two lines of a phone. */
export const MOST_TITLE_WORDS = 14;

/** How many words a title has, as a reader counts them. */
export function wordCount(title: string): number {
	return title.split(/\s+/).filter(Boolean).length;
}

/** The first title that is short enough; the last one where none is, which is therefore one without names. */
export function fittingTitle(candidates: readonly [string, ...string[]]): string {
	return candidates.find((title) => wordCount(title) <= MOST_TITLE_WORDS) ?? candidates.at(-1) ?? '';
}
