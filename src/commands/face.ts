// Measures the face of the built site: how long its pages are, what is to be read before the first picture, how wide its
// plots are, and whether a label is cut or lies in another. With `--screens` it also keeps pictures of the pages.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { chromiumLaunch } from '../../tests/chromium.ts';
import { siteOf } from './built-once.mjs';
import { labelFaults } from './face/label-faults.ts';
import { measureFace } from './face/measure.ts';
import { FACE_PAGES, waitUntilShown, WINDOWS } from './face/pages.ts';
import { palettePng } from './face/palette-png.ts';
import { faceReport, faultLines, type Measured } from './face/report.ts';
import { serve } from './serve.mjs';

const SCREENS = fileURLToPath(new URL('../../docs/screens', import.meta.url));
/** What is kept of a page in a picture, in pixels from its top: the first screen, and what follows it. */
const TALLEST = 1600;
/** The compiler behind this command marks functions with a helper that pages lack. */
const KEEP_NAMES = 'globalThis.__name ??= (value) => value;';

interface Site {
	readonly browser: Browser;
	/** With a slash at its end. */
	readonly address: string;
}

async function opened<Found>(
	{ browser, address }: Site,
	path: string,
	options: BrowserContextOptions,
	use: (page: Page) => Promise<Found>,
): Promise<Found> {
	const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
	try {
		await context.addInitScript({ content: KEEP_NAMES });
		const page = await context.newPage();
		await page.goto(`${address.replace(/\/$/, '')}${path}`);
		await waitUntilShown(page);
		return await use(page);
	} finally {
		await context.close();
	}
}

async function measureAll(site: Site): Promise<readonly Measured[]> {
	const all: Measured[] = [];
	for (const path of Object.values(FACE_PAGES)) {
		for (const viewport of WINDOWS) {
			const found = await opened(site, path, { viewport }, async (page) => ({
				face: await page.evaluate(measureFace),
				faults: await page.evaluate(labelFaults),
			}));
			all.push({ address: path, width: viewport.width, ...found });
		}
	}
	return all;
}

/** Writes a picture of each page in each window, light and dark; gives their bytes in all. */
async function keepScreens(site: Site): Promise<number> {
	rmSync(SCREENS, { recursive: true, force: true });
	mkdirSync(SCREENS, { recursive: true });
	const blank = await site.browser.newPage();
	await blank.addInitScript({ content: KEEP_NAMES });
	await blank.goto('about:blank');
	let bytes = 0;
	for (const [name, path] of Object.entries(FACE_PAGES)) {
		for (const viewport of WINDOWS) {
			for (const colorScheme of ['light', 'dark'] as const) {
				const png = await opened(site, path, { viewport, colorScheme }, async (page) => {
					const height = await page.evaluate(() => document.documentElement.scrollHeight);
					const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(height, TALLEST) };
					return page.screenshot({ fullPage: true, clip, animations: 'disabled' });
				});
				const small = await palettePng(blank, png);
				writeFileSync(join(SCREENS, `${name}-${viewport.width}-${colorScheme}.png`), small);
				bytes += small.length;
			}
		}
	}
	return bytes;
}

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { screens: { type: 'boolean', default: false } } });
	const { address, close } = await serve({ port: 0, base: '', folder: siteOf(process.env).folder });
	const browser = await chromium.launch(chromiumLaunch());
	try {
		const site = { browser, address };
		const all = await measureAll(site);
		console.log(faceReport(all));
		for (const line of faultLines(all)) console.error(line);
		if (values.screens) console.error(`docs/screens: ${((await keepScreens(site)) / 1e6).toFixed(1)} MB`);
	} finally {
		await browser.close();
		await close();
	}
}

await main();
