import type { ChoiceGroup } from './choices.ts';

/** What was found: groups whose values say what they are, `role:29-2072`, `area:12420`, `credential:rhit`. */
export interface SearchAnswer {
	readonly groups: readonly ChoiceGroup[];
	/** The query in the known spelling that was searched for instead; empty where it was searched for as typed. */
	readonly respelled: string;
	/** Nothing has all the words: the groups hold what shares some of them. */
	readonly isClosest: boolean;
	/** The words that are shared, to be marked in what was found. */
	readonly words: readonly string[];
}

export const NOTHING_FOUND: SearchAnswer = { groups: [], respelled: '', isClosest: false, words: [] };

export type SearchedKind = 'role' | 'area' | 'credential';

/** What a value of an answer stands for. Throws a TypeError on a value no answer gives. */
export function readChoice(value: string): { readonly kind: SearchedKind; readonly code: string } {
	const [kind, code] = value.split(':');
	if ((kind !== 'role' && kind !== 'area' && kind !== 'credential') || !code) {
		throw new TypeError(`“${value}” is not a choice of the search`);
	}
	return { kind, code };
}
