/**
 * Guarantee: a prerendered chart already holds its marks, at the size they are designed for and in a box of their height,
 * with name, description and one tab stop. Without it the first picture waits for scripts, is too small to read, or the
 * page jumps.
 */
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Chart from './Chart.svelte';
import { payRangeLayout, type PayRangeState } from '$lib/views/pay-by-role/layout.ts';
import { rankedListLayout } from '$lib/views/pay-by-area/layout.ts';
import { rankRows } from './ranking.ts';
import { FIRST_SCREEN } from './first-screen.ts';
import type { Room, Scene } from './scene.ts';
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

/** The drawing of a width, in a box of its own height. */
function box(style: string, { width, height }: Scene): string {
	return `<div class="${style}" style="height: ${height}px"><svg role="img" aria-labelledby="s1-title-${width} s1-desc-${width}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`;
}

test('a chart of the first screen is drawn for the least wide and the least narrow width, at natural size', () => {
	const { body } = render(Chart, { props: chart, context: onFirstScreen(true) });
	expect(count(body, '<svg')).toBe(2);
	expect(count(body, 'data-key="29-2072|99|2025"')).toBe(2);
	expect(body).toContain(box('first wide', payRangeLayout(view, { width: 480 })));
	expect(body).toContain(box('first narrow', payRangeLayout(view, { width: 320 })));
	expect(count(body, 'tabindex="0"')).toBe(1);
	expect(body).toContain('>Pay by &lt;role&gt;</title>');
	expect(body).toContain('aria-live="polite"');
});

test('a chart further down is laid out and drawn once, narrow', () => {
	const widths: number[] = [];
	const layout = (room: Room) => {
		widths.push(room.width);
		return chart.layout(room);
	};
	const { body } = render(Chart, { props: { ...chart, layout } });
	expect(widths).toEqual([320]);
	expect(count(body, '<svg')).toBe(1);
	expect(body).toContain(box('first', payRangeLayout(view, { width: 320 })));
});

test('what is drawn is as high as what scripts draw for any width of its class', () => {
	const list = {
		...reading,
		rows: rankRows([MANAGERS, RECORDS], 'median'),
		beside: [],
		chosen: [],
		accented: ['29-2072'],
		more: null,
	};
	for (const layout of [chart.layout, (room: Room) => rankedListLayout(list, room)]) {
		for (const width of [485, 629, 1014]) {
			expect(layout({ width }).height).toBe(layout({ width: 480 }).height);
		}
		for (const width of [343, 443]) expect(layout({ width }).height).toBe(layout({ width: 320 }).height);
	}
});
