import { circleMark, keyedMarks, lineMark, rectMark, textMark } from '$lib/charts/marks.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { gridMarks, type Axis } from '$lib/charts/axis.ts';
import { roleInk } from '$lib/charts/role-ink.ts';
import type { Datum, Ink, Mark, Room, Scene } from '$lib/charts/scene.ts';
import { ellipsis, textWidth } from '$lib/charts/text-width.ts';
import { wageDatum, wageKey } from '$lib/charts/wage-datum.ts';
import { valuedRows, type Valued } from '$lib/charts/words.ts';
import type { DistributionState, DistributionYear } from './state.ts';
import { swarm, type Dot } from './swarm.ts';

const LABEL = 18;
const HEADING = 22;
/** More names than these would leave no room for the dots. */
const MOST_NAMED = 6;

/** Room for the dots of a release, pixels; less where several lie below one another. */
export function panelHeight(isOne: boolean, isNarrow: boolean): number {
	if (isOne) return isNarrow ? 150 : 190;
	return isNarrow ? 100 : 120;
}

/** The dots of a release, as large as they fit and no larger than a radius. */
export function panelSwarm(
	{ rows }: DistributionYear,
	{ filters }: DistributionState,
	axis: Axis,
	plot: number,
	largest: number,
): { readonly dots: readonly Dot<Valued>[]; readonly radius: number } {
	const key = [filters.measure, plot, axis.scale(0), axis.scale(1000)].join(' ');
	const known = swarms.get(rows);
	// What is the largest that fits is so of every larger one that is allowed, too.
	if (known?.key === key && known.radius <= largest) return known;
	const made = swarm(valuedRows(rows, filters.measure), ({ value }) => axis.scale(value), plot - 6, largest);
	swarms.set(rows, { ...made, key });
	return made;
}

/** The last swarm of the rows: a brush draws the same dots again at every frame. */
const swarms = new WeakMap<
	readonly WageRow[],
	{ readonly key: string; readonly dots: readonly Dot<Valued>[]; readonly radius: number }
>();

interface Frame {
	readonly axis: Axis;
	readonly room: Room;
	/** Height of the dots' room. */
	readonly plot: number;
	readonly radius: number;
	/** Whether the release is named above its dots. */
	readonly heading: boolean;
}

/** One release: its name, the names of areas, the dots on their baseline, which is the lower edge. */
export function panelScene(own: DistributionYear, state: DistributionState, frame: Frame): Scene {
	const { axis, room, plot, heading } = frame;
	const { filters } = state;
	const valued = valuedRows(own.rows, filters.measure);
	const named = namedOf(own, state, valued);
	const above = heading ? HEADING : 0;
	const top = above + named.length * LABEL + 8;
	const base = top + plot;
	const { dots, radius } = panelSwarm(own, state, axis, plot, frame.radius);
	const places = new Map(dots.map((dot) => [dot.item.row, dot]));
	const data: Datum[] = dots.map((dot) => datumOf(dot, radius, base, state));
	const nation = named.find(({ row }) => row === own.nation);
	if (nation) {
		const x = axis.scale(nation.value);
		data.push(
			wageDatum(nation.row, filters.measure, filters.pay, { x: x - 3, y: base + 1, width: 6, height: 9 }),
		);
	}
	const drawn = [...dots].sort(
		(left, right) => Number(standsOut(left, state)) - Number(standsOut(right, state)),
	);
	return {
		width: room.width,
		height: base,
		marks: [
			...rangeMarks(filters.range, axis, top, base),
			...gridMarks(axis, top, base),
			...(heading ? headingMarks(own, valued.length) : []),
			lineMark(0, base, room.width, base, 'axis'),
			...named.map((item, index) => {
				const from = above + baselineOf(index) - 9;
				return item === nation
					? nationLine(item, from, top, axis)
					: nameLine(item, from, base - (places.get(item.row)?.up ?? 0), axis);
			}),
			...named.flatMap((item, index) => nameMarks(item, above + baselineOf(index), axis, state, room)),
			...drawn.map((dot) => dotMark(dot, radius, base, state)),
			// Over the dots, which would hide it where they are densest.
			...(nation ? [keyedMarks(wageKey(nation.row), [nationLine(nation, top, base, axis)])] : []),
		],
		data,
	};
}

function headingMarks({ year, rows }: DistributionYear, figures: number): readonly Mark[] {
	const name = `May ${year}`;
	const missing = rows.length - figures;
	const words = `${figures} ${figures === 1 ? 'area' : 'areas'}${missing > 0 ? `, ${missing} more without a figure` : ''}`;
	return [
		textMark(0, 15, name, { ink: 'ink', size: 13, weight: 600 }),
		textMark(textWidth(name, 13, 600) + 8, 15, words),
	];
}

