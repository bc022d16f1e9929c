/**
 * Guarantee: the map of `pay-by-area` is moved, zoomed, read and chosen from by mouse, touch, buttons and keys alike, and
 * takes the same room before its outlines have come as after. Without it the map is a picture for mouse users, and the
 * page jumps under the reader.
 */
import { tick } from 'svelte';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, test } from 'vitest';
import '$lib/charts/theme.css';
import { SHAPES } from '$lib/charts/area-map/shapes.fixture.ts';
import { figure, inArea, LONGEST, RECORDS, TOP_CODED, UNRELEASED } from '$lib/charts/wage-row.fixture.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import AreaMap from './AreaMap.svelte';
import { mapStateOf } from './area-picture.ts';
import { pictureSnapshot } from '$lib/components/figure/picture-snapshot.fixture.ts';

const AUSTIN = inArea(RECORDS, '12420', 'Austin', figure(48_990));
const SAN_ANTONIO = inArea(RECORDS, '41700', 'San Antonio', figure(46_110));
const BRIDGEPORT = inArea(RECORDS, '14860', 'Bridgeport', figure(60_000));
const AUSTIN_KEY = '29-2072|12420|2025';
let chosen: string[] = [];

async function show(rows: readonly WageRow[], style: 'choropleth' | 'symbols', hasOutlines: boolean) {
	chosen = [];
	document.body.style.margin = '0';
	return render(AreaMap, {
		view: hasOutlines ? mapStateOf(rows, NO_FILTERS, SHAPES, style, 2025) : null,
		rows,
		title: 'Map',
		hasFailed: false,
		style,
		active: null,
		onChoose: (area: string) => void chosen.push(area),
	});
}

function found<Kind extends Element>(selector: string): Kind {
	const element = document.querySelector<Kind>(selector);
	if (!element) throw new Error(`no ${selector}`);
	return element;
}

const picture = () => found<SVGSVGElement>('[role="application"] svg');
const canvas = () => found<HTMLElement>('[role="application"]');
const viewBox = () => (picture().getAttribute('viewBox') ?? '').split(' ').map(Number);
const tooltip = () => document.querySelector('[role="tooltip"]');
const sheet = () => document.querySelector('[role="dialog"]');
const zoomIn = () => page.getByRole('button', { name: 'Zoom in' });

interface Pointer {
	readonly id?: number;
	readonly type?: 'mouse' | 'touch';
}

/** A pointer event at a share of the picture, from its top left corner. */
function point(name: string, x: number, y: number, { id = 1, type = 'mouse' }: Pointer = {}): void {
	const { left, top, width, height } = picture().getBoundingClientRect();
	const init = { bubbles: true, cancelable: true, pointerId: id, pointerType: type, button: 0, buttons: 1 };
	const place = { clientX: left + x * width, clientY: top + y * height };
	const target = name === 'pointerdown' ? picture() : canvas();
	target.dispatchEvent(new PointerEvent(name, { ...init, ...place }));
}

/** What browsers send after a pointer has gone down and up. */
function clickOn(key: string, type: 'mouse' | 'touch'): void {
	found(`[data-key="${key}"] path`).dispatchEvent(
		new PointerEvent('click', { bubbles: true, pointerType: type }),
	);
}

function wheel(init: WheelEventInit): WheelEvent {
	const { left, top, width, height } = picture().getBoundingClientRect();
	const place = { clientX: left + width / 4, clientY: top + height / 2 };
	const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: -200, ...place, ...init });
	picture().dispatchEvent(event);
	return event;
}

describe('room', () => {
	const several = [AUSTIN, SAN_ANTONIO, { ...AUSTIN, year: 2024 }];
	for (const style of ['choropleth', 'symbols'] as const) {
		test.each([320, 360, 820, 1440])(`before and after the outlines, ${style}, %i wide`, async (width) => {
			await page.viewport(width, 900);
			const waiting = await show(several, style, false);
			const before = found('.area-map').getBoundingClientRect().height;
			await waiting.unmount();
			await show(several, style, true);
			expect(before).toBeGreaterThan(width / 2);
			expect(found('.area-map').getBoundingClientRect().height).toBe(before);
			// The legend must not reach beyond the room that is kept for it.
			const legend = found('svg[aria-hidden="true"]').getBoundingClientRect();
			expect(legend.bottom).toBeLessThanOrEqual(found('details').getBoundingClientRect().top);
		});
	}
});

