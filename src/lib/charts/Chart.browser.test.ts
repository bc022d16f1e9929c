/**
 * Guarantee: every datum of a chart is reached and heard by keyboard, its tooltip comes, stays and goes as WCAG 1.4.13
 * asks, and the chart takes the width it is given. Without it a chart is a picture for mouse users.
 */
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, test } from 'vitest';
import './theme.css';
import Chart from './Chart.svelte';
import { payRangeLayout, type PayRangeState } from '$lib/views/pay-by-role/layout.ts';
import type { Room } from './scene.ts';
import { MANAGERS, RECORDS } from './wage-row.fixture.ts';

const view: PayRangeState = {
	measure: 'median',
	pay: 'annual',
	dollars: 'nominal',
	realYear: null,
	rows: [MANAGERS, RECORDS],
	families: null,
};

let layouts = 0;
let shown: Awaited<ReturnType<typeof render>>;

function layout(room: Room) {
	layouts++;
	return payRangeLayout(view, room);
}

function announced(): string {
	return document.querySelector('[aria-live="polite"]')?.textContent ?? '';
}

function canvas(): HTMLElement {
	const found = document.querySelector<HTMLElement>('[role="application"]');
	if (!found) throw new Error('no chart');
	return found;
}

beforeEach(async () => {
	await page.viewport(900, 700);
	layouts = 0;
	shown = await render(Chart, { layout, title: 'Pay by role', description: 'Two rows.', active: null });
	await expect.poll(() => document.querySelectorAll('svg').length).toBe(1);
});

test('arrow keys walk over every datum, Home and End to the ends, and each is announced', async () => {
	canvas().focus();
	const heard: string[] = [];
	for (const key of ['{Home}', '{ArrowDown}', '{Home}', '{End}']) {
		await userEvent.keyboard(key);
		heard.push(announced());
	}
	expect(heard[0]).toContain(MANAGERS.occTitle);
	expect(heard[1]).toContain(RECORDS.occTitle);
	expect(heard[2]).toBe(heard[0]);
	expect(heard[3]).toBe(heard[1]);
});

test('a tooltip opens by key and by pointer, and Escape closes either', async () => {
	canvas().focus();
	await userEvent.keyboard('{Home}');
	await expect.element(page.getByText('90th percentile').last()).toBeVisible();
	await userEvent.keyboard('{Escape}');
	expect(document.querySelector('svg .mark')).toBeNull();

	const datum = document.querySelector(`[data-key^="${RECORDS.occCode}"]`);
	if (!datum) throw new Error('no datum');
	await userEvent.hover(datum);
	await expect.poll(() => document.querySelector('svg .mark')).not.toBeNull();
	await userEvent.keyboard('{Escape}');
	await expect.poll(() => document.querySelector('svg .mark')).toBeNull();
});

test('the chart is one tab stop', async () => {
	expect(document.querySelectorAll('[tabindex="0"]').length).toBe(1);
	await userEvent.tab();
	expect(document.activeElement).toBe(canvas());
});

test('the picture is laid out anew for the width it gets', async () => {
	const box = () => document.querySelector('svg')?.getAttribute('viewBox') ?? '';
	const wide = box();
	await page.viewport(360, 700);
	await expect.poll(box).not.toBe(wide);
	const drawn = Number(box().split(' ')[2]);
	expect(drawn).toBe(Math.round(canvas().getBoundingClientRect().width));
});

test('other words and another active datum lay nothing out anew', async () => {
	expect(layouts).toBe(1);
	await shown.rerender({ title: 'Pay', description: 'Two roles.', active: MANAGERS.occCode });
	await expect.poll(() => document.querySelector('svg title')?.textContent).toBe('Pay');
	expect(layouts).toBe(1);
});
