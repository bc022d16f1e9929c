export const TITLE = 'Paychart';

export const NO_SCRIPT =
	'Without JavaScript this frame shows its default figures, whatever its address asks for.';

/** Where an embed keeps to releases, and there is a later one. */
export function newerFigures(year: number): string {
	return `Newer figures exist: May ${year}`;
}
