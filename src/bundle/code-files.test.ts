// Guarantee: what a page needs at first lies in few files, and none of them holds code that only a later part needs. Without
// it a page begins with fifty requests, or with the code of every page.
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf } from './code-files.ts';

const SRC = resolve(import.meta.dirname, '..');
const at = (path: string) => `${SRC}/${path}`;
const CLIENT = '/node_modules/@sveltejs/kit/src/runtime/client/entry.js';
const MAKES_AN_ERROR = '/node_modules/svelte/src/internal/client/constants.js';
const LIST = '/.svelte-kit/generated/client-optimized/app.js';

/** Modules by path, each with what it imports and what it fetches later. */
function build(modules: Record<string, { now?: string[]; later?: string[] }>) {
	const name = (path: string) => (path.startsWith('/') ? path : at(path));
	const files = filesOf(
		new Map(
			Object.entries(modules).map(([path, { now = [], later = [] }]) => [
				name(path),
				{ now: now.map(name), later: later.map(name) },
			]),
		),
	);
	return (path: string) => files.get(name(path)) ?? null;
}

const SITE = {
	[CLIENT]: { now: ['/node_modules/svelte/index.js', MAKES_AN_ERROR] },
	[MAKES_AN_ERROR]: {},
	[LIST]: { later: ['routes/+page.svelte', 'routes/roles/+page.svelte', 'routes/data/+page.svelte'] },
	'/node_modules/svelte/index.js': {},
	'routes/+layout.svelte': { later: ['routes/HeaderSearch.svelte'] },
	'routes/HeaderSearch.svelte': { now: ['lib/box.ts', 'lib/words.ts'] },
	'routes/+page.svelte': {
		now: ['lib/choice.ts', 'lib/words.ts', 'lib/own.ts'],
		later: [
			'lib/question.ts',
			'lib/View.svelte',
			'lib/views/pay/view.ts',
			'lib/views/pay/published.ts',
			'lib/components/filters/Rail.svelte',
			'lib/views/pay-by-role/View.svelte',
			'lib/views/trend/View.svelte',
			'routes/browser-host.ts',
		],
	},
	'routes/browser-host.ts': { now: ['/node_modules/apache-arrow/table.mjs', 'lib/shape.ts'] },
	'/node_modules/apache-arrow/table.mjs': {},
	'lib/views/pay-by-role/View.svelte': {},
	'lib/views/trend/View.svelte': {
		now: ['lib/views/trend/published.ts'],
		later: ['lib/views/trend/published.ts'],
	},
	'lib/views/trend/published.ts': { now: ['lib/trend-only.ts'] },
	'lib/trend-only.ts': {},
	'lib/views/pay/published.ts': { now: ['lib/view-only.ts'] },
	'lib/views/pay/view.ts': { now: ['lib/slice.ts'] },
	'lib/slice.ts': { now: ['lib/hash.ts'] },
	'lib/hash.ts': {},
	'lib/guard.ts': {},
	'routes/roles/+page.svelte': {
		now: ['lib/choice.ts', 'lib/table.ts', 'lib/role-words.ts'],
		later: [
			'lib/RoleView.svelte',
			'lib/RoleList.svelte',
			'lib/RoleMap.svelte',
			'lib/RoleChart.svelte',
			'lib/view-state/answers/role.ts',
			'lib/view-state/answers/place.ts',
		],
	},
	'lib/RoleList.svelte': { now: ['lib/shape.ts', 'lib/role-words.ts'] },
	'lib/RoleMap.svelte': { now: ['lib/roles-only.ts', 'lib/big.ts'] },
	'lib/RoleChart.svelte': { now: ['lib/roles-only.ts'] },
	'lib/view-state/answers/role.ts': { now: ['lib/role-rows.ts'] },
	'lib/view-state/answers/place.ts': { now: ['lib/role-rows.ts'] },
	'lib/role-rows.ts': {},
	'lib/roles-only.ts': {},
	'lib/big.ts': {},
	'lib/role-words.ts': {},
	'routes/data/+page.svelte': {
		now: ['lib/table.ts', 'lib/hash.ts', 'lib/guard.ts'],
		later: ['routes/workbench.ts'],
	},
	'routes/claims/+page.svelte': { later: ['lib/Lanes.svelte'] },
	'lib/Lanes.svelte': { now: ['lib/big.ts'] },
	'routes/workbench.ts': { now: ['/node_modules/apache-arrow/table.mjs'] },
	'lib/choice.ts': {},
	'lib/own.ts': {},
	'lib/words.ts': {},
	'lib/table.ts': {},
	'lib/question.ts': { now: ['lib/shape.ts', 'lib/choice.ts', 'lib/slice.ts'] },
	'lib/View.svelte': {
		now: [
			'lib/shape.ts',
			'lib/view-only.ts',
			'lib/views/pay/published.ts',
			'lib/View.svelte?svelte&type=style&lang.css',
		],
	},
	'lib/View.svelte?svelte&type=style&lang.css': {},
	'lib/RoleView.svelte': { now: ['lib/shape.ts', 'lib/role-marks.ts', 'lib/role-words.ts'] },
	'lib/components/filters/Rail.svelte': { now: ['lib/box.ts'] },
	'lib/shape.ts': {},
	'lib/view-only.ts': {},
	'lib/role-marks.ts': {},
	'lib/box.ts': {},
};

