/**
 * Guarantee: a range is brushed by dragging, and by typing where one cannot drag, and both give the same. Without it
 * the brush is out of reach for many.
 */
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, test } from 'vitest';
import '$lib/charts/theme.css';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { figure, inArea, RECORDS } from '$lib/charts/wage-row.fixture.ts';
import DistributionChart from './DistributionChart.svelte';
import { distributionAxis } from './layout.ts';
import type { DistributionState } from './state.ts';

const view: DistributionState = {
	rows: [40_000, 45_000, 52_000, 60_000].map((median, index) =>
		inArea(RECORDS, String(10_000 + index), `Area ${index}`, figure(median)),
	),
	references: [],
	chosen: [],
	accented: [],
	filters: { ...NO_FILTERS, range: [42_000, 50_000] },
	realYear: null,
};
let brushed: unknown[] = [];
let previewed: unknown[] = [];

beforeEach(async () => {
	brushed = [];
	previewed = [];
	await page.viewport(900, 700);
	await render(DistributionChart, {
		view,
		title: 'Distribution',
		description: 'Four areas.',
		active: null,
		onBrush: (range: unknown) => void brushed.push(range),
		onPreview: (range: unknown) => void previewed.push(range),
	});
	await expect.poll(() => document.querySelectorAll('svg[role="img"]').length).toBe(1);
});

test('dragging along the axis chooses whole steps around both ends', () => {
	const plot = document.querySelector<HTMLElement>('.plot');
	const bounds = plot?.getBoundingClientRect() ?? new DOMRect();
	const { scale } = distributionAxis(view, { width: plot?.clientWidth ?? 0 });
	const at = (value: number) => ({
		clientX: bounds.left + scale(value),
		clientY: bounds.top + 80,
		bubbles: true,
	});
	plot?.dispatchEvent(new PointerEvent('pointerdown', { ...at(44_100), button: 0, pointerType: 'mouse' }));
	window.dispatchEvent(new PointerEvent('pointermove', at(53_900)));
	window.dispatchEvent(new PointerEvent('pointerup', at(53_900)));
	expect(brushed).toEqual([[44_000, 54_000]]);
});

test('while dragging the range is told once a frame, and its being let go of too', async () => {
	const frame = () => new Promise(requestAnimationFrame);
	const plot = document.querySelector<HTMLElement>('.plot');
	const bounds = plot?.getBoundingClientRect() ?? new DOMRect();
	const { scale } = distributionAxis(view, { width: plot?.clientWidth ?? 0 });
	const at = (value: number) => ({ clientX: bounds.left + scale(value), bubbles: true });
	plot?.dispatchEvent(new PointerEvent('pointerdown', { ...at(44_100), button: 0, pointerType: 'mouse' }));
	for (const value of [47_000, 49_000, 50_900])
		window.dispatchEvent(new PointerEvent('pointermove', at(value)));
	expect(previewed).toEqual([]);
	await frame();
	await frame();
	expect(previewed).toEqual([[44_000, 51_000]]);
	window.dispatchEvent(new PointerEvent('pointercancel'));
	expect(previewed.at(-1)).toBeNull();
	expect(brushed).toEqual([]);
});

test('a click that moves nothing brushes nothing', () => {
	const plot = document.querySelector<HTMLElement>('.plot');
	plot?.dispatchEvent(new PointerEvent('pointerdown', { clientX: 200, button: 0, pointerType: 'mouse' }));
	window.dispatchEvent(new PointerEvent('pointerup', { clientX: 201 }));
	expect(brushed).toEqual([]);
});

test('the fields change one end each, and the button takes the range away', async () => {
	await page.getByLabelText('to', { exact: true }).fill('55000');
	await userEvent.keyboard('{Tab}');
	expect(brushed).toEqual([[42_000, 55_000]]);
	await page.getByRole('button', { name: 'Any' }).click();
	expect(brushed.at(-1)).toBeNull();
});
