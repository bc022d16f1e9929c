/**
 * Guarantee: what search engines and networks read of a page is there: its title, its description, a picture of it, and its
 * figures in words that programs know. Without it a shared link is a bare address.
 */
import { expect } from '@playwright/test';
import { test } from './site.ts';

const PAGES = [
	'',
	'compare/metros/',
	'compare/paths/',
	'roles/',
	'metros/',
	'credentials/',
	'claims/',
	'data/',
];
const OF_TABLES = ['roles/29-2072/', 'roles/11-1011/', 'metros/12420/', 'metros/99/'];

for (const path of [...PAGES, ...OF_TABLES]) {
	test(`/${path} has a title, a description and a preview of 1200 by 630`, async ({ request }) => {
		const html = await (await request.get(`/${path}`)).text();
		const property = (name: string) =>
			new RegExp(`<meta property="${name}" content="([^"]*)"`).exec(html)?.[1];
		expect(property('og:title')).toMatch(/\S/);
		expect(property('og:description')?.length).toBeGreaterThan(40);
		const image = new URL(property('og:image') ?? '', `http://host/${path}`).pathname;
		const png = await (await request.get(image)).body();
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
		// Only a published site knows its address.
		expect(html).not.toContain('rel="canonical"');
	});
}

test('roles, the site and its tables are told in the words of schema.org', async ({ request }) => {
	const structured = async (path: string) => {
		const html = await (await request.get(path)).text();
		const [, text = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
		return JSON.parse(text) as Record<string, unknown>;
	};
	expect(await structured('/roles/29-2072/')).toMatchObject({
		'@type': 'Occupation',
		name: 'Medical Records Specialists',
		estimatedSalary: { median: 51_140, percentile10: 37_000, currency: 'USD', duration: 'P1Y' },
	});
	expect(await structured('/')).toMatchObject({ '@type': 'Dataset', temporalCoverage: '2011/2025' });
	const { dataset } = (await structured('/data/')) as {
		dataset: { distribution: { contentUrl: string }[] }[];
	};
	expect(dataset.length).toBeGreaterThan(20);
	for (const { distribution } of dataset.slice(0, 3)) {
		const address = new URL(distribution[0]?.contentUrl ?? '', 'http://host/data/').pathname;
		expect((await request.get(address)).status(), address).toBe(200);
	}
});

test('robots may read everything', async ({ request }) => {
	const text = await (await request.get('/robots.txt')).text();
	expect(text).toBe('User-agent: *\nAllow: /\n');
});
