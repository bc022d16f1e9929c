import type { MatchedKind } from './assignment.ts';
import type { Vocabulary } from './fields.ts';
import { plain } from './normalise.ts';

/** What a search for a code found. */
export interface FoundCode {
	readonly code: string;
	readonly title: string;
	/** The other name it was found by; empty for its title. */
	readonly by: string;
}

interface Entry {
	readonly code: string;
	readonly title: string;
	readonly isPreferred: boolean;
	/** Title and other names, in lower case without signs. */
	readonly names: readonly { readonly text: string; readonly plain: string }[];
}

const MOST = 40;

/** Everything of a vocabulary that a reader can choose by hand. Prepared at the first search of its kind. */
export class CodeSearch {
	readonly #vocabulary: Vocabulary;
	readonly #entries = new Map<MatchedKind, readonly Entry[]>();
	readonly #titles = new Map<MatchedKind, ReadonlyMap<string, string>>();

	constructor(vocabulary: Vocabulary) {
		this.#vocabulary = vocabulary;
	}

	/** The title of a code; the code itself where it has none. */
	titleOf(kind: MatchedKind, code: string): string {
		let titles = this.#titles.get(kind);
		if (!titles) {
			titles = new Map(listOf(kind, this.#vocabulary).map((entry) => [entry.code, entry.title]));
			this.#titles.set(kind, titles);
		}
		return titles.get(code) ?? code;
	}

	/** Entries whose title, code or another name has a word that begins with each word of the text; 40 at most. */
	search(kind: MatchedKind, text: string): readonly FoundCode[] {
		const words = plain(text)
			.split(' ')
			.filter((word) => word !== '');
		const ranked: { readonly found: FoundCode; readonly rank: number }[] = [];
		for (const { code, title, isPreferred, names } of this.#entriesOf(kind)) {
			const [own] = names;
			const hit = names.find(
				(name) =>
					words.every((word) => ` ${name.plain}`.includes(` ${word}`)) ||
					(name === own && code.startsWith(text.trim())),
			);
			if (!hit) continue;
			const by = hit === own ? '' : hit.text;
			const rank =
				(isPreferred ? 0 : 2) + (by === '' ? 0 : 1) + (hit.plain.startsWith(words[0] ?? '') ? 0 : 0.5);
			ranked.push({ found: { code, title, by }, rank });
		}
		return ranked
			.sort((one, two) => one.rank - two.rank)
			.slice(0, MOST)
			.map(({ found }) => found);
	}

	#entriesOf(kind: MatchedKind): readonly Entry[] {
		const known = this.#entries.get(kind);
		if (known) return known;
		const made = listOf(kind, this.#vocabulary).map(({ otherNames, ...entry }) => ({
			...entry,
			names: [entry.title, ...otherNames].map((text) => ({ text, plain: plain(text) })),
		}));
		this.#entries.set(kind, made);
		return made;
	}
}

function listOf(kind: MatchedKind, { roles, areas, settings, credentials, measures }: Vocabulary) {
	const plainEntry = (code: string, title: string, isPreferred = true) => ({
		code,
		title,
		isPreferred,
		otherNames: [] as readonly string[],
	});
	if (kind === 'role') {
		return roles.map(({ alternateTitles, ...role }) => ({ ...role, otherNames: alternateTitles }));
	}
	if (kind === 'place')
		return areas.map(({ code, title, until }) => plainEntry(code, title, until === undefined));
	const lists = { setting: settings, credential: credentials, measure: measures };
	return lists[kind].map(({ id, title }) => plainEntry(id, title));
}
