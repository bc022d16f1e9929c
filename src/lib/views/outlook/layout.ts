import { nothingScene } from '$lib/charts/marks.ts';
import { ALL_OCCUPATIONS, type SocCode } from '$lib/domain/occupation.ts';
import type { OutlookRow, StateOutlookRow } from '$lib/domain/outlook-row.ts';
import type { Room, Scene, Block } from '$lib/charts/scene.ts';
import { openingsLane } from './openings.ts';
import { scatterLane } from './scatter.ts';
import { stateLane } from './state-lane.ts';

/** What the view `outlook` shows. */
export interface OutlookState {
	/** The nation's projections, in reading order. */
	readonly rows: readonly OutlookRow[];
	/** The states' own projections, with the nation's of their round; empty where no state is asked for. */
	readonly states: readonly StateOutlookRow[];
	/** Roles that are named first. */
	readonly chosen: readonly SocCode[];
}

const GAP = 24;

/** Growth against pay, then where openings come from, then what states project. Without rows: one sentence. */
export function outlookLayout({ rows, states, chosen }: OutlookState, room: Room): Scene {
	const lanes: Block[] = [];
	let y = 0;
	const add = (lane: Block) => {
		if (lane.height === 0) return;
		lanes.push(lane);
		y += lane.height + GAP;
	};
	const roles = rows.filter(({ occCode }) => occCode !== ALL_OCCUPATIONS);
	if (roles.length > 0) {
		add(scatterLane(rows, chosen, y, room));
		add(
			openingsLane(
				[...roles].sort((a, b) => (b.openings ?? -1) - (a.openings ?? -1)),
				y,
				room,
			),
		);
	}
	add(
		stateLane(
			states.filter(({ occCode }) => occCode !== ALL_OCCUPATIONS),
			y,
			room,
		),
	);
	if (lanes.length === 0) return nothingScene(room, 'No projection to draw for this choice.');
	return {
		width: room.width,
		height: y - GAP,
		marks: lanes.flatMap(({ marks }) => marks),
		data: lanes.flatMap(({ data }) => data),
	};
}
