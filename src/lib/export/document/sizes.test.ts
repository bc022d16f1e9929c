/**
 * Guarantee: a size is what can be drawn with type one can read, and anything else is refused in words. Without it a figure could
 * come out blank, cut or too small for the page it was made for.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIGURE_SIZES, ownSize, pixelsPerUnit, readSize, SIDE_LIMITS, smallestType } from './sizes.ts';

test('the smallest type is 22 pixels at a width of 1200, and in proportion', () => {
	const types = Object.entries(FIGURE_SIZES).map(([name, size]) => [name, smallestType(size).toFixed(1)]);
	expect(types).toEqual([
		['landscape', '22.0'],
		['square', '19.8'],
		['portrait', '19.8'],
		['slide', '35.2'],
		['print', '64.3'],
	]);
	expect(smallestType({ width: 1200, height: 630 })).toBe(22);
	expect(pixelsPerUnit(FIGURE_SIZES.landscape) * 12).toBeCloseTo(22);
});

test('a picture flatter than 2:1 goes by its height', () => {
	expect(smallestType({ width: 2400, height: 600 })).toBe(22);
	expect(smallestType({ width: 2400, height: 1200 })).toBe(44);
});

test('sizes as they are written', () => {
	for (const text of ['1200x675', ' 1200 x 675 ', '1200×675', '1200X675', 'landscape', 'Landscape']) {
		expect(readSize(text)).toEqual({ ok: true, value: { width: 1200, height: 675 } });
	}
});

test.each([
	'',
	'1200',
	'1200x',
	'x675',
	'1200x675x2',
	'1200.5x675',
	'-1200x675',
	'0x0',
	'1e3x900',
	'99999999x675',
	'319x600',
	'6001x6000',
	'3000x700',
	'700x3000',
	'toString',
	'__proto__',
])('“%s” is refused, and what would do is said', (text) => {
	const read = readSize(text);
	expect(read.ok).toBe(false);
	expect(!read.ok && read.problem.remedy).not.toBe('');
});

test('whatever is taken has whole sides within the limits', () => {
	fc.assert(
		fc.property(fc.double(), fc.oneof(fc.double(), fc.integer({ min: 1, max: 9000 })), (width, height) => {
			for (const size of [ownSize(width, height), ownSize(Math.round(width % 8000), height)]) {
				if (!size.ok) continue;
				for (const side of Object.values(size.value)) {
					expect(Number.isInteger(side)).toBe(true);
					expect(side).toBeGreaterThanOrEqual(SIDE_LIMITS.least);
					expect(side).toBeLessThanOrEqual(SIDE_LIMITS.most);
				}
			}
		}),
	);
});
