import { ask, exact, likely, type Candidate, type Match } from './match.ts';
import { keyOf, plain, titleWords, withoutLevel } from './normalise.ts';
import { jaroWinkler, SAME_WORD } from './similarity.ts';

/** Something that a text may name. */
export interface Named {
	readonly code: string;
	readonly title: string;
	/** Goes before others where names are alike. */
	readonly isPreferred: boolean;
	readonly otherNames: readonly string[];
	/** Of the past: left out where something of today has the same name. */
	readonly until?: number;
}

/** A score from which a proposal stands to be confirmed, if the second one is this much worse. */
const LIKELY = 0.8;
const MARGIN = 0.05;
/** A score from which a candidate is listed at all. */
const LISTED = 0.4;
/** What being preferred adds where names are alike. */
const PREFERRED = 0.04;
/** What not being the title, but another name, takes away. */
const OTHER_NAME = 0.02;

interface Name {
	readonly text: string;
	readonly owner: number;
	readonly isTitle: boolean;
	/** Sum of its words' weights. */
	weight: number;
}

/**
 * Finds what texts name among tens of thousands of names, by their words. Making it takes a moment, each question well
 * under a millisecond: words lead to names, the rarer a word the more it counts.
 */
export class NameMatcher {
	readonly #named: readonly Named[];
	readonly #names: Name[] = [];
	readonly #byCode = new Map<string, number>();
	readonly #byKey = new Map<string, number[]>();
	/** For each word the names that have it. */
	readonly #postings = new Map<string, number[]>();
	readonly #weights = new Map<string, number>();
	/** Words by their first letter, for those that are misspelled. */
	readonly #byLetter = new Map<string, string[]>();
	readonly #respelled = new Map<string, readonly (readonly [string, number])[]>();
	readonly #scores: Float64Array;

	constructor(named: readonly Named[]) {
		this.#named = named;
		named.forEach(({ code, title, otherNames }, owner) => {
			this.#byCode.set(plain(code), owner);
			this.#add(title, owner, true);
			for (const name of otherNames) this.#add(name, owner, false);
		});
		for (const [word, names] of this.#postings) {
			this.#weights.set(word, Math.log(1 + this.#names.length / names.length));
			const letter = word.charAt(0);
			const words = this.#byLetter.get(letter);
			if (words) words.push(word);
			else this.#byLetter.set(letter, [word]);
		}
		for (const [word, names] of this.#postings) {
			for (const name of names) {
				const found = this.#names[name];
				if (found) found.weight += this.#weights.get(word) ?? 0;
			}
		}
		this.#scores = new Float64Array(this.#names.length);
	}

	match(text: string): Match {
		const code = this.#byCode.get(plain(text.replace(/\.\d\d$/, '')));
		if (code !== undefined) return exact(this.#candidate(code, '', 1));
		const words = titleWords(text);
		if (words.length === 0) return ask([]);
		const same = this.#having(words);
		if (same.length === 1 && same[0]) return exact(same[0]);
		if (same.length > 1) return this.#several(same);
		const base = withoutLevel(words);
		const sameRole = base.length < words.length ? this.#having(base) : this.#withoutBrackets(text);
		const similar = this.#similar(base);
		if (sameRole.length > 0) {
			const others = similar.filter(({ code: other }) => sameRole.every((known) => known.code !== other));
			const all = [...sameRole, ...others];
			return sameRole.length === 1 ? likely(all) : ask(all, SEVERAL);
		}
		const [first, second] = similar;
		const isClear = first && first.score >= LIKELY && first.score - (second?.score ?? 0) >= MARGIN;
		return isClear ? likely(similar) : ask(similar);
	}

	/** Of names that are the same the title goes first, then what is preferred. */
	#several(same: readonly Candidate[]): Match {
		const titles = same.filter(({ by }) => by === '');
		if (titles.length === 1 && titles[0]) return exact(titles[0]);
		const preferred = same.filter(
			({ code }) => this.#named[this.#byCode.get(plain(code)) ?? -1]?.isPreferred,
		);
		const [only] = preferred;
		if (preferred.length !== 1 || !only) return ask(same, SEVERAL);
		return likely([only, ...same.filter((other) => other !== only)], SEVERAL);
	}

