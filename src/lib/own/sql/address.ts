import { formatCount } from '$lib/domain/format.ts';
import { fail, ok, type Result } from '../../domain/result.ts';

/** Characters of a statement that an address carries: longer ones are cut by mail programs and chats. */
export const MOST_IN_ADDRESS = 6_000;

const TOO_LONG = {
	sentence: `The statement is too long for an address, which carries ${formatCount(MOST_IN_ADDRESS)} characters.`,
	remedy: 'Copy its text instead.',
} as const;

/** The fragment of an address that carries a statement: `#q=SELECT%201`. Errors: the statement is too long. */
export function printAddress(statement: string): Result<string> {
	const text = statement.toWellFormed();
	return text.length > MOST_IN_ADDRESS ? fail(TOO_LONG) : ok(`#q=${encodeURIComponent(text)}`);
}

/**
 * The statement of an address, from its fragment `#q=…` or, as others write it, from its query `?q=…`; null where it has
 * none. Errors: it is too long, or its escapes are broken.
 */
export function readAddress(address: {
	readonly hash: string;
	readonly search: string;
}): Result<string | null> {
	const own = /^#q=(.*)$/s.exec(address.hash)?.[1];
	const other = own === undefined ? /[?&]q=([^&]*)/.exec(address.search)?.[1] : undefined;
	const escaped = own ?? other?.replaceAll('+', ' ');
	if (escaped === undefined || escaped === '') return ok(null);
	// An escape has three characters, and a character at most four escapes.
	if (escaped.length > 12 * MOST_IN_ADDRESS) return fail(TOO_LONG);
	try {
		const statement = decodeURIComponent(escaped);
		return statement.length > MOST_IN_ADDRESS ? fail(TOO_LONG) : ok(statement);
	} catch {
		return fail({
			sentence: 'The address holds a statement that cannot be read.',
			remedy: 'Ask for the address again, or write the statement anew.',
		});
	}
}