describe('movement', () => {
	beforeEach(async () => {
		await page.viewport(900, 900);
		await show([AUSTIN, SAN_ANTONIO], 'choropleth', true);
	});

	test('a drag moves a map that is zoomed into, as far as the pointer goes, and chooses nothing', async () => {
		await zoomIn().click();
		const [x = 0, y = 0, width = 0] = viewBox();
		point('pointerdown', 0.5, 0.5);
		point('pointermove', 0.4, 0.45);
		await expect.poll(() => viewBox()[0]).toBeCloseTo(x + 0.1 * width, 1);
		expect(viewBox()[1]).toBeGreaterThan(y);
		point('pointerup', 0.4, 0.45);
		clickOn(AUSTIN_KEY, 'mouse');
		expect(chosen).toEqual([]);
		const after = viewBox();
		point('pointermove', 0.1, 0.1);
		expect(viewBox()).toEqual(after);
	});

	test('a drag of the whole map moves nothing', () => {
		point('pointerdown', 0.5, 0.5);
		point('pointermove', 0.3, 0.3);
		expect(viewBox().slice(0, 2)).toEqual([0, 0]);
	});

	test('the wheel alone is the page’s, with Ctrl it zooms around its place', async () => {
		expect(wheel({}).defaultPrevented).toBe(false);
		expect(viewBox()[2]).toBe(1024);
		expect(wheel({ ctrlKey: true }).defaultPrevented).toBe(true);
		await expect.poll(() => viewBox()[2]).toBeLessThan(1024);
		const [x = 0, , width = 0] = viewBox();
		expect((1024 / 4 - x) / width).toBeCloseTo(0.25, 2);
	});

	test('two fingers zoom; then one moves the map, before it scrolls the page', async () => {
		expect(getComputedStyle(canvas()).touchAction).toBe('pan-y');
		const first: Pointer = { id: 11, type: 'touch' };
		const second: Pointer = { id: 12, type: 'touch' };
		point('pointerdown', 0.4, 0.5, first);
		point('pointerdown', 0.6, 0.5, second);
		point('pointermove', 0.3, 0.5, first);
		point('pointermove', 0.7, 0.5, second);
		await expect.poll(() => viewBox()[2]).toBeCloseTo(1024 / 2, 0);
		point('pointerup', 0.7, 0.5, second);
		point('pointerup', 0.3, 0.5, first);
		expect(getComputedStyle(canvas()).touchAction).toBe('none');
		const [x = 0, , width = 0] = viewBox();
		point('pointerdown', 0.5, 0.5, first);
		point('pointermove', 0.6, 0.5, first);
		await expect.poll(() => viewBox()[0]).toBeCloseTo(x - 0.1 * width, 0);
	});

	test('buttons do it by click and by key, and leave every path as it was', async () => {
		const path = found(`[data-key="${AUSTIN_KEY}"] path`);
		const before = path.getAttribute('d');
		await zoomIn().click();
		const [near = 0, , width] = viewBox();
		expect(width).toBeCloseTo(1024 / 1.6);
		found<HTMLElement>('button[aria-label="Move east"]').focus();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => viewBox()[0]).toBeGreaterThan(near);
		const [east = 0] = viewBox();
		await page.getByRole('button', { name: 'Move west' }).click();
		await expect.poll(() => viewBox()[0]).toBeLessThan(east);
		found<HTMLElement>('button[aria-label="Show the whole map"]').focus();
		await userEvent.keyboard(' ');
		await expect.poll(viewBox).toEqual([0, 0, 1024, 602]);
		expect(found(`[data-key="${AUSTIN_KEY}"] path`)).toBe(path);
		expect(path.getAttribute('d')).toBe(before);
		await expect
			.element(page.getByRole('button', { name: 'Zoom out' }))
			.toHaveAttribute('aria-disabled', 'true');
	});

	test('plus, minus and zero zoom where the map has the focus', async () => {
		canvas().focus();
		await userEvent.keyboard('++-');
		await expect.poll(() => viewBox()[2]).toBeCloseTo(1024 / 1.6);
		await userEvent.keyboard('0');
		await expect.poll(() => viewBox()[2]).toBe(1024);
	});
});

