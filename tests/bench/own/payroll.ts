import type { Page } from '@playwright/test';
import { madePeople, peopleCsv } from '../../fixtures/payroll/made-people.ts';

/** A payroll of thousands, compared on the page of a reader's own figures. */
export interface PayrollFigures {
	readonly people: number;
	/** Milliseconds from the press that takes the rows in to the figures drawn. */
	readonly took: number;
	/** The longest time in which the page could do nothing else meanwhile, milliseconds; 0 where it was never 50. */
	readonly longestTask: number;
}

const LONG = 300_000;
const PEOPLE = 5000;
/** Codes that no table has: a reader is asked what they mean. */
const UNKNOWN = new Set(['99-9999', '00001']);

interface Noted {
	noted: { longest: number; from: number; drawn: number };
}

/** People in real roles and places by their codes, the same in every run. */
function payroll(): { readonly people: number; readonly file: Buffer } {
	const people = madePeople(PEOPLE + 1000)
		.filter(({ role, area }) => !UNKNOWN.has(role) && !UNKNOWN.has(area))
		.slice(0, PEOPLE);
	return { people: people.length, file: Buffer.from(peopleCsv(people)) };
}

/** Compares the payroll on a page of the built site. `address`: of its root. */
export async function measurePayroll(page: Page, address: string): Promise<PayrollFigures> {
	const { people, file } = payroll();
	await page.goto(`${address}yours/`);
	const part = page.locator('section[aria-labelledby="payroll"]');
	await page.waitForSelector('[data-readiness="ready"]', { timeout: LONG });
	await part
		.locator('input[type="file"]:not([disabled])')
		.setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: file });
	const columns = { 'Job title (required)': 'role', 'Place of work (required)': 'area' };
	for (const [label, name] of Object.entries(columns))
		await part.getByLabel(label, { exact: true }).selectOption({ label: name });
	await part.getByRole('button', { name: 'Go on to the values' }).click({ timeout: LONG });
	await part.getByRole('button', { name: 'Check the rows' }).click({ timeout: LONG });
	const take = part.getByRole('button', { name: /^Compare [\d,]+ people$/ });
	await take.waitFor({ timeout: LONG });
	await take.evaluate((button) => {
		const noted = { longest: 0, from: 0, drawn: 0 };
		Object.assign(window, { noted });
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
		}).observe({ type: 'longtask' });
		button.addEventListener('click', () => (noted.from = performance.now()), { capture: true });
		const look = () => {
			if (!document.querySelector('figure[data-view="benchmark"] svg')) requestAnimationFrame(look);
			else setTimeout(() => (noted.drawn = performance.now()));
		};
		look();
	});
	await take.click();
	await page.waitForFunction(() => (window as unknown as Noted).noted.drawn > 0, undefined, {
		timeout: LONG,
	});
	// What the page does behind the first picture counts too.
	await page.waitForTimeout(1000);
	const { longest, from, drawn } = await page.evaluate(() => (window as unknown as Noted).noted);
	return { people, took: drawn - from, longestTask: longest };
}
