import { HOURS_PER_YEAR, isWageMeasure } from '$lib/domain/measure.ts';
import type { OwnFigure, OwnSeries } from '$lib/domain/own-figures.ts';
import type { AxisSlot, Scene, ValueAxis } from '../scene.ts';

/** A reader's own figure at its place on an axis of a picture. */
export interface Placement {
	readonly figure: OwnFigure;
	/** Which of the series it is of: the first is 0. */
	readonly turn: number;
	readonly axis: ValueAxis;
	readonly slot: AxisSlot;
	/** In what the axis counts. */
	readonly value: number;
	/** Pixels along the axis; at its end where the value is beyond it. */
	readonly along: number;
	readonly beyond: 'low' | 'high' | null;
}

/**
 * Why a figure has no place in a picture:
 *
 * - `view`: it has no scale of pay, jobs or ratios
 * - `measure`: it has none of that measure
 * - `place`: the role or the place is not drawn
 * - `group`: it is of a setting or a credential, and what is drawn is not, or the other way round
 * - `year`: the year is not drawn
 * - `money`: it cannot be converted into the dollars that are drawn
 */
export const ABSENCES = ['view', 'measure', 'place', 'group', 'year', 'money'] as const;
export type Absence = (typeof ABSENCES)[number];

/** What a slot is of, from its key. */
interface Subject {
	readonly pair: string;
	readonly year: number | null;
	readonly setting: string | null;
}

function subjectOf({ key }: { readonly key: string }): Subject {
	const [role = '', area = '', year = '', setting = ''] = key.split('|');
	return { pair: `${role}|${area}`, year: year === '' ? null : Number(year), setting: setting || null };
}

/** Series with their figures by role and place: a file of a reader's may have a hundred thousand. */
interface Indexed {
	readonly series: readonly OwnSeries[];
	readonly byPair: ReadonlyMap<string, readonly { readonly figure: OwnFigure; readonly turn: number }[]>;
}

const indexes = new WeakMap<readonly OwnSeries[], Indexed>();

function indexed(series: readonly OwnSeries[]): Indexed {
	const known = indexes.get(series);
	if (known) return known;
	const byPair = new Map<string, { figure: OwnFigure; turn: number }[]>();
	for (const [turn, { figures }] of series.entries()) {
		for (const figure of figures) {
			const pair = `${figure.role}|${figure.area}`;
			const own = byPair.get(pair);
			if (own) own.push({ figure, turn });
			else byPair.set(pair, [{ figure, turn }]);
		}
	}
	const made = { series, byPair };
	indexes.set(series, made);
	return made;
}

/** Every place of the reader's figures in a picture, axis by axis. */
export function placements(scene: Pick<Scene, 'axes'>, series: readonly OwnSeries[]): readonly Placement[] {
	const { byPair } = indexed(series);
	return (scene.axes ?? []).flatMap((axis) => {
		const newest = newestYears(axis);
		return axis.slots.flatMap((slot) => {
			const subject = subjectOf(slot);
			return (byPair.get(subject.pair) ?? []).flatMap(({ figure, turn }): readonly Placement[] => {
				if (!axis.measures.includes(figure.measure)) return [];
				if (whyNot(figure, subject, axis, slot, newest) !== null) return [];
				const value = valueOn(axis, slot, figure);
				return value === null ? [] : [{ figure, turn, axis, slot, value, ...positionOf(axis, value) }];
			});
		});
	});
}

