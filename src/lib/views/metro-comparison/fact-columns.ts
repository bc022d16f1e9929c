import { formatEstimate } from '$lib/domain/format.ts';
import { axisTitle, TICK_SIZE } from '$lib/charts/axis.ts';
import { NARROW_BELOW, breakingWidth, type Room } from '$lib/charts/scene.ts';
import { ellipsis, textWidth, wrap } from '$lib/charts/text-width.ts';
import type { MetroRow } from '$lib/domain/metro-row.ts';
import { factsOf, NOT_PUBLISHED, type RowFact } from './facts.ts';
import type { MetroComparisonState } from './state.ts';

export const LABEL_SIZE = 13;
export const LABEL_LINE = 15;
export const FACT_SIZE = 12;
export const FACT_LINE = 14;
const GAP = 12;
const WIDEST_FACT = 124;

/** A column of facts at the right of the plot. */
interface FactColumn {
	readonly index: number;
	readonly head: string;
	readonly right: number;
	readonly width: number;
}

/** Where the parts of the rows stand, in pixels from the left. Heights depend on the class of the width alone. */
export interface PairColumns {
	readonly narrow: boolean;
	readonly labelLines: (row: MetroRow) => readonly string[];
	/** Facts in words, for a narrow room. */
	readonly factLines: (row: MetroRow) => readonly string[];
	/** Over the figures, in a wide room alone. */
	readonly head: string;
	readonly figureRight: number;
	readonly plotLeft: number;
	readonly plotRight: number;
	readonly facts: readonly FactColumn[];
	readonly rowHeight: (row: MetroRow) => number;
}

export function pairColumns(state: MetroComparisonState, room: Room): PairColumns {
	const { rows, measure, pay } = state;
	const narrow = room.width < NARROW_BELOW;
	const figures = rows.flatMap(({ published, local }) =>
		[published, local].map((own) => textWidth(formatEstimate(own[measure], measure, pay), LABEL_SIZE, 600)),
	);
	const figure = Math.min(90, Math.max(40, ...figures));
	const title = ({ published }: MetroRow) => published.areaTitle;
	if (narrow) {
		const least = breakingWidth(room);
		const labelLines = (row: MetroRow) => wrap(title(row), least, LABEL_SIZE, 600, 2);
		const factLines = (row: MetroRow) =>
			packed(
				factsOf(row).flatMap(({ isDrawn, inSentence }) => (isDrawn ? inSentence : [])),
				least,
			);
		return {
			narrow,
			labelLines,
			factLines,
			head: '',
			figureRight: room.width,
			plotLeft: 0,
			plotRight: room.width - figure - GAP,
			facts: [],
			rowHeight: (row) =>
				labelLines(row).length * LABEL_LINE + 42 + factLines(row).length * (FACT_LINE + 1) + 12,
		};
	}
	const natural = Math.ceil(Math.max(0, ...rows.map((row) => textWidth(title(row), LABEL_SIZE, 400) + 1)));
	const labels = Math.min(natural, Math.max(124, Math.min(160, room.width * 0.2)));
	const facts = factColumns(rows, room);
	const [head = ''] = axisTitle(measure, pay, 'nominal', null).split(',');
	// The head may reach over the names, which are longer than it but for a made-up place's.
	const figureRight = Math.max(labels + GAP + figure, textWidth(head, TICK_SIZE, 600));
	return {
		narrow,
		labelLines: (row) => wrap(title(row), labels, LABEL_SIZE, 400, 3),
		factLines: () => [],
		head,
		figureRight,
		plotLeft: figureRight + GAP,
		plotRight: (facts[0] ? facts[0].right - facts[0].width : room.width) - GAP,
		facts,
		rowHeight: (row) => Math.max(44, row.states.length * FACT_LINE + 8),
	};
}

/** The columns from the right edge leftwards, as wide as their widest cell. */
function factColumns(rows: readonly MetroRow[], room: Room): readonly FactColumn[] {
	const cells = rows.map(factsOf);
	const heads = cells[0] ?? [];
	const columns: FactColumn[] = [];
	let right = room.width;
	for (let index = heads.length - 1; index >= 0; index--) {
		const { head = '', isDrawn = false } = heads[index] ?? {};
		if (!isDrawn) continue;
		const widest = cells.flatMap((row) => {
			const fact = row[index];
			return fact ? cellLines(fact) : [];
		});
		const width = Math.min(
			WIDEST_FACT,
			Math.max(textWidth(head, FACT_SIZE, 600), ...widest.map((line) => textWidth(line, FACT_SIZE, 400))),
		);
		columns.unshift({ index, head, right, width });
		right -= width + GAP;
	}
	return columns;
}

/** A fact's lines in its column, states one under the other; none where a hatched box says that there is nothing. */
export function cellLines({ text, missing }: RowFact): readonly string[] {
	// That a figure is withheld is a statement of its own, apart from a table that lacks it.
	if (text === null) return missing === NOT_PUBLISHED ? ['not published', '(**)'] : [];
	return text.split(/(?<=%|figure) (?=[A-Z])/).map(fitted);
}

/** A state and its figure within the widest column: what does not fit is cut from the name, never from the figure. */
function fitted(line: string): string {
	if (textWidth(line, FACT_SIZE, 400) <= WIDEST_FACT) return line;
	const [, name = '', figure = ''] = /^(.*?) (no figure|\S+)$/.exec(line) ?? [];
	const room = WIDEST_FACT - textWidth(` ${figure}`, FACT_SIZE, 400);
	return `${ellipsis(name, room, FACT_SIZE, 400)} ${figure}`;
}

/** Facts in lines of a width, none broken in two but one that alone is too long. */
function packed(facts: readonly string[], width: number): readonly string[] {
	const lines: string[] = [];
	for (const fact of facts) {
		const last = lines.at(-1);
		const longer = last === undefined ? fact : `${last} · ${fact}`;
		if (last !== undefined && textWidth(longer, FACT_SIZE, 400) <= width) lines[lines.length - 1] = longer;
		else lines.push(...wrap(fact, width, FACT_SIZE, 400, 3));
	}
	return lines;
}
