/**
 * Guarantee: the arrow keys reach every datum in order and stop at both ends, and a point finds the datum drawn
 * there. Without it some figures exist only for those who use a mouse.
 */
import { describe, expect, test } from 'vitest';
import { datumAt, keyAfter, linkedData } from './navigation.ts';
import type { Datum } from './scene.ts';
import { tooltipPlace } from './tooltip-place.ts';

const data: readonly Datum[] = Array.from({ length: 25 }, (_, index) => ({
	key: `k${index}`,
	x: 0,
	y: index * 30,
	width: 400,
	height: 30,
	label: '',
	title: '',
	subtitle: '',
	facts: [],
}));

test('arrow down visits every datum and then stays', () => {
	const visited: (string | null)[] = [];
	let active: string | null = null;
	for (let press = 0; press < 26; press++) {
		active = keyAfter(data, active, 'ArrowDown');
		visited.push(active);
	}
	expect(visited).toEqual([...data.map(({ key }) => key), 'k24']);
});

test.each([
	['k3', 'ArrowUp', 'k2'],
	['k0', 'ArrowLeft', 'k0'],
	['k3', 'PageDown', 'k13'],
	['k20', 'PageDown', 'k24'],
	['k3', 'PageUp', 'k0'],
	['k9', 'Home', 'k0'],
	['k9', 'End', 'k24'],
	[null, 'End', 'k24'],
	[null, 'ArrowUp', 'k0'],
	['gone', 'ArrowRight', 'k0'],
	['k9', 'a', null],
])('from %s by %s to %s', (active, pressed, target) => {
	expect(keyAfter(data, active, pressed)).toBe(target);
});

test('without data no key leads anywhere', () => {
	expect(keyAfter([], null, 'ArrowDown')).toBeNull();
});

test('a point finds its row, outside there is none', () => {
	expect(datumAt(data, 10, 95)?.key).toBe('k3');
	expect(datumAt(data, 401, 95)).toBeNull();
});

describe('tooltip', () => {
	const size = { width: 300, height: 200 };

	test.each([
		['in the middle', { left: 100, top: 100, width: 200, height: 30 }],
		['at the right edge', { left: 700, top: 100, width: 100, height: 30 }],
		['at the bottom', { left: 0, top: 560, width: 800, height: 30 }],
		['under the top', { left: 0, top: -50, width: 800, height: 30 }],
	])('%s it is inside the window', (_, target) => {
		const place = tooltipPlace(target, size, { width: 800, height: 600 });
		expect(place.left).toBeGreaterThanOrEqual(0);
		expect(place.top).toBeGreaterThanOrEqual(0);
		expect(place.left + size.width).toBeLessThanOrEqual(800);
		expect(place.top + size.height).toBeLessThanOrEqual(600);
	});

	test('it does not lie on its own row where there is room', () => {
		const target = { left: 0, top: 560, width: 800, height: 30 };
		expect(tooltipPlace(target, size, { width: 800, height: 600 }).top + size.height).toBeLessThanOrEqual(
			560,
		);
	});
});

test.each([
	['the same datum', ['a|1|25', 'b|1|25'], 'b|1|25', ['b|1|25']],
	['the same role and area of another year', ['a|1|24', 'b|1|24'], 'a|1|25', ['a|1|24']],
	['the role, in a chart of one area', ['a|99|25', 'b|99|25'], 'b|12420|25', ['b|99|25']],
	['the area, in a chart of that role', ['a|1|25', 'a|2|25'], 'a|2|24', ['a|2|25']],
	['nothing, in a chart of another role', ['a|1|25', 'a|2|25'], 'b|2|25', []],
	['nothing, where many areas would be marked', ['a|1|25', 'a|2|25', 'b|1|25'], 'a|3|25', []],
	['nothing while nothing is active', ['a|1|25'], null, []],
])('another chart’s active datum marks %s', (_, keys, active, marked) => {
	const own = keys.map((key) => ({ ...data[0], key }) as Datum);
	expect(linkedData(own, active).map(({ key }) => key)).toEqual(marked);
});
