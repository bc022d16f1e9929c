/** Share of a word's beginning that Jaro-Winkler rewards, and for how many letters. */
const PREFIX_WEIGHT = 0.1;
const PREFIX_LENGTH = 4;

/**
 * How alike two words are by Jaro and Winkler, 0 to 1: letters they share at about the same place, fewer for swapped ones,
 * more for the same beginning.
 */
export function jaroWinkler(one: string, two: string): number {
	if (one === two) return 1;
	const reach = Math.max(0, (Math.max(one.length, two.length) >> 1) - 1);
	const usedOfTwo = new Uint8Array(two.length);
	const matched: number[] = [];
	for (let at = 0; at < one.length; at += 1) {
		const end = Math.min(two.length, at + reach + 1);
		for (let other = Math.max(0, at - reach); other < end; other += 1) {
			if (usedOfTwo[other] === 1 || one[at] !== two[other]) continue;
			usedOfTwo[other] = 1;
			matched.push(at);
			break;
		}
	}
	const count = matched.length;
	if (count === 0) return 0;
	let [moved, other] = [0, 0];
	for (const at of matched) {
		while (usedOfTwo[other] !== 1) other += 1;
		if (one[at] !== two[other]) moved += 1;
		other += 1;
	}
	const jaro = (count / one.length + count / two.length + (count - moved / 2) / count) / 3;
	let prefix = 0;
	while (prefix < PREFIX_LENGTH && prefix < one.length && one[prefix] === two[prefix]) prefix += 1;
	return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}

/** A word that is as good as another one in another spelling. */
export const SAME_WORD = 0.92;
