import type { FigureContext } from '$lib/components/figure/view-context.ts';
import { metroParts } from '$lib/components/metros/metro-view.ts';
import { markedMeasure } from '$lib/domain/metro-row.ts';
import { rankChanges } from '$lib/domain/rank-change.ts';
import type { MetroFigures } from '$lib/view-state/answers/metro-answer.ts';
import { publishAs, type ShownFigure } from '../publish.ts';
import { rankColumns, rankEntries } from './columns.ts';
import { metroRanksLayout, type MetroRanksState } from './layout.ts';
import { metroRanksWords, RANK_NOTE } from './words.ts';

interface RanksFigure extends ShownFigure<ReturnType<typeof rankEntries>[number]> {
	/** With every role. */
	readonly chart: MetroRanksState;
}

/** `metro-ranks` of an answer. */
export function ranksFigure(answer: MetroFigures, given: FigureContext): RanksFigure {
	const { filters, choice } = answer;
	const parts = metroParts(answer, given.book, given.newestYear);
	const measure = markedMeasure(filters);
	const ranks = rankChanges(answer.rows, measure);
	const chart = { ranks, measure, areas: choice.areas, pay: filters.pay, names: parts.names };
	return {
		chart,
		shown: {
			words: metroRanksWords(ranks, filters, parts.names),
			rows: rankEntries(ranks),
			columns: rankColumns(filters),
			sources: parts.sources,
			notes: [RANK_NOTE, ...parts.notes],
			selection: parts.selection,
			subject: { roles: parts.roles, areas: parts.areas, years: [choice.year] },
			address: given.addressOf(filters),
		},
		file: {
			lines: ranks.length,
			noun: 'roles',
			layout: (room, part) => metroRanksLayout(chart, room, part),
		},
	};
}

export const publish = publishAs('metro-ranks', (answer: MetroFigures, given) => ranksFigure(answer, given));
