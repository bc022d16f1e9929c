// Guarantee: what a link asks for is shown once every part that is seen first shows it, and not before; nothing waits for parts
// further down, and the default stands as it is in the page. Without it a link's page would come up in pieces, or never.
import { expect, it } from 'vitest';
import { FirstSight } from './first-sight.svelte.ts';

const ANSWERED = { isSettled: true, showsPrerendered: false };

it('waits for the parts seen first, and for no other', () => {
	const sight = new FirstSight(['answer', 'pay'], ['bar', 'pay', 'trend']);
	expect(Object.keys(sight.living)).toEqual(['answer', 'pay', 'bar', 'trend']);
	expect(sight.shows(ANSWERED)).toBe(false);
	sight.living['answer'] = true;
	expect(sight.shows(ANSWERED)).toBe(false);
	sight.living['pay'] = true;
	expect(sight.shows(ANSWERED)).toBe(true);
});

it('shows nothing of a choice that is not answered, and the default as it stands', () => {
	const sight = new FirstSight(['answer']);
	expect(sight.shows({ isSettled: true, showsPrerendered: true })).toBe(true);
	sight.living['answer'] = true;
	expect(sight.shows({ isSettled: false, showsPrerendered: false })).toBe(false);
});
