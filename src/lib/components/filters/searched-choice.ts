import type { ChoiceGroup } from '$lib/view-state/search/choices.ts';

/** A choice of several of many, found by typing. The control knows nothing of what it offers. */
export interface SearchedChoice {
	/** What is chosen: `Role`. */
	readonly label: string;
	readonly placeholder: string;
	readonly selected: readonly string[];
	readonly titleOf: (value: string) => string;
	/** Groups that answer a text; null while that cannot be said yet. */
	readonly search: (text: string) => readonly ChoiceGroup[] | null;
	/** The list behind the search is still on its way. */
	readonly isLoading: boolean;
	/** The reader reaches for the control: now is the time to fetch what it searches. */
	readonly onReach: () => void;
	/** The reader points at what would make the choice these values, by pointer or arrow keys. */
	readonly onPoint?: ((values: string[]) => void) | undefined;
	readonly onChoose: (values: string[]) => void;
}
