import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { chromiumLaunch } from '../../chromium.ts';
import { installArrivalProbe } from '../in-page/arrival.ts';
import { installDriver } from '../in-page/driver.ts';
import { installFace } from '../in-page/face.ts';
import { installOwnPicture } from '../in-page/own-picture.ts';
import { installWaiting } from '../in-page/waiting.ts';
import type { Line } from './lines.ts';

/** Beyond the slowest boot over the slowest line; what waits longer has failed. */
const LONG_ENOUGH = 180_000;
const VIEWPORT = { width: 1280, height: 900 };
/** Functions handed to a page are compiled with calls of this function, which only the compiler's own files have. */
const KEEP_NAMES = 'globalThis.__name ??= (value) => value;';

/** Where this run's browser keeps its caches, so that a second visit finds them. */
export async function withProfile<Value>(work: (profile: string) => Promise<Value>): Promise<Value> {
	const profile = await mkdtemp(join(tmpdir(), 'paychart-bench-'));
	try {
		return await work(profile);
	} finally {
		await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}

/** One visit in a browser started for it, with the caches of the profile. */
export async function visit<Value>(
	profile: string,
	line: Line,
	work: (page: Page) => Promise<Value>,
): Promise<Value> {
	const context = await chromium.launchPersistentContext(profile, {
		...chromiumLaunch(),
		viewport: VIEWPORT,
	});
	try {
		return await work(await openPage(context, line));
	} finally {
		await context.close();
	}
}

/** A browser with one page, for measurements within a visit. */
export async function withBrowser<Value>(
	line: Line,
	work: (page: Page, browser: Browser) => Promise<Value>,
): Promise<Value> {
	const browser = await chromium.launch({
		...chromiumLaunch(),
		args: [...chromiumLaunch().args, '--js-flags=--expose-gc'],
	});
	try {
		return await work(await openPage(await browser.newContext({ viewport: VIEWPORT }), line), browser);
	} finally {
		await browser.close();
	}
}

async function openPage(context: BrowserContext, line: Line): Promise<Page> {
	const page = await context.newPage();
	page.setDefaultTimeout(LONG_ENOUGH);
	page.on('pageerror', (error) => process.stderr.write(`page: ${error.message}\n`));
	await page.addInitScript({ content: KEEP_NAMES });
	await page.addInitScript(installArrivalProbe);
	await page.addInitScript(installWaiting);
	await page.addInitScript(installDriver);
	await page.addInitScript(installFace);
	await page.addInitScript(installOwnPicture);
	if (line.slowdown !== 1) {
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: line.slowdown });
	}
	return page;
}
