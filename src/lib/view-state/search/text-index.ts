import { greatest } from 'd3-array';
import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { matchRank, stem, wordsOf } from './words.ts';

/** How long texts are added at a stretch, in milliseconds, so that the page stays responsive. */
const STRETCH = 10;

/** Shorter words begin too many others to look all of those up. */
const SHORT = 3;

/** How many wrong letters an unknown word may have. Two letters that changed places are the likeliest error: 0. */
const TOLERANCES = [0, 1, 2] as const;
type Tolerance = (typeof TOLERANCES)[number];

/** `few` are found by their first letter on, `many` (tens of thousands) by a short word only where they have just it. */
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

	/** Adds some at once: meant for at most a thousand. */
	addFew(items: Iterable<Item>): void {
		for (const item of items) this.#add(item, 'few');
	}

	/** Adds tens of thousands little by little. What has been added already is found meanwhile. */
	async addMany(items: Iterable<Item>, field: Field = 'many'): Promise<void> {
		// Whoever asks for it is answered first.
		let until = 0;
		for (const item of items) {
			if (performance.now() > until) {
				await new Promise((resolve) => setTimeout(resolve));
				until = performance.now() + STRETCH;
			}
			this.#add(item, field);
		}
	}

	/** Accepted items that have every word of the query; where there are none, every word as spelled most like it. */
	find(query: string, accepts: (item: Item) => boolean): Found<Item> {
		const words = wordsOf(query);
		const named = this.#having(words.map(begunBy), words, accepts);
		if (named.length > 0) return { asked: query, isRespelled: false, hits: this.#ranked(named, query) };
		const isKnown = words.map((word) => this.#search(begunBy(word), accepts).length > 0);
		for (const tolerance of isKnown.includes(false) ? TOLERANCES : []) {
			const spelled = words.map((word, index) =>
				isKnown[index] ? begunBy(word) : spelledLike(word, tolerance),
			);
			const similar = this.#having(spelled, words, accepts);
			if (similar.length === 0) continue;
			const asked = words
				.map((word, index) => (isKnown[index] ? word : this.#likeliest(word, tolerance, similar)))
				.join(' ');
			return { asked, isRespelled: true, hits: this.#ranked(similar, asked) };
		}
		return { asked: query, isRespelled: false, hits: [] };
	}

	/**
	 * Accepted items that have some of the telling words (three letters and more). A word weighs more the fewer items
	 * have it.
	 */
	share(query: string, accepts: (item: Item) => boolean): Sharing<Item> {
		const scores = new Map<number, number>();
		const counted = new Set<string>();
		for (const word of new Set(wordsOf(query).filter(({ length }) => length > 2))) {
			const { results, isCounted } = this.#sharing(word, accepts);
			if (results.length === 0) continue;
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

	/** Items with a word in any of its forms; else with a longer word; else, if nobody has it, with one spelled like it. */
	#sharing(word: string, accepts: (item: Item) => boolean) {
		const root = stem(word);
		const begun = this.#search({ queries: [root], prefix: true }, accepts);
		for (const isCounted of [
			(term: string) => stem(term) === root,
			(term: string) => term.startsWith(word),
		]) {
			const results = begun.filter(({ terms }) => terms.some(isCounted));
			if (results.length > 0) return { results, isCounted };
		}
		const isKnown = this.#search(begunBy(word), () => true).length > 0;
		for (const tolerance of isKnown ? [] : TOLERANCES) {
			const results = this.#search(spelledLike(word, tolerance), accepts);
			if (results.length > 0) return { results, isCounted: () => true };
		}
		return { results: [], isCounted: () => false };
	}

	/** Accepted items that answer every query, one for each word. */
	#having(
		queries: readonly Query[],
		words: readonly string[],
		accepts: (item: Item) => boolean,
	): readonly SearchResult[] {
		const isShort = (word: string | undefined) => word !== undefined && word.length < SHORT;
		const short = words.filter(isShort);
		const long = queries.filter((_, index) => !isShort(words[index]));
		if (long.length === 0) {
			return words.length ? this.#search({ combineWith: 'AND', queries: [...queries] }, accepts) : [];
		}
		// Very many texts have a word that begins with two given letters: those are looked for in what the others leave.
		return this.#search(
			{ combineWith: 'AND', queries: long },
			(item) => accepts(item) && beginAll(short, item.text),
		);
	}

	/** Of the words that are spelled like an unknown one the one that most of these results have. */
	#likeliest(word: string, tolerance: Tolerance, results: readonly SearchResult[]): string {
		const found = new Set(results.map(({ id }) => id as number));
		const counts = new Map<string, number>();
		for (const { id, terms } of this.#index.search(spelledLike(word, tolerance))) {
			if (!found.has(id as number)) continue;
			for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
		}
		return greatest(counts, ([, count]) => count)?.[0] ?? word;
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

	#add(item: Item, field: Field): void {
		const document = { id: this.#documents.length, field, item };
		this.#documents.push(document);
		this.#index.add(document);
	}

	#itemOf(id: number): Item {
		const document = this.#documents[id];
		if (!document) throw new RangeError(`No text has the number ${id}`);
		return document.item;
	}
}

/** Texts with a word that begins like this one. */
function begunBy(word: string): Query {
	if (word.length >= SHORT) return { queries: [word], prefix: true };
	return { combineWith: 'OR', queries: [{ queries: [word], prefix: true, fields: ['few'] }, word] };
}

/** Texts with a word that is spelled like this one. Of short words too little would be left to mean the same. */
function spelledLike(word: string, tolerance: Tolerance): Query {
	const queries: Query[] = word.length > 3 ? swapped(word) : [];
	const errors = Math.min(tolerance, word.length < 4 ? 0 : word.length < 6 ? 1 : 2);
	if (errors > 0) queries.push({ queries: [word], fuzzy: errors });
	return { combineWith: 'OR', queries };
}

/** The word with two neighboring letters in each other's place, for every pair. */
function swapped(word: string): string[] {
	const letters = [...word];
	return letters
		.slice(1)
		.map((letter, index) =>
			[...letters.slice(0, index), letter, letters[index], ...letters.slice(index + 2)].join(''),
		);
}

/** Whether each of the beginnings begins a word of the text. */
function beginAll(beginnings: readonly string[], text: string): boolean {
	if (beginnings.length === 0) return true;
	const words = wordsOf(text);
	return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
