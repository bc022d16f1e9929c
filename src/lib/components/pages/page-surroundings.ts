import type { ViewSurroundings } from '../views/surroundings.ts';
import type { SourceEntry } from '$lib/view-state/sources.ts';
import type { PageLinks } from './page-links.ts';

/** The surroundings of a view on a page that is settled once and for all: nothing is asked again. */
export function pageSurroundings(
	book: readonly SourceEntry[],
	newestYear: number,
	links: PageLinks,
	/** Absolute address of the page. */
	address: () => string,
): ViewSurroundings {
	return {
		book,
		newestYear,
		waiting: '',
		isStale: false,
		definitionsAddress: links.definitions,
		addressOf: address,
		onRetry: () => undefined,
	};
}
