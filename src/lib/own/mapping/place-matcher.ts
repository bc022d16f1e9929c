import { NATION } from '../../domain/area.ts';
import type { Vocabulary } from './fields.ts';
import { ask, exact, likely, type Candidate, type Match } from './match.ts';
import { plain } from './normalise.ts';
import { jaroWinkler, SAME_WORD } from './similarity.ts';
import { stateOf, type State } from './states.ts';

interface Place {
	readonly code: string;
	readonly title: string;
	/** Postal codes, lower case. */
	readonly states: readonly string[];
	/** Its cities and rows of them, plain: `dallas`, `dallas fort worth`, `fort worth`. */
	readonly cities: readonly string[];
	readonly isPast: boolean;
}

const NATIONAL = new Set([
	'us',
	'usa',
	'united states',
	'united states of america',
	'national',
	'nation',
	'nationwide',
	'all us',
]);
const AROUND =
	/\b(greater|metro(politan)?( (statistical )?area)?|(statistical )?area|msa|cbsa|region|city of|usa|united states|us)\b/g;
const SHORTENED: Readonly<Record<string, string>> = {
	st: 'saint',
	ste: 'sainte',
	ft: 'fort',
	mt: 'mount',
	pt: 'point',
};

/** What cities are called for short. */
const NICKNAMES: ReadonlyMap<string, string> = new Map([
	['nyc', 'new york ny'],
	['dfw', 'dallas fort worth'],
	['philly', 'philadelphia pa'],
	['sf', 'san francisco ca'],
	['vegas', 'las vegas'],
]);
/** A state's abbreviation that is as often a city's. */
const LOS_ANGELES = ['la', 'los angeles'] as const;

const ZIP_NOTE = 'ZIP codes are not read: choose the metropolitan area or the state.';
const BOTH_NOTE = 'This is a city and a state.';
const SEVERAL_NOTE = 'Several areas have a place of this name.';

/** A text as places compare: plain, with `St.`, `Ft.` and `Mt.` in full. */
function placeText(text: string): string {
	return plain(text.replace(/[-–—/,]/g, ' '))
		.split(' ')
		.map((word) => SHORTENED[word] ?? word)
		.join(' ');
}

/** Every row of neighboring cities in an area's title, each city alone too. */
function citiesOf(title: string): readonly string[] {
	const parts = title
		.replace(/,[^,]*$/, '')
		.split(/--?|\/|–/)
		.map((part) => placeText(part).replace(/^urban /, ''))
		.filter((part) => part !== '');
	const rows = new Set<string>();
	for (let from = 0; from < parts.length; from += 1) {
		for (let to = from + 1; to <= parts.length; to += 1) rows.add(parts.slice(from, to).join(' '));
	}
	return [...rows];
}

/** Finds which area a text means: by code, title, city, row of cities, state, with or without the state. */
export class PlaceMatcher {
	readonly #byCode = new Map<string, Candidate>();
	readonly #byTitle = new Map<string, Candidate[]>();
	readonly #byCity = new Map<string, Place[]>();
	readonly #cities: readonly string[];
	/** Whether five digits that are an area's code are more likely a ZIP code: others of the column are none. */
	readonly #hasZips: boolean;

	/** `column`: all values beside which each one stands. */
	constructor(areas: Vocabulary['areas'], column: Iterable<string> = []) {
		for (const { code, title, until } of areas) {
			const candidate = { code, title, by: '', score: 1 };
			this.#byCode.set(code, candidate);
			if (until === undefined) this.#put(this.#byTitle, placeText(title), candidate);
			const states = /,\s*([A-Z]{2}(?:-[A-Z]{2})*)$/.exec(title)?.[1]?.toLowerCase().split('-');
			if (!states) continue;
			const place = { code, title, states, cities: citiesOf(title), isPast: until !== undefined };
			for (const city of place.cities) this.#put(this.#byCity, city, place);
		}
		this.#cities = [...this.#byCity.keys()];
		this.#hasZips = [...column].some((value) => /^\d{5}(-\d{4})?$/.test(value) && !this.#byCode.has(value));
	}

