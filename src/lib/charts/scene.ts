import type { DollarBasis, Measure, Period } from '$lib/domain/measure.ts';

/**
 * What a layout gives: marks in pixels from the top left corner, in inks instead of colours. A scene knows no
 * DOM, no theme and no screen, so the same one is drawn on a page, in a file and in a test.
 */

/** Number of colours kept for occupations, see role-ink.ts. */
export const ROLE_INKS = [
	'role-1',
	'role-2',
	'role-3',
	'role-4',
	'role-5',
	'role-6',
	'role-7',
	'role-8',
] as const;
export type RoleInk = (typeof ROLE_INKS)[number];

/** Colours of a scale from little to much, evenly apart to the eye and in lightness alone, see theme.ts. */
export const SCALE_INKS = [
	'scale-1',
	'scale-2',
	'scale-3',
	'scale-4',
	'scale-5',
	'scale-6',
	'scale-7',
] as const;
export type ScaleInk = (typeof SCALE_INKS)[number];

/** Names of colours. What they look like in light and in dark stands in theme.ts. */
export const INKS = [
	'paper',
	'ink',
	'ink-soft',
	'hairline',
	'axis',
	'accent',
	'highlight',
	'context',
	'missing',
	'own',
	...ROLE_INKS,
	...SCALE_INKS,
] as const;
export type Ink = (typeof INKS)[number];

export interface LineMark {
	readonly kind: 'line';
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
	readonly ink: Ink;
	readonly thickness: number;
	readonly dash?: string;
}

export interface RectMark {
	readonly kind: 'rect';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly ink: Ink;
	readonly radius?: number;
}

export interface CircleMark {
	readonly kind: 'circle';
	readonly cx: number;
	readonly cy: number;
	readonly r: number;
	readonly ink: Ink;
	readonly outline?: Ink;
	readonly thickness?: number;
}

/** A path of absolute M, L and Z commands: its points can be read back, which the frame test does. */
export interface PathMark {
	readonly kind: 'path';
	readonly d: string;
	readonly fill?: Ink;
	readonly stroke?: Ink;
	readonly thickness?: number;
}

type Anchor = 'start' | 'middle' | 'end';

/** One line of text on its baseline. */
export interface TextMark {
	readonly kind: 'text';
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly size: number;
	readonly weight: 400 | 600;
	readonly ink: Ink;
	readonly anchor: Anchor;
}

/** Marks that belong together; with a key they stand for the datum of that key. */
export interface GroupMark {
	readonly kind: 'group';
	readonly key?: string;
	readonly dx?: number;
	readonly dy?: number;
	readonly marks: readonly Mark[];
}

export type Mark = LineMark | RectMark | CircleMark | PathMark | TextMark | GroupMark;

/** One line of a tooltip: `90th percentile`, `≥ $239,200`. */
export interface DatumFact {
	readonly name: string;
	readonly text: string;
	readonly chosen: boolean;
	/** A figure of the reader's own beside the official ones. */
	readonly isOwn?: true;
}

/** A rectangle in pixels. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** What a reader can point at, tab to and hear. */
export interface Datum extends Box {
	/** `<role>|<area>|<year>` */
	readonly key: string;
	/** The whole datum as a sentence, for a screen reader. */
	readonly label: string;
	readonly title: string;
	readonly subtitle: string;
	readonly facts: readonly DatumFact[];
}

/** Marks from the top left corner down, and the height they take. */
export interface Drawn {
	readonly marks: readonly Mark[];
	readonly height: number;
}

/** Where on an axis a datum has its place, and with it a figure of the same role, place and year from another source. */
export interface AxisSlot {
	/** The datum's: `<role>|<area>|<year>`, with a setting where it is of one. */
	readonly key: string;
	/** Pixels across the axis: down where it runs to the right, to the right where it runs up. */
	readonly at: number;
	/** Dollars as published in that year × it are the axis's dollars; null where the row cannot be converted. */
	readonly factor: number | null;
	/** Ids of credentials that the datum's occupation serves; absent where the datum is of all who work in it. */
	readonly credentials?: readonly string[];
}

