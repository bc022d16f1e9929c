import { Sha256 } from '$lib/engine/sha256.ts';
import type { Assignments, Choices } from './assignment.ts';
import { plain } from './normalise.ts';

/** What was confirmed for a header: names of columns and meanings of titles and places. It holds no pay and no names. */
export interface Recipe {
	/** Hash of the header's names. */
	readonly header: string;
	/** What a file of this header is for: `payroll`, `figures`. */
	readonly use: string;
	/** ISO date it was kept on. */
	readonly keptOn: string;
	readonly assignments: readonly (readonly [string, RecipeAssignment])[];
	/** Field, value as it stands in files, code; null: left out. */
	readonly values: readonly (readonly [string, string, string | null])[];
}

type RecipeAssignment =
	| {
			readonly column: string;
			readonly decimal: string;
			readonly dayOrder: string | null;
			readonly period: string;
	  }
	| { readonly code: string };

const KEY = 'own-recipes';
const MOST_RECIPES = 20;
const MOST_VALUES = 2_000;

/** Tells headers apart: the same names in the same order have the same hash, however they are written. */
export function headerHash(columns: readonly string[]): string {
	const text = columns.map(plain).join('\n');
	return new Sha256().update(new TextEncoder().encode(text)).hex().slice(0, 32);
}

export function makeRecipe(
	use: string,
	columns: readonly string[],
	assignments: Assignments,
	choices: Choices,
	keptOn: string,
): Recipe {
	return {
		header: headerHash(columns),
		use,
		keptOn,
		assignments: [...assignments].map(([field, given]) => [
			field,
			given.from === 'all'
				? { code: given.code }
				: {
						column: columns[given.column] ?? '',
						decimal: given.decimal,
						dayOrder: given.dayOrder,
						period: given.period,
					},
		]),
		values: [...choices]
			.flatMap(([field, codes]) => [...codes].map(([text, code]) => [field, text, code] as const))
			.slice(0, MOST_VALUES),
	};
}

/** What a recipe says for a table of the same header. Columns that are not there are left out. */
export function followRecipe(
	recipe: Recipe,
	columns: readonly string[],
): { readonly assignments: Assignments; readonly choices: Choices } {
	const assignments: [string, Assignments extends ReadonlyMap<string, infer Given> ? Given : never][] = [];
	for (const [field, given] of recipe.assignments) {
		if ('code' in given) assignments.push([field, { from: 'all', code: given.code }]);
		else {
			const column = columns.indexOf(given.column);
			if (column === -1) continue;
			assignments.push([
				field,
				{
					from: 'column',
					column,
					decimal: given.decimal === ',' ? ',' : '.',
					dayOrder:
						given.dayOrder === 'day-first' || given.dayOrder === 'month-first' ? given.dayOrder : null,
					period: given.period === 'hourly' ? 'hourly' : 'annual',
				},
			]);
		}
	}
	const choices = new Map<string, Map<string, string | null>>();
	for (const [field, text, code] of recipe.values) {
		const codes = choices.get(field) ?? new Map<string, string | null>();
		choices.set(field, codes.set(text, code));
	}
	return { assignments: new Map(assignments), choices };
}

/** The recipes of this browser. Where it keeps nothing, there are none, and nothing fails. */
export class RecipeBook {
	readonly #storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

	constructor(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null) {
		this.#storage = storage;
	}

	list(): readonly Recipe[] {
		try {
			const kept: unknown = JSON.parse(this.#storage?.getItem(KEY) ?? '[]');
			return Array.isArray(kept) ? kept.filter(isRecipe) : [];
		} catch {
			return [];
		}
	}

	find(use: string, columns: readonly string[]): Recipe | null {
		const header = headerHash(columns);
		return this.list().find((recipe) => recipe.use === use && recipe.header === header) ?? null;
	}

	/** Keeps a recipe in place of one for the same header; the oldest one goes when there are many. */
	keep(recipe: Recipe): void {
		this.#write([...this.list().filter((other) => !isSame(other, recipe)), recipe].slice(-MOST_RECIPES));
	}

	remove(recipe: Recipe): void {
		this.#write(this.list().filter((other) => !isSame(other, recipe)));
	}

	/** Removes those of one use. */
	removeAll(use: string): void {
		this.#write(this.list().filter((recipe) => recipe.use !== use));
	}

	/** Removes all of them. */
	clear(): void {
		this.#write([]);
	}

	#write(recipes: readonly Recipe[]): void {
		try {
			if (recipes.length === 0) this.#storage?.removeItem(KEY);
			else this.#storage?.setItem(KEY, JSON.stringify(recipes));
		} catch {
			// A full or forbidden storage: the file is mapped all the same, only not sooner next time.
		}
	}
}

function isSame(one: Recipe, two: Recipe): boolean {
	return one.use === two.use && one.header === two.header;
}

/** Whether what was kept still has the form it is read by: others may have written to the storage. */
function isRecipe(kept: unknown): kept is Recipe {
	if (typeof kept !== 'object' || kept === null) return false;
	const { header, use, keptOn, assignments, values } = kept as Partial<Record<keyof Recipe, unknown>>;
	const isText = (value: unknown) => typeof value === 'string';
	return (
		[header, use, keptOn].every(isText) &&
		Array.isArray(assignments) &&
		assignments.every(
			(entry) =>
				Array.isArray(entry) && isText(entry[0]) && typeof entry[1] === 'object' && entry[1] !== null,
		) &&
		Array.isArray(values) &&
		values.every(
			(entry) =>
				Array.isArray(entry) &&
				isText(entry[0]) &&
				isText(entry[1]) &&
				(entry[2] === null || isText(entry[2])),
		)
	);
}
