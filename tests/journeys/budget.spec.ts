/**
 * Guarantee: what a first visit to a page needs stays small and in few files, and so does the site, and no style asks the whole page again what is
 * in it whenever an element changes. Without it a slow line waits longer with every feature, each choice takes a frame more, and
 * nobody notices which feature it was.
 */
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const BUILD = join(import.meta.dirname, '../../build');
const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

const compressed = async (path: string) => gzipSync(await readFile(join(BUILD, path)), { level: 9 }).length;

/** Pages that most readers begin with, and those whose parts are the largest. */
for (const page of ['index.html', 'sql/index.html', 'yours/index.html']) {
	test(`HTML, styles, scripts and type face of the first view of ${page} are at most 150 kB`, async () => {
		const html = await readFile(join(BUILD, page), 'utf8');
		const files = new Set(html.match(/_app\/immutable\/[^"')\s]+\.(?:js|css|woff2)/g));
		expect([...files].filter((path) => path.endsWith('.woff2'))).toHaveLength(1);
		expect([...files].filter((path) => path.endsWith('.js')).length).toBeGreaterThan(2);
		let bytes = await compressed(page);
		for (const path of files) bytes += await compressed(path);
		expect(bytes).toBeLessThanOrEqual(150 * KILOBYTE);
	});
}

test('no file of code only names what another one holds', async () => {
	const folder = join(BUILD, '_app/immutable/chunks');
	const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
	expect(scripts.length).toBeGreaterThan(50);
	for (const name of scripts) {
		const code = await readFile(join(folder, name), 'utf8');
		expect(code.trim(), name).not.toMatch(/^export\{[^}]*\}from"[^"]+";?$/);
	}
});

test('beside the engine the whole site takes at most 150 MB', async () => {
	let bytes = 0;
	for (const entry of await readdir(BUILD, { recursive: true, withFileTypes: true })) {
		if (entry.isFile() && !entry.name.startsWith('duckdb-')) {
			bytes += (await stat(join(entry.parentPath, entry.name))).size;
		}
	}
	expect(bytes).toBeGreaterThan(10 * MEGABYTE);
	expect(bytes).toBeLessThanOrEqual(150 * MEGABYTE);
});

/** What of a style sheet holds on a screen: without the blocks for paper. */
function onScreen(css: string): string {
	const at = css.search(/@media print\b/);
	if (at < 0) return css;
	let depth = 0;
	let end = css.indexOf('{', at);
	do {
		if (css[end] === '{') depth++;
		if (css[end] === '}') depth--;
		end++;
	} while (depth > 0 && end < css.length);
	return css.slice(0, at) + onScreen(css.slice(end));
}

test('no rule for the screen asks html, body or main what is in it', async () => {
	const html = await readFile(join(BUILD, 'index.html'), 'utf8');
	const [sheet = ''] = html.match(/_app\/immutable\/[^"')\s]+\.css/) ?? [];
	const css = await readFile(join(BUILD, sheet), 'utf8');
	expect(css).toContain('main:has(');
	expect(onScreen(css)).not.toMatch(/(?:^|[},])(?:html|body|main|:root)[^{},]*:has\(/);
});
