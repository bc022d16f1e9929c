import { magnification, moved, revealing, wholeMap, zoomed, type ViewBox } from './view-box.ts';

interface Size {
	readonly width: number;
	readonly height: number;
}

/** A place in the picture as it is seen: pixels from its top left corner. */
export interface Spot {
	readonly x: number;
	readonly y: number;
}

/** A pointer held down. */
interface PointerTrack {
	/** Where it was when pointers last came or went: movement is measured from there. */
	readonly from: Spot;
	readonly to: Spot;
}

/**
 * What is in sight of a map, and what is being done to that by pointers. One pointer moves a map that is zoomed into,
 * two zoom and move it. Each function gives the state that follows; what means nothing gives the same one back.
 *
 * Not d3-zoom: with d3-selection it takes 18.9 kB in the page (gzip) where this and map-motion.svelte.ts take 1.8 kB. It
 * would replace the dragging and pinching here, while the steps of buttons and keys, what is possible, the way to an
 * area out of sight and the view box on a picture of any size would stay ours.
 */
export interface MapView {
	readonly box: ViewBox;
	readonly pointers: ReadonlyMap<number, PointerTrack>;
	/** What was in sight when pointers last came or went. */
	readonly gripped: ViewBox;
	/** Since the first pointer went down one of them has moved: letting go is then not a click. */
	readonly hasMoved: boolean;
}

/** A pointer that moves less than this, in pixels, between down and up has clicked. */
const SLACK = 4;
/** How much nearer a button, a key or a notch brings. */
const STEP = 1.6;
/** The share of what is in sight that a button moves by. */
const STRIDE = 0.25;

export function restingView(map: Size): MapView {
	const box = wholeMap(map);
	return { box, pointers: new Map(), gripped: box, hasMoved: false };
}

export function pressed(view: MapView, pointer: number, at: Spot): MapView {
	return {
		...regripped(view, new Map([...view.pointers, [pointer, { from: at, to: at }]])),
		hasMoved: view.pointers.size > 0 && view.hasMoved,
	};
}

export function released(view: MapView, pointer: number): MapView {
	if (!view.pointers.has(pointer)) return view;
	return regripped(view, new Map([...view.pointers].filter(([id]) => id !== pointer)));
}

/** What is left in hand moves on from where it is now. */
function regripped(view: MapView, pointers: ReadonlyMap<number, PointerTrack>): MapView {
	const fresh = [...pointers].map(([id, { to }]) => [id, { from: to, to }] as const);
	return { ...view, pointers: new Map(fresh), gripped: view.box };
}

/** A held pointer moved. `shown` is how wide the picture is on the screen, in pixels. */
export function dragged(view: MapView, map: Size, pointer: number, to: Spot, shown: number): MapView {
	const one = view.pointers.get(pointer);
	if (!one || shown <= 0) return view;
	if (!view.hasMoved && Math.hypot(to.x - one.from.x, to.y - one.from.y) < SLACK) return view;
	const pointers = new Map([...view.pointers, [pointer, { ...one, to }]]);
	const [first, second] = [...pointers.values()];
	const box =
		first && second
			? pinched(view.gripped, map, first, second, shown)
			: moved(view.gripped, map, ...scaledWay(one.from, to, view.gripped.width / shown));
	return { ...view, pointers, box, hasMoved: true };
}

function scaledWay(from: Spot, to: Spot, scale: number): [dx: number, dy: number] {
	return [(from.x - to.x) * scale, (from.y - to.y) * scale];
}

/** What lay between two fingers stays between them, as much larger as they have gone apart. */
function pinched(
	gripped: ViewBox,
	map: Size,
	first: PointerTrack,
	second: PointerTrack,
	shown: number,
): ViewBox {
	const apart = (one: Spot, other: Spot) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
	const between = (one: Spot, other: Spot): Spot => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
	const [from, to] = [between(first.from, second.from), between(first.to, second.to)];
	const factor = apart(first.to, second.to) / apart(first.from, second.from);
	const under = mapPlace(gripped, from, shown);
	const near = zoomed(gripped, map, factor, under.x, under.y);
	return moved(near, map, ...scaledWay(from, to, near.width / shown));
}

/** What lies at a place of the picture, in map pixels. */
function mapPlace(box: ViewBox, at: Spot, shown: number): Spot {
	const scale = box.width / shown;
	return { x: box.x + at.x * scale, y: box.y + at.y * scale };
}

/** The wheel turned with a modifier, which is also what pinching a touchpad sends; the place under it stays. */
export function wheeled(view: MapView, map: Size, delta: number, at: Spot, shown: number): MapView {
	const { x, y } = mapPlace(view.box, at, shown);
	return showing(view, zoomed(view.box, map, Math.exp(-delta / 200), x, y));
}

/** What buttons and keys do to a map. */
export type MapStep = 'in' | 'out' | 'west' | 'north' | 'south' | 'east' | 'whole';

const WAYS = { west: [-1, 0], north: [0, -1], south: [0, 1], east: [1, 0] } as const;

export function stepped(view: MapView, map: Size, step: MapStep): MapView {
	const { box } = view;
	if (step === 'whole') return showing(view, wholeMap(map));
	if (step === 'in' || step === 'out') {
		const factor = step === 'in' ? STEP : 1 / STEP;
		return showing(view, zoomed(box, map, factor, box.x + box.width / 2, box.y + box.height / 2));
	}
	const [dx, dy] = WAYS[step];
	return showing(view, moved(box, map, dx * box.width * STRIDE, dy * box.height * STRIDE));
}

/** Whether a step would change what is in sight. */
export function isPossible(view: MapView, map: Size, step: MapStep): boolean {
	const { box } = stepped(view, map, step);
	const same = (['x', 'y', 'width'] as const).every((side) => Math.abs(box[side] - view.box[side]) < 1e-6);
	return !same;
}

/** The same magnification with a box of map pixels in sight. */
export function revealed(view: MapView, map: Size, target: ViewBox): MapView {
	return showing(view, revealing(view.box, map, target));
}

/** How many times larger than at first things are. */
export function timesOf(view: MapView, map: Size): number {
	return magnification(view.box, map);
}

function showing(view: MapView, box: ViewBox): MapView {
	return { ...view, box, gripped: box, pointers: regripped(view, view.pointers).pointers };
}
