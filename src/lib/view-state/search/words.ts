/** Letters that have no other form than their lower case. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Without diacritics and in lower case, which is how everything is compared. */
function folded(text: string): string {
	if (PLAIN.test(text)) return text.toLowerCase();
	return text
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase();
}

/** The words of a text, folded, in their order. */
export function wordsOf(text: string): string[] {
	return [...(folded(text).match(/[\p{L}\p{N}]+/gu) ?? [])];
}

/**
 * How well a text answers a query: 0 the whole text, 1 its beginning, 2 the beginning of a word, 3 every word
 * of the query begins a word of it, 4 somewhere inside; null not at all.
 */
export function matchRank(text: string, query: string): number | null {
	const [where, what] = [folded(text), folded(query.trim())];
	if (what === '') return 4;
	if (where === what) return 0;
	if (where.startsWith(what)) return 1;
	const words = wordsOf(where);
	if (` ${words.join(' ')}`.includes(` ${what}`)) return 2;
	const wanted = wordsOf(what);
	if (wanted.length && wanted.every((part) => words.some((word) => word.startsWith(part)))) return 3;
	return what.length >= 3 && where.includes(what) ? 4 : null;
}

/**
 * What an abstractor, abstracting and abstracts share; always the beginning of the word. Only long words lose their
 * ending: too little would be left of short ones to mean the same.
 */
export function stem(word: string): string {
	const cut = word.replace(/(?:ors?|ers?|ing|ed|ions?|s)$/, '');
	if (cut.length >= 6) return cut;
	return word.length > 4 ? word.replace(/s$/, '') : word;
}

/** A piece of a text, and whether it is one of the words to mark. */
export interface Piece {
	readonly text: string;
	readonly isMatch: boolean;
}

/** A text in pieces, so that the words in which it matches a query can be marked, in any of their forms. */
export function piecesOf(text: string, words: readonly string[]): readonly Piece[] {
	const stems = new Set(words.map(stem));
	return text
		.split(/([\p{L}\p{N}]+)/u)
		.filter((piece) => piece !== '')
		.map((piece) => ({ text: piece, isMatch: stems.has(stem(folded(piece))) }));
}
