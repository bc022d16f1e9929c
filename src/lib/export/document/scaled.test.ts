/** Guarantee: marks made larger keep their form. Without it a figure's lines and labels would part company. */
import { expect, test } from 'vitest';
import { circleMark, lineMark, movedMarks, rectMark, textMark } from '$lib/charts/marks.ts';
import type { Mark } from '$lib/charts/scene.ts';
import { scaledMarks, smallestText } from './scaled.ts';

const MARKS: readonly Mark[] = [
	lineMark(1, 2, 3, 4, 'ink', 1, '3 2.5'),
	rectMark(1, 2, 3, 4, 'ink'),
	circleMark(1, 2, 3, 'ink', 'paper'),
	{ kind: 'path', d: 'M-1.5 2L3,4e-7Z', stroke: 'ink' },
	movedMarks([textMark(1, 2, 'a')], 3, 4),
];

test('places, lengths, thickness and type grow alike', () => {
	expect(scaledMarks(MARKS, 2)).toEqual([
		lineMark(2, 4, 6, 8, 'ink', 2, '6 5'),
		rectMark(2, 4, 6, 8, 'ink'),
		circleMark(2, 4, 6, 'ink', 'paper', 2),
		{ kind: 'path', d: 'M-3 4L6,0Z', stroke: 'ink', thickness: 2 },
		movedMarks([textMark(2, 4, 'a', { size: 24 })], 6, 8),
	]);
	expect(scaledMarks(MARKS, 1)).toBe(MARKS);
});

test('the smallest type is found in groups; none is infinite', () => {
	expect(smallestText(MARKS)).toBe(12);
	expect(smallestText([])).toBe(Number.POSITIVE_INFINITY);
});
