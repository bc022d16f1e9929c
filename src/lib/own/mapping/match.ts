import type { Band } from './fields.ts';

/** A code that a value may mean. */
export interface Candidate {
	readonly code: string;
	readonly title: string;
	/** The name it was found by, where that is not its title. */
	readonly by: string;
	/** 0 to 1. */
	readonly score: number;
}

/** What a value of a file was found to mean. */
export interface Match {
	readonly band: Band;
	/** The proposed code; null in the band `ask`. */
	readonly code: string | null;
	/** Best first; the proposed one too. */
	readonly candidates: readonly Candidate[];
	/** What the reader should know: why it has to be asked. Empty where it goes without saying. */
	readonly note: string;
}

/** A value of a column, how often it stands there, and what it was found to mean. */
export interface ValueMatch extends Match {
	readonly text: string;
	readonly count: number;
}

const MOST_CANDIDATES = 6;

export function exact(candidate: Candidate): Match {
	return { band: 'exact', code: candidate.code, candidates: [candidate], note: '' };
}

export function likely(candidates: readonly Candidate[], note = ''): Match {
	const [first] = candidates;
	if (!first) return ask([], note);
	return { band: 'likely', code: first.code, candidates: candidates.slice(0, MOST_CANDIDATES), note };
}

export function ask(candidates: readonly Candidate[], note = ''): Match {
	return { band: 'ask', code: null, candidates: candidates.slice(0, MOST_CANDIDATES), note };
}
