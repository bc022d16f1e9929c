import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { folded, matchRank, stem, wordsOf } from './words.ts';

/** Texts added at a time, so that the page stays responsive: well under 50 ms of work, on slow machines too. */
const CHUNK = 400;

/** `few` are found by their first letter on, `many` (tens of thousands) by one letter only where it is a whole word. */
type Field = 'few' | 'many';

interface Document<Item> {
	readonly id: number;
	readonly field: Field;
	readonly item: Item;
}

/** Items one of whose words each word of a query begins, or would if it were spelled as in `asked`. */
export interface Found<Item> {
	/** The query, with its unknown words replaced by the known ones that are spelled most like them. */
	readonly asked: string;
	readonly isRespelled: boolean;
	/** `rank` is that of `matchRank` for `asked`: the smaller, the better. */
	readonly hits: readonly { readonly item: Item; readonly rank: number }[];
}

/** Items that have some words of a query, in any of their forms. */
export interface Sharing<Item> {
	/** The larger the score, the more of the telling words are shared. In no order. */
	readonly hits: readonly { readonly item: Item; readonly score: number }[];
	/** The words of the items that were counted. */
	readonly words: readonly string[];
}

/** Searches items by their texts: by the beginnings of words, by similar spelling, by shared words. */
export class TextIndex<Item extends { readonly text: string }> {
	readonly #documents: Document<Item>[] = [];
	readonly #index = new MiniSearch<Document<Item>>({
		fields: ['few', 'many'] satisfies Field[],
		extractField: ({ id, field, item }, name) =>
			name === 'id' ? id : name === field ? item.text : undefined,
		tokenize: wordsOf,
		processTerm: (word) => word,
	});

	/** Indexes these at once: meant for at most a few thousand. */
	constructor(items: readonly Item[]) {
		this.#index.addAll(this.#register(items, 'few'));
	}

	/** Adds tens of thousands little by little. What has been added already is found meanwhile. */
	addMany(items: readonly Item[]): Promise<void> {
		return this.#index.addAllAsync(this.#register(items, 'many'), { chunkSize: CHUNK });
	}

	/** Accepted items that have every word of the query; where there are none, every word as spelled most like it. */
	find(query: string, accepts: (item: Item) => boolean): Found<Item> {
		const words = wordsOf(query);
		const named = words.length ? this.#search(allOf(words.map(begunBy)), accepts) : [];
		if (named.length > 0) return { asked: query, isRespelled: false, hits: this.#ranked(named, query) };
		const spellings = words.map((word) => this.#spellings(word, accepts));
		const isRespelled = spellings.some((spelled) => spelled !== null);
		const similar = isRespelled
			? this.#search(allOf(words.map((word, index) => anyOf(word, spellings[index] ?? null))), accepts)
			: [];
		const written = new Set(similar.flatMap(({ terms }) => terms));
		const asked = words
			.map((word, index) => spellings[index]?.find((spelled) => written.has(spelled)) ?? word)
			.join(' ');
		return { asked, isRespelled, hits: this.#ranked(similar, asked) };
	}

	/**
	 * Accepted items that have some of the telling words (three letters and more). A word weighs more the fewer items
	 * have it.
	 */
	share(query: string, accepts: (item: Item) => boolean): Sharing<Item> {
		const scores = new Map<number, number>();
		const counted = new Set<string>();
		for (const word of new Set(wordsOf(query).filter(({ length }) => length > 2))) {
			const { results, isCounted } = this.#having(word, accepts);
			// Of words that equally many items have, the longer one is the more telling.
			const weight = Math.log(1 + this.#documents.length / results.length) + word.length / 1000;
			for (const { id, terms } of results) {
				scores.set(id as number, (scores.get(id as number) ?? 0) + weight);
				for (const term of terms) if (isCounted(term)) counted.add(term);
			}
		}
		const hits = [...scores].map(([id, score]) => ({ item: this.#itemOf(id), score }));
		return { hits, words: [...counted] };
	}

	/** Items with a word in any of its forms; else with a longer word; else with one that is spelled like it. */
	#having(word: string, accepts: (item: Item) => boolean) {
		const root = stem(word);
		const begun = this.#search({ queries: [root], prefix: true }, accepts);
		for (const isCounted of [
			(term: string) => stem(term) === root,
			(term: string) => term.startsWith(word),
		]) {
			const results = begun.filter(({ terms }) => terms.some(isCounted));
			if (results.length > 0) return { results, isCounted };
		}
		const spelled = this.#spellings(word, accepts) ?? [];
		return {
			results: spelled.length ? this.#search(anyOf(word, spelled), accepts) : [],
			isCounted: (term: string) => spelled.includes(term),
		};
	}

	/**
	 * The known words that are spelled most like an unknown one, the most frequent first; null where a known word begins
	 * like it. Two letters that changed places are the likeliest error, then one wrong letter, then two.
	 */
	#spellings(word: string, accepts: (item: Item) => boolean): readonly string[] | null {
		if (this.#search(begunBy(word), accepts).length > 0) return null;
		const errors = word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
		const queries: Query[] = [
			anyOf(word, errors ? swapped(word) : []),
			...Array.from({ length: errors }, (_, index) => ({ queries: [word], fuzzy: index + 1 })),
		];
		for (const query of queries) {
			const counts = new Map<string, number>();
			for (const { terms } of this.#search(query, accepts)) {
				for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
			}
			if (counts.size > 0) return [...counts].sort(([, a], [, b]) => b - a).map(([term]) => term);
		}
		return [];
	}

	#search(query: Query, accepts: (item: Item) => boolean): readonly SearchResult[] {
		return this.#index.search(query, { filter: ({ id }) => accepts(this.#itemOf(id as number)) });
	}

	#ranked(results: readonly SearchResult[], asked: string): Found<Item>['hits'] {
		return results.map(({ id }) => {
			const item = this.#itemOf(id as number);
			return { item, rank: matchRank(item.text, asked) ?? 4 };
		});
	}

	#register(items: readonly Item[], field: Field): readonly Document<Item>[] {
		const first = this.#documents.length;
		const added = items.map((item, index) => ({ id: first + index, field, item }));
		// Not `push(...added)`: tens of thousands of arguments overflow the stack of some engines.
		for (const document of added) this.#documents.push(document);
		return added;
	}

	#itemOf(id: number): Item {
		const document = this.#documents[id];
		if (!document) throw new RangeError(`No text has the number ${id}`);
		return document.item;
	}
}

function allOf(queries: Query[]): Query {
	return { combineWith: 'AND', queries };
}

function begunBy(word: string): Query {
	if (word.length > 1) return { queries: [word], prefix: true };
	return { combineWith: 'OR', queries: [{ queries: [word], prefix: true, fields: ['few'] }, word] };
}

/** Texts with one of these words, or with a word that begins like the given one where there are none to choose from. */
function anyOf(word: string, spelled: readonly string[] | null): Query {
	return spelled ? { combineWith: 'OR', queries: [...spelled] } : begunBy(word);
}

/** The word with two neighboring letters in each other's place, for every pair. */
function swapped(word: string): readonly string[] {
	const letters = [...word];
	return letters
		.slice(1)
		.map((letter, index) => [...letters.slice(0, index), letter, letters[index], ...letters.slice(index + 2)])
		.map((pieces) => pieces.join(''));
}
