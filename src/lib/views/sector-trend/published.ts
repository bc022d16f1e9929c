import type { FigureContext } from '$lib/components/figure/view-context.ts';
import { listYears } from '$lib/domain/basis.ts';
import { focusOf } from '$lib/domain/filters.ts';
import { joined } from '$lib/domain/phrases.ts';
import type { SectorTrend, SectorYear } from '$lib/domain/sector-means.ts';
import { publishAs, type ShownFigure } from '../publish.ts';
import { sectorColumns } from './columns.ts';
import { sectorTrendLayout } from './layout.ts';
import { sectorSources } from './sources.ts';
import { sectorsOf, type SectorTrendState } from './state.ts';
import { sectorTrendNotes, sectorTrendWords } from './words.ts';

interface SectorFigure extends ShownFigure<SectorYear> {
	readonly chart: SectorTrendState;
}

/** `sector-trend` of an answer; `isWhole`: the screen draws every sector. */
export function sectorFigure(
	answer: SectorTrend,
	given: FigureContext,
	titleOfRole: (code: string) => string,
	isWhole = false,
): SectorFigure {
	const { filters, focus, rows, years, year, reference } = answer;
	const title = titleOfRole(focus ?? focusOf(filters));
	const chart = { rows, years, year, reference, pay: filters.pay, isWhole };
	return {
		chart,
		shown: {
			words: sectorTrendWords(answer, title),
			rows,
			columns: sectorColumns(filters.pay),
			sources: sectorSources(answer, given.book),
			notes: sectorTrendNotes(answer),
			selection: joined('; ', [
				`role: ${title}`,
				'where: United States',
				years.length > 0 && `releases: May ${listYears(years)}`,
				'measure: mean',
			]),
			subject: { roles: [title], areas: ['United States'], years },
			address: given.addressOf(filters),
		},
		file: {
			lines: sectorsOf(rows).length,
			noun: 'sectors',
			layout: (room, part) => sectorTrendLayout(chart, room, part),
		},
	};
}

export const publish = publishAs('sector-trend', (answer: SectorTrend, given) =>
	sectorFigure(answer, given, given.titleOfRole),
);
