import type { Vocabulary } from './fields.ts';
import type { MatchedKind } from './assignment.ts';
import { ask, type Match, type ValueMatch } from './match.ts';
import { NameMatcher, type Named } from './name-matcher.ts';
import { PlaceMatcher } from './place-matcher.ts';

/** Other names of measures in files. */
const MEASURE_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
	Object.entries({
		median: [
			'50th percentile',
			'p50',
			'pct50',
			'median pay',
			'median wage',
			'median salary',
			'annual median',
			'hourly median',
		],
		mean: ['average', 'avg', 'mean wage', 'average pay', 'average salary', 'annual mean', 'hourly mean'],
		p10: ['p10', 'pct10', '10th', '10th pct'],
		p25: ['p25', 'pct25', '25th', '25th pct', 'first quartile', 'q1', 'lower quartile'],
		p75: ['p75', 'pct75', '75th', '75th pct', 'third quartile', 'q3', 'upper quartile'],
		p90: ['p90', 'pct90', '90th', '90th pct'],
		employment: ['jobs', 'headcount', 'employees', 'total employment', 'tot emp'],
		lq: ['lq', 'location quotient'],
	}),
);

/** Matches values with a vocabulary. What is made of the vocabulary is made once. */
export class ValueMatcher {
	readonly #vocabulary: Vocabulary;
	readonly #matchers = new Map<MatchedKind, NameMatcher>();

	constructor(vocabulary: Vocabulary) {
		this.#vocabulary = vocabulary;
	}

	/** What each value of a column means, in the order given. `values`: how often each stands there. */
	match(kind: MatchedKind, values: ReadonlyMap<string, number>): readonly ValueMatch[] {
		const matcher: { match(text: string): Match } =
			kind === 'place' ? new PlaceMatcher(this.#vocabulary.areas, values.keys()) : this.#named(kind);
		return [...values].map(([text, count]) => ({ text, count, ...checked(matcher.match(text)) }));
	}

	#named(kind: Exclude<MatchedKind, 'place'>): NameMatcher {
		const known = this.#matchers.get(kind);
		if (known) return known;
		const made = new NameMatcher(namedOf(kind, this.#vocabulary));
		this.#matchers.set(kind, made);
		return made;
	}
}

/** A match of band `exact` or `likely` always has a code. */
function checked(match: Match): Match {
	return match.band !== 'ask' && match.code === null ? ask(match.candidates, match.note) : match;
}

function namedOf(kind: Exclude<MatchedKind, 'place'>, vocabulary: Vocabulary): readonly Named[] {
	if (kind === 'role') {
		return vocabulary.roles.map(({ alternateTitles, ...role }) => ({ ...role, otherNames: alternateTitles }));
	}
	if (kind === 'measure') {
		return vocabulary.measures.map(({ id, title }) => entry(id, title, MEASURE_NAMES.get(id) ?? []));
	}
	const list = kind === 'setting' ? vocabulary.settings : vocabulary.credentials;
	return list.map(({ id, title }) => entry(id, title, title.includes(': ') ? title.split(': ') : []));
}

function entry(code: string, title: string, otherNames: readonly string[]): Named {
	return { code, title, isPreferred: false, otherNames };
}
