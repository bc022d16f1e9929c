/**
 * Guarantee: the page for what is not kept says so, links to what is, and treats the address as text. Without it a
 * crafted link would run a script in the site's own name.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { offlinePage } from './offline-page.ts';

it('links to what is kept, in the order of the titles', () => {
	const html = offlinePage('/roles/1/', [
		{ address: '/data/', title: 'Data and sources' },
		{ address: '/', title: 'Dashboard' },
	]);
	expect(
		[...html.matchAll(/<li><a href="([^"]*)">([^<]*)</g)].map(([, href, title]) => [href, title]),
	).toEqual([
		['/', 'Dashboard'],
		['/data/', 'Data and sources'],
	]);
	expect(html).toContain('This page is not kept in this browser');
	expect(html).not.toContain('<script');
});

it('says when nothing is kept', () => expect(offlinePage('/x', [])).toContain('Nothing is kept yet.'));

it('takes any address and title as text', () => {
	const rest = (html: string) => html.replace(/&#\d+;/g, '');
	const empty = rest(offlinePage('', [{ address: '', title: 'x' }])).match(/[<>"]/g)?.length;
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const html = rest(offlinePage(text, [{ address: text, title: `x${text}` }]));
			expect(html.match(/[<>"]/g)?.length).toBe(empty);
		}),
	);
});
