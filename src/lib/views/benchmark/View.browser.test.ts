/**
 * Guarantee: by keyboard alone a reader walks over every person of a payroll and hears title, pay, position and ratio; long payrolls
 * are folded and drawn whole when asked; no name is in picture or table unless names were asked for; and 5,000 people are drawn
 * without freezing the page. Without it a benchmark is a picture for mouse users, or names people.
 */
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import '$lib/charts/theme.css';
import type { Benchmark } from '$lib/domain/benchmark.ts';
import { market } from '$lib/domain/benchmark.fixture.ts';
import { benchmarkPayroll } from '$lib/own/payroll/benchmark.ts';
import { defaultOptions } from '$lib/own/payroll/options.ts';
import type { OwnPerson } from '$lib/own/store/own-item.ts';
import View from './View.svelte';

function benchmarkOf(count: number, places: number, withNames = false): Benchmark {
	const areaOf = (index: number) => String(10_000 + (index % places));
	const people = Array.from({ length: count }, (_, index): OwnPerson => ({
		line: index + 2,
		name: `Ada ${index}`,
		title: 'Coder II',
		role: '29-2072',
		area: areaOf(index),
		annualPay: 32_000 + ((index * 7919) % 50_000),
		fte: 1,
		site: null,
		grade: null,
		startDate: null,
		group: null,
		rangeMinimum: null,
		rangeMaximum: null,
	}));
	const markets = new Map(
		Array.from({ length: places }, (_, index) => {
			const areaCode = areaOf(index);
			const own = market([30_000, 40_000, 50_000, 70_000, 90_000], { areaCode, areaTitle: `Place ${index}` });
			return [`29-2072|${areaCode}`, [{ ...own, askedArea: areaCode }]];
		}),
	);
	const options = { ...defaultOptions(2025), withNames };
	return benchmarkPayroll({ title: 'payroll.csv', people }, markets, 2025, options);
}

async function show(answer: Benchmark, width = 900) {
	await page.viewport(width, 900);
	const view = await render(View, {
		answer,
		active: null,
		book: [],
		newestYear: 2025,
		waiting: '',
		isStale: false,
		definitionsAddress: '/data',
		addressOf: () => 'https://example.org/yours/',
		onRetry: () => undefined,
	});
	await expect.poll(() => view.container.querySelectorAll('svg').length).toBe(1);
	return view.container;
}

const heard = () => document.querySelector('[aria-live="polite"]')?.textContent ?? '';
const dots = (container: Element) => container.querySelectorAll('svg [data-key], svg g circle').length;

test('arrow keys walk over every person, from the lowest pay of a place to the highest', async () => {
	const container = await show(benchmarkOf(3, 1));
	const canvas = container.querySelector<HTMLElement>('[role="application"]');
	canvas?.focus();
	const said: string[] = [];
	for (const key of ['{Home}', '{ArrowDown}', '{End}']) {
		await userEvent.keyboard(key);
		said.push(heard());
	}
	expect(said[0]).toContain(
		'Person 2, Coder II; Medical Records Specialists, Place 0: full-time pay $32,000; market 13th percentile; market ratio 0.64.',
	);
	expect(said[1]).toContain('Person 3');
	expect(said[2]).toContain('Person 4');
});

test('places beyond a screen are folded, and drawn when asked for', async () => {
	const container = await show(benchmarkOf(40, 20));
	const folded = dots(container);
	await page.getByRole('button', { name: 'Show all 20 roles and places' }).click();
	await expect.poll(() => dots(container)).toBeGreaterThan(folded);
	await expect
		.element(page.getByRole('button', { name: 'Show the first 16 roles and places' }))
		.toBeVisible();
});

test('names are in picture and table only where they were asked for', async () => {
	for (const withNames of [false, true]) {
		const container = await show(benchmarkOf(3, 1, withNames));
		const table = page.elementLocator(container).getByRole('button', { name: 'Table' });
		await table.click();
		await expect.poll(() => container.querySelectorAll('tbody tr').length).toBe(3);
		expect(container.textContent.includes('Ada 1')).toBe(withNames);
	}
});

test('what is a reader’s own has files, and nothing that leads others to it', async () => {
	const container = await show(benchmarkOf(3, 1));
	const buttons = [...container.querySelectorAll('button')].map(({ textContent }) => textContent.trim());
	expect(buttons).toContain('Download');
	expect(buttons).not.toContain('Share');
});

test('5,000 people are drawn, none outside a telephone’s width', async () => {
	const answer = benchmarkOf(5000, 12);
	const container = await show(answer);
	expect(dots(container)).toBeGreaterThanOrEqual(5000);
	await page.viewport(320, 800);
	await expect.poll(() => container.scrollWidth).toBeLessThanOrEqual(320);
});
