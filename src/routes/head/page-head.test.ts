// Guarantee: what search engines and networks read of a page is its own title and address, absolute where they need that, and
// no text of the tables can end the element it stands in.
import { describe, expect, it } from 'vitest';
import { wageRow } from '$lib/charts/wage-row.fixture.ts';
import { siteDataset, tableDatasets } from './dataset.ts';
import { occupation } from './occupation.ts';
import { previewPath, withPageHead } from './page-head.ts';

const HTML =
	'<html><head><meta name="description" content="Pay &amp; jobs"/><title>Nurses: $&amp; · Paychart</title></head><body></body></html>';
const SITE = 'https://pay.example/charts/';

function head(change: Partial<Parameters<typeof withPageHead>[1]> = {}): string {
	return withPageHead(HTML, { path: 'roles/29-2072/', site: SITE, image: null, structured: null, ...change });
}

describe('a page’s head', () => {
	it('names its canonical address and repeats its title and description as they are written', () => {
		const html = head();
		expect(html).toContain('<link rel="canonical" href="https://pay.example/charts/roles/29-2072/"/>');
		expect(html).toContain('<meta property="og:title" content="Nurses: $&amp; · Paychart"/>');
		expect(html).toContain('<meta property="og:description" content="Pay &amp; jobs"/>');
		expect(html.indexOf('og:title')).toBeLessThan(html.indexOf('</head>'));
	});

	it('has no canonical address where the site’s is not known, and finds its image from where it lies', () => {
		const html = head({ site: null, image: previewPath('roles/29-2072/') });
		expect(html).not.toContain('canonical');
		expect(html).toContain('<meta property="og:image" content="../../previews/roles/29-2072.png"/>');
		expect(head({ site: null, path: '', image: previewPath('') })).toContain(
			'content="./previews/index.png"',
		);
	});

	it('lets no text end the element of its structured data', () => {
		const structured = { name: '</script><script>alert(1)</script>' };
		const [, text = ''] =
			/<script type="application\/ld\+json">(.*?)<\/script>/.exec(head({ structured })) ?? [];
		expect(JSON.parse(text)).toEqual(structured);
	});
});

describe('structured data', () => {
	const facts = {
		occCode: '29-2072',
		title: 'Medical Records Specialists',
		education: 'Postsecondary nondegree award',
		definition: '',
	} as Parameters<typeof occupation>[0];

	it('holds published figures of a role and leaves out bounds and gaps', () => {
		const nation = wageRow(
			'29-2072',
			'Medical Records Specialists',
			[31_000, 40_000, 51_000, 60_000, 80_000],
			{
				p90: { value: 239_200, flag: 'top_coded' },
				p10: { value: null, flag: 'not_available' },
			},
		);
		const pay = (occupation(facts, nation, 'annual') as { estimatedSalary: object }).estimatedSalary;
		expect(pay).toMatchObject({ median: 51_000, currency: 'USD', duration: 'P1Y' });
		expect(pay).not.toHaveProperty('percentile90');
		expect(pay).not.toHaveProperty('percentile10');
	});

	it('has no pay of a role without a row', () => {
		expect(occupation(facts, null, 'annual')).not.toHaveProperty('estimatedSalary');
	});

	it('names each official table once', () => {
		const source = { title: 'OEWS', publisher: 'BLS', address: 'https://bls.example/' };
		expect(siteDataset({ firstYear: 2011, newestYear: 2025, sources: [source, source] })).toMatchObject({
			temporalCoverage: '2011/2025',
			isBasedOn: [{ name: 'OEWS', url: 'https://bls.example/' }],
		});
		const files = [{ title: 'All', address: '/a.csv', bytes: 12 }];
		expect(
			tableDatasets([{ name: 'wages', title: 'Wages', description: 'd', files, sources: [source] }]),
		).toMatchObject({ dataset: [{ distribution: [{ contentUrl: '/a.csv', contentSize: '12 B' }] }] });
	});
});
