import type { ViewContext } from '../figure/view-context.ts';
import type { SourceEntry } from '$lib/view-state/sources/sources.ts';
import type { PageLinks } from './page-links.ts';

/** The context of a view on a page built once and for all: nothing is asked again. */
export function staticViewContext(
	book: readonly SourceEntry[],
	newestYear: number,
	links: PageLinks,
	/** Absolute address of the page. */
	address: () => string,
): ViewContext {
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
