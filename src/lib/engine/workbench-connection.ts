import type { ArrowTable } from './records.ts';
import type { Connection } from './session.ts';

/** What a platform offers beyond `Connection` where a reader's own statements are run. Nothing of it has a limit of time. */
export interface WorkbenchConnection extends Connection {
	/** Parses and binds a statement without running it. Rejects with DuckDB's own message, its place in the text with it. */
	check(sql: string): Promise<void>;
	/** The tables that a statement reads, as DuckDB's parser finds them; rejects where the statement does not bind. */
	tableNames(sql: string): Promise<readonly string[]>;
	/** Runs a statement and gives its rows batch by batch. Rejects with DuckDB's own message. */
	stream(sql: string): AsyncIterable<ArrowTable>;
	/** Asks the statement that streams to end; false where none could be asked. It then rejects. */
	cancel(): Promise<boolean>;
}
