import { formatAny, type QuickFigure } from '$lib/domain/quick-figure.ts';
import { gridMarks, linearAxis, tickLabelMarks } from '../axis.ts';
import { fact } from '../datum.ts';
import { circleMark, keyedMarks, lineMark, textMark } from '../marks.ts';
import { NARROW_BELOW, type Datum, type Mark, type Room, type Scene } from '../scene.ts';
import { textWidth } from '../text-width.ts';

const TOP = 28;
const PLOT = { wide: 340, narrow: 260 } as const;
const FOOT = 44;
/** Half of a datum's side. */
const REACH = 7;

/** A dot for each row, at two of its numbers. */
export function pointsScene(figure: Extract<QuickFigure, { kind: 'points' }>, room: Room): Scene {
	const height = room.width < NARROW_BELOW ? PLOT.narrow : PLOT.wide;
	const bottom = TOP + height;
	const up = linearAxis(
		figure.points.map(({ y }) => y),
		0,
		height,
		false,
		formatAny,
	);
	const left = Math.max(...up.ticks.map((tick) => textWidth(formatAny(tick), 12, 400)), 20) + 10;
	const right = room.width - 10;
	const across = linearAxis(
		figure.points.map(({ x }) => x),
		left,
		right,
		false,
		formatAny,
	);
	const yOf = (value: number) => bottom - up.scale(value);
	const data = figure.points.map((point): Datum => {
		const [x, y] = [formatAny(point.x), formatAny(point.y)];
		const title = point.label || `Row ${point.at + 1}`;
		return {
			key: String(point.at),
			title,
			subtitle: '',
			label: `${title}: ${figure.x} ${x}, ${figure.y} ${y}`,
			facts: [fact(figure.x, x, true), fact(figure.y, y)],
			x: across.scale(point.x) - REACH,
			y: yOf(point.y) - REACH,
			width: 2 * REACH,
			height: 2 * REACH,
		};
	});
	return {
		width: room.width,
		height: bottom + FOOT,
		marks: [
			textMark(0, 13, figure.y, {}, room.width),
			...up.ticks.flatMap((tick): Mark[] => [
				lineMark(left, yOf(tick), right, yOf(tick), 'hairline'),
				textMark(left - 6, yOf(tick) + 4, formatAny(tick), { anchor: 'end' }),
			]),
			...gridMarks(across, TOP, bottom),
			...figure.points.map((point) =>
				keyedMarks(String(point.at), [
					circleMark(across.scale(point.x), yOf(point.y), 3.5, 'role-1', 'paper'),
				]),
			),
			...tickLabelMarks(across, bottom + 16, 0, room.width),
			textMark(right, bottom + 34, figure.x, { anchor: 'end' }, room.width),
		],
		data,
	};
}
