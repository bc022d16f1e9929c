import type { Filters } from '$lib/domain/filters.ts';
import type { SourceEntry } from '$lib/view-state/sources/sources.ts';

/** What every view of a page is given alike. */
export interface ViewContext {
	readonly book: readonly SourceEntry[];
	readonly newestYear: number;
	/** What is on its way while there is no answer. */
	readonly waiting: string;
	/** The rows on show answer an earlier choice. */
	readonly isStale: boolean;
	readonly definitionsAddress: string;
	/** Absolute address of the page with a choice. */
	readonly addressOf: (filters: Filters) => string;
	/** Seen without scrolling when the page opens; further down unless said. */
	readonly onFirstScreen?: boolean;
	readonly onSort: (sort: string | null) => void;
	readonly onRetry: () => void;
}
