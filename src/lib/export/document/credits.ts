import { said } from '$lib/domain/phrases.ts';
import type { SourceEntry } from '$lib/view-state/sources/sources.ts';
import type { Published } from '../published.ts';
import { brokenLines } from './lines.ts';

const OFFICIAL = 'Official figures: public domain. Chart: Paychart, CC BY 4.0.';
/** An address of more lines is given without its choice; the file holds it whole. */
const MOST_ADDRESS_LINES = 2;

/** Whose the figures are and under which licence. */
export function licenceOf({ licence }: Pick<Published, 'licence'>): string {
	return licence ?? OFFICIAL;
}

/** Every table a figure draws on, publishers once each: `Data sources: Bureau A, Table 1, May 2025; Table 2, 2024. Bureau B, …`. */
export function sourcesWords(sources: readonly SourceEntry[]): string {
	const tables = new Map<string, string[]>();
	for (const { publisher, title, release } of sources) {
		const own = tables.get(publisher) ?? [];
		tables.set(publisher, own);
		const words = said([title, release]).join(', ');
		if (!own.includes(words)) own.push(words);
	}
	if (tables.size === 0) return '';
	const named = [...tables].map(([publisher, own]) => `${publisher}, ${own.join('; ')}`);
	return `Data ${sources.length === 1 ? 'source' : 'sources'}: ${named.join('. ')}`;
}

/**
 * The foot of a figure in lines: its sources, then its address with the licence. Two lines where each of the two fits in one. A
 * source is never left out, so sources take the lines they need; the address and the licence share a line or have one each.
 */
export function creditLines(
	published: Pick<Published, 'sources' | 'address' | 'licence'>,
	width: number,
	size: number,
): readonly string[] {
	const broken = (text: string) => brokenLines(text, width, size, 400);
	const licence = licenceOf(published);
	const [address = ''] = [published.address, withoutChoice(published.address)].filter(
		(one, index) => index > 0 || broken(one).length <= MOST_ADDRESS_LINES,
	);
	const together = broken(said([address, licence]).join(' · '));
	const apart = [...broken(address), ...broken(licence)];
	return [...broken(sourcesWords(published.sources)), ...(together.length === 1 ? together : apart)];
}

/** `https://example.org/compare/metros?… (the whole address is inside this file)` */
function withoutChoice(address: string): string {
	const [page = ''] = address.split(/[?#]/);
	return `${page}?… (the whole address is inside this file)`;
}
