import { fail, ok, type Result } from '../../domain/result.ts';
import type { TableSchema } from '../schema.ts';
import { flagOf, isLacking } from '../oews/merge.ts';
import type { WageCells } from '../oews/measures.ts';
import type { Row, Value } from './csv.ts';

/** A figure that is there, and what an added file has in its place. */
export interface Replacement {
	readonly occCode: string;
	/** Code of the area, or id of the setting. */
	readonly place: string;
	readonly year: number;
	readonly column: string;
	readonly before: string;
	readonly after: string;
	/** Whether the file only leaves the cell empty: then it says nothing, and what is there stays. */
	readonly isBlank: boolean;
}

/** What an addition does to the tables that are there. */
export interface Changes {
	readonly addedRows: number;
	/** Cells that no source had before. */
	readonly filledCells: number;
	readonly replaced: readonly Replacement[];
}

const MARKS: Readonly<Record<string, string>> = {
	not_available: '* (not available)',
	not_published: '** (not published)',
	under_half_percent: '~',
};

/** One for all figures: a release can have a hundred thousand to print. */
const FIGURE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

function shown(value: Value | undefined, flag: Value | undefined): string {
	const figure = typeof value === 'number' ? FIGURE.format(value) : '';
	if (flag === 'top_coded') return `# (${figure} or more)`;
	return MARKS[String(flag ?? '')] ?? (figure || 'empty');
}

/**
 * How a row that is there changes when the added one joins it: cells that no source had, and figures that become others.
 * `isInferred`: whether the added row has cells that are empty in its file.
 */
export function changesOf(
	schema: TableSchema,
	before: Row,
	added: Row,
	isInferred: boolean,
): { readonly filled: number; readonly replaced: readonly Replacement[] } {
	const key = new Set(schema.primaryKey);
	const [old, next] = [before as WageCells, added as WageCells];
	const replaced: Replacement[] = [];
	let filled = 0;
	for (const { name } of schema.fields) {
		if (key.has(name) || name.endsWith('_flag') || isLacking(next, name)) continue;
		if (isLacking(old, name)) {
			filled += 1;
			continue;
		}
		const flag = flagOf(name);
		if (before[name] === added[name] && before[flag] === added[flag]) continue;
		replaced.push({
			occCode: String(added['occ_code']),
			place: String(added['area_code'] ?? added['setting_id']),
			year: Number(added['year']),
			column: name,
			before: shown(before[name], before[flag]),
			after: shown(added[name], added[flag]),
			isBlank: isInferred && added[name] === null,
		});
	}
	return { filled, replaced };
}

/** Replacements that a refusal names; the others it counts. */
const NAMED = 5;

/**
 * Refuses to replace figures that are there, unless the reader asks for it; an empty cell of a copy without marks never
 * replaces one. `titleOf`: what a code is called.
 */
export function keepFigures(
	{ replaced }: Changes,
	mayReplace: boolean,
	titleOf: (code: string) => string,
): Result<null> {
	const blank = replaced.filter(({ isBlank }) => isBlank);
	const refused = blank.length > 0 ? blank : mayReplace ? [] : replaced;
	if (refused.length === 0) return ok(null);
	const count = `${refused.length.toLocaleString('en-US')} ${refused.length === 1 ? 'figure' : 'figures'}`;
	const examples = refused
		.slice(0, NAMED)
		.map(
			({ occCode, place, year, column, before, after, isBlank }) =>
				`${titleOf(occCode)}, ${titleOf(place)}, May ${year}, ${column}: ${before} by ${isBlank ? 'an empty cell' : after}`,
		);
	const rest = refused.length > NAMED ? `; and ${(refused.length - NAMED).toLocaleString('en-US')} more` : '';
	return fail({
		sentence: `The files would replace ${count} in the tables: ${examples.join('; ')}${rest}.`,
		remedy:
			blank.length > 0
				? 'An empty cell of a copy without marks says nothing: give the official table, or take these rows out.'
				: 'If the new figures are right, run the same command with --replace.',
	});
}
