import { afterPaint } from '../lazy/idle.ts';

/** What is typed into a search box, and the text that its list answers. */
export class SearchText {
	#text = $state('');
	#listed = $state('');

	/** As it stands in the box. */
	get text(): string {
		return this.#text;
	}

	/** What the list answers: the same, but for the moment after a choice. */
	get listed(): string {
		return this.#listed;
	}

	type(text: string): void {
		this.#text = text;
		this.#listed = text;
	}

	/** Empties the box, which stays open for more. Its list, some forty lines, is drawn anew when the choice has been painted. */
	choose(): void {
		this.#text = '';
		afterPaint(() => this.#text === '' && this.type(''));
	}
}
