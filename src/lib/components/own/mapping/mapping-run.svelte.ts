import type { Problem, Result } from '$lib/domain/result.ts';
import { isMatched, type Assignment, type Assignments, type Choices } from '$lib/own/mapping/assignment.ts';
import type { Field, MappedTable, Vocabulary } from '$lib/own/mapping/fields.ts';
import {
	CANCELED,
	openFileReading,
	type FileReading,
	type MappedFile,
} from '$lib/own/mapping/file-reader.ts';
import type { ToMatch } from '$lib/own/mapping/file-worker.ts';
import { columnAssignment, matchColumns } from '$lib/own/mapping/match-columns.ts';
import type { ValueMatch } from '$lib/own/mapping/match.ts';
import { followRecipe, makeRecipe, RecipeBook, type Recipe } from '$lib/own/mapping/recipes.ts';
import { refuseFileEarly, type ReadProgress, type Surveyed } from '$lib/own/reading/file-session.ts';
import { AS_FOUND, type ReadOptions } from '$lib/own/reading/form.ts';

/** What is going on: `idle` before a file was chosen, `columns`, `values` and `rows` while the reader decides. */
export type Stage =
	'loading' | 'idle' | 'reading' | 'columns' | 'matching' | 'values' | 'mapping' | 'rows' | 'done';

/** What a run is for. */
interface Purpose {
	readonly fields: readonly Field[];
	readonly vocabulary: Vocabulary;
	readonly recipeKey: string;
}

/** One file on its way from the reader's disk to rows that the page can use. Every step can be gone back from. */
export class MappingRun {
	readonly #purpose: Purpose;
	readonly #book: RecipeBook;
	#reading: FileReading | null = null;
	#stage = $state.raw<Stage>('loading');
	#file = $state.raw<File | null>(null);
	#options = $state.raw<ReadOptions>(AS_FOUND);
	#surveyed = $state.raw<Surveyed | null>(null);
	#progress = $state.raw<ReadProgress>({ bytes: 0, rows: 0 });
	#problem = $state.raw<Problem | null>(null);
	#assignments = $state.raw<Assignments>(new Map());
	#matches = $state.raw<ReadonlyMap<string, readonly ValueMatch[]>>(new Map());
	#choices = $state.raw<Choices>(new Map());
	#mapped = $state.raw<MappedFile | null>(null);
	#recipe = $state.raw<Recipe | null>(null);
	/** What the followed recipe says of values. */
	#known: Choices = new Map();
	#isRecipeFollowed = $state.raw(false);

	constructor(purpose: Purpose, storage: Storage | null) {
		this.#purpose = purpose;
		this.#book = new RecipeBook(storage);
	}

	get stage() {
		return this.#stage;
	}
	get file() {
		return this.#file;
	}
	get options() {
		return this.#options;
	}
	get surveyed() {
		return this.#surveyed;
	}
	get facts() {
		return this.#surveyed?.facts.ok ? this.#surveyed.facts.value : null;
	}
	get progress() {
		return this.#progress;
	}
	get problem() {
		return this.#problem;
	}
	get assignments() {
		return this.#assignments;
	}
	get matches() {
		return this.#matches;
	}
	get choices() {
		return this.#choices;
	}
	get mapped() {
		return this.#mapped;
	}
	/** What is kept for the header of the file. */
	get recipe() {
		return this.#recipe;
	}
	get isRecipeFollowed() {
		return this.#isRecipeFollowed;
	}

