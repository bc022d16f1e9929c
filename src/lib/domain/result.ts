import { joined } from './phrases.ts';
/** Where in an input something went wrong. Lines and rows count from 1 and include the header. */
export interface Place {
	readonly file?: string;
	readonly sheet?: string;
	readonly line?: number;
	readonly column?: string;
	readonly value?: string;
}

/**
 * What went wrong, for a reader: a sentence, where, and what to do about it. Errors are values in this house;
 * only a fault of our own code is thrown.
 */
export interface Problem {
	readonly sentence: string;
	readonly remedy: string;
	readonly place?: Place;
	readonly detail?: string;
}

export type Result<Value> =
	{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export function ok<Value>(value: Value): Result<Value> {
	return { ok: true, value };
}

export function fail(problem: Problem): Result<never> {
	return { ok: false, problem };
}

/** One line for a terminal or a notice: `file, line 3, column a_median: sentence remedy`. */
export function describeProblem({ sentence, remedy, place, detail }: Problem): string {
	const where = place
		? joined(', ', [
				place.file,
				place.sheet && `sheet ${place.sheet}`,
				place.line !== undefined && `line ${place.line}`,
				place.column && `column ${place.column}`,
			])
		: '';
	return joined(' ', [where && `${where}:`, sentence, detail && `(${detail})`, remedy]);
}
