import type { Filters } from '$lib/domain/filters.ts';
import type { Problem } from '$lib/domain/result.ts';
import type { SourceEntry } from '$lib/view-state/sources.ts';

/** What every view of a page is given alike. */
export interface ViewSurroundings {
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
	/** Where a page has no choices, its rows are not sorted. */
	readonly onSort?: (sort: string | null) => void;
	readonly onRetry: () => void;
}

/** What a view is given: the answer to its question, and the rest of the page. */
export interface ViewProps<Answer> extends ViewSurroundings {
	/** Null while there is no answer to show. */
	answer: Answer | null;
	problem?: Problem | null;
	/** Key of the datum that is active in any view of the page; null for none. */
	active?: string | null;
}
