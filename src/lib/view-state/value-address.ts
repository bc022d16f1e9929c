import { VALUE_INPUTS, type GivenInputs, type ValueKey } from '$lib/domain/value-inputs.ts';
import type { Problem } from '$lib/domain/result.ts';

/**
 * The inputs of `credential-value` in an address: `cost`, `study`, `kept`, `start`, `before`, `after`, `horizon` and
 * `rate`, each a plain number with at most two decimals (`cost=12000`, `study=1.5`, `rate=3`). What each counts, in
 * what and within which bounds stands in `domain/value-inputs.ts`. A key that is absent or empty has not been given:
 * there is no default that would reckon something nobody asked for.
 */
const OWN: ReadonlySet<string> = new Set(VALUE_INPUTS.map(({ key }) => key));

/** Why a text cannot be an input, to follow its title and a colon; else the figure. */
export function parseInput(
	key: ValueKey,
	text: string,
): { readonly figure: number } | { readonly reason: string } {
	if (!/^[-−]?\d+(\.\d+)?$/.test(text)) return { reason: 'it is no plain number, such as 12000 or 1.5' };
	if (/\.\d{3,}$/.test(text)) return { reason: 'it has more than two decimals' };
	const figure = Number(text.replace('−', '-'));
	const reason = VALUE_INPUTS.find((input) => input.key === key)?.refusal(figure) ?? null;
	return reason === null ? { figure } : { reason };
}

/** What an address gives, and what of it cannot be used. It never throws. */
export function readValueAddress(search: string): {
	readonly given: GivenInputs;
	readonly problems: readonly Problem[];
} {
	const query = new URLSearchParams(search);
	const given: Partial<Record<ValueKey, number>> = {};
	const problems: Problem[] = [];
	for (const { key, title } of VALUE_INPUTS) {
		const text = query.get(key)?.trim() ?? '';
		if (text === '') continue;
		const parsed = parseInput(key, text);
		if ('figure' in parsed) given[key] = parsed.figure;
		else {
			const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
			problems.push({
				sentence: `The address asks for ${key}=${shown}, but ${parsed.reason}.`,
				remedy: `It was left out; give it under “${title}” instead.`,
				place: { column: key, value: text },
			});
		}
	}
	return { given, problems };
}

/** The query string with these inputs, with its `?`, or empty. Keys of the `current` one that are not ours stay before them. */
export function printValueAddress(given: GivenInputs, current: string): string {
	const pairs = [...new URLSearchParams(current)].flatMap(([key, value]) =>
		OWN.has(key) ? [] : [`${encodeURIComponent(key)}=${encodeURIComponent(value).replaceAll('%2C', ',')}`],
	);
	for (const { key } of VALUE_INPUTS) {
		const figure = given[key];
		if (figure !== undefined) pairs.push(`${key}=${figure}`);
	}
	return pairs.length ? `?${pairs.join('&')}` : '';
}
