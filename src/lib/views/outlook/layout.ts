import { nothingScene } from '$lib/charts/marks.ts';
import { ALL_OCCUPATIONS, type SocCode } from '$lib/domain/occupation.ts';
import type { OutlookRow, StateOutlookRow } from '$lib/domain/outlook-row.ts';
import { linesOfPart, type LinePart } from '$lib/charts/portion.ts';
import { NARROW_BELOW, type Block, type LimitedRoom, type Room, type Scene } from '$lib/charts/scene.ts';
import { growthBars } from './growth-bars.ts';
import { scatterLane } from './scatter.ts';
import { stateLane } from './state-lane.ts';

/** What the view `outlook` shows. */
export interface OutlookState {
	/** The nation's projections, in reading order. */
	readonly rows: readonly OutlookRow[];
	/** That of all occupations together, to read the others against. */
	readonly national: OutlookRow | null;
	/** The states' own projections, with the nation's of their round; empty where no state is asked for. */
	readonly states: readonly StateOutlookRow[];
	/** Roles in color, always among those drawn. */
	readonly accents: readonly SocCode[];
	/** Roles that are drawn only with all others. */
	readonly held: readonly SocCode[];
	readonly isWhole: boolean;
	readonly picture: 'bars' | 'scatter';
}

/** Roles drawn at first, beside those in color. */
const FIRST = { wide: 16, narrow: 8 } as const;
const GAP = 24;

/** Every role of the answer; all occupations together are one only where nothing else is asked for. */
export function outlookRoles({ rows }: Pick<OutlookState, 'rows'>): readonly OutlookRow[] {
	const roles = rows.filter(({ occCode }) => occCode !== ALL_OCCUPATIONS);
	return roles.length > 0 ? roles : rows;
}

/** The roles a picture of that width draws. */
export function drawnRoles(state: OutlookState, room: Room): readonly OutlookRow[] {
	const roles = outlookRoles(state);
	if (state.isWhole) return roles;
	const most = room.width < NARROW_BELOW ? FIRST.narrow : FIRST.wide;
	const first = new Set(roles.filter(({ occCode }) => !state.held.includes(occCode)).slice(0, most));
	return roles.filter((row) => first.has(row) || state.accents.includes(row.occCode));
}

/** The roles of a part of a file's bars: those in color are in the first, those that are held come last. */
function rolesOfPart(state: OutlookState, part: LinePart): readonly OutlookRow[] {
	return linesOfPart(outlookRoles(state), part, ({ occCode }) =>
		state.accents.includes(occCode) ? 'wanted' : state.held.includes(occCode) ? 'held' : 'plain',
	);
}

/**
 * Growth, as bars or against pay, then what states project. Without rows: one sentence. `part`: lines of a file's bars instead
 * of those of the screen. Against pay, dots have what the rest leaves of a room's height.
 */
export function outlookLayout(state: OutlookState, room: LimitedRoom, part: LinePart | null = null): Scene {
	const roles = part && state.picture === 'bars' ? rolesOfPart(state, part) : drawnRoles(state, room);
	const codes = new Set(roles.map(({ occCode }) => occCode));
	const drawn = (row: StateOutlookRow) => (roles.length === 0 ? !isTotal(row) : codes.has(row.occCode));
	const stateRows = state.states.filter(drawn);
	const national: Block =
		state.picture === 'bars'
			? growthBars(roles, state.national, state.accents, room)
			: scatterLane(roles, state.national, state.accents, besideStates(room, stateRows));
	const top = national.height > 0 ? national.height + GAP : 0;
	const states = stateLane(stateRows, state.accents, top, room);
	if (national.height + states.height === 0) {
		return nothingScene(room, 'BLS projects no growth for this choice.');
	}
	return {
		width: room.width,
		height: states.height > 0 ? top + states.height : national.height,
		marks: [...national.marks, ...states.marks],
		data: [...national.data, ...states.data],
	};
}

/** The room without what the lane of states takes. */
function besideStates(room: LimitedRoom, rows: readonly StateOutlookRow[]): LimitedRoom {
	if (room.height === undefined) return room;
	const lane = stateLane(rows, [], 0, room).height;
	return { width: room.width, height: room.height - (lane > 0 ? lane + GAP : 0) };
}

function isTotal({ occCode }: StateOutlookRow): boolean {
	return occCode === ALL_OCCUPATIONS;
}
