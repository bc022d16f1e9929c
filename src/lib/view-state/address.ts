import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { Problem } from '$lib/domain/result.ts';
import { PARAMETERS, type Refused, type Vocabulary } from './parameters.ts';

/** What an address says, and what of it could not be understood. */
export interface ReadAddress {
	readonly filters: Filters;
	readonly problems: readonly Problem[];
}

/**
 * The choices an address holds. Unknown keys are ignored; a refused value becomes a problem that names key,
 * value and reason, and the default (or the rest of its list) holds. With a vocabulary, codes that no table
 * has are refused too.
 */
export function readAddress(url: URL, vocabulary: Vocabulary | null = null): ReadAddress {
	const problems: Problem[] = [];
	const filters: Record<string, unknown> = { ...NO_FILTERS };
	for (const parameter of PARAMETERS) {
		const text = url.searchParams.get(parameter.key);
		if (text === null || text === '') continue;
		const { value, refused } = parameter.parse(text, vocabulary);
		filters[parameter.key] = value;
		problems.push(...refused.map((item) => problemOf(parameter.key, parameter.title, item)));
	}
	return { filters: filters as unknown as Filters, problems };
}

function problemOf(key: string, title: string, { text, reason }: Refused): Problem {
	const value = text.length > 60 ? `${text.slice(0, 60)}…` : text;
	return {
		sentence: `The address asks for ${key}=${value}, but ${reason}.`,
		remedy: `It was left out; choose under “${title}” instead.`,
		place: { column: key, value: text },
	};
}

/**
 * The query string of a choice, with its `?`, or empty when nothing differs from the default. Keys of the
 * `current` query string that are not ours are kept, behind ours.
 */
export function printAddress(filters: Filters, current = ''): string {
	const own = new Set<string>(PARAMETERS.map(({ key }) => key));
	const pairs: string[] = [];
	for (const { key, print } of PARAMETERS) {
		const text = print(filters[key]);
		if (text !== print(NO_FILTERS[key])) pairs.push(`${key}=${encodeValue(text)}`);
	}
	for (const [key, value] of new URLSearchParams(current)) {
		if (!own.has(key)) pairs.push(`${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
	}
	return pairs.length ? `?${pairs.join('&')}` : '';
}

/** What separates the items of a value stays readable: an address may hold it bare. */
export function encodeValue(text: string): string {
	return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%3B', ';');
}

/** Whether two choices ask the same of every view. */
export function isSameChoice(one: Filters, other: Filters): boolean {
	return printAddress(one) === printAddress(other);
}
