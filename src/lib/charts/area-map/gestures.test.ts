/**
 * Guarantee: one finger or a mouse moves a map that is zoomed into, two fingers zoom around what is between them, the
 * wheel around what is under it, buttons do all of it, and a tap stays a tap. Without it a reader loses the place, or
 * chooses an area by dragging.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	dragged,
	isPossible,
	pressed,
	released,
	restingView,
	revealed,
	stepped,
	timesOf,
	wheeled,
	type MapStep,
	type MapView,
} from './gestures.ts';

const MAP = { width: 1000, height: 600 };
/** The picture is seen at half its size. */
const SHOWN = 500;
const whole = restingView(MAP);
const near = stepped(stepped(whole, MAP, 'in'), MAP, 'in');

/** What lies under a place of the picture, map pixels. */
function under({ box }: MapView, x: number, y: number) {
	return { x: box.x + (x * box.width) / SHOWN, y: box.y + (y * box.width) / SHOWN };
}

function drag(view: MapView, way: readonly (readonly [number, number])[]): MapView {
	const [[x, y] = [0, 0], ...rest] = way;
	return rest.reduce(
		(held, [toX, toY]) => dragged(held, MAP, 1, { x: toX, y: toY }, SHOWN),
		pressed(view, 1, { x, y }),
	);
}

describe('one pointer', () => {
	test('what was gripped stays under it', () => {
		const after = drag(near, [
			[250, 150],
			[240, 140],
			[220, 170],
		]);
		const [gripped, now] = [under(near, 250, 150), under(after, 220, 170)];
		expect(now.x).toBeCloseTo(gripped.x);
		expect(now.y).toBeCloseTo(gripped.y);
		expect(after.hasMoved).toBe(true);
	});

	test('moves nothing where the whole map is seen, and is not a click all the same', () => {
		const after = drag(whole, [
			[250, 150],
			[300, 150],
		]);
		expect(after.box).toEqual(whole.box);
		expect(released(after, 1).hasMoved).toBe(true);
	});

	test('that trembles is a click, and the next one is a new beginning', () => {
		const trembled = drag(near, [
			[250, 150],
			[252, 152],
		]);
		expect(trembled.hasMoved).toBe(false);
		expect(trembled.box).toEqual(near.box);
		const moved = released(
			drag(near, [
				[250, 150],
				[100, 150],
			]),
			1,
		);
		expect(pressed(moved, 2, { x: 1, y: 1 }).hasMoved).toBe(false);
	});

	test('that was let go moves nothing any more', () => {
		const after = released(pressed(near, 1, { x: 250, y: 150 }), 1);
		expect(dragged(after, MAP, 1, { x: 0, y: 0 }, SHOWN)).toBe(after);
	});
});

describe('two pointers', () => {
	const held = pressed(pressed(whole, 1, { x: 200, y: 100 }), 2, { x: 300, y: 100 });

	test('going apart zoom by as much, around what is between them', () => {
		const apart = dragged(
			dragged(held, MAP, 1, { x: 150, y: 100 }, SHOWN),
			MAP,
			2,
			{ x: 350, y: 100 },
			SHOWN,
		);
		expect(timesOf(apart, MAP)).toBeCloseTo(2);
		expect(under(apart, 250, 100).x).toBeCloseTo(under(whole, 250, 100).x);
		expect(under(apart, 250, 100).y).toBeCloseTo(under(whole, 250, 100).y);
	});

	test('going together zoom out again, never beyond the whole', () => {
		const closer = dragged(held, MAP, 2, { x: 210, y: 100 }, SHOWN);
		expect(closer.box).toEqual(whole.box);
	});

	test('one of them let go: the other moves on from there without a jump', () => {
		const apart = dragged(held, MAP, 2, { x: 450, y: 100 }, SHOWN);
		const one = released(apart, 1);
		expect(one.box).toEqual(apart.box);
		const on = dragged(one, MAP, 2, { x: 440, y: 100 }, SHOWN);
		expect(on.box.x - one.box.x).toBeCloseTo((10 * one.box.width) / SHOWN);
	});
});

describe('wheel, buttons, keys', () => {
	test('the place under the wheel stays', () => {
		const after = wheeled(near, MAP, -120, { x: 100, y: 80 }, SHOWN);
		expect(timesOf(after, MAP)).toBeGreaterThan(timesOf(near, MAP));
		expect(under(after, 100, 80).x).toBeCloseTo(under(near, 100, 80).x);
	});

	test('every step has one that undoes it', () => {
		for (const [step, back] of [
			['in', 'out'],
			['west', 'east'],
			['north', 'south'],
		] as const) {
			const after = stepped(near, MAP, step);
			expect(after.box).not.toEqual(near.box);
			const again = stepped(after, MAP, back).box;
			expect(again.x).toBeCloseTo(near.box.x);
			expect(again.y).toBeCloseTo(near.box.y);
			expect(again.width).toBeCloseTo(near.box.width);
		}
		expect(stepped(near, MAP, 'whole').box).toEqual(whole.box);
	});

	test('a step that leads nowhere is known to', () => {
		const steps = ['in', 'out', 'west', 'north', 'south', 'east', 'whole'] as const;
		const possible = (view: MapView) => steps.filter((step) => isPossible(view, MAP, step));
		expect(possible(whole)).toEqual(['in']);
		expect(possible(near)).toEqual([...steps]);
		const corner = dragged(pressed(near, 1, { x: 0, y: 0 }), MAP, 1, { x: 9999, y: 9999 }, SHOWN);
		expect(possible(corner)).toEqual(['in', 'out', 'south', 'east', 'whole']);
	});

	test('an area out of sight is brought in sight', () => {
		const { box } = revealed(near, MAP, { x: 0, y: 0, width: 10, height: 10 });
		expect(box).toMatchObject({ x: 0, y: 0 });
	});
});

test('whatever is done, what is in sight lies on the map', () => {
	const place = fc.record({ x: fc.integer({ min: -200, max: 900 }), y: fc.integer({ min: -200, max: 900 }) });
	const id = fc.integer({ min: 1, max: 3 });
	const step = fc.constantFrom<MapStep>('in', 'out', 'west', 'north', 'south', 'east', 'whole');
	const act = fc.oneof(
		fc.record({ id, place }).map((given) => (view: MapView) => pressed(view, given.id, given.place)),
		fc
			.record({ id, place })
			.map((given) => (view: MapView) => dragged(view, MAP, given.id, given.place, SHOWN)),
		id.map((given) => (view: MapView) => released(view, given)),
		step.map((given) => (view: MapView) => stepped(view, MAP, given)),
		fc
			.record({ place, delta: fc.integer({ min: -900, max: 900 }) })
			.map((given) => (view: MapView) => wheeled(view, MAP, given.delta, given.place, SHOWN)),
	);
	fc.assert(
		fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
			const { box } = acts.reduce((view, next) => next(view), whole);
			expect(box.x).toBeGreaterThanOrEqual(0);
			expect(box.y).toBeGreaterThanOrEqual(0);
			expect(box.x + box.width).toBeLessThanOrEqual(MAP.width + 1e-6);
			expect(box.y + box.height).toBeLessThanOrEqual(MAP.height + 1e-6);
			expect(box.width).toBeGreaterThanOrEqual(MAP.width / 16 - 1e-6);
		}),
	);
});
