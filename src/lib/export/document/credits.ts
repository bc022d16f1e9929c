import { said } from '$lib/domain/phrases.ts';
import { ownText, type SourceEntry } from '$lib/view-state/sources/sources.ts';
import type { Published } from '../published.ts';
import { brokenLines } from './lines.ts';
import { plainLine } from './options.ts';

/** Whose the figures are and under which licence, where a view does not say; the second where the first takes a line of its own. */
const OFFICIAL = [
	'Official figures: public domain. Chart: Paychart, CC BY 4.0.',
	'Figures: public domain; chart: CC BY 4.0.',
] as const;
/** An address of more lines is given without its choice; the file holds it whole. */
const MOST_ADDRESS_LINES = 2;

/** Whose the figures are and under which licence. */
export function licenceOf({ licence }: Pick<Published, 'licence'>): string {
	return licence ?? OFFICIAL[0];
}

/** How the foot names publishers that go by their initials where their full names take it more than a line. */
const INITIALS: Readonly<Record<string, string>> = {
	'U.S. Bureau of Labor Statistics': 'BLS',
	'U.S. Bureau of Economic Analysis': 'BEA',
};

/**
 * Every table a figure draws on, each publisher once: `Data sources: Bureau A, Table 1, May 2025; Table 2, 2024. Bureau B, …`.
 * Files that the reader added stand last: `…; your May 2023 metro release`.
 */
export function sourcesWords(
	sources: readonly SourceEntry[],
	nameOf: (publisher: string) => string = (publisher) => publisher,
): string {
	const tables = new Map<string, string[]>();
	const ofReader: string[] = [];
	for (const { publisher, title, release, own: tablesOfReader } of sources) {
		if (tablesOfReader !== undefined) {
			ofReader.push(plainLine(ownText(tablesOfReader, release)));
			continue;
		}
		const own = tables.get(publisher) ?? [];
		tables.set(publisher, own);
		const words = plainLine(said([title, release]).join(', '));
		if (!own.includes(words)) own.push(words);
	}
	const count = [...tables.values()].flat().length + ofReader.length;
	if (count === 0) return '';
	const named = [...tables].map(([publisher, own]) => {
		const [name, list] = [plainLine(nameOf(publisher)), own.join('; ')];
		return list.startsWith(`${name} `) ? list : `${name}, ${list}`;
	});
	const words = [named.join('. '), ...ofReader].filter(Boolean).join('; ');
	return `Data ${count === 1 ? 'source' : 'sources'}: ${words}`;
}

/**
 * The foot of a figure in lines: its sources, then its address with the licence. It is two lines where each of the two fits in one,
 * publishers by their initials where need be. A source is never left out: sources take the lines they need. The address and the
 * licence share a line, or have lines of their own.
 */
export function creditLines(
	published: Pick<Published, 'sources' | 'address' | 'licence'>,
	width: number,
	size: number,
): readonly string[] {
	const broken = (text: string) => brokenLines(text, width, size, 400);
	const full = broken(sourcesWords(published.sources));
	const short = broken(sourcesWords(published.sources, (publisher) => INITIALS[publisher] ?? publisher));
	const whole = plainLine(published.address);
	const address = broken(whole).length <= MOST_ADDRESS_LINES ? whole : withoutChoice(whole);
	const licences = published.licence === undefined ? OFFICIAL : [plainLine(published.licence)];
	const together = licences
		.map((licence) => broken(said([address, licence]).join(' · ')))
		.find((lines) => lines.length === 1);
	return [
		...(full.length === 1 ? full : short),
		...(together ?? [...broken(address), ...broken(licences[0] ?? '')]),
	];
}

/** `https://example.org/compare/metros?… (the whole address is inside this file)` */
function withoutChoice(address: string): string {
	const [page = ''] = address.split(/[?#]/);
	return `${page}?… (the whole address is inside this file)`;
}