	#add(text: string, owner: number, isTitle: boolean): void {
		const words = titleWords(text);
		if (words.length === 0) return;
		const id = this.#names.push({ text, owner, isTitle, weight: 0 }) - 1;
		// Words in brackets explain the others: `Chief Information Security Officer (CISO)`.
		const forms = new Set([keyOf(words), ...withoutBrackets(text).map((form) => keyOf(titleWords(form)))]);
		for (const key of forms) if (key !== '') push(this.#byKey, key, id);
		for (const word of new Set(words)) push(this.#postings, word, id);
	}

	/** What a title is called without what its brackets add: `Cancer Registrar (CTR)`. */
	#withoutBrackets(text: string): readonly Candidate[] {
		const [outside] = withoutBrackets(text);
		return outside === undefined ? [] : this.#having(withoutLevel(titleWords(outside)));
	}

	/** What has a name of just these words, each once. */
	#having(words: readonly string[]): readonly Candidate[] {
		const found = new Map<number, Candidate>();
		for (const id of this.#byKey.get(keyOf(words)) ?? []) {
			const name = this.#names[id];
			if (!name || (found.has(name.owner) && !name.isTitle)) continue;
			found.set(name.owner, this.#candidate(name.owner, name.isTitle ? '' : name.text, 1));
		}
		const current = [...found].filter(([owner]) => this.#named[owner]?.until === undefined);
		return (current.length > 0 ? current : [...found]).map(([, candidate]) => candidate);
	}

	/** What has names of the same or similar words, best first: twice what is shared over what both have. */
	#similar(words: readonly string[]): readonly Candidate[] {
		const touched: number[] = [];
		let own = 0;
		for (const word of new Set(words)) {
			const known = this.#weights.get(word);
			const spelled: readonly (readonly [string, number])[] =
				known === undefined ? this.#spelledLike(word) : [[word, 1]];
			own += known ?? this.#weights.get(spelled[0]?.[0] ?? '') ?? Math.log(1 + this.#names.length);
			for (const [form, likeness] of spelled) {
				const gain = likeness * (this.#weights.get(form) ?? 0);
				for (const id of this.#postings.get(form) ?? []) {
					if (this.#scores[id] === 0) touched.push(id);
					this.#scores[id] = (this.#scores[id] ?? 0) + gain;
				}
			}
		}
		const best = new Map<number, { readonly id: number; readonly score: number }>();
		for (const id of touched) {
			const name = this.#names[id];
			const shared = this.#scores[id] ?? 0;
			this.#scores[id] = 0;
			if (!name || this.#named[name.owner]?.until !== undefined) continue;
			const dice = Math.min(1, (2 * shared) / (own + name.weight));
			const preferred = this.#named[name.owner]?.isPreferred ? PREFERRED : 0;
			const score = dice + preferred - (name.isTitle ? 0 : OTHER_NAME);
			if (score >= LISTED && score > (best.get(name.owner)?.score ?? 0)) best.set(name.owner, { id, score });
		}
		return [...best]
			.sort(([, one], [, two]) => two.score - one.score || one.id - two.id)
			.slice(0, 8)
			.map(([owner, { id, score }]) => {
				const name = this.#names[id];
				return this.#candidate(owner, name && !name.isTitle ? name.text : '', Math.min(0.99, score));
			});
	}

	#spelledLike(word: string): readonly (readonly [string, number])[] {
		const known = this.#respelled.get(word);
		if (known) return known;
		const found: (readonly [string, number])[] = [];
		for (const other of word.length < 4 ? [] : (this.#byLetter.get(word.charAt(0)) ?? [])) {
			if (Math.abs(other.length - word.length) > 3) continue;
			const likeness = jaroWinkler(word, other);
			if (likeness >= SAME_WORD) found.push([other, likeness]);
		}
		found.sort(([, one], [, two]) => two - one);
		const nearest = found.slice(0, 3);
		this.#respelled.set(word, nearest);
		return nearest;
	}

	#candidate(owner: number, by: string, score: number): Candidate {
		const { code = '', title = '' } = this.#named[owner] ?? {};
		return { code, title, by, score };
	}
}

const SEVERAL = 'Several have this name.';

function withoutBrackets(text: string): readonly string[] {
	const inside = /\(([^)]*)\)/.exec(text);
	return inside ? [text.replace(/\([^)]*\)/g, ' '), inside[1] ?? ''] : [];
}

function push<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
	const known = map.get(key);
	if (known) known.push(value);
	else map.set(key, [value]);
}
