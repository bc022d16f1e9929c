import type { Filters } from '$lib/domain/filters.ts';
import type { Problem } from '$lib/domain/result.ts';
import type { SourceEntry } from '$lib/view-state/sources/sources.ts';

/** What words, sources and addresses of a view depend on besides its answer, on a page and in files. */
export interface FigureContext {
	readonly book: readonly SourceEntry[];
	readonly newestYear: number;
	/** Absolute address of the page with a choice. */
	readonly addressOf: (filters: Filters) => string;
}

/** What every view of a page is given alike. */
export interface ViewContext extends FigureContext {
	/** What is on its way while there is no answer. */
	readonly waiting: string;
	/** The rows on show answer an earlier choice. */
	readonly isStale: boolean;
	readonly definitionsAddress: string;
	/** Seen without scrolling when the page opens; further down unless said. */
	readonly onFirstScreen?: boolean;
	/** Where a page has no choices, its rows are not sorted. */
	readonly onSort?: (sort: string | null) => void;
	readonly onRetry: () => void;
}

/** What a view of its own is given: its answer, and what every view of its page is given alike. */
export interface ViewProps<Answer> extends ViewContext {
	/** Null while there is no answer to show. */
	readonly answer: Answer | null;
	/** Why there is none. */
	readonly problem?: Problem | null;
	/** Key of the datum under the pointer or the arrow keys, the same in all views; null for none. Bindable. */
	active?: string | null;
}
