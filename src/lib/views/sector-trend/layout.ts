import { tickFormat } from '$lib/charts/axis.ts';
import type { Lane, LaneRow } from '$lib/charts/lane-columns.ts';
import { signLegend } from '$lib/charts/lane-legend.ts';
import { lanesBlock } from '$lib/charts/lanes.ts';
import { boxMark, nothingScene } from '$lib/charts/marks.ts';
import { arrow, errorBar } from '$lib/charts/range-marks.ts';
import { linesOfPart, type LinePart } from '$lib/charts/portion.ts';
import type { Ink, Mark, Room, Scene } from '$lib/charts/scene.ts';
import { intervalSign, topCodedSign, type Sign } from '$lib/charts/signs.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { meanInterval } from '$lib/domain/sampling-error.ts';
import type { SectorYear } from '$lib/domain/sector-means.ts';
import { sectorDatum, sectorDatumKey } from './datum.ts';
import { currentOf, drawnSectors, sectorsOf, type Sector, type SectorTrendState } from './state.ts';
import { changeWords, NO_SECTORS } from './words.ts';

/** Pixels from one release's mean to the next one's under it. */
const STEP = 9;

/**
 * A row for each sector: the mean of each release under the one before it, each with its 90 percent interval, on one axis.
 * Means alone: a median never stands among them. `part`: lines of a file instead of those of the screen.
 */
export function sectorTrendLayout(state: SectorTrendState, room: Room, part: LinePart | null = null): Scene {
	const sectors = part
		? linesOfPart(sectorsOf(state.rows), part, ([{ row }]) =>
				row.settingId === state.reference ? 'wanted' : 'plain',
			)
		: drawnSectors(state);
	if (sectors.length === 0) return nothingScene(room, NO_SECTORS);
	const {
		marks,
		data,
		height,
		axes = [],
	} = lanesBlock([laneOf(sectors, state)], tickFormat('mean', state.pay), room, 0);
	return { width: room.width, height, marks, data, axes };
}

function laneOf(sectors: readonly Sector[], state: SectorTrendState): Lane {
	return {
		heading: '',
		remark: '',
		isMarked: false,
		legend: (room) => signLegend(signsOf(sectors.flat(), state), room),
		axisTitle: `Mean ${state.pay === 'annual' ? 'annual' : 'hourly'} pay`,
		numberHead: `Mean ${state.year ?? ''}`.trim(),
		counts: { measures: ['mean'], pay: state.pay, dollars: 'nominal' },
		rows: sectors.map((sector) => rowOf(sector, state)),
	};
}

function rowOf(sector: Sector, state: SectorTrendState): LaneRow {
	const { pay, year } = state;
	const { row } = currentOf(sector, year);
	const { value, flag } = row.mean;
	return {
		key: sectorDatumKey(row),
		label: row.settingTitle,
		detail: changeWords(sector),
		number: value === null ? '' : formatEstimate(row.mean, 'mean', pay),
		values: sector.flatMap(({ row: own }) => [own.mean.value ?? [], meanInterval(own) ?? []].flat()),
		reason: formatEstimate({ value: null, flag }, 'mean', pay),
		marks: ({ axis, middle }) =>
			sector.flatMap((own) => meanMarks(own, state, axis.scale, middle + offsetOf(own, state))),
		datum: (box) => sectorDatum(sector, row, pay, box),
		slots: (middle) =>
			sector.map((own) => ({
				key: sectorDatumKey(own.row),
				at: middle + offsetOf(own, state),
				factor: 1,
			})),
	};
}

/** How far under the middle of its row a release stands. */
function offsetOf({ row }: SectorYear, { years }: SectorTrendState): number {
	return (years.indexOf(row.year) - (years.length - 1) / 2) * STEP;
}

function meanMarks(
	{ row }: SectorYear,
	state: SectorTrendState,
	scale: (value: number) => number,
	y: number,
): readonly Mark[] {
	const { value, flag } = row.mean;
	if (value === null) return [];
	const ink = inkOf(row.year, state);
	if (flag === 'top_coded') return [arrow(scale(value), y, 4, ink)];
	const interval = meanInterval(row);
	return [
		square(scale(value), y, ink),
		...(interval ? errorBar(scale(interval[0]), scale(interval[1]), y, ink) : []),
	];
}

/** A mean is an open square, so that it is never taken for a median's dot. */
function square(x: number, y: number, ink: Ink): Mark {
	return boxMark(x - 3, y - 3, x + 3, y + 3, ink, ink === 'ink' ? 2 : 1.25);
}

/** The release that is looked at stands out. */
function inkOf(year: number, state: SectorTrendState): Ink {
	return year === state.year ? 'ink' : 'context';
}

function signsOf(rows: readonly SectorYear[], state: SectorTrendState): readonly (Sign | false)[] {
	return [
		...state.years.map((year, index): Sign => ({
			width: 8,
			text: `mean of May ${year}${state.years.length > 1 && index === 0 ? ' (top)' : ''}`,
			marks: (x, y) => [square(x + 4, y, inkOf(year, state))],
		})),
		rows.some(({ row }) => meanInterval(row) !== null) && intervalSign('mean'),
		rows.some(({ row }) => row.mean.flag === 'top_coded') && topCodedSign('context'),
	];
}
