import { circleMark, keyedMarks, lineMark, rectMark, textMark } from '$lib/charts/marks.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { gridMarks, type Axis } from '$lib/charts/axis.ts';
import { countedPlaces, placeLabel } from '$lib/charts/place-words.ts';
import { roleInks } from '$lib/charts/role-ink.ts';
import type { Datum, Ink, Mark, Room, Scene } from '$lib/charts/scene.ts';
import { textWidth } from '$lib/charts/text-width.ts';
import { moneyFactor, rowAxis } from '$lib/charts/value-axis.ts';
import { wageDatum, wageKey } from '$lib/charts/wage-datum.ts';
import { valuedRows, type Valued } from '$lib/charts/words.ts';
import { LANE, laneCount, nameLines, nameMarks, placeNames, type Name } from './names.ts';
import type { DistributionState, DistributionYear } from './state.ts';
import { swarm, type Dot } from './swarm.ts';

const HEADING = 20;
const ABOVE = 4;
/** More names than these would leave no room for the dots. */
const MOST_NAMED = 8;

/** Room for the dots of a release, pixels. */
export function panelHeight(isNarrow: boolean): number {
	return isNarrow ? 90 : 58;
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
	const made = swarm(valuedRows(rows, filters.measure), ({ value }) => axis.scale(value), plot - 4, largest);
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

/** One release: its name, the names of places, the dots on their baseline, which is the lower edge. */
export function panelScene(own: DistributionYear, state: DistributionState, frame: Frame): Scene {
	const { axis, room, plot, heading } = frame;
	const { filters } = state;
	const valued = valuedRows(own.rows, filters.measure);
	const references = valuedRows(own.references, filters.measure);
	const named = [...references, ...namedOf(valued, state, references.length)];
	const names = placeNames(
		named.map((item): Name => nameOf(item, references.includes(item), axis, filters)),
		room.width,
	);
	const top = (heading ? HEADING : 0) + laneCount(names) * LANE;
	const base = top + ABOVE + plot;
	const { dots, radius } = panelSwarm(own, state, axis, plot, frame.radius);
	const places = new Map(dots.map((dot) => [dot.item.row, dot]));
	const ends = named.map(({ row }) => base - (places.get(row)?.up ?? 0));
	const drawn = [...dots].sort(
		(left, right) => Number(isChosen(left.item, state)) - Number(isChosen(right.item, state)),
	);
	return {
		width: room.width,
		height: base,
		marks: [
			...rangeMarks(filters.range, axis, top, base),
			...gridMarks(axis, top, base),
			...(heading ? headingMarks(own, valued.length) : []),
			lineMark(0, base, room.width, base, 'axis'),
			...nameLines(names, top, ends).slice(references.length),
			...nameMarks(names, top),
			...drawn.map((dot) => dotMark(dot, radius, base, state)),
			// Over the dots, which would hide them where they are densest.
			...nameLines(names, top, ends)
				.slice(0, references.length)
				.map((line, index) => keyedMarks(keyOf(references[index]), [line])),
		],
		axes: [
			rowAxis(
				axis,
				[filters.measure],
				filters,
				{ top, bottom: base },
				[
					...dots.map(({ item, up }) => ({ row: item.row, at: base - up })),
					...references.map(({ row }) => ({ row, at: base - 8 })),
				].map(({ row, at }) => ({
					key: wageKey(row),
					at: Math.min(at, base - 8),
					factor: moneyFactor(row, filters.dollars),
				})),
			),
		],
		data: [
			...dots.map((dot) => datumOf(dot, radius, base, state)),
			...references.map(({ row, value }) => {
				const box = { x: axis.scale(value) - 3, y: base - 9, width: 6, height: 9 };
				return wageDatum(row, filters.measure, filters.pay, box);
			}),
		],
	};
}

function keyOf(item: Valued | undefined): string {
	return item ? wageKey(item.row) : '';
}

function headingMarks({ year, rows }: DistributionYear, figures: number): readonly Mark[] {
	const name = `May ${year}`;
	const places = countedPlaces(
		figures,
		rows.map(({ areaCode }) => areaCode),
	);
	return [
		textMark(0, 14, name, { ink: 'ink', size: 13, weight: 600 }),
		textMark(textWidth(name, 13, 600) + 8, 14, places),
	];
}

/** The chosen places, highest first. Of more than there is room for the highest and the lowest are named. */
function namedOf(valued: readonly Valued[], state: DistributionState, taken: number): readonly Valued[] {
	const places = valued.filter((item) => isChosen(item, state));
	return places.length > MOST_NAMED - taken ? [...places.slice(0, 1), ...places.slice(-1)] : places;
}

function nameOf(
	{ row, value, estimate }: Valued,
	isDashed: boolean,
	axis: Axis,
	{ measure, pay }: Filters,
): Name {
	const words = `${placeLabel(row.areaTitle)} ${formatEstimate(estimate, measure, pay)}`;
	return { x: axis.scale(value), words, isDashed };
}

function isWithin(value: number, range: Filters['range']): boolean {
	return range === null || (value >= range[0] && value <= range[1]);
}

function rangeMarks(range: Filters['range'], axis: Axis, top: number, base: number): readonly Mark[] {
	if (!range) return [];
	const [from, to] = axis.scale.range() as [number, number];
	const clamp = (value: number) => Math.min(to, Math.max(from, axis.scale(value)));
	const [x, end] = [clamp(range[0]), clamp(range[1])];
	const edge = (at: number): Mark => lineMark(at, top, at, base, 'accent');
	return [rectMark(x, top, end - x, base - top, 'highlight'), edge(x), edge(end)];
}

function isChosen({ row }: Valued, { chosen }: DistributionState): boolean {
	return chosen.includes(row.areaCode);
}

function dotMark(dot: Dot<Valued>, radius: number, base: number, state: DistributionState): Mark {
	const { item, x, up } = dot;
	const { row, value, estimate } = item;
	const isOutlined = isChosen(item, state);
	const someChosen = state.rows.some(({ areaCode }) => state.chosen.includes(areaCode));
	const r = isOutlined ? Math.max(radius, 3) + 1 : radius;
	const within = isWithin(value, state.filters.range);
	const role = roleInks(state.accented)(row.occCode);
	const ink: Ink = !within ? 'hairline' : someChosen && !isOutlined ? 'context' : role;
	const rim: Ink = isOutlined ? 'ink' : within ? (r > 2 ? 'paper' : ink) : 'axis';
	const y = base - up;
	const marks: Mark[] = [circleMark(x, y, r, ink, rim, isOutlined ? 2 : 0.5)];
	if (estimate.flag === 'top_coded') {
		marks.push({ kind: 'path', d: `M${x + r} ${y - 3}L${x + r + 5} ${y}L${x + r} ${y + 3}Z`, fill: ink });
	}
	return keyedMarks(wageKey(row), marks);
}

function datumOf(
	{ item, x, up }: Dot<Valued>,
	r: number,
	base: number,
	{ filters }: DistributionState,
): Datum {
	const box = { x: x - r, y: base - up - r, width: 2 * r, height: 2 * r };
	return wageDatum(item.row, filters.measure, filters.pay, box, {
		after: isWithin(item.value, filters.range) ? '' : ' Outside the range you chose.',
	});
}
