/**
 * Guarantee: a statement is typed, run and stopped by keyboard and by pointer, on an engine of its own that a runaway
 * statement does not take along for good; one that came with the address is shown and not run; and no request leaves the page
 * while a statement runs over a reader’s own rows. Without it a link could run what somebody else wrote, or the page could only be reloaded.
 */
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '$lib/charts/theme.css';
import areas from '../../../../datasets/areas.csv?raw';
import tuition from '../../../../datasets/tuition.csv?raw';
import { connectInBrowser } from '$lib/engine/browser.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import { keepFiles } from '$lib/engine/workbench-files.ts';
import { createWorkbench, type Outcome } from '$lib/engine/workbench.ts';
import { ownTables } from '$lib/own/sql/own-tables.ts';
import { releaseOf } from '$lib/own/store/own-item.fixture.ts';
import { createMemoryStore } from '$lib/own/store/own-files.ts';
import { Bench, type OpenWorkbench } from './bench.svelte.ts';
import SqlConsole from './SqlConsole.svelte';
import { stateWords } from './words.ts';

const FILES: Readonly<Record<string, Uint8Array>> = {
	'areas.csv': new TextEncoder().encode(areas),
	'tuition.csv': new TextEncoder().encode(tuition),
};
const catalogue = {
	resources: Object.entries(FILES).map(([path, bytes]) => ({
		table: path.replace('.csv', ''),
		path,
		bytes: bytes.length,
	})),
};

let fetched: string[];
let addresses: string[];

/** The console with the real engine, in a worker of its own. */
async function open(store = createMemoryStore()) {
	const files = keepFiles(catalogue, async (path) => {
		fetched.push(path);
		return (FILES[path] ?? new Uint8Array()).slice();
	});
	const openWorkbench: OpenWorkbench = async (own, onState) =>
		createWorkbench({
			connect: connectInBrowser,
			catalogue,
			schemas: SCHEMAS,
			files,
			own: await ownTables(own, SCHEMAS, catalogue, files.fetchBytes),
			onState,
		});
	await render(SqlConsole, {
		sources: { areas: [{ text: 'BLS, area definitions', address: '' }] },
		open: openWorkbench,
		store,
		address: () => 'https://example.com/sql/',
		onAddress: (fragment: string) => void addresses.push(fragment),
	});
	await expect.poll(() => document.querySelector('.cm-content'), { timeout: 20_000 }).not.toBeNull();
}

const content = () => document.querySelector<HTMLElement>('.cm-content');
const runs = () => page.getByRole('button', { name: 'Run', exact: true });
const stops = () => page.getByRole('button', { name: 'Stop', exact: true });
const status = () => document.querySelector('[role="status"]')?.textContent ?? '';
const cells = () => [...document.querySelectorAll('tbody td')].map((cell) => cell.textContent);

/** Puts a statement into the editor as an address does. */
async function put(statement: string) {
	location.hash = `#q=${encodeURIComponent(statement)}`;
	await expect.poll(() => content()?.textContent).toContain(statement.slice(0, 20));
}

async function run(statement: string) {
	await put(statement);
	await runs().click();
	await expect.poll(() => status(), { timeout: 25_000 }).toMatch(/ in [\d.]+ s/);
}

beforeEach(async () => {
	await page.viewport(900, 800);
	fetched = [];
	addresses = [];
	history.replaceState(null, '', location.pathname + location.search);
});
afterEach(() => history.replaceState(null, '', location.pathname + location.search));

test('a statement of the address is shown and not run; by keyboard it runs, and Tab leaves the editor', async () => {
	location.hash = `#q=${encodeURIComponent("SELECT count(*) AS n FROM areas WHERE kind = 'state'")}`;
	await open();
	expect(content()?.textContent).toContain("kind = 'state'");
	await expect.element(page.getByText('This statement came with the address.')).toBeVisible();
	expect(fetched).toEqual([]);
	expect(document.querySelector('table')).toBeNull();

	content()?.focus();
	await userEvent.keyboard('{Control>}{Enter}{/Control}');
	await expect.poll(() => status(), { timeout: 25_000 }).toMatch(/^1 row in/);
	expect(Number(cells()[0])).toBeGreaterThan(50);
	expect(fetched).toEqual(['areas.csv']);
	expect(addresses).toEqual([location.hash]);

	content()?.focus();
	await userEvent.keyboard('{Escape}{Tab}');
	expect(content()?.contains(document.activeElement)).toBe(false);
	expect(document.activeElement?.textContent).toBe('Run');
});

test('typing completes tables and columns, and columns sort', async () => {
	await open();
	content()?.focus();
	await userEvent.keyboard('{Control>}a{/Control}{Delete}');
	await userEvent.keyboard('SELECT title, last_year FROM tui');
	await expect.element(page.getByRole('listbox')).toHaveTextContent('tuition');
	await put('SELECT * FROM range(250) AS t(n)');
	await runs().click();
	await expect.poll(() => status(), { timeout: 25_000 }).toMatch(/^250 rows/);
	expect(cells()).toHaveLength(100);
	await page.getByRole('button', { name: 'n', exact: true }).click();
	await expect.poll(() => cells()[0]).toBe('249');
	await page.getByRole('button', { name: 'Next 100' }).click();
	await expect.poll(() => cells()[0]).toBe('149');
});

