import type { Absence } from '$lib/charts/own/match.ts';
import type { OwnFigure } from '$lib/domain/own-figures.ts';

/** Of more roles or places no address is offered: it would be a list of the reader's file. */
const MOST = 5;

/**
 * The query of the choice that would draw the figures that are for other roles or places: codes alone, joined to those that
 * `search` names already. Null where that is none, or more than five of either.
 */
export function choiceOfOwn(search: string, reasons: ReadonlyMap<OwnFigure, Absence>): string | null {
	const absent = [...reasons].flatMap(([figure, why]) => (why === 'place' ? [figure] : []));
	const [roles, areas] = [codesOf(absent, 'role'), codesOf(absent, 'area')];
	if (absent.length === 0 || roles.length > MOST || areas.length > MOST) return null;
	const parameters = new URLSearchParams(search);
	for (const [key, codes] of [
		['role', roles],
		['area', areas],
	] as const) {
		const known = (parameters.get(key) ?? '').split(',').filter(Boolean);
		parameters.set(key, [...new Set([...known, ...codes])].join(','));
	}
	return `?${parameters.toString().replaceAll('%2C', ',')}`;
}

function codesOf(figures: readonly OwnFigure[], key: 'role' | 'area'): readonly string[] {
	return [...new Set(figures.map((figure) => figure[key]))].sort();
}
