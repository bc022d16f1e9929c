/**
 * Guarantee: a page is recognised as of one build or as foreign. Without it the HTML of a new version would be kept
 * among the files of the old one, and a reader would get a page whose scripts are gone.
 */
import { expect, it } from 'vitest';
import { filesNamedBy, isOfBuild, titleOf } from './page-text.ts';

const PAGE = `<head><title>Registrars &amp; technologists · Paychart</title>
<link href="../../_app/immutable/entry/start.A1.js" rel="modulepreload">
<link rel="preload" as="font" href="../../_app/immutable/assets/face.A1.woff2">
</head><script>import("../../_app/immutable/entry/app.A1.js"); import("../../_app/immutable/entry/start.A1.js")</script>`;
const ADDRESS = 'https://host.example/pay/roles/29-9021/';
const files = (mark: string) =>
	new Set(['start', 'app'].map((name) => `/pay/_app/immutable/entry/${name}.${mark}.js`));

it('names the files of a page as paths of the host, each once', () => {
	expect(filesNamedBy(PAGE, ADDRESS)).toEqual([
		'/pay/_app/immutable/entry/start.A1.js',
		'/pay/_app/immutable/assets/face.A1.woff2',
		'/pay/_app/immutable/entry/app.A1.js',
	]);
	expect(filesNamedBy('<script src="/_app/immutable/a.js">', ADDRESS)).toEqual(['/_app/immutable/a.js']);
});

it('is of the build that has both its entry scripts, and of no other', () => {
	expect(isOfBuild(PAGE, ADDRESS, files('A1'))).toBe(true);
	expect(isOfBuild(PAGE, ADDRESS, files('B2'))).toBe(false);
	expect(isOfBuild(PAGE.replace('app.A1', 'app.B2'), ADDRESS, files('A1'))).toBe(false);
	expect(isOfBuild('<h1>Not found</h1>', ADDRESS, files('A1'))).toBe(false);
});

it('reads the title as text', () => {
	expect(titleOf(PAGE)).toBe('Registrars & technologists · Paychart');
	expect(titleOf('<title>&amp;lt;b&amp;gt;</title>')).toBe('&lt;b&gt;');
	expect(titleOf('<h1>none</h1>')).toBe('');
});
