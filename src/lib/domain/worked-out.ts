/**
 * A pure function of an object and perhaps a word, worked out once for each while the object lives: picture, words and notes of
 * a view each ask for it of the same rows.
 */
export function workedOutOnce<Of extends object, Words extends readonly [] | readonly [string], Value>(
	work: (of: Of, ...words: Words) => Value,
): (of: Of, ...words: Words) => Value {
	const known = new WeakMap<Of, Map<string, { readonly value: Value }>>();
	return (of, ...words) => {
		const byWord = known.get(of) ?? new Map<string, { readonly value: Value }>();
		known.set(of, byWord);
		const [word = ''] = words;
		const found = byWord.get(word) ?? { value: work(of, ...words) };
		byWord.set(word, found);
		return found.value;
	};
}
