/**
 * Guarantee: an occupation has one colour wherever and whenever it is drawn, and the three at the heart of the
 * comparison differ. Without it a colour learnt in one view misleads in the next.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_ACCENTS, roleInk, roleInks } from './role-ink.ts';
import { ROLE_INKS } from './scene.ts';

test('the three occupations of the comparison have colours of their own', () => {
	expect(new Set(['11-9111', '29-2072', '29-9021'].map(roleInk)).size).toBe(3);
});

test('a code that was replaced keeps its successor’s colour', () => {
	expect(roleInk('29-2071')).toBe(roleInk('29-2072'));
	expect(roleInk('29-9098')).toBe(roleInk('29-9021'));
});

test('any other code has a colour too, always the same', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^\d\d-\d{4}$/), (code) => {
			expect(ROLE_INKS).toContain(roleInk(code));
			expect(roleInk(code)).toBe(roleInk(code));
		}),
	);
});

test('of a choice the first six have a color in the order chosen, all others are gray', () => {
	const chosen = ['15-1211', '29-2072', '11-9111', '29-9021', '43-6013', '31-9094', '13-1041'];
	const inkOf = roleInks(chosen);
	expect(chosen.map(inkOf)).toEqual([...ROLE_INKS.slice(0, MOST_ACCENTS), 'context']);
	expect(inkOf('29-1141')).toBe('context');
	expect(roleInks([])('29-2072')).toBe('context');
});
