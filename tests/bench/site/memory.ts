import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { choose } from './choose.ts';
import type { ChoiceKind } from './choices.ts';

/** What a page holds, bytes; after the garbage has been collected. */
export interface Memory {
	readonly afterChoices: number;
	readonly heap: number;
	/** The page's whole process: heap, engine worker with its tables, pictures. NaN where the system does not tell. */
	readonly process: number;
	readonly nodes: number;
	readonly listeners: number;
}

async function readMemory(page: Page, browser: Browser, afterChoices: number): Promise<Memory> {
	const session = await page.context().newCDPSession(page);
	await page.waitForTimeout(500);
	for (let times = 0; times < 2; times++) await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
	await session.detach();
	return {
		afterChoices,
		heap: usedSize,
		process: await largestRenderer(browser),
		nodes,
		listeners: jsEventListeners,
	};
}

/** Resident bytes of the browser's largest renderer: the page's, for there is no other page. */
async function largestRenderer(browser: Browser): Promise<number> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	const sizes = await Promise.all(
		processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentBytes(id)),
	);
	const known = sizes.filter(Number.isFinite);
	return known.length ? Math.max(...known) : Number.NaN;
}

async function residentBytes(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
	return kilobytes === undefined ? Number.NaN : Number(kilobytes) * 1024;
}

/**
 * Makes choices, all kinds in turn and round again, and reads what is held after each of the counts. The address before
 * each one is not visited: a reader goes from choice to choice.
 */
export async function timeMemory(
	page: Page,
	browser: Browser,
	kinds: readonly ChoiceKind[],
	counts: readonly number[],
): Promise<readonly Memory[]> {
	const figures: Memory[] = [];
	let made = 0;
	for (const count of counts) {
		for (; made < count; made++) {
			const kind = kinds[made % kinds.length];
			const round = Math.floor(made / kinds.length);
			const choice = kind?.choices[round % (kind.choices.length || 1)];
			if (choice) await choose(page, choice.search);
		}
		figures.push(await readMemory(page, browser, made));
	}
	return figures;
}
