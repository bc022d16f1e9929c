/**
 * Guarantee: the arrow keys reach every datum in order and stop at both ends, and a point finds the datum drawn
 * there. Without it some figures exist only for those who use a mouse.
 */
import { expect, test } from 'vitest';
import { datumAt, keyAfter, linkedData } from './navigation.ts';
import type { Datum } from './scene.ts';

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
