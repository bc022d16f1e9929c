import { formatCount } from '$lib/domain/format.ts';
import { group } from 'd3-array';
import type { Problem } from '$lib/domain/result.ts';

/** A value that a key cannot take, and why: a phrase to follow “it”, such as `is not a year`. */
export interface Refused {
	readonly text: string;
	readonly reason: string;
}

/** What a text stands for, or why it stands for nothing. */
export type Read<Value> = { readonly value: Value } | { readonly reason: string };

/** What a key of an address says; an undefined value leaves the default. */
export interface Parsed<Value> {
	readonly value: Value | undefined;
	readonly refused: readonly Refused[];
}

/** One key of an address. `Known` is what its values are checked against. */
export interface AddressKey<Value, Known> {
	/** What it is called on screen and in notices. */
	readonly title: string;
	/** `texts` is every value the address gives the key, trimmed and none of them empty. It never throws. */
	readonly parse: (texts: readonly string[], known: Known) => Parsed<Value>;
	readonly print: (value: Value) => string;
}

type AddressKeys<Values, Known> = {
	readonly [Name in keyof Values]-?: AddressKey<Values[Name], Known>;
};

/** Keys that are read and written together: the filters, or what one page alone knows. */
export interface AddressTable<Values, Known> {
	/** In the order in which they are written. */
	readonly keys: AddressKeys<Values, Known>;
	/** The values of an address that says nothing. */
	readonly none: Values;
	/** Whether its keys are written before all others: the filters' are, those of one page alone follow. */
	readonly comesFirst: boolean;
}

/** More notices than this push the page they are about out of sight. */
export const MOST_NOTICES = 8;

const MOST_NAMED = 3;
const MOST_LETTERS = 60;

/** A key that takes several values, `a,b` or `key=a&key=b`: what is refused is left out, and so are repeats. */
export function listKey<Item extends string | number, Known>(row: {
	readonly title: string;
	/** What its values are called. */
	readonly noun: string;
	/** As many as an address may name. */
	readonly limit: number;
	readonly read: (item: string, known: Known) => Read<Item>;
}): AddressKey<readonly Item[], Known> {
	return {
		title: row.title,
		parse(texts, known) {
			const refused: Refused[] = [];
			const items = new Set<Item>();
			const given = texts.flatMap((text) => text.split(',')).map((item) => item.trim());
			for (const text of new Set(given.filter((item) => item !== ''))) {
				const read = row.read(text, known);
				if ('reason' in read) refused.push({ text, reason: read.reason });
				else if (items.size < row.limit || items.has(read.value)) items.add(read.value);
				else refused.push({ text, reason: `is beyond the ${row.limit} ${row.noun} an address may name` });
			}
			return { value: [...items], refused };
		},
		print: (value) => value.join(','),
	};
}

/** A key that takes one value. Of several the first counts. */
export function singleKey<Value, Known>(row: {
	readonly title: string;
	readonly parse: (text: string, known: Known) => Parsed<Value>;
	readonly print: (value: Value) => string;
}): AddressKey<Value, Known> {
	return {
		...row,
		parse([first = '', ...others], known) {
			const parsed = row.parse(first, known);
			const surplus = [...new Set(others)].filter((text) => text !== first);
			const reason = 'is given after another value, and only the first one counts';
			return { ...parsed, refused: [...parsed.refused, ...surplus.map((text) => ({ text, reason }))] };
		},
	};
}

/** A key of one value that is taken or refused as a whole. Nothing chosen, null, is not written. */
export function valueKey<Value extends string | number, Known>(row: {
	readonly title: string;
	readonly read: (text: string, known: Known) => Read<Value>;
}): AddressKey<Value | null, Known> {
	return singleKey<Value | null, Known>({
		title: row.title,
		parse: (text, known) => parsedFrom(text, row.read(text, known)),
		print: (value) => (value === null ? '' : String(value)),
	});
}

/** What was read of a text, as what a key of one value says. */
export function parsedFrom<Value>(text: string, read: Read<Value>): Parsed<Value> {
	return 'value' in read
		? { value: read.value, refused: [] }
		: { value: undefined, refused: [{ text, reason: read.reason }] };
}

