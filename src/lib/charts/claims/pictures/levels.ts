import type { SchoolingLevel } from '$lib/domain/claim.ts';
import { formatPercent } from '$lib/domain/format.ts';
import { TICK_SIZE } from '../../axis.ts';
import { hatch } from '../../hatch.ts';
import { claimMarks, signLegend, claimSign } from '../../lane-legend.ts';
import { keyedMarks, lineMark, movedMarks, nothingScene, rectMark, textMark } from '../../marks.ts';
import { wordsOnHatch } from '../../range-labels.ts';
import { dot } from '../../range-marks.ts';
import { breakingWidth, type Datum, type Mark, type Room, type Scene } from '../../scene.ts';
import { ellipsis, wrap } from '../../text-width.ts';
import { markedGround } from '../../lanes.ts';

/** A line of the grid: what schooling an official table, or an article, names. */
export interface LevelsRow {
	readonly key: string;
	readonly label: string;
	readonly detail: string;
	readonly isClaim: boolean;
	/** Places of the levels named; none is hatched. */
	readonly orders: readonly number[];
	/** Share of workers asked who name a level, percent; empty where nobody was asked. */
	readonly shares: readonly { readonly order: number; readonly percent: number }[];
}

/** Levels of schooling side by side, the lowest first. */
export interface LevelsPicture {
	readonly kind: 'levels';
	readonly levels: readonly SchoolingLevel[];
	readonly rows: readonly LevelsRow[];
}

const LABEL = 13;
const DETAIL = 12;
const HEAD = 11;
const STRIP = 24;
const SHARE_HEIGHT = 26;

/** Official rows first, then the articles' on a ground of their own; only the levels somebody names have a column. */
export function levelsLayout({ levels, rows }: LevelsPicture, room: Room): Scene {
	const named = rows.flatMap(({ orders, shares }) => [...orders, ...shares.map(({ order }) => order)]);
	const columns = levels.filter(({ order }) => order >= Math.min(...named) && order <= Math.max(...named));
	if (rows.length === 0 || columns.length === 0) return nothingScene(room);
	const step = (room.width - 20) / columns.length;
	const x = (order: number) => 10 + (columns.findIndex((level) => level.order === order) + 0.5) * step;
	const narrowest = (breakingWidth(room) - 20) / columns.length;
	const heads = columns.map(({ title }) => wrap(title, Math.min(step, narrowest) * 1.08, HEAD, 400, 3));
	const headLines = Math.max(...heads.map(({ length }) => length));
	const marks: Mark[] = [];
	const data: Datum[] = [];
	let y = headLines * 14 + 6;
	const official = rows.filter(({ isClaim }) => !isClaim);
	const claims = rows.filter(({ isClaim }) => isClaim);
	for (const row of official) y = addRow(row, y);
	if (claims.length > 0) {
		y += 6;
		const start = y;
		const at = marks.length;
		y += 4;
		for (const row of claims) y = addRow(row, y);
		y += 4;
		marks.splice(at, 0, ...markedGround(0, start, room.width, y));
	}
	const legend = signLegend(
		[
			{ width: 10, text: 'official: typical for entry', marks: (at, middle) => [dot(at + 5, middle)] },
			rows.some(({ shares }) => shares.length > 0) && {
				width: 12,
				text: 'share of workers who name it (O*NET)',
				marks: (at: number, middle: number): readonly Mark[] => [rectMark(at, middle - 6, 12, 12, 'context')],
			},
			claims.length > 0 && claimSign('article'),
		],
		room,
	);
	return {
		width: room.width,
		height: y + 8 + legend.height,
		marks: [
			...heads.flatMap((lines, column) =>
				lines.map((words, index): Mark =>
					textMark(10 + (column + 0.5) * step, 12 + index * 14, words, { size: HEAD, anchor: 'middle' }),
				),
			),
			...marks,
			movedMarks(legend.marks, y + 8),
		],
		data,
	};

	function addRow(row: LevelsRow, top: number): number {
		const inset = row.isClaim ? 10 : 0;
		const width = breakingWidth(room) - inset * 2;
		let below = top;
		for (const words of wrap(row.label, width, LABEL, 400, 2)) {
			below += LABEL + 3;
			marks.push(textMark(inset, below, words, { ink: 'ink', size: LABEL }));
		}
		for (const words of row.detail === '' ? [] : wrap(row.detail, width, DETAIL, 400, 2)) {
			below += DETAIL + 3;
			marks.push(textMark(inset, below, words));
		}
		const strip = row.shares.length > 0 ? SHARE_HEIGHT + 26 : STRIP;
		const middle = below + 4 + strip - STRIP / 2;
		marks.push(keyedMarks(row.key, stripMarks(row, middle)));
		below += 4 + strip;
		data.push({
			key: row.key,
			x: 0,
			y: top,
			width: room.width,
			height: below - top,
			title: row.label,
			subtitle: row.detail,
			facts: [
				{
					name: row.isClaim ? 'named' : 'typical for entry',
					text: namesOf(row.orders) || 'no level',
					chosen: true,
				},
				...row.shares.map(({ order, percent }) => ({
					name: namesOf([order]),
					text: formatPercent(percent),
					chosen: false,
				})),
			],
			label: `${row.isClaim ? 'Claim' : 'Official'}: ${row.label}, ${row.detail}: ${namesOf(row.orders) || 'no level named'}.`,
		});
		return below + 4;
	}

	function stripMarks(row: LevelsRow, middle: number): readonly Mark[] {
		const rail: Mark = lineMark(10, middle, room.width - 10, middle, row.isClaim ? 'missing' : 'hairline');
		if (row.orders.length === 0) {
			const words = ellipsis('names no level', room.width - 60, TICK_SIZE, 400);
			return [
				hatch(10, middle - 6, room.width - 20, 12),
				...wordsOnHatch(words, 12, middle, row.isClaim ? 'highlight' : 'paper'),
			];
		}
		const most = Math.max(1, ...row.shares.map(({ percent }) => percent));
		const bars = row.shares
			.filter(({ order }) => columns.some((level) => level.order === order))
			.flatMap(({ order, percent }): readonly Mark[] => {
				const height = (percent / most) * SHARE_HEIGHT;
				return [
					rectMark(x(order) - 12, middle - height, 24, height, 'context'),
					textMark(x(order), middle - height - 3, formatPercent(percent), { size: 11, anchor: 'middle' }),
				];
			});
		return [
			rail,
			...bars,
			...row.orders.flatMap((order): readonly Mark[] =>
				row.isClaim ? claimMarks(x(order), middle) : [dot(x(order), middle)],
			),
		];
	}

	function namesOf(orders: readonly number[]): string {
		return levels
			.filter(({ order }) => orders.includes(order))
			.map(({ title }) => title)
			.join(', ');
	}
}
