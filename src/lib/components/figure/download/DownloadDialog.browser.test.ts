/**
 * Guarantee: the dialog of downloads shows the picture as its file will be, follows what is chosen, says what cannot be drawn,
 * saves under the names and with the bytes of the makers, gives up what takes long, and closes as a dialog does. Without it a
 * reader saves a picture they have not seen.
 */
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';
import '$lib/charts/theme.css';
import { plainList } from '$lib/export/document/published.fixture.ts';
import { ROWS, shownOf } from '$lib/export/files/files.fixture.ts';
import { plainHexDigest } from '$lib/export/trace/sha256.ts';
import hashes from '$lib/export/files/snapshots/hashes.json';
import DownloadDialog from './DownloadDialog.svelte';

const VERSION = '0.1.0+3f2a9c1b04de';

afterEach(() => vi.restoreAllMocks());

async function show(lines = ROWS.length, width = 1200, fetchRest?: () => void): Promise<{ closed: number }> {
	await page.viewport(width, 800);
	const seen = { closed: 0 };
	const shown = shownOf(ROWS);
	await render(DownloadDialog, {
		open: true,
		view: 'pay-by-role',
		// A rendered generic component knows nothing of its rows.
		shown: {
			...shown,
			columns: shown.columns.map((column) => ({
				...column,
				value: (row: unknown) => column.value(row as (typeof ROWS)[number]),
				text: (row: unknown) => column.text(row as (typeof ROWS)[number]),
			})),
		},
		file: { ...plainList(lines, 20), ...(fetchRest && { fetchRest }) },
		version: () => Promise.resolve(VERSION),
		onClosed: () => (seen.closed += 1),
	});
	await expect.element(picture()).toBeVisible();
	return seen;
}

const dialog = () => page.getByRole('dialog', { name: 'Download' });
const picture = () => dialog().getByRole('img', { name: /^Preview/ });
const viewBox = () => picture().element().getAttribute('viewBox');
const radio = (name: RegExp) => dialog().getByRole('radio', { name });
const button = (name: string) => dialog().getByRole('button', { name, exact: true });
const textOfPicture = () => picture().element().textContent;

/** The bytes of the next file that is saved, and its name. */
function saved(): Promise<{ name: string; bytes: Uint8Array }> {
	return new Promise((resolve) => {
		let blob: Blob | null = null;
		vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
			if (given instanceof Blob) blob = given;
			return 'blob:nothing';
		});
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
			const name = this.download;
			void blob?.arrayBuffer().then((buffer) => resolve({ name, bytes: new Uint8Array(buffer) }));
		});
	});
}

test('the preview follows size, theme and title', async () => {
	await show();
	expect(viewBox()).toBe('0 0 1200 675');
	await radio(/^Square/).click();
	await expect.poll(viewBox).toBe('0 0 1080 1080');
	await expect.element(dialog().getByText('1080 × 1080 px · smallest type')).toBeVisible();
	const paper = () => picture().element().querySelector(':scope > rect')?.getAttribute('fill');
	const before = paper();
	await radio(/^Dark/).click();
	await expect.poll(paper).not.toBe(before);
	await dialog().getByLabelText('Title').fill('Pay of 3 jobs');
	await expect.poll(textOfPicture).toContain('Pay of 3 jobs');
	await dialog().getByRole('checkbox', { name: 'Transparent background' }).click();
	await expect.poll(paper).toBeUndefined();
});

test('one’s own size is drawn where it can be, and refused in a sentence where it cannot', async () => {
	await show();
	await radio(/^Own size/).click();
	await dialog().getByLabelText('Width, px').fill('900');
	await expect.poll(viewBox).toBe('0 0 900 675');
	await dialog().getByLabelText('Height, px').fill('7');
	await expect.element(dialog().getByText(/A picture of 900 × 7 pixels cannot be made/)).toBeVisible();
	expect(viewBox()).toBe('0 0 900 675');
});

test('a title with a character that pictures cannot show is told under its field', async () => {
	await show();
	await dialog().getByLabelText('Title').fill('Care 🏥');
	await expect.element(dialog().getByText(/Pictures cannot show “🏥”/)).toBeVisible();
});

test('all rows are pages to leaf through', async () => {
	await show(60);
	await radio(/^All 60/).click();
	await expect.element(dialog().getByText(/^Page 1 of \d+$/)).toBeVisible();
	await button('Next page').click();
	await expect.element(dialog().getByText(/^Page 2 of \d+$/)).toBeVisible();
	expect(textOfPicture()).not.toContain('line 1the');
});

test('files are those of the makers, and what was saved is said with its size', async () => {
	await show();
	for (const [name, kind] of [
		['Download XLSX', 'xlsx'],
		['Download ZIP', 'zip'],
		['Download SVG, outlined', 'outlined'],
	] as const) {
		const file = saved();
		await button(name).click();
		const { name: called, bytes } = await file;
		expect(plainHexDigest(bytes), name).toBe(hashes[kind]);
		await expect.element(dialog().getByText(`Saved ${called} (`)).toBeVisible();
	}
});

test('what takes long is given up by a press', async () => {
	await show(400);
	await radio(/^Print/).click();
	await radio(/^All 400/).click();
	await button('Download PNG').click();
	await button('Cancel').click();
	await expect.element(dialog().getByText(/Drawing was canceled/)).toBeVisible();
	await expect.element(button('Cancel')).not.toBeInTheDocument();
});

test('a browser that lets nothing be copied is told of, with what to do', async () => {
	await show();
	vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
	vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('no'));
	await button('Copy rows').click();
	await expect.element(dialog().getByText(/Download the CSV instead/)).toBeVisible();
	await button('Copy image').click();
	await expect.element(dialog().getByText(/Download the PNG instead/)).toBeVisible();
});

test('Escape closes it and says so; the focus stays inside until then', async () => {
	const seen = await show();
	for (let turn = 0; turn < 40; turn++) {
		await userEvent.keyboard('{Tab}');
		expect(dialog().element().contains(document.activeElement)).toBe(true);
	}
	await userEvent.keyboard('{Escape}');
	await expect.poll(() => document.querySelector('[role="dialog"]')).toBeNull();
	expect(seen.closed).toBe(1);
});

test('on a small telephone everything fits its width, and every target is large enough for a finger', async () => {
	await show(60, 320);
	const element = dialog().element();
	const scrolling = [element, ...element.querySelectorAll('*')].filter(
		(one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible',
	);
	expect(scrolling).toEqual([]);
	for (const target of element.querySelectorAll('button, label:has(input[type="radio"]), textarea')) {
		const { width, height } = target.getBoundingClientRect();
		expect(Math.min(width, height), target.textContent ?? '').toBeGreaterThanOrEqual(44);
	}
});

test('a picture of which something is on its way is not saved without it; its rows are', async () => {
	await show(ROWS.length, 1200, () => undefined);
	for (const name of ['Download PNG', 'Download SVG', 'Download SVG, outlined', 'Download ZIP', 'Copy image'])
		await expect.element(button(name)).toBeDisabled();
	for (const name of ['Download CSV', 'Download XLSX', 'Copy rows'])
		await expect.element(button(name)).toBeEnabled();
	await expect.element(dialog().getByText(/still loading/)).toBeVisible();
});
