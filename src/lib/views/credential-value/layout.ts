import { fact, factWords } from '$lib/charts/datum.ts';
import { circleMark, keyedMarks, lineMark, rectMark, textMark } from '$lib/charts/marks.ts';
import { formatMoney } from '$lib/domain/format.ts';
import type { CredentialValue, ValueYear } from '$lib/domain/credential-value.ts';
import { endLabelMarks } from '$lib/charts/end-labels.ts';
import {
	NARROW_BELOW,
	type Datum,
	type Ink,
	type LimitedRoom,
	type Mark,
	type Room,
	type Scene,
} from '$lib/charts/scene.ts';
import { ellipsis, textWidth, wrap } from '$lib/charts/text-width.ts';
import {
	areaMarks,
	dashedLine,
	monthLine,
	stroke,
	withByMonth,
	withoutByMonth,
	type Place,
} from './lines.ts';
import { GUTTER, panelMarks, panelOf, SIZE, yearMarks, type Panel } from './panels.ts';
import { credentialValueWords, monthPhrase, type ValueState } from './words.ts';

const UPPER = { wide: 230, narrow: 190 } as const;
const LOWER = { wide: 130, narrow: 120 } as const;

/** Over the upper panel, between both and under the lower one, for their names and the years. */
const TOP = 26;
const BETWEEN = 62;
const FOOT = 34;
/** Of both together, however little height there is. */
const LEAST_PLOTS = 90;

const WITH: Ink = 'role-1';
const WITHOUT: Ink = 'role-2';

/**
 * Above, what is earned so far with the credential and without it; below, the difference of the two, with the break-even
 * marked in both. Without a calculation: the sentence that says why. Heights depend on whether the room is narrow, or fill the
 * room's where it has one.
 */
export function credentialValueLayout(state: ValueState, room: LimitedRoom): Scene {
	if (!('value' in state)) return sentenceScene(credentialValueWords(state).summary, room);
	const { value } = state;
	const narrow = room.width < NARROW_BELOW;
	const right = narrow ? room.width - 12 : room.width - 150;
	const horizon = value.inputs.horizon;
	const x = (years: number) => GUTTER + (years * (right - GUTTER)) / horizon;
	const legend = narrow ? 22 : 0;
	const heights = plotHeights(room, TOP + legend + BETWEEN + FOOT);
	const upper = panelOf([...withByMonth(value), ...withoutByMonth(value)], TOP + legend, heights.upper);
	const lower = panelOf([...value.net, ...value.netDiscounted], upper.bottom + BETWEEN, heights.lower);
	const height = lower.bottom + FOOT;
	const frame: Frame = { x, upper, lower, right, height };
	return {
		width: room.width,
		height,
		marks: [
			...studyMarks(value, frame),
			...panelMarks(upper, 'Earned so far, less its cost', right, room),
			...panelMarks(lower, 'Difference so far', right, room),
			...yearMarks(horizon, x, lower.bottom, right),
			...(narrow ? legendMarks(room) : []),
			monthLine(withoutByMonth(value), x, upper, WITHOUT, 1.5),
			monthLine(withByMonth(value), x, upper, WITH, 2.5),
			...areaMarks(value, x, lower),
			monthLine(value.net, x, lower, 'ink', 2.5),
			...(value.netDiscounted.length > 0 && value.inputs.rate !== 0
				? [dashedLine(value.netDiscounted, x, lower)]
				: []),
			...value.years.map((row) => yearPoint(row, frame)),
			...breakEvenMarks(value, frame),
			...(narrow ? [] : endMarks(value, frame, room)),
		],
		data: value.years.map((row) => datumOf(row, horizon, frame)),
	};
}

/** Heights of both panels: two parts to one of what the rest leaves. */
function plotHeights(room: LimitedRoom, others: number): { readonly upper: number; readonly lower: number } {
	const size = room.width < NARROW_BELOW ? 'narrow' : 'wide';
	if (room.height === undefined) return { upper: UPPER[size], lower: LOWER[size] };
	const free = Math.max(LEAST_PLOTS, room.height - others);
	const lower = Math.floor(free / 3);
	return { upper: Math.floor(free) - lower, lower };
}

/** Where the calculation is drawn: years from left to right, in two panels. */
interface Frame {
	readonly x: Place;
	readonly upper: Panel;
	readonly lower: Panel;
	readonly right: number;
	readonly height: number;
}

/** The months of study, as a ground in both panels. */
function studyMarks(value: CredentialValue, { x, upper, lower }: Frame): readonly Mark[] {
	const { startMonth, studyMonths, inputs } = value;
	const from = Math.min(startMonth / 12, inputs.horizon);
	const to = Math.min((startMonth + studyMonths) / 12, inputs.horizon);
	if (to <= from) return [];
	const width = x(to) - x(from);
	const grounds = [upper, lower].map(({ top, bottom }): Mark =>
		rectMark(x(from), top, width, bottom - top, 'highlight'),
	);
	const name =
		width > textWidth('study', SIZE, 400) + 8 ? [textMark(x(from) + 4, upper.top + 14, 'study')] : [];
	return [...grounds, ...name];
}