describe('areas', () => {
	beforeEach(async () => {
		await page.viewport(900, 900);
		await show([AUSTIN, SAN_ANTONIO], 'choropleth', true);
	});

	test('arrow keys walk over them in ranking order and say them; Enter chooses; Escape closes', async () => {
		canvas().focus();
		const heard: string[] = [];
		for (const key of ['{ArrowDown}', '{ArrowRight}', '{ArrowUp}', '{End}']) {
			await userEvent.keyboard(key);
			heard.push(found('[aria-live]').textContent ?? '');
		}
		expect(heard.map((label) => label.slice(0, 8))).toEqual(['Rank 1. ', 'Rank 2. ', 'Rank 1. ', 'Bridgepo']);
		expect(heard[3]).toContain('no row in the tables for this role');
		await userEvent.keyboard('{Home}');
		expect(tooltip()?.textContent).toContain('Austin');
		await userEvent.keyboard('{ArrowDown}{Enter}');
		expect(chosen).toEqual(['41700']);
		await userEvent.keyboard('{Escape}');
		await expect.poll(tooltip).toBeNull();
	});

	test('an area that lies out of sight comes in sight when walked to', async () => {
		await zoomIn().click();
		await zoomIn().click();
		for (const step of ['Move east', 'Move south']) {
			const button = found<HTMLElement>(`button[aria-label="${step}"]`);
			while (button.getAttribute('aria-disabled') === 'false') {
				button.click();
				await tick();
			}
		}
		// Austin’s outline in map pixels, see shapes.fixture.ts and MAP_FRAME.
		const [left, top] = [120 + 60, 120 - 8];
		expect(viewBox()[0]).toBeGreaterThan(left);
		canvas().focus();
		await userEvent.keyboard('{Home}');
		await expect.poll(() => viewBox()[0]).toBeLessThanOrEqual(left);
		expect(viewBox()[1]).toBeLessThanOrEqual(top);
	});

	test('a click chooses; a first tap shows the figures, the second chooses', async () => {
		clickOn(AUSTIN_KEY, 'mouse');
		expect(chosen).toEqual(['12420']);
		clickOn('29-2072|41700|2025', 'touch');
		await expect.poll(() => sheet()?.textContent ?? '').toContain('San Antonio');
		expect(chosen).toEqual(['12420']);
		clickOn('29-2072|41700|2025', 'touch');
		expect(chosen).toEqual(['12420', '41700']);
	});

	test('a pointer shows the figures of the area under it, and Escape closes them', async () => {
		await userEvent.hover(found(`[data-key="${AUSTIN_KEY}"] path`));
		await expect.poll(() => tooltip()?.textContent ?? '').toContain('$48,990');
		await userEvent.keyboard('{Escape}');
		await expect.poll(tooltip).toBeNull();
	});
});

test.each([
	['normal', [AUSTIN, BRIDGEPORT], 'choropleth'],
	['circles', [AUSTIN, { ...SAN_ANTONIO, employment: figure(40_000) }], 'symbols'],
	['empty', [], 'choropleth'],
	['one-row', [AUSTIN], 'choropleth'],
	['suppressed', [inArea(AUSTIN, '12420', 'Austin', UNRELEASED)], 'choropleth'],
	['top-coded', [inArea(AUSTIN, '12420', 'Austin', TOP_CODED), SAN_ANTONIO], 'choropleth'],
	['longest', [{ ...LONGEST, areaCode: '12420' }], 'choropleth'],
] as const)('picture: %s', async (name, rows, style) => {
	await page.viewport(900, 900);
	await show(rows, style, true);
	await expect(pictureSnapshot(found('.area-map'))).toMatchFileSnapshot(`snapshots/area-map-${name}.svg`);
});
