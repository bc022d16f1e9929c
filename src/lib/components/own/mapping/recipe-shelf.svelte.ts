import type { Assignments, Choices } from '$lib/own/mapping/assignment.ts';
import type { Field } from '$lib/own/mapping/fields.ts';
import { followRecipe, makeRecipe, RecipeBook, type Recipe } from '$lib/own/mapping/recipes.ts';
import { NO_CHOICES, ofFields, today } from './decisions.ts';

/** What this browser keeps of earlier files of one use, and what it offers for the one being mapped. */
export class RecipeShelf {
	readonly #use: string;
	readonly #book: RecipeBook;
	#offered = $state.raw<Recipe | null>(null);
	#isFollowed = $state.raw(false);
	#count = $state.raw(0);
	#choices: Choices = NO_CHOICES;

	constructor(use: string, storage: Storage | null) {
		this.#use = use;
		this.#book = new RecipeBook(storage);
		this.#recount();
	}

	/** What is kept for the header of the file; null where nothing is. */
	get offered(): Recipe | null {
		return this.#offered;
	}

	get isFollowed(): boolean {
		return this.#isFollowed;
	}

	/** How many headers something is kept for. */
	get count(): number {
		return this.#count;
	}

	/** What the followed recipe says of values. */
	get choices(): Choices {
		return this.#choices;
	}

	/** Looks up what is kept for another file's header. */
	look(columns: readonly string[]): void {
		this.#offered = this.#book.find(this.#use, columns);
		[this.#isFollowed, this.#choices] = [false, NO_CHOICES];
	}

	/** The columns that the offered recipe says; null where none is offered. */
	follow(fields: readonly Field[], columns: readonly string[]): Assignments | null {
		if (!this.#offered) return null;
		const { assignments, choices } = followRecipe(this.#offered, columns);
		[this.#isFollowed, this.#choices] = [true, choices];
		return ofFields(fields, assignments);
	}

	keep(columns: readonly string[], assignments: Assignments, choices: Choices): void {
		this.#book.keep(makeRecipe(this.#use, columns, assignments, choices, today()));
		this.#recount();
	}

	/** Deletes what is kept for this header. */
	forget(): void {
		if (this.#offered) this.#book.remove(this.#offered);
		[this.#offered, this.#isFollowed, this.#choices] = [null, false, NO_CHOICES];
		this.#recount();
	}

	forgetAll(): void {
		this.#book.removeAll(this.#use);
		this.#recount();
	}

	#recount(): void {
		this.#count = this.#book.list().filter(({ use }) => use === this.#use).length;
	}
}
