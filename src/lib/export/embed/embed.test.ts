/**
 * Guarantee: the code of an embed holds the address of the very view and choice it was made from, and nothing in it can leave its
 * attribute. Without it an author would publish other figures than those on the screen, or somebody else's markup.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMBEDDED_PAGES, embedAddress, embedName, isHeldByYear, type EmbedOptions } from './address.ts';
import { embedCode } from './code.ts';

const LIVE: EmbedOptions = { theme: null, years: null };

describe('address', () => {
	it.each([
		['https://a.example/', 'https://a.example/', 'trend', LIVE, 'https://a.example/embed/trend/'],
		[
			'https://a.example/pay/',
			'https://a.example/pay/?role=29-9021&area=12420,26420#trend',
			'trend',
			LIVE,
			'https://a.example/pay/embed/trend/?role=29-9021&area=12420,26420',
		],
		[
			'https://a.example/',
			'https://a.example/compare/paths/?scope=wide',
			'demand',
			LIVE,
			'https://a.example/embed/paths-demand/?scope=wide',
		],
		[
			'https://a.example/',
			'https://a.example/?role=29-9021&year=2024',
			'pay-by-role',
			{ theme: 'dark', years: [2025] },
			'https://a.example/embed/pay-by-role/?role=29-9021&year=2025&theme=dark',
		],
		[
			'https://a.example/',
			'https://a.example/?year=2024',
			'pay-by-role',
			{ theme: null, years: [] },
			'https://a.example/embed/pay-by-role/',
		],
		['./', './?role=29-9021', 'trend', LIVE, './embed/trend/?role=29-9021'],
	] as const)('%s %s of %s', (site, page, view, options, address) =>
		expect(embedAddress(site, page, view, options)).toBe(address),
	);

	it.each([
		['https://a.example/', 'https://a.example/roles/29-9021/'],
		['https://a.example/', 'https://a.example/metros/12420/'],
		['https://a.example/', 'https://b.example/'],
		['../../', '../../roles/29-9021/'],
	])('there is none below %s of %s', (site, page) =>
		expect(embedAddress(site, page, 'trend', LIVE)).toBeNull(),
	);

	it('names one view of two pages twice only where they ask it otherwise', () => {
		expect(embedName('/', 'credentials')).toBe(embedName('/credentials/', 'credentials'));
		expect(embedName('/', 'demand')).not.toBe(embedName('/compare/paths/', 'demand'));
		expect(isHeldByYear('trend')).toBe(false);
		expect(new Set(EMBEDDED_PAGES).size).toBe(EMBEDDED_PAGES.length);
	});
});

describe('code', () => {
	const parts = {
		address: 'https://a.example/embed/trend/?role=29-9021&area=12420',
		page: 'https://a.example/?role=29-9021&area=12420',
		title: 'Pay of “coders” & "others"',
		height: 512.4,
		script: 'https://a.example/embed.js',
		image: null,
	};

	it('is a frame with a title, a height and the script', () => {
		expect(embedCode(parts)).toBe(
			'<iframe src="https://a.example/embed/trend/?role=29-9021&amp;area=12420" title="Pay of “coders” &amp; &quot;others&quot;" width="100%" height="513" style="border:0" loading="lazy"></iframe>\n' +
				'<script src="https://a.example/embed.js" async></script>',
		);
	});

	it('has the image, with a link to the page, where there are no scripts', () => {
		const code = embedCode({ ...parts, script: null, image: 'https://b.example/a.png' });
		expect(code).toContain(
			'<noscript><a href="https://a.example/?role=29-9021&amp;area=12420"><img src="https://b.example/a.png"',
		);
		expect(code).not.toContain('<script');
	});

	it('no text leaves its attribute', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, image) => {
				const code = embedCode({ ...parts, title, image, page: title, script: null });
				expect(code.replace(/"[^"]*"/g, '""')).toBe(
					'<iframe src="" title="" width="" height="" style="" loading=""></iframe>\n' +
						'<noscript><a href=""><img src="" alt="" style=""></a></noscript>',
				);
				expect(code.match(/[<>]/g)).toHaveLength(14);
			}),
		);
	});
});