/** Why each figure that has no place in a picture has none; figures that have one are left out. */
export function absences(
	scene: Pick<Scene, 'axes'>,
	series: readonly OwnSeries[],
): ReadonlyMap<OwnFigure, Absence> {
	const placed = new Set(placements(scene, series).map(({ figure }) => figure));
	const slots = new Map<string, (readonly [ValueAxis, AxisSlot, Subject])[]>();
	const measures = new Set<string>();
	const newest = new Map<ValueAxis, ReturnType<typeof newestYears>>();
	for (const axis of scene.axes ?? []) {
		newest.set(axis, newestYears(axis));
		for (const measure of axis.measures) measures.add(measure);
		for (const slot of axis.slots) {
			const subject = subjectOf(slot);
			const own = slots.get(subject.pair);
			if (own) own.push([axis, slot, subject]);
			else slots.set(subject.pair, [[axis, slot, subject]]);
		}
	}
	const reasons = new Map<OwnFigure, Absence>();
	for (const figure of series.flatMap(({ figures }) => figures)) {
		if (placed.has(figure)) continue;
		if (measures.size === 0) reasons.set(figure, 'view');
		else if (!measures.has(figure.measure)) reasons.set(figure, 'measure');
		else {
			const near = (slots.get(`${figure.role}|${figure.area}`) ?? []).map(([axis, slot, subject]) =>
				axis.measures.includes(figure.measure)
					? (whyNot(figure, subject, axis, slot, newest.get(axis)) ?? 'money')
					: 'measure',
			);
			// What comes nearest to a place says most: of two reasons the one found later.
			const found = near.sort((one, other) => ABSENCES.indexOf(other) - ABSENCES.indexOf(one))[0];
			reasons.set(figure, found ?? 'place');
		}
	}
	return reasons;
}

/** Of an axis that runs up beside years: the last year of each role and place. A figure without a year stands there, once. */
function newestYears({ orientation, slots }: ValueAxis): ReadonlyMap<string, number> {
	const newest = new Map<string, number>();
	if (orientation === 'horizontal') return newest;
	for (const slot of slots) {
		const { pair, year } = subjectOf(slot);
		if (year !== null && year > (newest.get(pair) ?? -Infinity)) newest.set(pair, year);
	}
	return newest;
}

function whyNot(
	figure: OwnFigure,
	{ pair, year, setting }: Subject,
	{ dollars }: ValueAxis,
	{ factor, credentials }: AxisSlot,
	newest: ReadonlyMap<string, number> = new Map(),
): Absence | null {
	if (figure.setting !== setting) return 'group';
	if (figure.credential !== null && !credentials?.includes(figure.credential)) return 'group';
	const last = newest.get(pair);
	if (figure.year === null ? last !== undefined && last !== year : figure.year !== year) return 'year';
	if (!isWageMeasure(figure.measure) || dollars === 'nominal') return null;
	// Dollars of no year cannot be made those of another.
	return factor === null || figure.year === null ? 'money' : null;
}

/** The figure in what the axis counts; null where it is larger than a number can be. */
function valueOn({ pay }: ValueAxis, { factor }: AxisSlot, figure: OwnFigure): number | null {
	if (!isWageMeasure(figure.measure)) return Number.isFinite(figure.value) ? figure.value : null;
	const value = inPeriod(figure, pay) * (factor ?? 1);
	return Number.isFinite(value) ? value : null;
}

/** Pay a year or an hour, by the 2,080 hours of OEWS. */
export function inPeriod({ value, period }: OwnFigure, pay: ValueAxis['pay']): number {
	if (period === pay) return value;
	return pay === 'annual' ? value * HOURS_PER_YEAR : value / HOURS_PER_YEAR;
}

/** Half a pixel: what rounding does to a value at the very end. */
const SLACK = 0.5;

function positionOf(
	{ domain: [low, high], range: [from, to] }: ValueAxis,
	value: number,
): Pick<Placement, 'along' | 'beyond'> {
	const along = high === low ? from : from + ((value - low) / (high - low)) * (to - from);
	const [least, most] = [Math.min(from, to), Math.max(from, to)];
	if (along >= least - SLACK && along <= most + SLACK) {
		return { along: Math.min(most, Math.max(least, along)), beyond: null };
	}
	return value > high ? { along: to, beyond: 'high' } : { along: from, beyond: 'low' };
}
