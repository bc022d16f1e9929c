/**
 * Guarantee: the files of every view, given to a page that never saw them, lead back to their view and are told to be the same
 * figures; a changed cell is found and named; an address of an earlier release is told what a newer one changed, and one that
 * is none of ours is refused. Without it a file does not lead back, leads elsewhere, or is told to be what it is not.
 */
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '$lib/domain/result.ts';
import { withPngText } from '$lib/export/trace/png-text.ts';
import type { SitePage } from '$lib/export/trace/checked.ts';
import { svgMetadata } from '$lib/export/trace/svg-metadata.ts';
import { traceOf, type Trace } from '$lib/export/trace/trace.ts';
import { pngWith } from '$lib/export/trace/trace.fixture.ts';
import { figureVersion } from '$lib/export/trace/version.ts';
import { readDirectory } from '$lib/view-state/directory/read-directory.ts';
import { sourceBook } from '$lib/view-state/sources/sources.ts';
import { checkAddress, checkFile } from '$lib/views/check-figure.ts';
import { figuresAt, type FiguresAt, type Site } from '$lib/views/figures-at.ts';
import { PAGES } from '$lib/views/pages.ts';

import { openDatasets } from '../fixtures/open-datasets.ts';

const ROOT = 'https://here.example/pay/';

let site: Site;
let close: () => Promise<void>;

beforeAll(async () => {
	const { host, ask, catalogue, context } = await openDatasets();
	const directory = must(await readDirectory(ask));
	const version = await figureVersion(catalogue.resources);
	site = { root: ROOT, ask, context, book: sourceBook(catalogue), version, directory };
	close = () => host.close();
});
afterAll(() => close());

function must<Value>(result: Result<Value>): Value {
	if (!result.ok) throw new Error(`${result.problem.sentence} ${result.problem.detail ?? ''}`);
	return result.value;
}

const pageAt = (path: string, search = ''): SitePage => ({ path, search, view: null, isHere: true });

/** The trace of a view's figures, published at another host than the one that checks it. */
async function traceAt(
	path: string,
	search: string,
	view: string,
): Promise<{ trace: Trace; figures: FiguresAt }> {
	const figures = must(await figuresAt(pageAt(path, search), view, site));
	const words = { title: figures.title, subtitle: '', summary: '' };
	const address = `https://published.example${path}${search}`;
	const trace = await traceOf({ view, words, address, sources: figures.sources }, figures.rows, site.version);
	return { trace, figures };
}

const svgOf = (trace: Trace) =>
	strToU8(`<svg xmlns="http://www.w3.org/2000/svg"><metadata>${svgMetadata(trace)}</metadata></svg>`);

const CHOICES: readonly (readonly [path: string, search: string])[] = [
	['/', '?role=29-2072,29-9021&area=12420,48'],
	['/compare/metros', '?role=29-2072&area=12420,41620'],
	['/compare/paths', ''],
	['/credentials', ''],
	['/claims', ''],
	['/yours', ''],
];

describe.each(CHOICES)('%s%s', (path, search) => {
	const page = PAGES[path as keyof typeof PAGES];
	test.each([...page.views.keys()])('%s leads back and is the same', async (view) => {
		const { trace } = await traceAt(path === '/' ? path : `${path}/`, search, view);
		for (const file of [svgOf(trace), withPngText(pngWith(), trace)]) {
			const checked = must(await checkFile(file, site));
			expect(checked).toMatchObject({ view, comparison: { verdict: 'same' }, title: trace.title });
			expect(checked.page).toEqual({
				path: path === '/' ? path : `${path}/`,
				search,
				view: null,
				isHere: false,
			});
		}
	});
});