describe('the files of the code', () => {
	const fileOf = build(SITE);

	it('puts what every page begins with into one', () => {
		for (const path of [CLIENT, '/node_modules/svelte/index.js', 'routes/+layout.svelte']) {
			expect(fileOf(path)).toBe('base');
		}
	});

	it('keeps apart what makes an error while it is read', () => {
		expect(fileOf(MAKES_AN_ERROR)).toBe('errors');
	});

	it('keeps what views need of another page apart from the rest of that page', () => {
		expect(fileOf('lib/hash.ts')).toBe('shared');
		expect(fileOf('lib/guard.ts')).not.toBe('shared');
	});

	it('leaves the list of routes in a file of its own', () => {
		expect(fileOf(LIST)).toBeNull();
	});

	it('puts what the dashboard shares with another page apart from what other pages share', () => {
		expect(fileOf('lib/choice.ts')).toBe('base');
		expect(fileOf('lib/table.ts')).toBe('others');
	});

	it('keeps what one page shares with its own parts from the other pages', () => {
		expect(fileOf('lib/role-words.ts')).toBe('page-3');
	});

	it('keeps what only later parts need out of what pages begin with', () => {
		expect(fileOf('lib/shape.ts')).toBe('live');
		expect(fileOf('lib/box.ts')).toBe('controls');
	});

	it('keeps what answers a choice from what only draws', () => {
		expect(fileOf('lib/slice.ts')).toBe('answers');
	});

	it('keeps what only the engine needs out of what a picture waits for', () => {
		expect(fileOf('/node_modules/apache-arrow/table.mjs')).toBe('engine');
	});

	it('leaves what one page or part needs beside it', () => {
		for (const path of ['lib/own.ts', 'routes/+page.svelte']) expect(fileOf(path)).toBeNull();
		expect(fileOf('lib/role-marks.ts')).toBe(fileOf('lib/RoleView.svelte'));
	});

	it('puts a view with what its files are made of, though commands fetch that by itself', () => {
		expect(fileOf('lib/views/trend/View.svelte')).toBe('view-trend');
		expect(fileOf('lib/views/trend/published.ts')).toBe('view-trend');
		expect(fileOf('lib/trend-only.ts')).toBe('view-trend');
	});

	it('puts what answers a choice and is drawn first into one file, though nothing shares it', () => {
		expect(fileOf('lib/views/pay/view.ts')).toBe('answers');
		expect(fileOf('lib/views/pay-by-role/View.svelte')).toBe('answers');
	});

	it('puts parts of a page together that fetch the same files, and no others', () => {
		expect(fileOf('lib/RoleView.svelte')).toMatch(/^part-/);
		expect(fileOf('lib/RoleList.svelte')).toBe(fileOf('lib/RoleView.svelte'));
		expect(fileOf('lib/RoleMap.svelte')).not.toBe(fileOf('lib/RoleView.svelte'));
	});

	it('keeps what parts of some pages share from other pages', () => {
		expect(fileOf('lib/big.ts')).toMatch(/^parts-2-/);
		expect(fileOf('lib/roles-only.ts')).toMatch(/^parts-1-/);
	});

	it('keeps what answers another page from what its parts share besides', () => {
		expect(fileOf('lib/role-rows.ts')).toMatch(/^asked-1-/);
	});

	it('puts all styles together', () => {
		expect(fileOf('lib/View.svelte?svelte&type=style&lang.css')).toBe('base');
	});

	it('is told when the dashboard has moved', () => {
		expect(() => build({ [CLIENT]: {} })).toThrow(/is not in the build/);
	});
});