/** One of a few words. */
export function oneOf<Value extends string>(choices: readonly Value[]): (text: string) => Read<Value> {
	return (text) => {
		const value = choices.find((choice) => choice === text);
		return value === undefined ? { reason: `is not one of ${choices.join(', ')}` } : { value };
	};
}

/** What an address says under the keys of a table, and what of it cannot be taken: one notice for each key. It never throws. */
export function readKeys<Values extends object, Known>(
	{ keys, none }: AddressTable<Values, Known>,
	search: string | URLSearchParams,
	known: Known,
): { readonly values: Values; readonly problems: readonly Problem[] } {
	const query = new URLSearchParams(search);
	const values: Values = { ...none };
	const problems: Problem[] = [];
	for (const name of namesOf(keys)) {
		const texts = query.getAll(name).map((text) => text.trim());
		const given = texts.filter((text) => text !== '');
		if (given.length === 0) continue;
		const { value, refused } = keys[name].parse(given, known);
		if (value !== undefined) values[name] = value;
		if (refused.length > 0) problems.push(problemOf(name, keys[name].title, refused));
	}
	return { values, problems: capped(problems) };
}

/**
 * The query string of values, with its `?`, or empty when nothing differs from the default. Keys of the `current` query
 * string that are not the table's are kept.
 */
export function printKeys<Values extends object, Known>(
	{ keys, none, comesFirst }: AddressTable<Values, Known>,
	values: Values,
	current = '',
): string {
	const own = namesOf(keys).flatMap((name) => {
		const text = keys[name].print(values[name]);
		return text === keys[name].print(none[name]) ? [] : [`${name}=${encodeValue(text)}`];
	});
	const others = [...new URLSearchParams(current)].flatMap(([key, value]) =>
		Object.hasOwn(keys, key) ? [] : [`${encodeURIComponent(key)}=${encodeValue(value)}`],
	);
	const pairs = comesFirst ? [...own, ...others] : [...others, ...own];
	return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** How many keys say something else than the default. */
export function countGiven<Values extends object, Known>(
	{ keys, none }: AddressTable<Values, Known>,
	values: Values,
): number {
	return namesOf(keys).filter((name) => keys[name].print(values[name]) !== keys[name].print(none[name]))
		.length;
}

function namesOf<Keys extends object>(keys: Keys): readonly (keyof Keys & string)[] {
	return Object.keys(keys) as (keyof Keys & string)[];
}

/** What separates the items of a value stays readable: an address may hold it bare. */
function encodeValue(text: string): string {
	return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%3B', ';');
}

/** All that is refused of one key, however much it is. */
function problemOf(key: string, title: string, refused: readonly Refused[]): Problem {
	const clauses = [...group(refused, ({ reason }) => reason)].map(([reason, items]) => {
		const named = items.slice(0, MOST_NAMED).map(({ text }) => quoted(text));
		const more = items.length > MOST_NAMED ? ` and ${formatCount(items.length - MOST_NAMED)} more` : '';
		return `${key}=${named.join(', ')}${more}, but ${items.length === 1 ? 'it' : 'each of these'} ${reason}`;
	});
	return {
		sentence: `The address asks for ${clauses.join('; and for ')}.`,
		remedy: `${refused.length === 1 ? 'It was' : 'They were'} left out; choose under “${title}” instead.`,
		place: { column: key, value: refused[0]?.text ?? '' },
	};
}

/** A text out of an address as a notice may show it: short, and without letters that break or turn a line. */
export function quoted(text: string): string {
	// Enough for the letters shown, of which each may take two places.
	const letters = [...text.slice(0, 2 * MOST_LETTERS + 2).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD')];
	return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : letters.join('');
}

function capped(problems: readonly Problem[]): readonly Problem[] {
	if (problems.length <= MOST_NOTICES) return problems;
	const rest = problems.slice(MOST_NOTICES - 1).map(({ place }) => place?.column ?? '');
	return [
		...problems.slice(0, MOST_NOTICES - 1),
		{
			sentence: `${rest.length} more keys of the address have values that cannot be used: ${rest.join(', ')}.`,
			remedy: 'They were left out.',
		},
	];
}
