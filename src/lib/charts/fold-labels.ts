/** What a fold's button says, while the rest is folded and while it is drawn. */
export interface FoldLabels {
	readonly more: string;
	readonly fewer: string;
}

/** Of a picture that draws so many roles at first; null where there are no more. */
export function roleFold(all: number, first: number): FoldLabels | null {
	return all > first ? { more: `Show all ${all} roles`, fewer: `Show the first ${first} roles` } : null;
}
