/**
 * Guarantee: words of a figure stand in lines that fit, with every letter of them, and no sign of them can turn or hide the rest.
 * Without it a reader's own title would be cut, or say another thing than was typed.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '$lib/charts/text-width.ts';
import { balancedLines, brokenLines } from './lines.ts';
import { plainLine } from './options.ts';

const bare = (text: string) => text.replace(/\s/gu, '');

test('no letter is left out and no line is wider than its room', () => {
	const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.lorem({ maxCount: 60 }));
	fc.assert(
		fc.property(text, fc.integer({ min: 60, max: 700 }), fc.constantFrom(400, 600), (own, width, weight) => {
			const line = plainLine(own);
			const lines = brokenLines(line, width, 21, weight);
			expect(bare(lines.join(''))).toBe(bare(line));
			for (const one of lines) expect(textWidth(one, 21, weight)).toBeLessThanOrEqual(width + 1e-6);
		}),
	);
});

test('lines break at blanks; a word wider than a line goes on in the next', () => {
	expect(brokenLines('', 100, 12, 400)).toEqual([]);
	expect(brokenLines('Health information managers', 100, 12, 400)).toEqual([
		'Health information',
		'managers',
	]);
	expect(brokenLines(`a ${'W'.repeat(22)} b`, 100, 12, 400)).toEqual([
		`a ${'W'.repeat(9)}`,
		'W'.repeat(10),
		'WWW b',
	]);
});

test('a number or a date is not broken, an address is, at its signs', () => {
	const of = (text: string, width: number) => brokenLines(text, width, 12, 400);
	expect(of('earn $24,760 since 2020-02-01', 60)).toEqual(['earn', '$24,760', 'since', '2020-02-01']);
	expect(of('Round Rock-San Marcos and/or', 70)).toEqual(['Round Rock-', 'San Marcos', 'and/or']);
	expect(of('https://example.org/?role=29-2072&area=12420', 110)).toEqual([
		'https://example.org/?',
		'role=29-2072&',
		'area=12420',
	]);
});

test('balanced, no word stands alone under the others, and there is not one line more', () => {
	const title = 'Medical records specialists earn $24,760 to $86,890 across 374 metros';
	const [plain, balanced] = [brokenLines, balancedLines].map((lines) => lines(title, 600, 21, 600));
	expect(plain).toHaveLength(2);
	expect(balanced).toEqual(['Medical records specialists earn', '$24,760 to $86,890 across 374 metros']);
	fc.assert(
		fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 200, max: 700 }), (text, width) => {
			const lines = balancedLines(text, width, 14, 400);
			expect(lines.length).toBe(brokenLines(text, width, 14, 400).length);
			expect(bare(lines.join(''))).toBe(bare(text));
		}),
	);
});

test('signs that turn the direction, hide, or have no place in a file are gone; letters stay', () => {
	expect(plainLine('pay\u202E%001\u202C of\u2066 all\u2069\u200F')).toBe('pay%001 of all');
	expect(plainLine('a\u0000b\u0007c\r\nd\u2028e\ud800f\ufffe')).toBe('a b c d e f');
	expect(plainLine('  \u200b \ufeff ')).toBe('');
	expect(plainLine('=cmd|x <b>“שלום” naïve 👩‍⚕️')).toBe('=cmd|x <b>“שלום” naïve 👩‍⚕️');
});