/**
 * The nation first, then the chosen areas, highest first. Of more than there is room for the highest and the lowest are
 * named.
 */
function namedOf(
	{ nation }: DistributionYear,
	{ chosen, filters }: DistributionState,
	valued: readonly Valued[],
): readonly Valued[] {
	const wanted = new Set(chosen);
	const areas = valued.filter(({ row }) => wanted.has(row.areaCode));
	const most = nation ? MOST_NAMED - 1 : MOST_NAMED;
	return [
		...(nation ? valuedRows([nation], filters.measure) : []),
		...(areas.length > most ? [...areas.slice(0, 1), ...areas.slice(-1)] : areas),
	];
}

function isWithin(value: number, range: Filters['range']): boolean {
	return range === null || (value >= range[0] && value <= range[1]);
}

function rangeMarks(range: Filters['range'], axis: Axis, top: number, base: number): readonly Mark[] {
	if (!range) return [];
	const [from, to] = axis.scale.range() as [number, number];
	const clamp = (value: number) => Math.min(to, Math.max(from, axis.scale(value)));
	const [x, end] = [clamp(range[0]), clamp(range[1])];
	const edge = (at: number): Mark => {
		return lineMark(at, top, at, base, 'accent');
	};
	return [rectMark(x, top, end - x, base - top, 'highlight'), edge(x), edge(end)];
}

/** Chosen, and there are others to stand out from. */
function standsOut({ item }: Dot<Valued>, { chosen, rows }: DistributionState): boolean {
	return chosen.includes(item.row.areaCode) && !rows.every(({ areaCode }) => chosen.includes(areaCode));
}

function dotMark(dot: Dot<Valued>, radius: number, base: number, state: DistributionState): Mark {
	const { item, x, up } = dot;
	const { row, value, estimate } = item;
	const isChosen = standsOut(dot, state);
	const r = isChosen ? radius + 1 : radius;
	const within = isWithin(value, state.filters.range);
	const ink: Ink = isChosen ? 'accent' : within ? roleInk(row.occCode) : 'hairline';
	const y = base - up;
	const marks: Mark[] = [
		circleMark(x, y, r, ink, isChosen ? 'ink' : within ? (r > 2 ? 'paper' : ink) : 'axis', 0.5),
	];
	if (estimate.flag === 'top_coded') {
		marks.push({ kind: 'path', d: `M${x + r} ${y - 3}L${x + r + 5} ${y}L${x + r} ${y + 3}Z`, fill: ink });
	}
	return keyedMarks(wageKey(row), marks);
}

const baselineOf = (index: number): number => (index + 1) * LABEL - 5;

/** From a name down to where its figure lies. */
function nameLine({ value }: Valued, y1: number, y2: number, axis: Axis): Mark {
	const x = axis.scale(value);
	return lineMark(x, y1, x, y2, 'accent');
}

function nationLine({ value }: Valued, y1: number, y2: number, axis: Axis): Mark {
	const x = axis.scale(value);
	return lineMark(x, y1, x, y2, 'ink', 1, '4 3');
}

/** A name with its figure, on paper that keeps the lines of other names from running through it. */
function nameMarks(
	{ row, value, estimate }: Valued,
	baseline: number,
	axis: Axis,
	{ filters }: DistributionState,
	room: Room,
): readonly Mark[] {
	const x = axis.scale(value);
	const isLeft = x < room.width / 2;
	const space = (isLeft ? room.width - x : x) - 8;
	const figure = formatEstimate(estimate, filters.measure, filters.pay);
	const title = ellipsis(row.areaTitle, space - textWidth(` ${figure}`, 12, 600), 12, 600);
	const words = `${title} ${figure}`;
	const width = textWidth(words, 12, 600) + 2;
	const start = isLeft ? x + 5 : x - 5;
	return [
		rectMark(isLeft ? start - 1 : start - width + 1, baseline - 12, width, 16, 'paper'),
		textMark(start, baseline, words, { ink: 'ink', weight: 600, anchor: isLeft ? 'start' : 'end' }),
	];
}

function datumOf(
	{ item, x, up }: Dot<Valued>,
	r: number,
	base: number,
	{ filters }: DistributionState,
): Datum {
	const box = { x: x - r, y: base - up - r, width: 2 * r, height: 2 * r };
	return wageDatum(item.row, filters.measure, filters.pay, box, {
		after: isWithin(item.value, filters.range) ? '' : ' Outside the range chosen.',
	});
}
