/**
 * Guarantee: every address is told apart by what may be kept of it and where. Without it one version's lists would be
 * shared with another, the worker would keep itself, or sites below other paths of the host would be touched.
 */
import { describe, expect, it } from 'vitest';
import { anewOf, bundleOf, dataKeyOf, isHashed, keyOf, kindOf, pageOfAnew, sortOf } from './addresses.ts';

const ORIGIN = 'https://host.example';

describe.each(['', '/pay'])('below %j', (base) => {
	const sort = (path: string) => sortOf(`${ORIGIN}${base}${path}`, { origin: ORIGIN, base });

	it.each([
		['/', 'page'],
		['/?role=29-9021', 'page'],
		['/roles/29-2072/', 'page'],
		['/roles/29-2072', 'page'],
		['/404.html', 'page'],
		['/__data.json', 'page-data'],
		['/roles/29-2072/__data.json?x-sveltekit-invalidated=01', 'page-data'],
		['/catalogue.json', 'list'],
		['/favicon.svg', 'file'],
		['/_app/immutable/entry/start.B1.js', 'code'],
		['/_app/immutable/assets/face.B1.woff2', 'code'],
		['/_app/immutable/assets/areas.csv.CgG2EJ9G.gz', 'table'],
		['/_app/immutable/assets/index_bg.Blvrv-U2.wasm', 'drawing'],
		['/_app/immutable/assets/paychart-sans-400.ZuimjB2u.ttf', 'drawing'],
		['/_app/immutable/assets/paychart-sans-variable.CyF1awV_.woff2', 'code'],
		['/answers/role/29-9021.Ab3_x9-Q.slices', 'answer'],
		['/_app/immutable/assets/duckdb-eh.9ubY.wasm', 'engine'],
		['/_app/immutable/workers/duckdb-mvp-C9hF.js', 'engine'],
		['/_app/version.json', 'never'],
		['/service-worker.js', 'never'],
		['/embed/trend/?role=29-9021', 'never'],
		['/embed/trend/__data.json', 'never'],
		['/embed.js', 'file'],
	])('%s is %s', (path, expected) => expect(sort(path)).toBe(expected));
});

it('what is not the site’s is never kept', () => {
	const site = { origin: ORIGIN, base: '/pay' };
	expect(sortOf('https://other.example/pay/', site)).toBe('never');
	expect(sortOf(`${ORIGIN}/`, site)).toBe('never');
	expect(sortOf(`${ORIGIN}/pay-2/_app/immutable/a.js`, site)).toBe('never');
});

it('only what changes its address with its content is shared by versions', () => {
	expect((['code', 'engine', 'table'] as const).every(isHashed)).toBe(true);
	expect((['page', 'page-data', 'list', 'file', 'never'] as const).some(isHashed)).toBe(false);
});

it('tells a reader of four kinds', () => {
	expect(kindOf('engine')).toBe('engine');
	expect(kindOf('table')).toBe('tables');
	expect(kindOf('page-data')).toBe('pages');
	expect(kindOf('list')).toBe('site');
});

it('keeps a page once for all its queries, and finds its data', () => {
	expect(keyOf(`${ORIGIN}/?area=12420#trend`)).toBe(`${ORIGIN}/`);
	expect(dataKeyOf(`${ORIGIN}/`)).toBe(`${ORIGIN}/__data.json`);
	expect(dataKeyOf(`${ORIGIN}/roles/29-2072/?a=1`)).toBe(`${ORIGIN}/roles/29-2072/__data.json`);
});

it('finds the other file of an engine’s bundle, and none of the other bundle', () => {
	const build = ['/a/duckdb-eh.1.wasm', '/a/duckdb-mvp.2.wasm', '/a/duckdb-eh-3.js', '/a/x.js'];
	expect(bundleOf(`${ORIGIN}/a/duckdb-eh.1.wasm`, build)).toEqual([build[0], build[2]]);
	expect(bundleOf(`${ORIGIN}/a/x.js`, build)).toEqual([]);
});

it.each(['', '/pay'])('opens the page of some data anew, below %j, under an address no route has', (base) => {
	const site = { origin: ORIGIN, base };
	const anew = anewOf(`${ORIGIN}${base}/metros/__data.json?x=1`, site);
	expect(anew).toBe(`${base}/_app/anew/metros/`);
	expect(pageOfAnew(ORIGIN + anew, site)).toBe(`${ORIGIN}${base}/metros/`);
	expect(pageOfAnew(`${ORIGIN}${base}/metros/`, site)).toBeNull();
});
