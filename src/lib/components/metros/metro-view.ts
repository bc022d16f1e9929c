import { basisNames } from '$lib/views/metro-comparison/state.ts';
import { orderNote, outlookNote, perThousandNote } from './words.ts';
import { PER_THOUSAND_WAYS } from '$lib/views/metro-comparison/facts.ts';
import { isWageMeasure, measureTitle } from '$lib/domain/measure.ts';
import { markedMeasure } from '$lib/domain/metro-row.ts';
import { decade } from '$lib/domain/outlook-row.ts';
import type { MetroFigures } from '$lib/view-state/answers/metro-answer.ts';
import { notesOf } from '$lib/view-state/sources/notes.ts';
import { sourcesFrom, sourcesOf, type SourceEntry } from '$lib/view-state/sources/sources.ts';

/** What both views of the page take from an answer alike. */
export interface MetroParts {
	readonly names: readonly [string, string];
	readonly sources: readonly SourceEntry[];
	readonly notes: readonly string[];
	/** The choice in words, for the foot of a picture. */
	readonly selection: string;
	readonly roles: readonly string[];
	readonly areas: readonly string[];
}

export function metroParts(
	{ rows, filters, choice }: MetroFigures,
	book: readonly SourceEntry[],
	newestYear: number,
): MetroParts {
	const measure = markedMeasure(filters);
	const published = rows.map((row) => row.published);
	const local = rows.map((row) => row.local);
	const realYear = filters.dollars === 'real' ? newestYear : null;
	const names = basisNames({ realYear });
	const inLocal = { ...filters, measure, dollars: 'local' as const };
	// What is paid comes first: a citation names the first table.
	const ofRows = [...sourcesOf(published, inLocal, book)].sort(
		(one, other) => Number(isOfWages(other)) - Number(isOfWages(one)),
	);
	const roles = [...new Set(published.map(({ occTitle }) => occTitle))];
	const areas = [...new Set(published.map(({ areaTitle }) => areaTitle))];
	const named = (titles: readonly string[], what: string) =>
		titles.length > MOST_NAMED ? `${titles.length} ${what}` : titles.join(', ');
	return {
		names,
		sources: [...ofRows, ...sourcesFrom(book, realYear === null ? [] : ['cpi'])],
		notes: [
			...notesOf([...published, ...local], [], inLocal, ofRows),
			...(isWageMeasure(filters.measure) ? [] : [orderNote(measureTitle(filters.measure))]),
		],
		selection: [
			`roles: ${named(roles, 'occupations')}`,
			`where: ${named(areas, 'places')}`,
			`May ${choice.year}`,
			`measure: ${measureTitle(measure)}, ${names.join(' and ')}`,
		].join('; '),
		roles,
		areas,
	};
}

const MOST_NAMED = 6;

function isOfWages({ origin }: SourceEntry): boolean {
	return origin.startsWith('wages/');
}

/** What a reader must know of the facts beside pay: how they were had and what they are of. */
export function factNotes({ rows }: MetroFigures): readonly string[] {
	const ways = [...new Set(rows.flatMap(({ perThousand }) => perThousand.way ?? []))];
	const outlooks = rows.flatMap((row) => row.outlooks);
	const spans = [...new Set(outlooks.map(decade))];
	return [
		...(ways.length ? [perThousandNote(ways.map((way) => PER_THOUSAND_WAYS[way]))] : []),
		...(outlooks.length ? [outlookNote(spans)] : []),
	];
}

/** Tables that the facts beside pay are of, besides those of pay. */
export function factSources(
	{ rows, choice }: MetroFigures,
	book: readonly SourceEntry[],
): readonly SourceEntry[] {
	const byQuotient = rows.some(({ perThousand }) => perThousand.way === 'quotient');
	return [
		...(byQuotient ? sourcesFrom(book, ['wages/nation'], [choice.year]) : []),
		...(rows.some(({ outlooks }) => outlooks.length) ? sourcesFrom(book, ['state-projections']) : []),
	];
}

/** The sources of both, each once. */
export function mergedSources(...lists: readonly (readonly SourceEntry[])[]): readonly SourceEntry[] {
	return [
		...new Map(
			lists.flat().map((entry) => [`${entry.publisher}|${entry.title}|${entry.release}`, entry]),
		).values(),
	];
}
