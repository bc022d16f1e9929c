import { lineMark, movedMarks, textMark } from '$lib/charts/marks.ts';
import type { Mark, Room, Scene, TextMark } from '$lib/charts/scene.ts';
import { wrap } from '$lib/charts/text-width.ts';

/** A view as it leaves the site: the chart with everything that lets a stranger read it and find it again. */
export interface Figure {
	/** The finding, or what is shown. */
	readonly title: string;
	/** Measure, unit, year, population. */
	readonly subtitle: string;
	/** What the picture shows, for those who cannot see it. */
	readonly description: string;
	readonly layout: (room: Room) => Scene;
	/** Publisher, table and release, without the words "Data source". */
	readonly source: string;
	/** Caveats that belong to the figure; empty for none. */
	readonly note: string;
	/** The filters and money basis in words: `Role: …; area: …; dollars as published`. */
	readonly selection: string;
	/** Absolute address of the view with this very choice. */
	readonly address: string;
	readonly licence: string;
}

export const FIGURE_WIDTH = 960;
const MARGIN = 32;
const HEAD_LINES = 6;
/** A map of several releases with missing rows has many caveats; none of them may be cut off. */
const FOOT_LINES = 20;

interface Paragraph {
	readonly text: string;
	readonly size: number;
	readonly weight: 400 | 600;
	readonly ink: TextMark['ink'];
	readonly above: number;
}

/**
 * A figure as one scene of a width in pixels: title, subtitle, chart with its legend, source, note, choice,
 * address and licence. A file has no pointer to answer, so its marks carry no data. Its height follows from the chart, so that nothing is cut off.
 */
export function figureScene(figure: Figure, width: number): Scene {
	const inner = width - 2 * MARGIN;
	const chart = figure.layout({ width: inner });
	const head = paragraphs(
		[
			{ text: figure.title, size: 24, weight: 600, ink: 'ink', above: 0 },
			{ text: figure.subtitle, size: 16, weight: 400, ink: 'ink-soft', above: 4 },
		],
		inner,
		MARGIN,
		HEAD_LINES,
	);
	const chartTop = head.bottom + 20;
	const rule = chartTop + chart.height + 16;
	const foot = paragraphs(
		[
			`Data source: ${figure.source}`,
			figure.note && `Note: ${figure.note}`,
			figure.selection && `Shown: ${figure.selection}`,
			figure.address,
			figure.licence,
		]
			.filter(Boolean)
			.map((text) => ({ text, size: 12.5, weight: 400 as const, ink: 'ink-soft' as const, above: 3 })),
		inner,
		rule + 8,
		FOOT_LINES,
	);
	return {
		width,
		height: Math.ceil(foot.bottom + MARGIN - 8),
		data: [],
		marks: [
			...head.marks,
			movedMarks(chart.marks, chartTop, MARGIN),
			lineMark(MARGIN, rule, width - MARGIN, rule, 'hairline'),
			...foot.marks,
		],
	};
}

function paragraphs(
	list: readonly Paragraph[],
	inner: number,
	top: number,
	most: number,
): { readonly marks: readonly Mark[]; readonly bottom: number } {
	const marks: Mark[] = [];
	let y = top;
	for (const { text, size, weight, ink, above } of list) {
		y += above;
		for (const line of wrap(text, inner, size, weight, most)) {
			y += size * 1.3;
			marks.push(textMark(MARGIN, y - size * 0.3, line, { size, weight, ink }));
		}
	}
	return { marks, bottom: y };
}
