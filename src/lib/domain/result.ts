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

/** Most characters of one value of an input that a message repeats. */
const QUOTED = 80;
/** Most characters of a whole sentence, remedy or path; ours are far shorter, so what is longer is somebody's input. */
const SAID = 1000;

/** Signs that move a terminal's cursor, hide text or turn its direction: control, half and bidirectional characters. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

function clipped(text: string, most: number): string {
	return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** A text without signs that a terminal obeys; each becomes a picture of itself, `␀` for NUL, or `�`. */
export function printable(text: string): string {
	return text.replace(UNPRINTABLE, (sign) => {
		const code = sign.charCodeAt(0);
		return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '�';
	});
}

/** A value of an input as a message repeats it: printable, 80 characters at most. */
export function quoted(value: unknown): string {
	return clipped(printable(clipped(String(value), QUOTED + 1)), QUOTED);
}

/** A sentence whose quotations are as short as `quoted` makes them, whoever wrote it. */
function told(sentence: string): string {
	const whole = sentence.replace(/“([^”]*)”/g, (_, value: string) => `“${quoted(value)}”`);
	return printable(clipped(whole, SAID));
}

/**
 * One line for a terminal or a notice: `file, line 3, column a_median: sentence remedy`. Whatever an input held, the
 * line repeats at most 80 characters of a value and no control character.
 */
export function describeProblem({ sentence, remedy, place, detail }: Problem): string {
	const where = place
		? joined(', ', [
				place.file && told(place.file),
				place.sheet && `sheet ${quoted(place.sheet)}`,
				place.line !== undefined && `line ${place.line}`,
				place.column && `column ${quoted(place.column)}`,
			])
		: '';
	return joined(' ', [where && `${where}:`, told(sentence), detail && `(${told(detail)})`, told(remedy)]);
}
