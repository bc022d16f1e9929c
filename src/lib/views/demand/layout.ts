import { NOT_OFFICIAL } from '$lib/domain/postings.ts';
import { movedMarks, nothingScene, textMark } from '$lib/charts/marks.ts';
import {
	BROAD_FROM,
	lowered,
	NARROW_BELOW,
	type Block,
	type LimitedRoom,
	type Scene,
} from '$lib/charts/scene.ts';
import { panelBlock, type Panel } from './panel.ts';
import { linesOf, type DemandState } from './series.ts';

const TOP = 24;
const GAP = 22;
/** A plot's least height. */
const LEAST = 60;

/**
 * The index of each sector, and apart from it, each with its own axis and dates, the index of all postings and the share of
 * postings that state pay. These two are beside each other in a broad room, else below each other.
 */
export function demandLayout(state: DemandState, room: LimitedRoom): Scene {
	const series = ['sector_index', 'all_index', 'states_pay'] as const;
	const shown = series
		.map((one) => ({ series: one, lines: linesOf(state, one) }))
		.filter(({ lines }) => lines.length > 0);
	if (shown.length === 0) return nothingScene(room, 'No figures of postings to draw.');
	const [first, ...others] = shown;
	const half = Math.floor((room.width - 2 * GAP) / 2);
	const rows = first ? rowsOf(first, others, room, half) : [];
	let y = TOP;
	const blocks = rows.flatMap((row) => {
		const top = y;
		y += Math.max(...row.map(({ height }) => height)) + GAP;
		return row.map((block, index) => ({ block, top, left: index * (half + 2 * GAP) }));
	});
	return {
		width: room.width,
		height: y - GAP,
		marks: [
			textMark(0, 13, NOT_OFFICIAL, { ink: 'ink', weight: 600 }, room.width),
			...blocks.map(({ block, top, left }) => movedMarks(block.marks, top, left)),
		],
		data: blocks.flatMap(({ block, top, left }) => block.data.map((datum) => lowered(datum, top, left))),
	};
}

/** The panels in rows. In a room of a height plots share what names leave; too low a room has the first panel alone. */
function rowsOf(
	first: Panel,
	others: readonly Panel[],
	room: LimitedRoom,
	half: number,
): readonly (readonly Block[])[] {
	const isBeside = room.width >= BROAD_FROM && others.length > 1;
	const { height } = room;
	if (height === undefined) {
		return [
			[panelBlock(first, room, room.width)],
			...(isBeside
				? [others.map((one) => panelBlock(one, room, half))]
				: others.map((one) => [panelBlock(one, room, room.width)])),
		];
	}
	const around = (panel: Panel, width: number) => panelBlock(panel, room, width, LEAST).height - LEAST;
	const upper = around(first, room.width);
	const alone = Math.max(LEAST, height - TOP - upper);
	const lower = Math.max(0, ...others.map((one) => around(one, half)));
	const free = height - TOP - upper - GAP - lower;
	if (others.length === 0 || free < 2 * LEAST || room.width < NARROW_BELOW) {
		return [[panelBlock(first, room, room.width, alone)]];
	}
	const below = Math.max(LEAST, free * 0.4);
	return [
		[panelBlock(first, room, room.width, free - below)],
		others.map((one) => panelBlock(one, room, half, below)),
	];
}
