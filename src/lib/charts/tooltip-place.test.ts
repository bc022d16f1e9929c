/**
 * Guarantee: a tooltip lies whole inside the window and never over what it explains where any side of that has room for
 * it. Without it a reader at the edge of the window reads half a figure, or loses sight of the mark.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EDGE, GAP, tooltipPlace } from './tooltip-place.ts';

const window = { width: 800, height: 600 };
const size = { width: 300, height: 80 };

test.each([
	['below', { left: 100, top: 100, width: 200, height: 30 }, { left: 200, top: 136 }],
	['above at the bottom', { left: 0, top: 560, width: 800, height: 30 }, { left: 400, top: 474 }],
	[
		'to the right of what is as high as the window',
		{ left: 0, top: 0, width: 200, height: 600 },
		{ left: 206, top: 8 },
	],
	[
		'to the left of the same at the right',
		{ left: 600, top: 0, width: 200, height: 600 },
		{ left: 294, top: 8 },
	],
	[
		'inside the window at the right edge',
		{ left: 700, top: 100, width: 100, height: 30 },
		{ left: 492, top: 136 },
	],
	[
		'inside the window for what is above it',
		{ left: 0, top: -500, width: 80, height: 30 },
		{ left: 40, top: 8 },
	],
])('%s', (_, target, place) => {
	expect(tooltipPlace(target, size, window)).toEqual(place);
});

test('it is inside the window, and covers its target only where no side has room', () => {
	const length = fc.integer({ min: 0, max: 900 });
	const box = fc.record({
		left: fc.integer({ min: -900, max: 900 }),
		top: fc.integer({ min: -900, max: 900 }),
		width: length,
		height: length,
	});
	const text = fc.record({
		width: fc.integer({ min: 1, max: window.width - 2 * EDGE }),
		height: fc.integer({ min: 1, max: window.height - 2 * EDGE }),
	});
	let apart = 0;
	fc.assert(
		fc.property(box, text, (target, wanted) => {
			const { left, top } = tooltipPlace(target, wanted, window);
			expect(left).toBeGreaterThanOrEqual(EDGE);
			expect(top).toBeGreaterThanOrEqual(EDGE);
			expect(left + wanted.width).toBeLessThanOrEqual(window.width - EDGE);
			expect(top + wanted.height).toBeLessThanOrEqual(window.height - EDGE);
			const hasRoom =
				target.top + target.height + GAP + wanted.height + EDGE <= window.height ||
				target.top - GAP - wanted.height >= EDGE ||
				target.left + target.width + GAP + wanted.width + EDGE <= window.width ||
				target.left - GAP - wanted.width >= EDGE;
			if (!hasRoom) return;
			apart++;
			const covers =
				left < target.left + target.width &&
				left + wanted.width > target.left &&
				top < target.top + target.height &&
				top + wanted.height > target.top;
			expect(covers).toBe(false);
		}),
		{ numRuns: 500 },
	);
	expect(apart).toBeGreaterThan(100);
});
