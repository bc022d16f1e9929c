import type { Mark, Scene } from './scene.ts';

/** Beyond this many data nobody follows where each went; all are then in their new place at once. */
const MOST_FOLLOWED = 60;
/** How long a datum travels to its new place, milliseconds. */
export const TRAVEL_MS = 200;

/** Where a datum is drawn: the row it is in and, one after the other, its dots. Pixels of the scene. */
interface Place {
	readonly y: number;
	readonly dots: readonly number[];
}

/** How far a datum's element and its dots have come, in pixels: from the old place to the new. */
export interface Move {
	readonly key: string;
	readonly dy: number;
	/** For each dot within, in the order drawn. */
	readonly dots: readonly number[];
}

/** The data drawn in both scenes that moved, each as the way from where it was. */
export function movesBetween(before: Scene, after: Scene): readonly Move[] {
	if (before.width !== after.width || after.data.length > MOST_FOLLOWED) return [];
	const old = placesOf(before);
	return [...placesOf(after)].flatMap(([key, place]) => {
		const from = old.get(key);
		if (!from) return [];
		const dots = place.dots.map((x, index) => (from.dots[index] ?? x) - x);
		const dy = from.y - place.y;
		return dy !== 0 || dots.some((dx) => dx !== 0) ? [{ key, dy, dots }] : [];
	});
}

/** Lets the elements travel the moves; they stand in their new places already, so nothing is left behind by it. */
export function animateMoves(svg: SVGSVGElement, moves: readonly Move[]): void {
	if (moves.length === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
	const elements = new Map<string, SVGElement>();
	for (const element of svg.querySelectorAll<SVGElement>('[data-key]')) {
		const key = element.dataset['key'] ?? '';
		if (!elements.has(key)) elements.set(key, element);
	}
	for (const { key, dy, dots } of moves) {
		const element = elements.get(key);
		if (!element) continue;
		if (dy !== 0) travel(element, `0 ${dy}px`);
		element.querySelectorAll('circle').forEach((circle, index) => {
			const dx = dots[index] ?? 0;
			if (dx !== 0) travel(circle, `${dx}px 0`);
		});
	}
}

function travel(element: Element, from: string): void {
	const frames = [{ translate: from }, { translate: '0 0' }];
	const animation = element.animate(frames, { duration: TRAVEL_MS, easing: 'ease-out' });
	// An element that stays would keep something of every travel it has ended.
	animation.onfinish = () => animation.cancel();
}

/** A datum drawn in several places is followed in its first. */
function placesOf(scene: Scene): Map<string, Place> {
	const dots = new Map<string, readonly number[]>();
	for (const mark of scene.marks) {
		if (mark.kind === 'group' && mark.key !== undefined && !dots.has(mark.key)) {
			dots.set(mark.key, dotsOf(mark.marks));
		}
	}
	return new Map(
		scene.data.flatMap(({ key, y }) => {
			const own = dots.get(key);
			return own ? [[key, { y, dots: own }] as const] : [];
		}),
	);
}

function dotsOf(marks: readonly Mark[]): number[] {
	return marks.flatMap((mark) => {
		if (mark.kind === 'circle') return [mark.cx];
		return mark.kind === 'group' ? dotsOf(mark.marks) : [];
	});
}
