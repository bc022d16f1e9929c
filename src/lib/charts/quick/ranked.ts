import { formatAny, type QuickFigure } from '$lib/domain/quick-figure.ts';
import { gridMarks, linearAxis, tickLabelMarks } from '../axis.ts';
import { fact } from '../datum.ts';
import { FIGURE, keyedMarks, rectMark, textMark } from '../marks.ts';
import { NARROW_BELOW, type Datum, type Mark, type Room, type Scene } from '../scene.ts';
import { textWidth } from '../text-width.ts';

const HEAD = 40;
const ROW = 24;
const NARROW_ROW = 40;
const BAR = 12;
/** Of a room's width, for names beside bars. */
const NAMES = 0.36;
const MOST_NAMES = 320;

/** A bar a row, the highest first; a length starts at zero. */
export function rankedScene(figure: Extract<QuickFigure, { kind: 'ranked' }>, room: Room): Scene | null {
	const narrow = room.width < NARROW_BELOW;
	if (figure.rows.length === 0) return null;
	const figures = figure.rows.map(({ value }) => formatAny(value));
	const numbers = Math.max(...figures.map((text) => textWidth(text, FIGURE.size, FIGURE.weight)));
	const names = narrow ? 0 : Math.min(MOST_NAMES, room.width * NAMES);
	const left = narrow ? 0 : names + 10 + numbers + 12;
	const right = room.width - 12;
	const axis = linearAxis([0, ...figure.rows.map(({ value }) => value)], left, right, false, formatAny);
	const step = narrow ? NARROW_ROW : ROW;
	const bottom = HEAD + figure.rows.length * step;
	const zero = axis.scale(0);
	const marks: Mark[] = [];
	const data: Datum[] = [];
	for (const [place, { at, label, value }] of figure.rows.entries()) {
		const top = HEAD + place * step;
		const middle = narrow ? top + 28 : top + ROW / 2;
		const end = axis.scale(value);
		const text = figures[place] ?? '';
		marks.push(
			keyedMarks(String(at), [
				textMark(
					0,
					narrow ? top + 15 : middle + 4.5,
					label,
					{ ink: 'ink', size: 13 },
					narrow ? room.width - numbers - 12 : names,
				),
				textMark(narrow ? room.width : left - 12, narrow ? top + 15 : middle + 4.5, text, FIGURE),
				rectMark(Math.min(zero, end), middle - BAR / 2, Math.abs(end - zero), BAR, 'role-1'),
			]),
		);
		const facts = [fact(figure.value, text, true)];
		const subtitle = `${place + 1} of ${figure.rows.length + figure.more}`;
		const said = `${label}: ${figure.value} ${text}, ${subtitle}`;
		data.push({
			key: String(at),
			title: label,
			subtitle,
			label: said,
			facts,
			x: 0,
			y: top,
			width: room.width,
			height: step,
		});
	}
	return {
		width: room.width,
		height: bottom + 8,
		marks: [
			textMark(left, 14, figure.value, {}, right - left),
			...tickLabelMarks(axis, 32, narrow ? 0 : left, room.width),
			...gridMarks(axis, HEAD, bottom),
			...marks,
		],
		data,
	};
}
