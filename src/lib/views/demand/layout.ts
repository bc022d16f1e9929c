import { NOT_OFFICIAL } from '$lib/domain/postings.ts';
import { movedMarks, nothingScene, textMark } from '$lib/charts/marks.ts';
import { BROAD_FROM, lowered, type Block, type Room, type Scene } from '$lib/charts/scene.ts';
import { panelBlock } from './panel.ts';
import { linesOf, type DemandState } from './series.ts';

const TOP = 24;
const GAP = 22;

/**
 * The index of each sector, and apart from it, each with its own axis and dates, the index of all postings and the share of
 * postings that state pay. These two are beside each other in a broad room, else below each other.
 */
export function demandLayout(state: DemandState, room: Room): Scene {
	const series = ['sector_index', 'all_index', 'states_pay'] as const;
	const shown = series
		.map((one) => ({ series: one, lines: linesOf(state, one) }))
		.filter(({ lines }) => lines.length > 0);
	if (shown.length === 0) return nothingScene(room, 'No figures of postings to draw.');
	const [first, ...others] = shown;
	const isBeside = room.width >= BROAD_FROM && others.length > 1;
	const half = Math.floor((room.width - 2 * GAP) / 2);
	const rows: readonly (readonly Block[])[] = [
		...(first ? [[panelBlock(first, room, room.width)]] : []),
		...(isBeside
			? [others.map((one) => panelBlock(one, room, half))]
			: others.map((one) => [panelBlock(one, room, room.width)])),
	];
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