function legendMarks(room: Room): readonly Mark[] {
	const y = 12;
	return [
		stroke(`M0 ${y - 4}L22 ${y - 4}`, WITH, 2.5),
		textMark(28, y, 'with'),
		stroke(`M76 ${y - 4}L98 ${y - 4}`, WITHOUT, 1.5),
		textMark(104, y, ellipsis('without', room.width - 104, SIZE, 400)),
	];
}

function yearPoint(row: ValueYear, { x, upper, lower }: Frame): Mark {
	const at = x(row.year);
	return keyedMarks(keyOf(row), [
		circleMark(at, upper.y(row.positionWithout), 2.5, WITHOUT),
		circleMark(at, upper.y(row.positionWith), 3, WITH),
		circleMark(at, lower.y(row.net), 2.5, 'ink'),
	]);
}

function breakEvenMarks(value: CredentialValue, { x, upper, lower, right }: Frame): readonly Mark[] {
	const { outcome, breakEven, net, inputs } = value;
	if (outcome !== 'pays_back' || breakEven === null) return [];
	const at = x(breakEven / 12);
	const label = `even by ${monthPhrase(breakEven)}`;
	const width = textWidth(label, SIZE, 600);
	const isLeft = at + 8 + width > right;
	const y = lower.top - 30;
	const isRoomLeft = at - 8 - width > 0;
	const start = isLeft && isRoomLeft ? at - 8 - width : Math.min(at + 8, right - width);
	const position = (inputs.before * breakEven) / 12 + (net[breakEven] ?? 0);
	return [
		lineMark(at, upper.top, at, lower.bottom, 'accent', 1.25, '4 3'),
		ring(at, upper.y(position)),
		ring(at, lower.y(net[breakEven] ?? 0)),
		textMark(Math.max(0, start), y, label, { ink: 'accent', weight: 600 }),
	];
}

function endMarks(value: CredentialValue, { upper, lower, right }: Frame, room: Room): readonly Mark[] {
	const last = value.years.at(-1);
	if (!last) return [];
	const labels = (panel: Panel, ends: readonly (readonly [amount: number, ink: Ink, name: string])[]) => {
		const own = ends.map(([amount, ink, name]) => {
			const sign = panel === lower && ink === 'ink' && amount > 0.5 ? '+' : '';
			return { y: panel.y(amount), ink, figure: sign + formatMoney(Math.round(amount), 'annual'), name };
		});
		return endLabelMarks(own, right + 4, room.width, panel.top - 10, panel.bottom + 6);
	};
	const present = value.inputs.rate === 0 ? null : value.presentValue;
	return [
		...labels(upper, [
			[last.positionWith, WITH, 'with it'],
			[last.positionWithout, WITHOUT, 'without'],
		]),
		...labels(lower, [
			[last.net, 'ink', 'difference'],
			...(present === null ? [] : [[present, 'ink-soft', 'in today’s worth'] as const]),
		]),
	];
}

function keyOf({ year }: ValueYear): string {
	return `value|${year}`;
}

function datumOf(row: ValueYear, horizon: number, { x, right, height }: Frame): Datum {
	const money = (amount: number) => formatMoney(Math.round(amount) + 0, 'annual');
	const half = (right - GUTTER) / horizon / 2;
	const [from, to] = [Math.max(GUTTER, x(row.year) - half), Math.min(right, x(row.year) + half)];
	const facts = [
		fact('difference so far', money(row.net), true),
		fact('earned with it, less cost', money(row.positionWith)),
		fact('earned without', money(row.positionWithout)),
		...(row.netDiscounted === null ? [] : [fact('difference in today’s worth', money(row.netDiscounted))]),
	];
	const title = row.year === 0 ? 'Today' : `After ${row.year} ${row.year === 1 ? 'year' : 'years'}`;
	return {
		key: keyOf(row),
		x: from,
		y: 0,
		width: to - from,
		height,
		title,
		subtitle: 'from the figures entered',
		facts,
		label: `${title}: ${factWords(facts)}.`,
	};
}

function sentenceScene(sentence: string, room: Room): Scene {
	const width = room.width < NARROW_BELOW ? 300 : 460;
	const lines = wrap(sentence, Math.min(width, room.width), 14, 400, 8);
	return {
		width: room.width,
		// As high as the longest of them in a narrow room: what is needed changes while a reader types.
		height: 24 + 8 * 20,
		marks: lines.map((words, index) => textMark(0, 28 + index * 20, words, { size: 14 })),
		data: [],
	};
}

function ring(cx: number, cy: number): Mark {
	return circleMark(cx, cy, 5.5, 'paper', 'accent', 2);
}
