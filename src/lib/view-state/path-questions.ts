import { LEANINGS, NO_ANSWERS, type EducationLevel, type PathAnswers } from '$lib/domain/path-answers.ts';
import type { Problem } from '$lib/domain/result.ts';
import { encodeValue } from './address.ts';

/** More full-time years than any typical education takes. */
export const MOST_YEARS = 12;

const REMOTE = ['yes', 'no'] as const;

interface Key<Name extends keyof PathAnswers> {
	/** What the question is called in notices. */
	readonly title: string;
	/** The answer, or why the text is none. */
	readonly parse: (
		text: string,
		levels: readonly EducationLevel[],
	) => { readonly value: NonNullable<PathAnswers[Name]> } | { readonly reason: string };
}

const oneOf = <Value extends string>(values: readonly Value[], text: string) => {
	const value = values.find((one) => one === text);
	return value ? { value } : { reason: `it is none of ${values.join(', ')}` };
};

/**
 * The keys of `/compare/paths` alone. They are no filters: they rule no row out of a table, they order and narrow the
 * roles that are on the page already.
 *
 * - `have`: education at hand, an id of the table of education
 * - `study`: full-time years one would still study, 0 to 12
 * - `lean`: `management` or `technology`
 * - `remote`: `yes` or `no`; no table at hand has a figure for it
 */
const KEYS: { readonly [Name in keyof PathAnswers]: Key<Name> } = {
	have: {
		title: 'Education now',
		parse: (text, levels) =>
			levels.some(({ id }) => id === text)
				? { value: text }
				: { reason: `it is none of ${levels.map(({ id }) => id).join(', ')}` },
	},
	study: {
		title: 'Years you would study',
		parse: (text) =>
			/^\d{1,2}$/.test(text) && Number(text) <= MOST_YEARS
				? { value: Number(text) }
				: { reason: `it is no whole number of years from 0 to ${MOST_YEARS}` },
	},
	lean: { title: 'Management or technology', parse: (text) => oneOf(LEANINGS, text) },
	remote: { title: 'Remote work', parse: (text) => oneOf(REMOTE, text) },
};

const NAMES = Object.keys(KEYS) as (keyof PathAnswers)[];

/** The answers an address holds; a text that is none is named in a problem, and the question counts as not answered. */
export function readAnswers(
	search: string,
	levels: readonly EducationLevel[],
): { readonly answers: PathAnswers; readonly problems: readonly Problem[] } {
	const given = new URLSearchParams(search);
	const answers: Record<string, unknown> = { ...NO_ANSWERS };
	const problems: Problem[] = [];
	for (const name of NAMES) {
		const text = given.get(name);
		if (text === null || text === '') continue;
		const { title, parse } = KEYS[name];
		const read = parse(text, levels);
		if ('value' in read) answers[name] = read.value;
		else {
			problems.push({
				sentence: `The address asks for ${name}=${text.length > 60 ? `${text.slice(0, 60)}…` : text}, but ${read.reason}.`,
				remedy: `It was left out; answer under “${title}” instead.`,
				place: { column: name, value: text },
			});
		}
	}
	return { answers: answers as unknown as PathAnswers, problems };
}

/** The query string with these answers in place of its own; every other key stays as it was. Empty for none. */
export function printAnswers(answers: PathAnswers, current: string): string {
	const others = new URLSearchParams(current);
	for (const name of NAMES) others.delete(name);
	const kept = [...others].map(([key, value]) => `${encodeURIComponent(key)}=${encodeValue(value)}`);
	const own = NAMES.flatMap((name) =>
		answers[name] === null ? [] : [`${name}=${encodeValue(String(answers[name]))}`],
	);
	const pairs = [...kept, ...own];
	return pairs.length ? `?${pairs.join('&')}` : '';
}
