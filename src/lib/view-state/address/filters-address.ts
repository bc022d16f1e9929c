import type { Filters } from '$lib/domain/filters.ts';
import type { Problem } from '$lib/domain/result.ts';
import { printKeys, readKeys } from './address-keys.ts';
import { FILTER_ADDRESS, type Known } from './parameters.ts';

/** What an address says, and what of it could not be understood. */
export interface ReadAddress {
	readonly filters: Filters;
	readonly problems: readonly Problem[];
}

/**
 * The filters an address holds. Keys that are not theirs are ignored; what is refused of a key becomes a problem that
 * names key, values and reason, and the default (or the rest of its list) holds. With a vocabulary, codes that none of
 * the tables has are refused too.
 */
export function readAddress(url: URL, vocabulary: Known = null): ReadAddress {
	const { values, problems } = readKeys(FILTER_ADDRESS, url.searchParams, vocabulary);
	return { filters: values, problems };
}

/**
 * The query string of a choice, with its `?`, or empty when nothing differs from the default. Other keys of the
 * `current` query string are kept, behind the filters'.
 */
export function printAddress(filters: Filters, current = ''): string {
	return printKeys(FILTER_ADDRESS, filters, current);
}
