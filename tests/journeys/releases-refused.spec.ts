/**
 * Guarantee: a file that is not a release, a reading that is canceled or dies, a browser that is full: each is a sentence, nothing
 * of it stays, and what was there before is still there. Without it one bad download could cost a reader all they had added.
 */
import { expect, type Page } from '@playwright/test';
import {
	add,
	added,
	badFiles,
	choose,
	input,
	listed,
	longFile,
	metros2016,
	otherFigure,
	refused,
	test,
} from './release-files.ts';
import { openYours } from './yours.ts';

/** What was added before is listed, now and after a reload. */
async function isStillThere(page: Page): Promise<void> {
	await expect(listed(page)).toHaveText([/May 2016, metropolitan areas: 12 rows/]);
	await openYours(page);
	await expect(listed(page)).toHaveText([/May 2016, metropolitan areas: 12 rows/]);
}

test('what is not right, is there already, would replace figures or is canceled leaves what was added', async ({
	page,
}) => {
	await openYours(page);
	await add(page, metros2016());
	for (const [file, told] of badFiles()) {
		await choose(page, file);
		await expect(refused(page)).toContainText(told);
		await expect(input(page)).toBeEnabled();
	}
	await test.step('the same file again', async () => {
		await choose(page, metros2016());
		await expect(refused(page)).toContainText('You have added this file already.');
	});
	await test.step('canceled half-way', async () => {
		await choose(page, longFile());
		await expect(page.locator('[data-progress]')).toContainText(/[1-9][\d,]* rows (?:read|joined)|of 90,000/);
		await page.getByRole('button', { name: 'Cancel', exact: true }).click();
		await expect(refused(page)).toContainText('You canceled: nothing of the file was added.');
	});
	await test.step('figures of the site, which the reader did not say to replace', async () => {
		await choose(page, otherFigure());
		await expect(refused(page)).toContainText(/would replace \d+ figures in the tables/);
		await expect(refused(page)).toContainText('tick “Replace the site’s figures”');
	});
	await isStillThere(page);
	await test.step('the same, now that the reader says so', async () => {
		await page.getByRole('checkbox', { name: /^Replace the site’s figures/ }).check();
		await choose(page, otherFigure());
		await expect(added(page)).toContainText(
			/^Replaced \d+ figures of the site: May 2015, 1 metropolitan area/,
		);
		await expect(listed(page)).toHaveCount(2);
	});
});

test('a worker that dies meanwhile is a sentence, and the next file is read', async ({ page }) => {
	await page.addInitScript(() => {
		const Real = window.Worker;
		window.Worker = class extends Real {
			constructor(address: string | URL, options?: WorkerOptions) {
				super(address, options);
				// The last one that was begun from code in the tab is the one that reads.
				if (String(address).startsWith('blob:')) Object.assign(window, { reader: this });
			}
		};
	});
	await openYours(page);
	await choose(page, longFile());
	await expect(page.locator('[data-progress]')).toContainText(/[1-9][\d,]* rows/);
	await page.evaluate(() => {
		const { reader } = window as unknown as { readonly reader: Worker };
		reader.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }));
	});
	await expect(refused(page)).toContainText('perhaps for want of memory. Nothing was added.');
	await expect(listed(page)).toHaveCount(0);
	await add(page, metros2016());
	await isStillThere(page);
});

test('where the browser has no room, what was there stays', async ({ page }) => {
	await page.addInitScript(() => {
		const { put } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
			if ('isFull' in window) throw new DOMException('full', 'QuotaExceededError');
			return put.apply(this, given);
		};
	});
	await openYours(page);
	await add(page, metros2016());
	await page.evaluate(() => Object.assign(window, { isFull: true }));
	await page.getByRole('checkbox', { name: /^Replace the site’s figures/ }).check();
	await choose(page, otherFigure());
	await expect(refused(page)).toContainText('Your browser has no room to keep this file.');
	await isStillThere(page);
});