test('what DuckDB refuses is said with its place, and hostile text stays text', async () => {
	await open();
	await put("SELECT '<img src=x onerror=alert(1)>' AS a,\n  wage\nFROM areas");
	await runs().click();
	const alert = page.getByRole('alert');
	await expect
		.element(alert, { timeout: 25_000 })
		.toHaveTextContent('There is no column “wage” in these tables.');
	await expect.element(alert).toHaveTextContent('Line 2 of your statement');
	await run("SELECT '<img src=x onerror=alert(1)>' AS a");
	expect(cells()).toEqual(['<img src=x onerror=alert(1)>']);
	expect(document.querySelector('table img')).toBeNull();
	for (const statement of [
		"SELECT * FROM read_text('/etc/passwd')",
		`SELECT * FROM read_csv('${location.origin}/x.csv')`,
	]) {
		await put(statement);
		await runs().click();
		await expect.element(alert).toHaveTextContent('Files and addresses cannot be read here');
	}
});

test(
	'a statement without an end is stopped, and the next one runs, its table not fetched again',
	{ timeout: 120_000 },
	async () => {
		await open();
		await run('SELECT count(*) FROM areas');
		for (const statement of [
			'WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t',
			'SELECT count(*) FROM range(1000000) a, range(1000000) b, range(10000) c WHERE a.range + b.range = -1',
		]) {
			await put(statement);
			await runs().click();
			await expect.poll(() => status()).toBe('Running.');
			await stops().click();
			await expect.poll(() => status(), { timeout: 10_000 }).toMatch(/^Stopped\./);
			await run('SELECT count(*) AS n FROM areas');
		}
		expect(fetched).toEqual(['areas.csv']);
	},
);

test('a reader’s own rows are a table, nothing is fetched while they are read, and their statement stays out of the address', async () => {
	const store = createMemoryStore();
	const person = { name: 'Ann', title: 'Coder', role: '29-2072', area: '12420', annualPay: 61_000, fte: 1 };
	const blank = {
		site: null,
		grade: null,
		startDate: null,
		group: null,
		rangeMinimum: null,
		rangeMaximum: null,
	};
	await store.put(
		{ kind: 'payroll', title: 'Made up', sha256: '', rows: 1 },
		{ kind: 'payroll', payroll: { title: 'Made up', people: [{ line: 2, ...person, ...blank }] } },
		false,
	);
	await open(store);
	await run('SELECT 1 AS n');
	expect(fetched.sort()).toEqual(['areas.csv', 'tuition.csv']);
	const requests = vi.spyOn(window, 'fetch');
	const before = performance.getEntriesByType('resource').length;
	addresses = [];
	await run(
		"SELECT your_payroll.title, areas.title FROM your_payroll JOIN areas USING (area_code) WHERE name = 'Ann'",
	);
	expect(cells()).toEqual(['Coder', expect.stringContaining('Austin')]);
	expect(requests).not.toHaveBeenCalled();
	expect(performance.getEntriesByType('resource').length).toBe(before);
	expect(addresses).toEqual([]);
	await expect.element(page.getByText('It reads tables of your own.')).toBeVisible();
});

test('a release of the reader’s is named where the statement reads a table that it has rows in, and nowhere else', async () => {
	const store = createMemoryStore();
	await store.put(...releaseOf('May 2023, nation', 9), false);
	const answer = {
		columns: [{ name: 'n', type: 'INTEGER', isNumber: true }],
		rows: [['1']],
		cut: { rows: false, columns: 0, cells: false },
	};
	await render(SqlConsole, {
		sources: { areas: [], wages: [] },
		open: async () => ({
			run: async () => ({ kind: 'answer', answer, milliseconds: 1 }),
			stop: () => undefined,
			close: async () => undefined,
		}),
		store,
		address: () => 'https://example.com/sql/',
		onAddress: () => undefined,
	});
	await expect.poll(() => document.querySelector('.cm-content'), { timeout: 20_000 }).not.toBeNull();
	const source = () => document.querySelector('.source')?.textContent ?? '';
	await run('SELECT count(*) AS n FROM wages');
	expect(source()).toContain('In place of the site’s rows, yours: May 2023, nation.');
	await run('SELECT count(*) AS n FROM areas');
	expect(source()).toContain('areas');
	expect(source()).not.toContain('yours');
});

test('after a minute a reader is told that the statement can be stopped; a second one does not begin', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	try {
		let settle: (outcome: Outcome) => void = () => undefined;
		let begun = 0;
		const bench = new Bench(
			async (_, onState) => ({
				run: () => {
					begun++;
					onState({ phase: 'running', tables: [], loaded: 0, total: 0 });
					return new Promise<Outcome>((done) => (settle = done));
				},
				stop: () => settle({ kind: 'stopped', isFresh: true }),
				close: async () => undefined,
			}),
			createMemoryStore(),
		);
		const done = bench.run('SELECT 1');
		await vi.advanceTimersByTimeAsync(59_000);
		expect([bench.isRunning, bench.isLong]).toEqual([true, false]);
		await vi.advanceTimersByTimeAsync(2_000);
		expect(stateWords(bench.state, bench.isLong)).toBe('It has been running for a minute. You can stop it.');
		await bench.run('SELECT 2');
		expect(begun).toBe(1);
		bench.stop();
		await done;
		expect(bench.isRunning).toBe(false);
		expect(bench.outcome).toEqual({ kind: 'stopped', isFresh: true });
	} finally {
		vi.useRealTimers();
	}
});

test('without its engine the page says so, and keeps the statement', async () => {
	const bench = new Bench(() => Promise.reject(new Error('no line')), createMemoryStore());
	await bench.run('SELECT 1');
	expect(bench.outcome).toMatchObject({
		kind: 'failed',
		problem: { sentence: 'The engine for statements didn’t load.' },
	});
	await bench.run(' ');
	expect(bench.problem?.sentence).toBe('There is no statement to run.');
});
