/**
 * Guarantee: labels are measured, broken and cut without a browser, and what is cut fits. Without it labels run
 * into the numbers beside them in the prerendered page, where nothing can be measured.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ellipsis, textWidth, wrap } from './text-width.ts';

test('widths agree with a browser’s measurement within the kerning', () => {
	const title = 'Health Information Technologists and Medical Registrars';
	// Measured with kerning on in a 2d canvas at 13 px.
	for (const [weight, measured] of [
		[400, 304.89],
		[600, 314.16],
	] as const) {
		expect(textWidth(title, 13, weight)).toBeGreaterThanOrEqual(measured);
		expect(textWidth(title, 13, weight)).toBeLessThanOrEqual(measured * 1.02);
	}
});

test('figures are tabular: every digit is equally wide', () => {
	const widths = new Set([...'0123456789'].map((digit) => textWidth(digit, 13, 600)));
	expect(widths.size).toBe(1);
});

test('an accent does not widen a letter', () => {
	expect(textWidth('Bayamón', 13, 400)).toBe(textWidth('Bayamon', 13, 400));
});

test('a text that fits is left alone, one that does not ends in an ellipsis', () => {
	expect(ellipsis('Austin', 200, 13, 400)).toBe('Austin');
	expect(ellipsis('Austin-Round Rock', 60, 13, 400)).toMatch(/^Austin.*…$/);
});

test('words are kept whole and hyphens may break', () => {
	expect(wrap('Austin-Round Rock-San Marcos, TX', 120, 13, 400, 3)).toEqual([
		'Austin-Round Rock-',
		'San Marcos, TX',
	]);
});

test('no line is wider than asked and there are at most as many as asked', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 20, max: 400 }), (text, width) => {
			const lines = wrap(text, width, 13, 400, 2);
			expect(lines.length).toBeLessThanOrEqual(2);
			for (const line of lines) expect(textWidth(line, 13, 400)).toBeLessThanOrEqual(width);
		}),
	);
});

test('nothing is lost where there is room enough', () => {
	fc.assert(
		fc.property(fc.lorem({ maxCount: 20 }), (text) => {
			expect(wrap(text, 120, 13, 400, 100).join(' ')).toBe(text);
		}),
	);
});
