import { linearAxis, tickFormat, tickLabelMarks, type Axis } from '$lib/charts/axis.ts';
import { movedMarks, nothingScene } from '$lib/charts/marks.ts';
import {
	lowered,
	NARROW_BELOW,
	type LimitedRoom,
	type Mark,
	type Room,
	type Scene,
	type ValueAxis,
} from '$lib/charts/scene.ts';
import { movedAxes } from '$lib/charts/value-axis.ts';
import { valuedRows } from '$lib/charts/words.ts';
import { panelHeight, panelScene, panelSwarm } from './panel.ts';
import { comparableReferences, yearsOf, type DistributionState } from './state.ts';
import { LARGEST_DOT } from './swarm.ts';

const SIDE = 14;
const GAP = 12;
const FOOT = 22;
/** However little height there is. */
const LEAST_PLOT = 24;
/** More would spread few dots over an empty room. */
const MOST_PLOT = 200;

/** The one axis of all releases: a brush reads figures off it. */
export function distributionAxis(state: DistributionState, room: Room): Axis {
	const { rows, filters } = state;
	const all = [...rows, ...comparableReferences(state)];
	const values = valuedRows(all, filters.measure).map(({ value }) => value);
	return linearAxis(values, SIDE, room.width - SIDE, false, tickFormat(filters.measure, filters.pay));
}

/**
 * A strip of dots, each a place where its figure is. The chosen ones are outlined and named above, as is the nation; those
 * outside a range are pale. Several releases are below one another on one axis, with dots of one size, so that their
 * shapes can be compared. In a room of a height dots have what names leave of it.
 */
export function distributionLayout(state: DistributionState, room: LimitedRoom): Scene {
	const axis = distributionAxis(state, room);
	const years = yearsOf(state);
	if (years.length === 0) return nothingScene(room);
	const plot = plotHeight(state, axis, room);
	const radius = Math.min(...years.map((year) => panelSwarm(year, state, axis, plot, LARGEST_DOT).radius));
	const marks: Mark[] = [];
	const data: Scene['data'][number][] = [];
	const axes: ValueAxis[] = [];
	let y = 0;
	for (const year of years) {
		const panel = panelScene(year, state, { axis, room, plot, radius, heading: years.length > 1 });
		marks.push(movedMarks(panel.marks, y));
		data.push(...panel.data.map((datum) => lowered(datum, y)));
		axes.push(...movedAxes(panel.axes, y));
		y += panel.height + GAP;
	}
	const base = y - GAP;
	return {
		width: room.width,
		height: base + FOOT,
		marks: [...marks, ...tickLabelMarks(axis, base + 17, 0, room.width)],
		data,
		axes,
	};
}

/** Room for the dots of each release. */
function plotHeight(state: DistributionState, axis: Axis, room: LimitedRoom): number {
	const usual = panelHeight(room.width < NARROW_BELOW);
	if (room.height === undefined) return usual;
	const years = yearsOf(state);
	const frame = { axis, room, plot: usual, radius: LARGEST_DOT, heading: years.length > 1 };
	const others = years.reduce(
		(sum, year) => sum + panelScene(year, state, frame).height - usual + GAP,
		FOOT - GAP,
	);
	return Math.max(LEAST_PLOT, Math.min(MOST_PLOT, (room.height - others) / years.length));
}
