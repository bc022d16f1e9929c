import type { Estimate } from '../../domain/estimate.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Cell } from '../importing/importer.ts';

/** What a column measures decides which marks it may carry. */
export type CellKind = 'employment' | 'annual' | 'hourly' | 'ratio';

/** Thresholds of a release in dollars; null where the release prints no `#`. */
export interface TopCode {
	readonly hourly: number | null;
	readonly annual: number | null;
}

/** Commas group thousands, and no group begins with 0: `0,512` is a decimal comma, which is not read. */
const NUMBER = /^-?(\d+|[1-9]\d{0,2}(,\d{3})+)?(\.\d+)?$/;

/** A number written with or without thousands commas; null when the text is not a number. */
export function parseNumber(text: string): number | null {
	const trimmed = text.trim();
	if (!/\d/.test(trimmed) || !NUMBER.test(trimmed)) return null;
	return Number(trimmed.replaceAll(',', ''));
}

function refuse(sentence: string, remedy = 'Give the file as published.'): Result<never> {
	return fail({ sentence, remedy });
}

const EMPTY: Readonly<Record<CellKind, Estimate>> = {
	employment: { value: null, flag: 'not_published' },
	annual: { value: null, flag: 'not_available' },
	hourly: { value: null, flag: 'not_available' },
	ratio: { value: null, flag: '' },
};

function parseMark(mark: string, kind: CellKind, top: TopCode): Result<Estimate> {
	// Ratios (standard errors, location quotients) have no flag column: they are missing where their figure is.
	if (kind === 'ratio' && ['*', '**', '~', '#'].includes(mark)) return ok(EMPTY.ratio);
	if (mark === '**' && kind === 'employment') return ok(EMPTY.employment);
	if (mark === '*' && (kind === 'annual' || kind === 'hourly')) return ok(EMPTY[kind]);
	if (mark === '~' && kind === 'employment') return ok({ value: null, flag: 'under_half_percent' });
	if (mark === '#' && (kind === 'annual' || kind === 'hourly')) {
		const value = top[kind];
		if (value !== null) return ok({ value, flag: 'top_coded' });
		return refuse(
			'The mark # stands for a wage above the top code, but the catalogue knows no top code of this release.',
			'Enter the threshold that the notes of the release state in src/lib/datasets/oews/releases.ts.',
		);
	}
	return refuse(
		`“${mark}” is neither a number nor a mark that this column may hold (${kind === 'employment' ? '**, ~' : kind === 'ratio' ? '*, **, ~, #' : '*, #'}).`,
		'Give the file as published; a changed cell or an unknown mark cannot be read.',
	);
}

/**
 * A cell of an OEWS table as value and flag. A mark `#` gives the release's threshold as value. An empty cell means
 * the figure was not released: where a copy has lost the marks `*` and `**`, that is inferred from the column.
 *
 * Errors: the text is not a number and no mark of this column, or the number is negative or no whole job.
 */
export function parseCell(cell: Cell | undefined, kind: CellKind, top: TopCode): Result<Estimate> {
	if (cell === null || cell === undefined) return ok(EMPTY[kind]);
	if (typeof cell === 'boolean') return refuse('The cell holds true or false.');
	const text = typeof cell === 'number' ? cell : String(cell).trim();
	if (text === '') return ok(EMPTY[kind]);
	const value = typeof text === 'number' ? text : parseNumber(text);
	if (value === null) return parseMark(String(text), kind, top);
	if (!Number.isFinite(value) || value < 0) {
		return refuse(
			`${kind === 'annual' || kind === 'hourly' ? 'A wage' : 'A figure of this column'} cannot be negative.`,
			'Give the file as published; no negative figure is ever published.',
		);
	}
	if (kind === 'employment' && !Number.isInteger(value)) {
		return refuse('Employment is a whole number of jobs.');
	}
	return ok({ value, flag: '' });
}