/** A scale of pay, jobs or a ratio in a scene: what else has its place on it can be set beside what is drawn. */
export interface ValueAxis {
	/** That have their place on it, the one drawn first. */
	readonly measures: readonly Measure[];
	readonly orientation: 'horizontal' | 'vertical';
	readonly domain: readonly [number, number];
	/** Pixels of both ends of the domain; the first is the lower one where the axis runs up. */
	readonly range: readonly [number, number];
	/** What marks may cover. */
	readonly plot: Box;
	readonly pay: Period;
	readonly dollars: DollarBasis;
	readonly slots: readonly AxisSlot[];
}

/** Where on a map the datum of a key is, and of what it shows a figure: what an axis and its slot say of others. */
interface Spot extends Pick<ValueAxis, 'pay' | 'dollars'>, Pick<AxisSlot, 'key' | 'factor'> {
	readonly measure: Measure;
	readonly x: number;
	readonly y: number;
}

/** Part of a scene. */
export interface Block extends Drawn {
	/** None where nothing of the picture is a figure on a scale of a measure. */
	readonly axes?: readonly ValueAxis[];
	/** Where on a map data are; none where the picture is not a map. */
	readonly spots?: readonly Spot[];
	/** In the order the arrow keys visit them. */
	readonly data: readonly Datum[];
}

export interface Scene extends Block {
	readonly width: number;
}

/** The room a layout is given, in pixels. */
export interface Room {
	readonly width: number;
}

/** A picture for a room. */
export type Layout = (room: Room) => Scene;

/** A room that may have no more height to give than so many pixels. */
export interface LimitedRoom extends Room {
	readonly height?: number;
}

/** Lower rooms leave out what a reader can do without: specimens, headings of groups. */
const LOW = 300;

/** Whether a file leaves a picture so little height that rows count more than what explains them at length. */
export function isLow({ height }: LimitedRoom): boolean {
	return height !== undefined && height < LOW;
}

/** What holds in a wide room, and what in a narrow one: of a picture that leaves out more there. */
export function eachRoom<Value>(of: (room: Room) => Value): { readonly wide: Value; readonly narrow: Value } {
	return { wide: of({ width: NARROW_BELOW }), narrow: of({ width: NARROWEST }) };
}

/** Below this width layouts stack a row's label over its marks. */
export const NARROW_BELOW = 480;
/** The least width that narrow layouts are made for: of a telephone, its margins aside. */
export const NARROWEST = 320;

/** From this width on labels have a column of a fixed width, and legends one line, beside a plot of hundreds of pixels. */
export const BROAD_FROM = 1000;

/**
 * The least width of a room's class: narrow, wide or broad. A layout that breaks lines and decides heights by it is as high
 * at every width of the class, so that a picture drawn before the width is known already has its final height.
 */
export function classWidth(room: Room): number {
	return room.width < BROAD_FROM ? breakingWidth(room) : BROAD_FROM;
}

/**
 * The width at which labels are broken into lines. It depends on the class of a width, not on the width, so that
 * a picture laid out before the width is known already has its final height.
 */
export function breakingWidth(room: Room): number {
	return room.width < NARROW_BELOW ? Math.min(NARROWEST, room.width) : NARROW_BELOW;
}

/** The datum further down, and to the right, by some pixels. Words it makes when they are read stay unmade. */
export function lowered(datum: Datum, by: number, right = 0): Datum {
	if (by === 0 && right === 0) return datum;
	const properties = Object.getOwnPropertyDescriptors(datum);
	const y = { value: datum.y + by, enumerable: true };
	const x = { value: datum.x + right, enumerable: true };
	return Object.defineProperties({}, { ...properties, x, y }) as Datum;
}
