import type { Problem, Result } from '$lib/domain/result.ts';
import type { Assignment } from '$lib/own/mapping/assignment.ts';
import type { Field, MappedTable, Vocabulary } from '$lib/own/mapping/fields.ts';
import {
	CANCELED,
	openFileReading,
	type FileReading,
	type MappedFile,
} from '$lib/own/mapping/file-reader.ts';
import { refuseFileEarly, type ReadProgress, type Surveyed } from '$lib/own/reading/file-session.ts';
import { AS_FOUND, type ReadOptions } from '$lib/own/reading/form.ts';
import {
	columnsToMatch,
	countUndecided,
	firstChoices,
	NO_ASSIGNMENTS,
	NO_CHOICES,
	NO_MATCHES,
	proposedAssignments,
	withAssignment,
	withDecisions,
	type Decision,
} from './decisions.ts';
import { RecipeShelf } from './recipe-shelf.svelte.ts';

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
	readonly recipes: RecipeShelf;
	#reading: FileReading | null = null;
	#stage = $state.raw<Stage>('loading');
	#file = $state.raw<File | null>(null);
	#options = $state.raw<ReadOptions>(AS_FOUND);
	#surveyed = $state.raw<Surveyed | null>(null);
	#progress = $state.raw<ReadProgress>({ bytes: 0, rows: 0 });
	#problem = $state.raw<Problem | null>(null);
	#assignments = $state.raw(NO_ASSIGNMENTS);
	#matches = $state.raw(NO_MATCHES);
	#choices = $state.raw(NO_CHOICES);
	#mapped = $state.raw<MappedFile | null>(null);

	constructor(purpose: Purpose, storage: Storage | null) {
		this.#purpose = purpose;
		this.recipes = new RecipeShelf(purpose.recipeKey, storage);
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
		this.#assignments = withAssignment(this.#assignments, field, assignment);
		this.#stage = 'columns';
	}

	/** Follows what was kept for this header. */
	follow(): void {
		const assignments = this.recipes.follow(this.#purpose.fields, this.#names());
		if (!assignments) return;
		this.#assignments = assignments;
		this.#choices = NO_CHOICES;
		this.#stage = 'columns';
	}

	/** Goes on from columns to what their values mean. */
	async match(): Promise<void> {
		const columns = columnsToMatch(this.#purpose.fields, this.#assignments);
		if (columns.length === 0) {
			[this.#matches, this.#choices] = [NO_MATCHES, NO_CHOICES];
			return this.map();
		}
		this.#stage = 'matching';
		const matches = await this.#reading?.match(columns);
		if (!matches || !this.#hasGone(matches, 'columns')) return;
		this.#matches = matches.value;
		this.#choices = firstChoices(matches.value, this.#choices, this.recipes.choices);
		this.#stage = 'values';
	}

	decide(field: string, decisions: readonly Decision[]): void {
		this.#choices = withDecisions(this.#choices, field, decisions);
		this.#stage = 'values';
	}

	/** Values that nothing was decided for yet. */
	get undecided(): number {
		return countUndecided(this.#matches, this.#choices);
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

	/** The rows as they can be taken in; null where there are none. */
	table(): MappedTable | null {
		const [file, mapped] = [this.#file, this.#mapped];
		if (!file || !mapped || mapped.rows.length === 0) return null;
		const { sha256, rows, refused, refusedCount } = mapped;
		return {
			file: { name: file.name, sha256, bytes: file.size },
			rows,
			refused,
			refusedCount,
			periods: this.#periods(),
		};
	}

	/** The reader took the rows in. What was decided is kept for the same header. */
	finish(keepRecipe: boolean): void {
		if (keepRecipe) this.recipes.keep(this.#names(), this.#assignments, this.#choices);
		this.#stage = 'done';
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

	#names(): readonly string[] {
		return this.facts?.columns.map(({ name }) => name) ?? [];
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
		this.#assignments = proposedAssignments(this.#purpose.fields, columns);
		[this.#matches, this.#choices] = [NO_MATCHES, NO_CHOICES];
		this.recipes.look(this.#names());
	}

	/** Whether the worker did what it was asked; else says why, and goes back to where it can be asked again. */
	#hasGone<Value>(result: Result<Value>, otherwise: Stage): result is { ok: true; value: Value } {
		if (result.ok) return true;
		if (result.problem === CANCELED) return false;
		this.#problem = result.problem;
		this.#stage = otherwise;
		return false;
	}
}
