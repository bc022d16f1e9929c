/** A part of a text that may not hold, or have nothing to say. */
type Part = string | false | 0 | null | undefined;

/** The parts that say something. */
export function said(parts: readonly Part[]): readonly string[] {
	return parts.filter((part): part is string => typeof part === 'string' && part !== '');
}

/** The parts that say something as one text. */
export function joined(between: string, parts: readonly Part[]): string {
	return said(parts).join(between);
}

/** `a`, `a and b`, `a, b and c`. */
export function listPhrase(items: readonly string[]): string {
	if (items.length < 2) return items.join('');
	return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

export function uncapitalised(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Words that keep their capital in the middle of a sentence. */
const PROPER = new Set(['English']);

/** A title of an occupation as a sentence has it: `medical records specialists`. */
export function inSentence(title: string): string {
	return title.replace(/[A-Za-z]+/g, (word) =>
		PROPER.has(word) || word === word.toUpperCase() ? word : word.toLowerCase(),
	);
}
