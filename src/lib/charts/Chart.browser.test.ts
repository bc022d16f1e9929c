/**
 * Guarantee: every datum of a chart is reached and heard by keyboard, its tooltip comes, stays and goes as WCAG 1.4.13
 * asks, and the chart takes the width it is given. Without it a chart is a picture for mouse users.
 */
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, test } from 'vitest';
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

const tooltip = () => document.querySelector<HTMLElement>('[role="tooltip"]');
const sheet = () => document.querySelector<HTMLElement>('[role="dialog"]');

/** A press at the middle of a datum, of a pointer that goes on by some pixels before it is lifted. */
function press(code: string, pointerType: 'mouse' | 'touch', by = 0) {
	const mark = document.querySelector(`[data-key^="${code}"]`);
	if (!mark) throw new Error('no datum');
	const { left, top, width, height } = mark.getBoundingClientRect();
	const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, pointerType };
	canvas().dispatchEvent(new PointerEvent('pointerdown', { ...at, button: 0 }));
	canvas().dispatchEvent(new PointerEvent('click', { ...at, clientX: at.clientX + by }));
}

test('the tooltip has three lines, beside the row it is of; the ear hears every figure', async () => {
	canvas().focus();
	await userEvent.keyboard('{Home}');
	await expect.poll(() => tooltip()?.style.visibility).toBe('visible');
	const lines = [...(tooltip()?.querySelectorAll('p') ?? [])].map((line) => line.textContent.trim());
	expect(lines).toHaveLength(3);
	expect(lines[0]).toBe(MANAGERS.occTitle);
	expect(lines[1]).toContain('median · United States · May 2025');
	expect(lines[2]).toMatch(/^10th percentile .* · 90th percentile /);
	expect(announced()).toContain('75th percentile');
	const mark = document.querySelector('svg .mark')?.getBoundingClientRect() ?? new DOMRect();
	const box = tooltip()?.getBoundingClientRect() ?? new DOMRect();
	expect(box.top >= mark.bottom || box.bottom <= mark.top).toBe(true);
});

test('the pointer may go onto the tooltip and stay there', async () => {
	const mark = document.querySelector(`[data-key^="${RECORDS.occCode}"]`);
	if (!mark) throw new Error('no datum');
	await userEvent.hover(mark);
	await expect.poll(() => tooltip()?.style.visibility).toBe('visible');
	canvas().dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
	tooltip()?.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
	await new Promise((resolve) => setTimeout(resolve, 400));
	expect(tooltip()).not.toBeNull();
});

describe('picking', () => {
	let picked: string[] = [];

	beforeEach(async () => {
		picked = [];
		await shown.rerender({ onPick: ({ key }: { key: string }) => void picked.push(key) });
	});

	test('a press and Enter pick, a drag and a press beside the data do not', async () => {
		press(RECORDS.occCode, 'mouse');
		expect(picked).toEqual(['29-2072|99|2025']);
		press(RECORDS.occCode, 'mouse', 40);
		canvas().dispatchEvent(new PointerEvent('click', { clientX: 1, clientY: 1, bubbles: true }));
		expect(picked).toHaveLength(1);
		canvas().focus();
		await userEvent.keyboard('{Home}{Enter}');
		expect(picked).toEqual(['29-2072|99|2025', '11-9111|99|2025']);
		expect(document.querySelector('[id$="-keys"]')?.textContent).toContain('Enter chooses');
	});

	test('the pointer says what can be picked', async () => {
		const mark = document.querySelector(`[data-key^="${RECORDS.occCode}"]`);
		if (!mark) throw new Error('no datum');
		await userEvent.hover(mark);
		await expect.poll(() => getComputedStyle(canvas()).cursor).toBe('pointer');
		await shown.rerender({ onPick: undefined });
		await expect.poll(() => getComputedStyle(canvas()).cursor).toBe('default');
	});

	test('a finger’s first tap shows every figure on a sheet; its second, or the sheet’s button, picks', async () => {
		press(RECORDS.occCode, 'touch');
		await expect.poll(() => sheet()?.textContent ?? '').toContain('75th percentile');
		expect(picked).toEqual([]);
		press(RECORDS.occCode, 'touch');
		expect(picked).toEqual(['29-2072|99|2025']);
		await expect.poll(sheet).toBeNull();
		press(MANAGERS.occCode, 'touch');
		await page.getByRole('button', { name: 'Focus' }).click();
		expect(picked).toEqual(['29-2072|99|2025', '11-9111|99|2025']);
		await expect.poll(sheet).toBeNull();
	});

	test('the sheet is closed by its button and by Escape, and lies inside the window off its row', async () => {
		await page.viewport(360, 420);
		// As on a page, there is something to scroll to.
		canvas().style.marginBottom = '400px';
		await expect
			.poll(() => document.querySelector('svg')?.getAttribute('viewBox'))
			.toMatch(/^0 0 3[0-9][0-9] /);
		press(RECORDS.occCode, 'touch');
		await expect.poll(sheet).not.toBeNull();
		const box = sheet()?.getBoundingClientRect() ?? new DOMRect();
		expect([box.left, box.right, box.bottom]).toEqual([0, 360, 420]);
		const mark = document.querySelector('svg .mark')?.getBoundingClientRect();
		expect(mark?.bottom).toBeLessThanOrEqual(box.top);
		await page.getByRole('button', { name: 'Close' }).click();
		await expect.poll(sheet).toBeNull();
		press(RECORDS.occCode, 'touch');
		await expect.poll(sheet).not.toBeNull();
		await userEvent.keyboard('{Escape}');
		await expect.poll(sheet).toBeNull();
		expect(picked).toEqual([]);
	});
});
