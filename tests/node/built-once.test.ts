/**
 * Guarantee: `npm start` builds again exactly when the site would come out differently. Without it a reader would be
 * shown a site that is not made from the sources beside it, or wait a minute for one that already was.
 */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { builtOnce } from '../../src/commands/built-once.mjs';

let project = '';
let built = 0;

function write(path: string, content: string) {
	const file = join(project, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
}

/** Builds as a build does: it writes a page, under another name each time. */
function build(): Promise<boolean> {
	rmSync(join(project, 'build'), { recursive: true, force: true });
	write('build/index.html', `<p>${++built}</p>`);
	write('build/_app/version.json', String(built));
	return Promise.resolve(true);
}

function start(environment: NodeJS.ProcessEnv = {}, work = build) {
	const stamp = join(project, '.svelte-kit', 'made.json');
	return builtOnce({ project, folder: join(project, 'build'), stamp, environment }, work);
}

beforeEach(async () => {
	project = mkdtempSync(join(tmpdir(), 'paychart-built-'));
	for (const path of ['src/page.svelte', 'src/other.ts', 'datasets/wages.csv', 'static/icon.svg'])
		write(path, path);
	for (const path of ['package-lock.json', 'svelte.config.js', 'node_modules/.package-lock.json'])
		write(path, '{}');
	expect(await start()).toBe('built');
});

afterEach(() => rmSync(project, { recursive: true }));

it('keeps a site nothing has changed for', async () => {
	expect(await start()).toBe('kept');
	expect(await start({ HOME: '/elsewhere', PORT: '4180' })).toBe('kept');
});

it.each([
	['a source', () => write('src/page.svelte', 'changed')],
	['a source of the same size', () => write('src/other.ts', 'src/other.js')],
	['a new source', () => write('src/new.ts', '')],
	['a new kind of source', () => write('answers/settings.json', '{}')],
	['a deleted source', () => rmSync(join(project, 'src/other.ts'))],
	['a table', () => write('datasets/wages.csv', '1')],
	['a static file', () => write('static/icon.svg', '')],
	['a setting', () => write('svelte.config.js', '{ }')],
	['the lock file', () => write('package-lock.json', '{ }')],
	['an installed package', () => write('node_modules/.package-lock.json', '{ }')],
	['a deleted page', () => rmSync(join(project, 'build/index.html'))],
	['a changed page', () => write('build/index.html', 'another')],
	['a file that was put there', () => write('build/more.html', '')],
	['a deleted site', () => rmSync(join(project, 'build'), { recursive: true })],
])('builds again for %s, and then keeps it', async (_, change) => {
	change();
	expect(await start()).toBe('built');
	expect(await start()).toBe('kept');
});

it.each([
	{ BASE_PATH: '/pay' },
	{ SITE_ADDRESS: 'https://pay.example/' },
	{ SITE_PAGES: 'sample' },
	{ PUBLIC_NAME: 'x' },
])('builds again for %o, and again without', async (environment) => {
	expect(await start(environment)).toBe('built');
	expect(await start(environment)).toBe('kept');
	expect(await start()).toBe('built');
});

it('does not build again for what no build reads', async () => {
	for (const path of ['README.md', 'docs/a.md', 'tests/a.ts', 'src/a.test.ts', 'src/commands/a.mjs']) {
		write(path, 'new');
	}
	utimesSync(join(project, 'src/page.svelte'), new Date(), new Date());
	expect(await start()).toBe('kept');
});

it('never counts a build that failed or broke off', async () => {
	write('src/page.svelte', 'changed');
	expect(await start({}, async () => !(await build()))).toBe('failed');
	expect(await start()).toBe('built');
	write('src/page.svelte', 'changed again');
	const breaksOff = () => build().then(() => Promise.reject(new Error('stopped')));
	await expect(start({}, breaksOff)).rejects.toThrow('stopped');
	write('src/page.svelte', 'changed');
	expect(await start()).toBe('built');
});

it('builds again for what was changed while it was building', async () => {
	write('src/page.svelte', 'first');
	const meanwhile = () => build().finally(() => write('src/page.svelte', 'second'));
	expect(await start({}, meanwhile)).toBe('built');
	expect(await start()).toBe('built');
	expect(await start()).toBe('kept');
});
