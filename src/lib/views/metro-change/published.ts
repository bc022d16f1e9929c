import { nothingScene } from '$lib/charts/marks.ts';
import type { FigureContext } from '$lib/components/figure/view-context.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { MetroChange, Span } from '$lib/domain/metro-change.ts';
import { notesOf } from '$lib/view-state/sources/notes.ts';
import { sourcesFrom, sourcesOf } from '$lib/view-state/sources/sources.ts';
import { publishAs, type ShownFigure } from '../publish.ts';
import { changeColumns } from './columns.ts';
import { metroChangeLayout } from './layout.ts';
import type { MetroChangeAnswer } from './question.ts';
import { changeState, comparedOf, type MetroChangeState } from './state.ts';
import { CAVEAT, changeWords, COMPARED_NOTE, withoutPastWords } from './words.ts';

interface ChangeFigure extends ShownFigure<MetroChange> {
	/** Null where there is no span to compare over. */
	readonly chart: MetroChangeState | null;
	readonly span: Span | null;
}

/** What a reader has made of the picture on the screen. */
interface Screen {
	readonly isWhole: boolean;
	/** The span pressed; an answer without it has its own. */
	readonly pressed: Span | null;
}

/** `metro-change` of an answer. */
export function changeFigure(
	answer: MetroChangeAnswer,
	given: FigureContext,
	{ isWhole, pressed }: Screen = { isWhole: false, pressed: null },
): ChangeFigure {
	const { filters, role, spans } = answer;
	const isPressed = ({ from, to }: Span) => from === pressed?.from && to === pressed.to;
	const span = spans.find(isPressed) ?? spans[0] ?? null;
	const chart = span && changeState(answer, span, isWhole);
	const words = chart ? changeWords(chart) : withoutPastWords(role?.title ?? null);
	const ends = answer.rows.filter(({ year }) => year === span?.from || year === span?.to);
	const nominal = { ...NO_FILTERS, pay: filters.pay };
	const sources = sourcesOf(ends, nominal, given.book);
	return {
		chart,
		span,
		shown: {
			words,
			rows: chart?.changes ?? [],
			columns: changeColumns(span, filters.pay),
			sources: [...sources, ...(chart ? sourcesFrom(given.book, ['cpi']) : [])],
			notes: chart ? [COMPARED_NOTE, ...notesOf(ends, [], nominal, sources)] : [],
			fileNotes: () => (chart ? [CAVEAT] : []),
			selection: words.subtitle,
			subject: { roles: role ? [role.title] : [], areas: [], years: span ? [span.from, span.to] : [] },
			address: given.addressOf(filters),
		},
		file: {
			lines: chart ? comparedOf(chart).length : 0,
			noun: 'metros',
			layout: (room, part) => (chart ? metroChangeLayout(chart, room, part) : nothingScene(room)),
		},
	};
}

export const publish = publishAs('metro-change', (answer: MetroChangeAnswer, given) =>
	changeFigure(answer, given),
);
