/**
 * Guarantee: an area is chosen on the map by keyboard alone and by a click, and buttons zoom and move without laying
 * the map out anew. Without it the map is a picture for mouse users.
 */
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, test } from 'vitest';
import '../theme.css';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { figure, inArea, RECORDS } from '../wage-row.fixture.ts';
import { areaMapParts } from './layout.ts';
import MapFrame from './MapFrame.svelte';
import { SHAPES } from './shapes.fixture.ts';

const { map, legend } = areaMapParts(
	{
		rows: [
			inArea(RECORDS, '12420', 'Austin', figure(48_990)),
			inArea(RECORDS, '41700', 'San Antonio', figure(46_110)),
		],
		filters: NO_FILTERS,
		role: '29-2072',
		year: 2025,
		shapes: SHAPES,
		style: 'choropleth',
	},
	{ width: 1024 },
);
let chosen: string[] = [];

beforeEach(async () => {
	chosen = [];
	await page.viewport(900, 800);
	await render(MapFrame, {
		title: 'Map',
		description: 'Two areas.',
		map,
		legend,
		active: null,
		onChoose: (key: string) => void chosen.push(key),
	});
});

const viewBox = () =>
	document.querySelector('svg[role="img"]')?.getAttribute('viewBox')?.split(' ').map(Number);

test('arrow keys visit areas in ranking order, Enter chooses, Escape closes', async () => {
	document.querySelector<HTMLElement>('[role="application"]')?.focus();
	await userEvent.keyboard('{ArrowDown}');
	expect(document.querySelector('[aria-live]')?.textContent).toContain('Rank 1. ');
	expect(document.querySelector('[role="tooltip"]')?.textContent).toContain('Austin');
	await userEvent.keyboard('{ArrowDown}{Enter}');
	expect(chosen).toEqual(['29-2072|41700|2025']);
	await userEvent.keyboard('{Escape}');
	await expect.poll(() => document.querySelector('[role="tooltip"]')).toBeNull();
});

test('a click chooses the area under the pointer', async () => {
	document
		.querySelector<SVGElement>('[data-key="29-2072|12420|2025"] path')
		?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	await expect.poll(() => chosen).toEqual(['29-2072|12420|2025']);
});

test('buttons zoom and move the view box and leave every path as it was', async () => {
	const path = document.querySelector('[data-key="29-2072|12420|2025"] path');
	const before = path?.getAttribute('d');
	await page.getByRole('button', { name: 'Zoom in' }).click();
	const near = viewBox() ?? [];
	expect(near[2]).toBeCloseTo(1024 / 1.6);
	await page.getByRole('button', { name: 'Move east' }).click();
	expect(viewBox()?.[0]).toBeGreaterThan(near[0] ?? Infinity);
	await page.getByRole('button', { name: 'Show the whole map' }).click();
	expect(viewBox()?.slice(0, 3)).toEqual([0, 0, 1024]);
	expect(document.querySelector('[data-key="29-2072|12420|2025"] path')).toBe(path);
	expect(path?.getAttribute('d')).toBe(before);
});
