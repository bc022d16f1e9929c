import { nothingScene } from '$lib/charts/marks.ts';
import { shownWages } from '$lib/components/figure/wage-view.ts';
import type { FigureContext } from '$lib/components/figure/view-context.ts';
import { listYears } from '$lib/domain/basis.ts';
import { accentedRoles } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { besideLevel } from '../pay-by-area/question.ts';
import { publishAs, type ShownFigure } from '../publish.ts';
import { distributionLayout } from './layout.ts';
import type { DistributionAnswer } from './question.ts';
import type { DistributionState } from './state.ts';
import { distributionWords } from './words.ts';

interface DistributionFigure extends ShownFigure<WageRow> {
	readonly chart: DistributionState;
}

/** `distribution` of an answer. */
export function distributionFigure(
	answer: DistributionAnswer,
	given: FigureContext,
	titleOfRole: (code: string) => string,
): DistributionFigure {
	const { focus, all, nations, beforeRange, filters } = answer;
	const chart: DistributionState = {
		rows: all,
		references: [...nations, ...besideLevel(answer)],
		chosen: filters.area,
		accented: accentedRoles({ ...filters, focus }),
		filters,
		realYear: filters.dollars === 'real' ? given.newestYear : null,
	};
	const title = focus === null ? null : (all[0]?.occTitle ?? nations[0]?.occTitle ?? titleOfRole(focus));
	const absent = all.length ? filters.year.filter((year) => !all.some((row) => row.year === year)) : [];
	return {
		chart,
		shown: shownWages(
			{
				filters,
				rows: [...beforeRange, ...nations],
				drawn: [...all, ...chart.references],
				missing: [],
				ownNotes: absent.length ? [`BLS data here have no places for May ${listYears(absent)}.`] : [],
				words: distributionWords(chart, title, given.newestYear),
			},
			given,
		),
		file: {
			lines: 0,
			noun: '',
			layout: (room) => (all.length > 0 ? distributionLayout(chart, room) : nothingScene(room)),
		},
	};
}

export const publish = publishAs('distribution', (answer: DistributionAnswer, given) =>
	distributionFigure(answer, given, given.titleOfRole),
);
