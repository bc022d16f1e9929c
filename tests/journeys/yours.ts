import { expect, type Locator, type Page } from '@playwright/test';
import { comeToLife } from './site.ts';

/** What the last step's button says: of figures, of a payroll. */
const TAKE = /^(?:Take in \d+ rows?|Compare \d+ (?:people|person))$/;

/** A file as an input takes it. */
export interface GivenFile {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

export function csvFile(name: string, text: string): GivenFile {
	return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** Opens the page of a reader's own files, and waits until files can be chosen. */
export async function openYours(page: Page): Promise<void> {
	await page.goto('/yours/');
	await yoursReady(page);
}

export async function yoursReady(page: Page): Promise<void> {
	await expect(page.locator('[data-readiness]')).toHaveAttribute('data-readiness', 'ready', {
		timeout: 60_000,
	});
	await comeToLife(page);
}

/** The part of the page for one kind of file. */
export function yoursPart(page: Page, kind: 'payroll' | 'figures' | 'releases'): Locator {
	return page.locator(`section[aria-labelledby="${kind}"]`);
}

/** Presses a button by keyboard. */
export async function press(button: Locator): Promise<void> {
	await expect(button).toBeEnabled();
	await button.focus();
	await button.page().keyboard.press('Enter');
}

/** Chooses a file of figures or a payroll, and goes by keyboard through columns and values up to its rows. */
export async function mapFile(page: Page, kind: 'payroll' | 'figures', file: GivenFile): Promise<void> {
	const part = yoursPart(page, kind);
	const button = (name: string | RegExp) => part.getByRole('button', { name, exact: true });
	const input = part.locator('input[type="file"]');
	// Until what reads files is there, the page takes none.
	await expect(input).toBeEnabled();
	await input.setInputFiles(file);
	await press(button('Go on to the values'));
	await expect(button('Check the rows')).toBeVisible();
	const confirms = button(/^Confirm (?:it|all \d+)$/);
	for (let left = await confirms.count(); left > 0; left--) await press(confirms.first());
	await press(button('Check the rows'));
	await expect(button(TAKE)).toBeVisible();
}

/** The same, and takes the rows in. */
export async function giveFile(page: Page, kind: 'payroll' | 'figures', file: GivenFile): Promise<void> {
	await mapFile(page, kind, file);
	await press(yoursPart(page, kind).getByRole('button', { name: TAKE }));
	await expect(page.locator(`tr[data-own="${kind}"]`)).not.toHaveCount(0);
	// The page goes on at what was found: a key pressed before that would be lost.
	if (kind === 'payroll') await expect(yoursPart(page, kind).locator('.findings:focus')).toBeVisible();
}
