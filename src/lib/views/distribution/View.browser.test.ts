/**
 * Guarantee: `distribution` draws what was answered, whole and as it was accepted, for every state of an answer; several
 * releases are told apart, and a range brushed over one of them is the range of all. Without it a change of a layout
 * goes unseen.
 */
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { expect, test } from 'vitest';
import '$lib/charts/theme.css';
import { distributionAxis } from './layout.ts';
import { figure, inArea, LONGEST, RECORDS, TOP_CODED, UNRELEASED } from '$lib/charts/wage-row.fixture.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import Distribution from './View.svelte';
import { pictureSnapshot } from '$lib/components/figure/picture-snapshot.fixture.ts';

const code = (index: number) => String(10_000 + index);
const SIX = [40_000, 42_000, 45_000, 45_500, 52_000, 87_000].map((median, index) =>
	inArea(RECORDS, code(index), `Area ${index}`, figure(median)),
);
const DIMMED = inArea(RECORDS, '99998', 'Dimmed', UNRELEASED);
const EARLIER = SIX.slice(0, 5).map((row) => ({ ...row, year: 2024 }));
let brushed: unknown[] = [];

async function show(rows: readonly WageRow[], filters: Partial<Filters>) {
	brushed = [];
	await page.viewport(760, 900);
	document.body.style.margin = '0';
	const view = await render(Distribution, {
		answer: {
			filters: { ...NO_FILTERS, ...filters },
			focus: '29-2072',
			all: rows.filter(({ areaCode }) => areaCode !== '99'),
			beforeRange: rows,
			nations: rows.length && !filters.area?.includes('99') ? [RECORDS] : [],
		},
		titleOfRole: (role: string) => role,
		problem: null,
		active: null,
		onBrush: (range: unknown) => void brushed.push(range),
		book: [],
		newestYear: 2025,
		waiting: 'Loading',
		isStale: false,
		definitionsAddress: '/data',
		addressOf: () => 'https://example.org/',
		onSort: () => undefined,
		onRetry: () => undefined,
	});
	if (rows.length > 0) await expect.poll(() => view.container.querySelectorAll('svg').length).toBe(1);
	return view;
}

test.each([
	['normal', [...SIX, DIMMED], { area: [] }],
	['chosen', SIX, { area: [code(0), code(5)] }],
	['years', [...EARLIER, ...SIX], { year: [2024, 2025] }],
	['empty', [], {}],
	['one-row', SIX.slice(0, 1), {}],
	['suppressed', [DIMMED], {}],
	['top-coded', [...SIX, inArea(RECORDS, '99997', 'Top', TOP_CODED)], {}],
	['longest', [LONGEST, ...SIX], { area: [LONGEST.areaCode] }],
] as const)('picture: %s', async (name, rows, filters) => {
	const { container } = await show(rows, filters);
	await expect(pictureSnapshot(container)).toMatchFileSnapshot(`snapshots/distribution-${name}.svg`);
});

test('a brush over the older of two releases gives the range by their one axis', async () => {
	const rows = [...EARLIER, ...SIX];
	const { container } = await show(rows, { year: [2024, 2025] });
	const plot = container.querySelector<HTMLElement>('.plot');
	if (!plot) throw new Error('no plot');
	const { left, bottom } = plot.getBoundingClientRect();
	const state = {
		rows,
		references: [RECORDS],
		chosen: [],
		accented: [],
		filters: NO_FILTERS,
		realYear: null,
	};
	const { scale } = distributionAxis(state, { width: plot.clientWidth });
	const at = (value: number) => ({ clientX: left + scale(value), clientY: bottom - 60, bubbles: true });
	plot.dispatchEvent(new PointerEvent('pointerdown', { ...at(44_100), button: 0, pointerType: 'mouse' }));
	window.dispatchEvent(new PointerEvent('pointermove', at(53_900)));
	window.dispatchEvent(new PointerEvent('pointerup', at(53_900)));
	expect(brushed).toEqual([[44_000, 54_000]]);
});

test('the nation chosen among areas is what they are held against, and none of their dots', async () => {
	const { container } = await show([...SIX, { ...RECORDS, median: figure(51_000) }], {
		area: ['99', ...SIX.map(({ areaCode }) => areaCode)],
	});
	expect(container.querySelector('h2')?.textContent).toContain('Half of 6 metros');
	expect(container.querySelector('[data-key="29-2072|99|2025"] circle')).toBeNull();
	expect(container.querySelector('[data-key="29-2072|99|2025"] line')).not.toBeNull();
});
