/**
 * Guarantee: a prerendered chart already holds its marks, for wide and for narrow screens, in their final heights,
 * with name, description and one tab stop. Without it the first picture waits for scripts, or the page jumps.
 */
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Chart from './Chart.svelte';
import { payRangeLayout, type PayRangeState } from './pay-range/layout.ts';
import { rankedListLayout } from './ranked-list/layout.ts';
import { rankRows } from './ranked-list/ranking.ts';
import { FIRST_SCREEN } from './first-screen.ts';
import type { Room } from './scene.ts';
import { MANAGERS, RECORDS } from './wage-row.fixture.ts';

const reading = { measure: 'median', pay: 'annual', dollars: 'nominal', realYear: null } as const;
const view: PayRangeState = { ...reading, rows: [MANAGERS, RECORDS], families: null };

function count(text: string, part: string): number {
	return text.split(part).length - 1;
}

function onFirstScreen(is: boolean) {
	return new Map([[FIRST_SCREEN, is]]);
}

const chart = {
	layout: (room: Room) => payRangeLayout(view, room),
	title: 'Pay by <role>',
	description: 'Two rows.',
};

test('a chart of the first screen is drawn on the server, wide and narrow', () => {
	const { body } = render(Chart, {
		props: chart,
		context: onFirstScreen(true),
	});
	expect(count(body, '<svg')).toBe(2);
	expect(count(body, 'data-key="29-2072|99|2025"')).toBe(2);
	for (const width of [720, 360]) {
		expect(body).toContain(`height: ${payRangeLayout(view, { width }).height}px`);
	}
	expect(count(body, 'tabindex="0"')).toBe(1);
	expect(count(body, 'role="img"')).toBe(2);
	expect(body).toContain('>Pay by &lt;role&gt;</title>');
	expect(body).toContain('aria-live="polite"');
});

test('a chart further down is drawn narrow alone, in the room of either', () => {
	const { body } = render(Chart, { props: chart });
	expect(count(body, '<svg')).toBe(1);
	expect(body).toContain(`--narrow: ${payRangeLayout(view, { width: 360 }).height}px`);
	expect(body).toContain(`--wide: ${payRangeLayout(view, { width: 720 }).height}px`);
});

test('the ranked list is drawn on the server too', () => {
	const list = { ...reading, rows: rankRows([MANAGERS], 'median'), chosen: [] };
	const { body } = render(Chart, {
		props: {
			layout: (room: Room) => rankedListLayout(list, room),
			title: 'Ranking',
			description: 'One row.',
		},
	});
	expect(body).toContain(`--narrow: ${rankedListLayout(list, { width: 360 }).height}px`);
	expect(body).toContain('$123,860');
});
