/**
 * Guarantee: zooming keeps the point under the pointer where it is, and the view never leaves the map. Without it a
 * reader zooms in on one town and lands at another, or is lost in blank paper.
 */
import { expect, test } from 'vitest';
import { magnification, moved, revealing, wholeMap, zoomed } from './view-box.ts';

const MAP = { width: 1000, height: 600 };

test('the point zoomed in on stays where it is', () => {
	const box = zoomed(wholeMap(MAP), MAP, 4, 250, 300);
	expect(magnification(box, MAP)).toBe(4);
	expect((250 - box.x) / box.width).toBeCloseTo(0.25);
	expect((300 - box.y) / box.height).toBeCloseTo(0.5);
});

test('never farther than the whole map, never nearer than sixteen times', () => {
	expect(zoomed(wholeMap(MAP), MAP, 0.1, 10, 10)).toEqual(wholeMap(MAP));
	expect(magnification(zoomed(wholeMap(MAP), MAP, 100, 10, 10), MAP)).toBe(16);
});

test('moving stops at the edges', () => {
	const box = zoomed(wholeMap(MAP), MAP, 2, 500, 300);
	expect(moved(box, MAP, -9999, 9999)).toMatchObject({ x: 0, y: 300 });
});

test('a box out of sight is brought to the middle, one in sight moves nothing', () => {
	const box = zoomed(wholeMap(MAP), MAP, 4, 0, 0);
	const target = { x: 500, y: 300, width: 20, height: 10 };
	expect(revealing(box, MAP, target)).toMatchObject({ x: 385, y: 230 });
	expect(revealing(box, MAP, { x: 10, y: 10, width: 5, height: 5 })).toEqual(box);
});
