import { readFileSync } from 'node:fs';
import { expect, test as base, type Locator, type Page } from '@playwright/test';

/** What a page must never do, watched through every journey. */
export interface Conduct {
	/** Addresses outside the site that were asked for, but for those that its policy refused. No host but this machine is found. */
	readonly outside: string[];
	/** Errors and warnings on the console, and uncaught exceptions. */
	readonly complaints: string[];
	/** Complaints a journey provokes on purpose, such as a file it withholds. */
	readonly expected: RegExp[];
}

/** What Playwright itself says where it keeps service workers out of a journey. */
const REFUSED_WORKER = /^Service Worker registration blocked by Playwright/;

/** A page on the built site that can reach nothing but it, and whose conduct is checked when the journey ends. */
export const test = base.extend<{ conduct: Conduct }>({
	conduct: [
		async ({ page, baseURL }, use) => {
			const conduct: Conduct = { outside: [], complaints: [], expected: [REFUSED_WORKER] };
			// Watched and not withheld, which would keep the browser from caching: it resolves no outside name (chromium.ts).
			page.context().on('request', (request) => {
				const url = request.url();
				if (!url.startsWith(baseURL ?? '') && !/^(?:data|blob):/.test(url)) conduct.outside.push(url);
			});
			page.context().on('requestfailed', (request) => {
				const place = conduct.outside.indexOf(request.url());
				// What the site's own policy refuses is told of first, and never sent.
				if (place >= 0 && /csp/i.test(request.failure()?.errorText ?? '')) conduct.outside.splice(place, 1);
			});
			page.on('console', (message) => {
				if (['error', 'warning'].includes(message.type()))
					conduct.complaints.push(`${message.text()} (${message.location().url})`);
			});
			page.on('pageerror', (error) => conduct.complaints.push(String(error)));
			await use(conduct);
			// That one was refused is told a moment after it was begun.
			await expect
				.poll(() => conduct.outside, { message: 'requests that would have left this machine', timeout: 5000 })
				.toEqual([]);
			const unexpected = conduct.complaints.filter(
				(text) => !conduct.expected.some((known) => known.test(text)),
			);
			expect(unexpected, 'complaints on the console').toEqual([]);
		},
		{ auto: true },
	],
});

/** Opens an address and waits until every view shows its own answer. */
export async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await settled(page);
}

/** Waits until the page has taken over and every view shows the present address's answer. */
export async function settled(page: Page): Promise<void> {
	await expect(page.locator('main[data-settled="true"]')).toBeVisible();
	await expect(page.locator('html[data-hydrated="true"]')).toBeAttached();
	await comeToLife(page);
}

/** Waits until every part of the page has come to life: those out of sight do so once a reader stirs, one after the other. */
export async function comeToLife(page: Page): Promise<void> {
	await expect
		.poll(
			() =>
				page.evaluate(() => {
					// The pointer itself stays where a journey has put it.
					dispatchEvent(new PointerEvent('pointermove'));
					return document.querySelectorAll('[data-living="false"]').length;
				}),
			{ intervals: [100] },
		)
		.toBe(0);
}

/** A sign that a reader is there: what is fetched ahead of need, the engine first of all, is fetched from here on. */
export async function reachForThePage(page: Page): Promise<void> {
	await page.keyboard.press('Shift');
}

/** The text of a table, row by row, header first. */
export function tableText(page: Page, view: string): Promise<string[][]> {
	return page
		.locator(`figure[data-view="${view}"] table tr`)
		.evaluateAll((rows) =>
			rows.map((row) => [...row.querySelectorAll('th,td')].map((cell) => cell.textContent?.trim() ?? '')),
		);
}

/** Opens the dialog of a view's downloads. */
export async function openDownloads(page: Page, view: string): Promise<Locator> {
	const figure = page.locator(`figure[data-view="${view}"]`);
	await figure.getByRole('button', { name: 'Download', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Download', exact: true });
	await expect(dialog.getByRole('img', { name: /^Preview/ })).toBeVisible();
	return dialog;
}

/** A file that a page saved. */
export interface SavedFile {
	/** As the page suggests it. */
	readonly name: string;
	readonly bytes: Buffer;
	/** Without a byte order mark. */
	readonly text: string;
}

/** What something that a reader does saves. */
export async function saving(page: Page, act: () => Promise<void>): Promise<SavedFile> {
	const arriving = page.waitForEvent('download');
	await act();
	const file = await arriving;
	const bytes = readFileSync(await file.path());
	return { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8').replace(/^\uFEFF/, '') };
}

/** What a button of the open dialog saves. */
export function savedBy(page: Page, dialog: Locator, button: string): Promise<SavedFile> {
	return saving(page, () => dialog.getByRole('button', { name: button, exact: true }).click());
}

/** The same of a view whose dialog is not open: it is opened and closed again. */
export async function download(page: Page, view: string, button: string): Promise<SavedFile> {
	const dialog = await openDownloads(page, view);
	const saved = await savedBy(page, dialog, button);
	await dialog.getByRole('button', { name: 'Close', exact: true }).click();
	await expect(dialog).toBeHidden();
	return saved;
}

/** Shows what one of the buttons under a view unfolds, if it does not show already. */
export async function unfold(figure: Locator, what: 'Table' | 'Share' | 'Notes'): Promise<void> {
	const button = figure.getByRole('button', { name: what, exact: true });
	if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

/**
 * Chooses in the search box of a filter, as the sentence over the views has it.
 *
 * @param option A part of the name of the option wanted.
 */
export async function choose(
	page: Page,
	trigger: '+ role' | '+ place',
	text: string,
	option: RegExp,
): Promise<void> {
	await page.getByRole('button', { name: trigger }).click();
	await page.getByRole('combobox', { name: trigger === '+ role' ? 'Role' : 'Place', exact: true }).fill(text);
	await page.getByRole('listbox').getByRole('option', { name: option }).first().click();
	await page.keyboard.press('Escape');
}

/** Sets one of the radio buttons behind Options. */
export async function setOption(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name: /^Options/ }).click();
	const panel = page.getByRole('dialog', { name: 'Options' });
	await panel.getByRole('radio', { name, exact: true }).click();
	await panel.getByRole('button', { name: /^Done/ }).click();
}
