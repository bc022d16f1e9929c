/**
 * Guarantee: parts of a list that follow each other hold every line once, in the order of the list, and what a reader chose is
 * among the first. Without it a line could be on two pages of a file, or on none.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOfPart, WHOLE, type Standing } from './portion.ts';

const STANDINGS: readonly Standing[] = ['wanted', 'plain', 'held'];

test('parts hold every line once, each in the order of the list', () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...STANDINGS), { maxLength: 40 }),
			fc.integer({ min: 1, max: 15 }),
			(standings, count) => {
				const lines = standings.map((_, index) => index);
				const standingOf = (line: number) => standings[line] ?? 'plain';
				const parts: number[] = [];
				for (let from = 0; from < lines.length; from += count) {
					const part = linesOfPart(lines, { from, count }, standingOf);
					expect(part).toEqual([...part].sort((one, other) => one - other));
					parts.push(...part);
				}
				expect(parts.sort((one, other) => one - other)).toEqual(lines);
			},
		),
	);
});

test('the first part begins with the first lines, then has those that are wanted, and what is held comes last', () => {
	const lines = Array.from({ length: 20 }, (_, index) => index);
	const standingOf = (line: number): Standing => (line === 15 ? 'wanted' : line < 4 ? 'held' : 'plain');
	expect(linesOfPart(lines, { from: 0, count: 4 }, standingOf)).toEqual([4, 5, 6, 15]);
	expect(linesOfPart(lines, { from: 16, count: 4 }, standingOf)).toEqual([0, 1, 2, 3]);
	expect(linesOfPart(lines, WHOLE, standingOf)).toEqual(lines);
});
