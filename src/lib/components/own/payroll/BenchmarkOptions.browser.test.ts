/**
 * Guarantee: every option of a benchmark is reached and named by keyboard; what cannot be is refused with a sentence, and what was
 * chosen before stays. Without it a slip of a finger could age a market by 300 percent.
 */
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import type { BenchmarkOptions as Options } from '$lib/domain/benchmark.ts';
import { defaultOptions } from '$lib/own/payroll/options.ts';
import BenchmarkOptions from './BenchmarkOptions.svelte';
import { PAYROLL } from './words.ts';

async function show(): Promise<Options[]> {
	const chosen: Options[] = [];
	await render(BenchmarkOptions, {
		options: defaultOptions(2025),
		year: 2025,
		hasNames: true,
		onChoose: (options) => void chosen.push(options),
	});
	return chosen;
}

test('a rate and a month that cannot be are refused, and nothing is chosen', async () => {
	const chosen = await show();
	await page.getByLabelText(PAYROLL.rate).fill('300');
	await userEvent.tab();
	await expect.element(page.getByText('Give a rate from 0 to 20% a year.')).toBeVisible();
	await page.getByLabelText(PAYROLL.month).fill('2020-01');
	await userEvent.tab();
	await expect.element(page.getByText('Give a month from May 2025 to May 2035.')).toBeVisible();
	expect(chosen).toEqual([]);
});

test('another percentile is given in a box of its own', async () => {
	const chosen = await show();
	await page.getByLabelText(PAYROLL.target, { exact: true }).selectOptions('other');
	const box = page.getByLabelText(`${PAYROLL.target}: ${PAYROLL.own}`);
	await box.fill('95');
	await userEvent.tab();
	await expect.element(page.getByText('Give a whole number from 10 to 90.')).toBeVisible();
	expect(chosen).toEqual([]);
	await box.fill('60');
	await userEvent.tab();
	await expect.poll(() => chosen.at(-1)?.target).toBe(60);
});

test('names and a fallback are off until they are ticked, by keyboard too', async () => {
	const chosen = await show();
	const names = page.getByLabelText(PAYROLL.names);
	await expect.element(names).not.toBeChecked();
	await expect.element(page.getByLabelText(PAYROLL.fallback)).not.toBeChecked();
	(names.element() as HTMLElement).focus();
	await userEvent.keyboard(' ');
	expect(chosen).toEqual([{ ...defaultOptions(2025), withNames: true }]);
});
