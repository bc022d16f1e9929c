import { formatCount } from '$lib/domain/format.ts';
import { fail, ok, type Result } from '../../domain/result.ts';

/** Characters of a statement that is run: far above what is written by hand. */
const MOST_STATEMENT = 20_000;

/** Functions that change what the engine does although a statement that calls them reads. */
const CHANGES = /\b(?:enable_\w+|disable_\w+|truncate_duckdb_logs|checkpoint|force_checkpoint)\s*"?\s*\(/i;

/**
 * The text as it is run: without what surrounds it, halves of characters replaced. Errors: it is empty, too long, holds a
 * NUL, or calls what changes the engine. Whether it is one statement that reads is for DuckDB's parser to say.
 */
export function readyStatement(text: string): Result<string> {
	if (text.length > MOST_STATEMENT) {
		return fail({
			sentence: `The statement has ${formatCount(text.length)} characters; at most ${formatCount(MOST_STATEMENT)} can be run.`,
			remedy: 'Shorten it.',
		});
	}
	if (text.includes('\0')) {
		return fail({
			sentence: 'The statement has an invisible character (NUL) in it.',
			remedy: 'Type it anew instead of pasting it.',
		});
	}
	const statement = text.toWellFormed().trim();
	if (statement === '') {
		return fail({ sentence: 'There is no statement to run.', remedy: 'Type one, or choose an example.' });
	}
	if (CHANGES.test(statement)) {
		return fail({
			sentence: 'Statements here only read: this one calls a function that changes the engine.',
			remedy: 'Take the function out of it.',
		});
	}
	return ok(statement);
}

/** Whether a statement names the reader's own tables: its text is shared only when the reader says so. */
export function readsOwnTables(statement: string): boolean {
	return /\byour_\w+/i.test(statement);
}