test.each([
	['roles in places', '?role=29-2072,29-9021&area=12420,48', 'pay-by-role'],
	['hours of pay in dollars of today', '?role=29-2072&pay=hourly&dollars=real&year=2023', 'pay-by-role'],
	['every metropolitan area', '?role=29-2072', 'pay-by-area'],
	['every state', '?role=29-2072&level=state', 'pay-by-area'],
	['several years', '?role=29-2072&area=99', 'trend'],
	['settings', '?role=29-2072', 'pay-by-setting'],
	['sectors over time', '?role=29-2072', 'sector-trend'],
	['outlook', '?role=29-2072,29-9021', 'outlook'],
] as const)('a CSV of %s finds its own figures', async (_, search, view) => {
	const { figures } = await traceAt('/', search, view);
	const checked = must(await checkFile(strToU8(`\uFEFF${figures.rows.replaceAll('\n', '\r\n')}`), site));
	expect(checked.comparison).toEqual({ verdict: 'same', absent: 0 });
});

test.each([
	['/roles/29-9021/', '?area=12420', '?role=29-9021&area=12420', 'pay-by-role'],
	['/roles/29-9021/', '', '?role=29-9021', 'trend'],
	['/metros/12420/', '', '?area=12420', 'pay-by-role'],
])('a file of the page %s%s is compared with its choice on Explore', async (path, search, choice, view) => {
	const { trace } = await traceAt('/', choice, view);
	const file = { ...trace, address: `https://published.example${path}${search}` };
	const checked = must(await checkFile(svgOf(file), site));
	expect(checked).toMatchObject({ page: { path, search }, view, comparison: { verdict: 'same' } });
	const rows = (trace.rows ?? '').replace(/\d{5},/, '11111,');
	const spoilt = must(await checkFile(svgOf({ ...file, rows }), site));
	expect(spoilt.comparison).toMatchObject({ verdict: 'altered', cause: 'hash' });
	// A page may have fewer rows than Explore has: that is not an alteration.
	const part = await traceOf(
		{ ...trace, words: { title: '', subtitle: '', summary: '' }, sources: [] },
		`${rows.split('\n').slice(0, 2).join('\n')}\n`,
		site.version,
	);
	const fewer = must(await checkFile(svgOf({ ...part, address: file.address }), site));
	expect(fewer.comparison?.verdict).not.toBe('altered');
});

test('a changed cell of a picture’s rows is named', async () => {
	const { trace } = await traceAt('/', '?role=29-2072', 'pay-by-role');
	const rows = trace.rows?.replace('51140', '71140') ?? '';
	const checked = must(await checkFile(svgOf({ ...trace, rows }), site));
	expect(checked.comparison).toMatchObject({
		verdict: 'altered',
		isExact: true,
		difference: {
			changes: [
				{
					row: 'Medical Records Specialists, United States',
					column: 'a_median',
					before: '71140',
					after: '51140',
				},
			],
		},
	});
});

test('a picture of an earlier release is told what changed since', async () => {
	const { trace } = await traceAt('/', '?role=29-2072&year=2024', 'pay-by-role');
	const before = {
		...trace,
		address: trace.address.replace('&year=2024', ''),
		version: '0.0.9+000000000000',
	};
	const checked = must(await checkFile(svgOf(before), site));
	expect(checked.comparison).toMatchObject({
		verdict: 'newer',
		moved: [{ before: 'May 2024', after: 'May 2025' }],
	});
	const changes = checked.comparison?.verdict === 'newer' ? checked.comparison.difference.changes : [];
	expect(changes).toContainEqual({
		row: 'Medical Records Specialists, United States',
		column: 'a_median',
		before: '50250',
		after: '51140',
	});
});

