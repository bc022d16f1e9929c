/**
 * Guarantee: a prerendered chart already holds its marks, at the size they are designed for and in a box of their height,
 * with name, description and one tab stop. Without it the first picture waits for scripts, is too small to read, or the
 * page jumps.
 */
import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Chart from './Chart.svelte';
import { payRangeLayout, type PayRangeState } from '$lib/views/pay-by-role/layout.ts';
import { rankedListLayout } from '$lib/views/pay-by-area/layout.ts';
import { rankRows } from './ranking.ts';
import { FIRST_SCREEN } from './first-screen.ts';
import { BROAD_FROM, NARROW_BELOW, NARROWEST, type Room, type Scene } from './scene.ts';
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

test('a chart of the first screen is drawn for the least width of each class, at natural size', () => {
	const { body } = render(Chart, { props: chart, context: onFirstScreen(true) });
	expect(count(body, '<svg')).toBe(3);
	expect(count(body, 'data-key="29-2072|99|2025"')).toBe(3);
	expect(body).toContain(box('first broad', payRangeLayout(view, { width: 1000 })));
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
	const list = { ...reading, rows: rankRows([MANAGERS, RECORDS], 'median'), chosen: [] };
	for (const layout of [chart.layout, (room: Room) => rankedListLayout(list, room)]) {
		for (const [least, widths] of [
			[1000, [1014, 1280, 1600]],
			[480, [485, 629, 999]],
			[320, [343, 443]],
		] as const) {
			for (const width of widths) expect(layout({ width }).height).toBe(layout({ width: least }).height);
		}
	}
});

test('the style sheet shows one drawing at every width, at the breakpoints the drawings are made for', () => {
	const style = readFileSync(new URL('./Chart.svelte', import.meta.url), 'utf8').split('<style>')[1] ?? '';
	expect(style).toContain(`@container (min-width: ${BROAD_FROM}px)`);
	expect(style).toContain(`@container (max-width: ${NARROW_BELOW - 0.02}px)`);
	expect(style).toContain(`@container (max-width: ${NARROWEST - 0.02}px)`);
});