	/** Fetches what reads files, before one is chosen. */
	async open(): Promise<void> {
		this.#stage = 'loading';
		this.#problem = null;
		const opened = await openFileReading(this.#purpose.vocabulary);
		if (opened.ok) [this.#reading, this.#stage] = [opened.value, 'idle'];
		else this.#problem = opened.problem;
	}

	close(): void {
		this.#reading?.close();
	}

	/** Takes a file in hand. One that is refused early leaves everything as it was. */
	async choose(file: File): Promise<void> {
		const refused = refuseFileEarly(file);
		if (refused) {
			this.#problem = refused;
			return;
		}
		this.#file = file;
		await this.#survey(file, AS_FOUND);
	}

	/** Reads the same file another way. */
	async read(change: Partial<ReadOptions>): Promise<void> {
		await this.#survey(null, { ...this.#options, ...change });
	}

	assign(field: string, assignment: Assignment | null): void {
		const next = new Map(this.#assignments);
		if (assignment) next.set(field, assignment);
		else next.delete(field);
		this.#assignments = next;
		this.#stage = 'columns';
	}

	/** Follows what was kept for this header. */
	follow(): void {
		const facts = this.facts;
		if (!this.#recipe || !facts) return;
		const followed = followRecipe(
			this.#recipe,
			facts.columns.map(({ name }) => name),
		);
		const isKnown = (id: string) => this.#purpose.fields.some((field) => field.id === id);
		this.#assignments = new Map([...followed.assignments].filter(([id]) => isKnown(id)));
		this.#known = followed.choices;
		this.#isRecipeFollowed = true;
		this.#stage = 'columns';
	}

	forget(): void {
		if (this.#recipe) this.#book.remove(this.#recipe);
		this.#recipe = null;
		this.#isRecipeFollowed = false;
		this.#known = new Map();
	}

	/** Goes on from columns to what their values mean. */
	async match(): Promise<void> {
		const columns = this.#purpose.fields.flatMap(({ id, kind }): readonly ToMatch[] => {
			const given = this.#assignments.get(id);
			return isMatched(kind) && given?.from === 'column' ? [{ field: id, kind, column: given.column }] : [];
		});
		if (columns.length === 0) {
			this.#matches = new Map();
			this.#choices = new Map();
			return this.map();
		}
		this.#stage = 'matching';
		const matches = await this.#reading?.match(columns);
		if (!matches || !this.#hasGone(matches, 'columns')) return;
		this.#matches = matches.value;
		this.#choices = new Map(
			[...matches.value].map(([field, values]) => [field, this.#chosenOf(field, values)]),
		);
		this.#stage = 'values';
	}

	/** `code`: null leaves the rows out; undefined takes the choice back. */
	decide(field: string, decisions: readonly (readonly [string, string | null | undefined])[]): void {
		const codes = new Map(this.#choices.get(field));
		for (const [text, code] of decisions) {
			if (code === undefined) codes.delete(text);
			else codes.set(text, code);
		}
		this.#choices = new Map(this.#choices).set(field, codes);
		this.#stage = 'values';
	}

	/** Values that nothing was decided for yet. */
	get undecided(): number {
		let count = 0;
		for (const [field, values] of this.#matches) {
			const codes = this.#choices.get(field);
			for (const { text } of values) if (!codes?.has(text)) count += 1;
		}
		return count;
	}

	/** Reads all rows as decided. */
	async map(): Promise<void> {
		this.#stage = 'mapping';
		this.#progress = { bytes: 0, rows: 0 };
		const by = { fields: this.#purpose.fields, assignments: this.#assignments, choices: this.#choices };
		const mapped = await this.#reading?.map(by, (progress) => (this.#progress = progress));
		if (!mapped || !this.#hasGone(mapped, 'values')) return;
		this.#mapped = mapped.value;
		this.#stage = 'rows';
	}

	/** Back to the columns or values of the file. */
	back(stage: 'columns' | 'values'): void {
		this.#stage = stage;
	}

	/** The rows, once the reader takes them in; null where there are none. What was decided is kept for the same header. */
	finish(keepRecipe: boolean): MappedTable | null {
		const [file, mapped, facts] = [this.#file, this.#mapped, this.facts];
		if (!file || !mapped || !facts || mapped.rows.length === 0) return null;
		if (keepRecipe) {
			const names = facts.columns.map(({ name }) => name);
			const today = new Date().toISOString().slice(0, 10);
			this.#book.keep(makeRecipe(this.#purpose.recipeKey, names, this.#assignments, this.#choices, today));
		}
		this.#stage = 'done';
		const { sha256, rows, refused, refusedCount } = mapped;
		return {
			file: { name: file.name, sha256, bytes: file.size },
			rows,
			refused,
			refusedCount,
			periods: this.#periods(),
		};
	}

	/** Gives the file up; what was taken in before stays. */
	cancel(): void {
		this.#reading?.cancel();
		this.#file = null;
		this.#surveyed = null;
		this.#mapped = null;
		this.#problem = null;
		this.#stage = 'idle';
	}

	#periods() {
		return Object.fromEntries(
			this.#purpose.fields.flatMap(({ id, kind }) => {
				const given = this.#assignments.get(id);
				return kind === 'money' && given?.from === 'column' ? [[id, given.period]] : [];
			}),
		);
	}

	async #survey(file: File | null, options: ReadOptions): Promise<void> {
		this.#options = options;
		this.#stage = 'reading';
		this.#problem = null;
		this.#progress = { bytes: 0, rows: 0 };
		const surveyed = await this.#reading?.survey(file, options, (progress) => (this.#progress = progress));
		if (!surveyed || !this.#hasGone(surveyed, 'idle')) return;
		this.#surveyed = surveyed.value;
		const { facts } = surveyed.value;
		this.#problem = facts.ok ? null : facts.problem;
		this.#stage = 'columns';
		if (!facts.ok) return;
		const { columns } = facts.value;
		const fallbacks = this.#purpose.fields.flatMap(({ id, fallback }): (readonly [string, Assignment])[] =>
			fallback === undefined ? [] : [[id, { from: 'all', code: fallback }]],
		);
		const proposed = [...matchColumns(this.#purpose.fields, columns)].map(
			([id, column]) => [id, columnAssignment(column, columns[column])] as const,
		);
		this.#assignments = new Map([...fallbacks, ...proposed]);
		this.#known = new Map();
		this.#isRecipeFollowed = false;
		this.#recipe = this.#book.find(
			this.#purpose.recipeKey,
			columns.map(({ name }) => name),
		);
	}

	/** Whether the worker did what it was asked; else says why, and goes back to where it can be asked again. */
	#hasGone<Value>(result: Result<Value>, otherwise: Stage): result is { ok: true; value: Value } {
		if (result.ok) return true;
		if (result.problem === CANCELED) return false;
		this.#problem = result.problem;
		this.#stage = otherwise;
		return false;
	}

	/** What is decided without asking: exact matches, and what was confirmed for the same header before. */
	#chosenOf(field: string, values: readonly ValueMatch[]): ReadonlyMap<string, string | null> {
		const known = this.#known.get(field);
		const before = this.#choices.get(field);
		return new Map(
			values.flatMap(({ text, band, code }): (readonly [string, string | null])[] => {
				const decided = before?.has(text) ? before.get(text) : known?.get(text);
				if (decided !== undefined) return [[text, decided]];
				return band === 'exact' && code !== null ? [[text, code]] : [];
			}),
		);
	}
}
