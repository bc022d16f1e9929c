import { axisTitle, linearAxis, tickFormat, tickLabelMarks, type Axis } from '$lib/charts/axis.ts';
import { hatch } from '$lib/charts/hatch.ts';
import { movedMarks, textMark } from '$lib/charts/marks.ts';
import { lowered, NARROW_BELOW, type Mark, type Room, type Scene } from '$lib/charts/scene.ts';
import { valuedRows } from '$lib/charts/words.ts';
import { panelHeight, panelScene, panelSwarm } from './panel.ts';
import { comparableNations, yearsOf, type DistributionState } from './state.ts';
import { LARGEST_DOT } from './swarm.ts';

const SIDE = 14;
const GAP = 14;
const FOOT = 62;

/** The one axis of all releases: a brush reads figures off it. */
export function distributionAxis(state: DistributionState, room: Room): Axis {
	const { rows, filters } = state;
	const all = [...rows, ...comparableNations(state)];
	const values = valuedRows(all, filters.measure).map(({ value }) => value);
	return linearAxis(values, SIDE, room.width - SIDE, false, tickFormat(filters.measure, filters.pay));
}

/**
 * Each area a dot where its figure lies, the chosen ones and the nation named above, those outside a range pale. Several
 * releases lie below one another on one axis, with dots of one size, so that their shapes can be compared.
 */
export function distributionLayout(state: DistributionState, room: Room): Scene {
	const { filters } = state;
	const axis = distributionAxis(state, room);
	const years = yearsOf(state);
	const isOne = years.length <= 1;
	// A picture of no rows has the room of one release: it tells that there is nothing in it.
	const shown = years.length > 0 ? years : [{ year: 0, rows: [], nation: null }];
	const height = panelHeight(isOne, room.width < NARROW_BELOW);
	const radius = Math.min(...shown.map((year) => panelSwarm(year, state, axis, height, LARGEST_DOT).radius));
	const marks: Mark[] = [];
	const data: Scene['data'][number][] = [];
	let y = 0;
	for (const year of shown) {
		const panel = panelScene(year, state, { axis, room, plot: height, radius, heading: !isOne });
		marks.push(movedMarks(panel.marks, y));
		data.push(...panel.data.map((datum) => lowered(datum, y)));
		y += panel.height + GAP;
	}
	const base = y - GAP;
	const missing = isOne ? state.rows.length - valuedRows(state.rows, filters.measure).length : 0;
	return {
		width: room.width,
		height: base + FOOT,
		marks: [
			...marks,
			...tickLabelMarks(axis, base + 18, 0, room.width),
			textMark(0, base + 36, axisTitle(filters.measure, filters.pay, filters.dollars, state.realYear)),
			...(missing > 0
				? [
						hatch(0, base + 46, 22, 12),
						textMark(28, base + 56, `${missing === 1 ? '1 area' : `${missing} areas`} without a figure`),
					]
				: []),
		],
		data,
	};
}
