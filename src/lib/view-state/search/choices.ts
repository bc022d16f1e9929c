/** One line of a search's answer; `note` says why it was found when the title does not show it. */
export interface Choice {
	readonly value: string;
	readonly label: string;
	readonly note: string;
}

export interface ChoiceGroup {
	readonly heading: string;
	readonly choices: readonly Choice[];
	/** How many more were found than are listed. */
	readonly more: number;
}

const MOST_IN_A_GROUP = 40;

/** A group of at most `most` choices, counting the others; no group where there is nothing to choose. */
export function groupOf(
	heading: string,
	choices: readonly Choice[],
	most = MOST_IN_A_GROUP,
): readonly ChoiceGroup[] {
	if (choices.length === 0) return [];
	return [{ heading, choices: choices.slice(0, most), more: Math.max(0, choices.length - most) }];
}

/** How many entries were found, those that are not listed included. */
export function countChoices(groups: readonly ChoiceGroup[]): number {
	return groups.reduce((sum, { choices, more }) => sum + choices.length + more, 0);
}

/** What a group is called whose entries have only some words of the query. */
export function sharingHeading(heading: string): string {
	return `${heading} that share a word`;
}
