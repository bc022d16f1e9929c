import { readingOf } from '$lib/components/figure/wage-view.ts';
import type { FigureContext } from '$lib/components/figure/view-context.ts';
import { factNotes, factSources, mergedSources, metroParts } from '$lib/components/metros/metro-view.ts';
import { gapSentence } from '$lib/domain/gap.ts';
import { markedMeasure, type MetroRow } from '$lib/domain/metro-row.ts';
import type { MetroFigures } from '$lib/view-state/answers/metro-answer.ts';
import { publishAs, type ShownFigure } from '../publish.ts';
import { metroColumns } from './columns.ts';
import { metroComparisonLayout } from './layout.ts';
import type { AbsentRow, MetroComparisonState } from './state.ts';
import { metroComparisonWords } from './words.ts';

interface ComparisonFigure extends ShownFigure<MetroRow> {
	/** With every role. */
	readonly chart: MetroComparisonState;
}

/** `metro-comparison` of an answer. */
export function comparisonFigure(answer: MetroFigures, given: FigureContext): ComparisonFigure {
	const { filters, rows, choice } = answer;
	const parts = metroParts(answer, given.book, given.newestYear);
	const absent = absentOf(answer);
	const chart: MetroComparisonState = {
		rows,
		absent,
		areas: choice.areas,
		...readingOf(filters, given.newestYear),
		measure: markedMeasure(filters),
	};
	return {
		chart,
		shown: {
			words: metroComparisonWords(rows, absent, filters, given.newestYear),
			rows,
			columns: metroColumns(filters),
			sources: mergedSources(parts.sources, factSources(answer, given.book)),
			notes: [...parts.notes, ...factNotes(answer)],
			selection: parts.selection,
			subject: { roles: parts.roles, areas: parts.areas, years: [choice.year] },
			address: given.addressOf(filters),
		},
		file: {
			lines: rows.length + absent.length,
			noun: 'rows',
			layout: (room, part) => metroComparisonLayout(chart, room, part),
		},
	};
}

function absentOf({ missing }: MetroFigures): readonly AbsentRow[] {
	return missing.map(({ occCode, occTitle, areaCode, areaTitle, reason }) => ({
		occCode,
		occTitle,
		areaCode,
		areaTitle,
		reason: gapSentence(reason),
	}));
}

export const publish = publishAs('metro-comparison', (answer: MetroFigures, given) =>
	comparisonFigure(answer, given),
);
