import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';

import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { withBrowser } from '../harness/browser.ts';
import { UNTHROTTLED } from '../harness/lines.ts';
import { CACHE } from '../harness/places.ts';
import { serve } from '../harness/server.ts';
import { measurePayroll, type PayrollFigures } from './payroll.ts';
import { canMakeWorkbook, writeWorkbook } from './workbook.ts';

/** A release of all areas and industries, added on the page of a reader's own figures. */
export interface OwnFigures {
	readonly fileBytes: number;
	/** Milliseconds from the choice of the file to its result. */
	readonly took: number;
	/** The most resident memory of the page's process, bytes; null where the system does not tell. */
	readonly peakBytes: number | null;
	/** The longest time in which the page could do nothing else, milliseconds. */
	readonly longestTask: number;
	/** As the page words it. */
	readonly result: string;
	/** Releases in the browser after a reading was canceled half-way, and milliseconds until the page was free again. */
	readonly afterCancel: { readonly releases: number; readonly took: number };
	/** A payroll beside it, of the same page. */
	readonly payroll: PayrollFigures;
}

/** Named so that no release of the site's is of its year in all its tables. */
const FILE = join(CACHE, 'all_data_M_2025.xlsx');
const LONG = 900_000;

async function open(page: Page, address: string): Promise<void> {
	await page.goto(`${address}yours/`);
	await page.waitForSelector('input[data-releases]:not([disabled])', { timeout: LONG });
	await page.evaluate(() => {
		const noted = { longest: 0 };
		Object.assign(window, { noted });
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest, duration);
		}).observe({ type: 'longtask' });
	});
}

/** Resident bytes of the largest process of this machine that renders a page. */
function rendererBytes(): number | null {
	try {
		const sizes = readdirSync('/proc').flatMap((name) => {
			if (!/^\d+$/.test(name)) return [];
			try {
				if (!readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--type=renderer')) return [];
				const pages = readFileSync(`/proc/${name}/statm`, 'utf8').split(' ')[1];
				return [Number(pages) * 4096];
			} catch {
				// It has ended meanwhile.
				return [];
			}
		});
		return sizes.length > 0 ? Math.max(...sizes) : null;
	} catch {
		return null;
	}
}

/** Adds a workbook of the size of `all_data` to the built site, then cancels another reading of it; null without official files. */
export async function measureOwn(site: string, say: (text: string) => void): Promise<OwnFigures | null> {
	if (!canMakeWorkbook()) return null;
	await mkdir(CACHE, { recursive: true });
	if (!existsSync(FILE)) {
		say('making a workbook of all areas and industries');
		await writeWorkbook(FILE);
	}
	say('a release of all areas and industries in Chromium');
	const server = await serve([{ at: '/', folder: site }], UNTHROTTLED);
	try {
		const added = await withBrowser(UNTHROTTLED, async (page) => {
			await open(page, server.address);
			let peak = 0;
			const watch = setInterval(() => (peak = Math.max(peak, rendererBytes() ?? 0)), 250);
			const started = performance.now();
			await page.getByRole('checkbox').last().check();
			await page.setInputFiles('input[data-releases]', FILE);
			await page.waitForSelector('[data-added], [role="status"] .notice', { timeout: LONG });
			const took = performance.now() - started;
			clearInterval(watch);
			const result = await page.locator('[data-added], [role="status"] .notice').first().innerText();
			const longestTask = await page.evaluate(
				() => (window as unknown as { noted: { longest: number } }).noted.longest,
			);
			return { took, peakBytes: peak || null, longestTask, result };
		});
		const afterCancel = await withBrowser(UNTHROTTLED, async (page) => {
			await open(page, server.address);
			await page.setInputFiles('input[data-releases]', FILE);
			await page.waitForFunction(
				() => Number(/([\d,]+) rows read/.exec(document.body.innerText)?.[1]?.replaceAll(',', '')) > 200_000,
				undefined,
				{ timeout: LONG },
			);
			const started = performance.now();
			await page.getByRole('button', { name: 'Cancel' }).click();
			await page.waitForSelector('input[data-releases]:not([disabled])');
			const took = performance.now() - started;
			await page.reload();
			await page.waitForSelector('input[data-releases]:not([disabled])', { timeout: LONG });
			return { took, releases: await page.locator('[data-release]').count() };
		});
		say('a payroll of 5,000 people');
		const payroll = await withBrowser(UNTHROTTLED, (page) => measurePayroll(page, server.address));
		return { fileBytes: (await stat(FILE)).size, ...added, afterCancel, payroll };
	} finally {
		await server.close();
	}
}