describe('an address', () => {
	test('without a year shows the newest release', async () => {
		const checked = must(await checkAddress(`${ROOT}?role=29-2072`, site));
		expect(checked).toMatchObject({ view: 'pay-by-role', years: [], newest: null, releases: ['May 2025'] });
		expect(checked.page.isHere).toBe(true);
	});

	test('with a year is told what the newest changed', async () => {
		const checked = must(await checkAddress('https://elsewhere.example/?role=29-2072&year=2024', site));
		expect(checked).toMatchObject({ years: [2024], releases: ['May 2024'], newest: { verdict: 'newer' } });
		const changes = checked.newest?.verdict === 'newer' ? checked.newest.difference.changes : [];
		expect(changes).toContainEqual({
			row: 'Medical Records Specialists, United States',
			column: 'a_median',
			before: '50250',
			after: '51140',
		});
	});

	test('with the newest year is of it', async () => {
		expect(must(await checkAddress('/?role=29-2072&year=2025', site))).toMatchObject({
			years: [2025],
			newest: null,
		});
	});

	test.each([
		['/embed/trend?role=29-2072', '/', 'trend'],
		[`${ROOT}compare/metros/?role=29-2072&area=12420,41620`, '/compare/metros/', 'metro-comparison'],
		[`${ROOT}roles/29-9021/?area=12420`, '/roles/29-9021/', 'pay-by-role'],
		[`${ROOT}metros/12420/`, '/metros/12420/', 'pay-by-role'],
		['https://old.example/some/base/claims', '/claims/', 'claims'],
	])('%s is found', async (address, path, view) => {
		expect(must(await checkAddress(address.replace(/^\//, ROOT), site))).toMatchObject({
			page: { path },
			view,
		});
	});

	test.each([
		['nothing', ''],
		['words', 'see the chart on pay'],
		['a script', 'javascript:alert(1)//?role=29-2072'],
		['a data: address', 'data:text/html,<script>alert(1)</script>'],
		['a file', 'file:///etc/passwd?role=29-2072'],
		['an address without a protocol', '//evil.example/?role=29-2072'],
		['the same with a backslash', '/\\evil.example/?role=29-2072'],
		['a name and password', 'https://a:b@here.example/pay/?role=29-2072'],
		['another site', 'https://news.example/'],
		['an article of another site', 'https://news.example/2026/11/pay-is-up'],
		['a page that this site lacks', `${ROOT}nowhere/`],
		['a page above this site', `${ROOT}../../claims.html`],
		['a role that is none', `${ROOT}roles/<script>/`],
		['a role no table has', `${ROOT}roles/99-9999/`],
		['a place that no table has', `${ROOT}metros/99999/`],
		['a view that is none', `${ROOT}embed/pie?role=29-2072`],
		['a code that is none', `${ROOT}?role=abc`],
		['a year to come', `${ROOT}?role=29-2072&year=2090`],
		['an endless one', `${ROOT}?role=${'29-2072,'.repeat(2000)}`],
	])('%s is refused, in words', async (_, address) => {
		const checked = await checkAddress(address, site);
		if (checked.ok) throw new Error(`taken as ${checked.value.page.path}`);
		expect(checked.problem.sentence).toMatch(/\.$/);
		expect(checked.problem.remedy).not.toBe('');
	});
});

test('a figure with rows of a reader’s own release is not told to be the site’s', async () => {
	const { trace } = await traceAt('/', '?role=29-2072', 'pay-by-role');
	const own = { ...trace, version: `${trace.version} + your May 2023 metro release` };
	const checked = await checkFile(svgOf(own), site);
	expect(checked).toMatchObject({
		ok: false,
		problem: { sentence: expect.stringContaining('a reader added in a browser') as string },
	});
});

test.each([
	[
		'a picture',
		async () => svgOf({ ...(await traceAt('/yours/', '', 'benchmark')).trace, rows: null, isOwn: true }),
	],
	[
		'rows',
		async () =>
			strToU8((await traceAt('/yours/', '', 'benchmark')).figures.rows.replaceAll('made-up', 'yours')),
	],
])('%s of a reader’s own payroll: nothing is compared, and the reader is told why', async (_, file) => {
	const checked = await checkFile(await file(), site);
	expect(checked).toMatchObject({
		ok: false,
		problem: { sentence: expect.stringContaining('somebody’s own payroll') as string },
	});
});
