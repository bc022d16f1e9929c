/**
 * Guarantee: what a first visit to a page needs stays small, and so does the site. Without it a slow line waits
 * longer with every feature, and nobody notices which one it was.
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
