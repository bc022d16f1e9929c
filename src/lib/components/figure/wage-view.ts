import type { Reading } from '$lib/charts/range-columns.ts';
import type { Words } from '$lib/charts/words.ts';
import { dollarsPhrase } from '$lib/domain/basis.ts';
import { type Filters, NO_FILTERS } from '$lib/domain/filters.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { joined } from '$lib/domain/phrases.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { wageColumns } from '$lib/export/columns.ts';
import type { MissingRow } from '$lib/query/shape/gaps.ts';
import { notesOf } from '$lib/view-state/sources/notes.ts';
import { sourcesOf } from '$lib/view-state/sources/sources.ts';
import type { FigureContext } from './view-context.ts';
import type { ShownView } from '$lib/export/shown-view.ts';

/** How a choice's figures are read by a chart; without an answer as those of the default. */
export function readingOf(filters: Filters = NO_FILTERS, newestYear: number): Reading {
	const { measure, pay, dollars } = filters;
	return { measure, pay, dollars, realYear: dollars === 'real' ? newestYear : null };
}

interface WageAnswer {
	readonly filters: Filters;
	readonly rows: readonly WageRow[];
	/** What the picture draws, where that is more than the rows: sources and notes are of these too. */
	readonly drawn?: readonly WageRow[];
	/** Asked for, without a row, and worth a note. */
	readonly missing: readonly MissingRow[];
	/** Notes of the view's own, after those that the rows call for. */
	readonly ownNotes: readonly string[];
	/** Notes that belong to the picture in files alone. */
	readonly fileNotes?: () => readonly string[];
	readonly words: Words;
}

/** A view of wage rows with everything that follows from the rows: notes, sources, columns, file names. */
export function shownWages(answer: WageAnswer, viewContext: FigureContext): ShownView<WageRow> {
	const { filters, rows, drawn = rows, missing, ownNotes, fileNotes, words } = answer;
	const sources = sourcesOf(drawn, filters, viewContext.book);
	return {
		words,
		rows,
		sources,
		columns: wageColumns(filters),
		notes: [...notesOf(drawn, missing, filters, sources), ...ownNotes],
		...(fileNotes && { fileNotes }),
		selection: selectionOf(rows, filters, viewContext.newestYear),
		subject: {
			roles: [...new Set(rows.map(({ occTitle }) => occTitle))],
			areas: [...new Set(rows.map(({ areaTitle }) => areaTitle))],
			years: rows.map(({ year }) => year),
		},
		address: viewContext.addressOf(filters),
	};
}

function selectionOf(rows: readonly WageRow[], filters: Filters, newestYear: number): string {
	const titles = (values: readonly string[], what: string) => {
		const distinct = [...new Set(values)];
		return distinct.length > 3 ? `${distinct.length} ${what}` : distinct.join(', ');
	};
	const roles = rows.map(({ occTitle }) => occTitle);
	const areas = rows.map(({ areaTitle }) => areaTitle);
	return joined('; ', [
		`roles: ${titles(roles, 'occupations')}`,
		`where: ${titles(areas, 'areas')}`,
		`measure: ${measureTitle(filters.measure)}`,
		dollarsPhrase(filters, rows, newestYear),
	]);
}
