import { readingOf } from '$lib/components/figure/wage-view.ts';
import type { FigureContext } from '$lib/components/figure/view-context.ts';
import { dollarsPhrase } from '$lib/domain/basis.ts';
import { joined } from '$lib/domain/phrases.ts';
import type { PathRow } from '$lib/domain/path-row.ts';
import { SIDE_TITLES, SIDES } from '$lib/domain/path-scope.ts';
import { chosenRows, type PathFigures } from '$lib/view-state/answers/path-answer.ts';
import { notesOf } from '$lib/view-state/sources/notes.ts';
import { sourcesFrom, sourcesOf } from '$lib/view-state/sources/sources.ts';
import { publishAs, type ShownFigure } from '../publish.ts';
import { pathColumns } from './columns.ts';
import { pathComparisonLayout } from './layout.ts';
import type { PathComparisonState } from './state.ts';
import { gapNote, PATH_NOTE, pathComparisonWords } from './words.ts';

interface PathFigure extends ShownFigure<PathRow> {
	readonly chart: PathComparisonState;
}

/** `path-comparison` of an answer. */
export function pathFigure(answer: PathFigures, given: FigureContext): PathFigure {
	const rows = chosenRows(answer);
	const filters = { ...answer.filters, measure: 'median' as const };
	const chart: PathComparisonState = { rows, ...readingOf(filters, given.newestYear) };
	const wages = rows.flatMap(({ wage }) => wage ?? []);
	const sources = [...sourcesOf(wages, filters, given.book), ...sourcesFrom(given.book, ['projections'])];
	const sides = SIDES.map(
		(side) => `${SIDE_TITLES[side]}: ${rows.filter((row) => row.side === side).length} jobs`,
	);
	const missing = rows.filter(({ gap }) => gap !== '').length;
	return {
		chart,
		shown: {
			words: pathComparisonWords(rows, filters, given.newestYear),
			rows,
			columns: pathColumns(filters),
			sources,
			notes: [
				...notesOf(wages, [], filters, sources),
				PATH_NOTE,
				...(missing ? [gapNote(missing, rows.length)] : []),
			],
			selection: joined('; ', [...sides, dollarsPhrase(filters, wages, given.newestYear)]),
			subject: {
				roles: rows.map(({ occupation }) => occupation.title),
				areas: [...new Set(wages.map(({ areaTitle }) => areaTitle))],
				years: wages.map(({ year }) => year),
			},
			address: given.addressOf(answer.filters),
		},
		file: {
			lines: rows.length,
			noun: 'occupations',
			layout: (room, part) => pathComparisonLayout(chart, room, part),
		},
	};
}

export const publish = publishAs('path-comparison', (answer: PathFigures, given) =>
	pathFigure(answer, given),
);
