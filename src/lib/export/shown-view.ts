import type { Words } from '$lib/charts/words.ts';
import type { SourceEntry } from '$lib/view-state/sources/sources.ts';
import type { Column } from './column.ts';
import type { FileSubject } from './file-name.ts';

/** Everything a view shows and hands out, whatever its rows are. */
export interface ShownView<Row> {
	readonly words: Words;
	/** All rows of the view, in the order shown. */
	readonly rows: readonly Row[];
	/** The columns of its table and its CSV. */
	readonly columns: readonly Column<Row>[];
	readonly sources: readonly SourceEntry[];
	readonly notes: readonly string[];
	/** Notes of the picture alone, for files: the page says them beside it. */
	readonly fileNotes?: () => readonly string[];
	/** The choice in words, for the foot of a picture. */
	readonly selection: string;
	/** What the names of its files say. */
	readonly subject: Omit<FileSubject, 'what'>;
	/** Whose the figures are and under which licence, where they are not official. */
	readonly licence?: string;
	/** The rows are a reader's own: they stand at no address, and go along in no trace. */
	readonly isOwn?: boolean;
	/** Absolute address of the page with this very choice. */
	readonly address: string;
}
