import { readingOf, shownWages } from '$lib/components/figure/wage-view.ts';
import type { FigureContext } from '$lib/components/figure/view-context.ts';
import { MODEL_BASED_SINCE } from '$lib/datasets/oews/breaks.ts';
import { accentedRoles, type Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { publishAs, type ShownFigure } from '../publish.ts';
import { trendLayout } from './layout.ts';
import { lineageNotes, yearNotes } from './lineage-notes.ts';
import { pastSentences } from './pasts.ts';
import type { Trend } from './question.ts';
import { isOneRelease, type TrendState } from './series.ts';
import { trendWords } from './words.ts';

interface TrendFigure extends ShownFigure<WageRow> {
	readonly chart: TrendState;
	/** What became of each role, in words. */
	readonly pasts: readonly string[];
}

/** What a reader has made of the picture on the screen. */
interface Screen {
	/** Whether every line is drawn, or the first ones. */
	readonly isWhole: boolean;
	/** Jobs instead of the measure of the choice. */
	readonly asJobs: boolean;
}

/** `trend` of an answer. */
export function trendFigure(
	answer: Trend,
	given: FigureContext,
	{ isWhole, asJobs }: Screen = { isWhole: false, asJobs: false },
): TrendFigure {
	const filters: Filters = asJobs ? { ...answer.filters, measure: 'employment' } : answer.filters;
	const { rows, family, areaChanges, tables } = answer;
	const chart: TrendState = {
		rows,
		family,
		areaChanges,
		tables,
		modelBasedSince: MODEL_BASED_SINCE,
		...readingOf(filters, given.newestYear),
		chosenYears: filters.year,
		accents: accentedRoles(filters),
		isWhole,
	};
	const pasts = pastSentences(chart);
	return {
		chart,
		pasts,
		shown: shownWages(
			{
				filters,
				rows,
				missing: [],
				ownNotes: [...yearNotes(chart), ...lineageNotes(chart)],
				fileNotes: () => (isOneRelease(chart) ? [] : pasts),
				words: trendWords(chart, filters),
			},
			given,
		),
		file: { lines: 0, noun: '', layout: (room) => trendLayout(chart, room) },
	};
}

export const publish = publishAs('trend', (answer: Trend, given) => trendFigure(answer, given));