	match(text: string): Match {
		const code = /^\d+$/.test(text) ? this.#byCode.get(text.length === 1 ? `0${text}` : text) : undefined;
		if (code && !(this.#hasZips && text.length === 5)) return exact(code);
		if (/^\d{5}(-\d{4})?$/.test(text)) return ask(code ? [code] : [], ZIP_NOTE);
		const written = placeText(text);
		const said = NICKNAMES.get(written) ?? written;
		if (NATIONAL.has(said)) return this.#only(NATION);
		const titled = this.#byTitle.get(said);
		const state = stateOf(said);
		if (titled?.length === 1 && titled[0] && !state) return exact(titled[0]);
		const cities = this.#current(this.#byCity.get(said === LOS_ANGELES[0] ? LOS_ANGELES[1] : said) ?? []);
		return state ? this.#stateOrCity(state, cities) : this.#city(said);
	}

	#stateOrCity({ code }: State, cities: readonly Place[]): Match {
		const state = this.#byCode.get(code);
		const all = [...(state ? [state] : []), ...cities.map(candidateOf)];
		if (all.length === 1 && all[0]) return exact(all[0]);
		return ask(all, BOTH_NOTE);
	}

	#city(said: string): Match {
		const bare = said.replace(AROUND, ' ').replace(/\s+/g, ' ').trim() || said;
		const { city, state } = cutState(bare);
		const states = state ? [state] : [];
		const named = this.#current(this.#byCity.get(city) ?? []).filter((place) => isIn(place, states));
		const [only] = named;
		if (named.length === 1 && only) return state ? exact(candidateOf(only)) : likely([candidateOf(only)]);
		if (named.length > 1) return ask(named.map(candidateOf), SEVERAL_NOTE);
		const whole = state ? null : stateOf(bare);
		if (whole) return this.#only(whole.code);
		return this.#similar(city, states);
	}

	#similar(city: string, states: readonly string[]): Match {
		const found = new Map<string, Candidate>();
		for (const known of this.#cities) {
			const score = jaroWinkler(city, known);
			if (score < 0.86 || known.charAt(0) !== city.charAt(0)) continue;
			for (const place of this.#current(this.#byCity.get(known) ?? [])) {
				if (!isIn(place, states) || score <= (found.get(place.code)?.score ?? 0)) continue;
				found.set(place.code, { ...candidateOf(place), score: Math.min(0.99, score) });
			}
		}
		const sorted = [...found.values()].sort((one, two) => two.score - one.score);
		const [first, second] = sorted;
		const isClear = first && first.score >= SAME_WORD && first.score - (second?.score ?? 0) >= 0.02;
		if (isClear) return likely(sorted);
		const state = states[0] === undefined ? undefined : this.#byCode.get(stateOf(states[0])?.code ?? '');
		return ask([...sorted.slice(0, 5), ...(state ? [state] : [])]);
	}

	/** Those of today's boundaries, or the earlier ones where there are none. */
	#current(places: readonly Place[]): readonly Place[] {
		const current = places.filter(({ isPast }) => !isPast);
		return current.length > 0 ? current : places;
	}

	#only(code: string): Match {
		const candidate = this.#byCode.get(code);
		return candidate ? exact(candidate) : ask([]);
	}

	#put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
		const known = map.get(key);
		if (known) known.push(value);
		else map.set(key, [value]);
	}
}

function candidateOf({ code, title }: Place): Candidate {
	return { code, title, by: '', score: 1 };
}

function isIn(place: Place, states: readonly string[]): boolean {
	return states.length === 0 || states.some((state) => place.states.includes(state));
}

/** The state at the end of a text: `dallas tx`, `albany new york`, `austin tex`. */
function cutState(text: string): { readonly city: string; readonly state: string | null } {
	const words = text.split(' ');
	for (const count of [3, 2, 1]) {
		if (words.length <= count) continue;
		const state = stateOf(words.slice(-count).join(' '));
		if (state) return { city: words.slice(0, -count).join(' '), state: state.postal.toLowerCase() };
	}
	return { city: text, state: null };
}
