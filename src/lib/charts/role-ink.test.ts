/**
 * Guarantee: an occupation has one colour wherever and whenever it is drawn, and the three at the heart of the
 * comparison differ. Without it a colour learnt in one view misleads in the next.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roleInk } from './role-ink.ts';
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
