/**
 * Guarantee: a picture drawn in Node is, byte by byte, the one that a page draws (see the browser test), with every sign
 * that the charts print; what cannot be drawn is named, and stands as □. Without it a figure made by the command differs
 * from the reader's, and words vanish from pictures in silence.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { drawableSvg, missingGlyphs, missingGlyphsText } from './glyphs.ts';
import { openNodeRasteriser } from './node.ts';
import { INKED, LINES, PICTURES, sha256, textSvg } from './pictures.fixture.ts';

const rasteriser = openNodeRasteriser();
afterAll(() => rasteriser.close());

async function pngOf(svg: string, zoom = 1): Promise<Uint8Array<ArrayBuffer>> {
	const png = await rasteriser.png(svg, undefined, zoom);
	if (!png.ok) throw new Error(png.problem.detail);
	return png.value;
}

async function outlineOf(svg: string): Promise<string> {
	const outlined = await rasteriser.outlined(svg);
	if (!outlined.ok) throw new Error(outlined.problem.detail);
	return outlined.value;
}

test.each(PICTURES)('$name gives the bytes it always gave', async ({ svg, zoom, sha256: expected }) => {
	const bytes = await pngOf(svg, zoom);
	expect(await sha256(bytes)).toBe(expected);
	expect(await sha256(await pngOf(svg, zoom))).toBe(expected);
});

test('a picture has its own width and height, times the zoom', async () => {
	const view = new DataView((await pngOf(textSvg(['A'], 400, 20, 120), 2.5)).buffer);
	expect([view.getUint32(16), view.getUint32(20)]).toEqual([300, 125]);
});

test.each([400, 600] as const)('every character shows ink in weight %i', async (weight) => {
	const shapes = await Promise.all(
		INKED.map(async (character) => (await outlineOf(textSvg([character], weight, 16, 100))).match(/ d="/g)),
	);
	// The ground is a path too.
	expect(INKED.filter((_, index) => shapes[index]?.length !== 2)).toEqual([]);
	expect(INKED.length).toBeGreaterThan(350);
});

describe('what is missing', () => {
	test('nothing of what charts print', () => {
		expect(LINES.slice(0, 4).flatMap(missingGlyphs)).toEqual([]);
	});

	test('is named as a reader counts it, once', () => {
		expect(missingGlyphs('Care 🏥 by 👩‍⚕️ 🏥, ع ok ❤️')).toEqual(['🏥', '👩‍⚕️', 'ع', '❤️']);
	});

	test('is said with what will be seen', () => {
		expect(missingGlyphsText(['🏥', 'ع'])).toBe(
			'Pictures cannot show “🏥”, “ع”: □ stands in each place. The SVG with editable text keeps the characters.',
		);
		expect(missingGlyphsText([])).toBe('');
		expect(missingGlyphsText(missingGlyphs('日本語の給与統計資料医療情報管理士'))).toContain(' and 5 more:');
	});

	test('leaves the markup around it whole, whatever the text', () => {
		expect(drawableSvg('<text a="é">a &lt;\u0338🏥b</text><!-- é -->')).toBe(
			'<text a="é">a &lt;□□b</text><!-- é -->',
		);
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
				const [, drawn = ''] =
					/<text[^>]*>([^<]*)<\/text>/.exec(drawableSvg(textSvg([text], 400, 12, 100))) ?? [];
				expect(missingGlyphs(drawn)).toEqual([]);
			}),
		);
	});
});

test('outlines need no font, keep the words about the picture, and are the same each time', async () => {
	const words =
		'<title id="figure-title">Pay 🏥</title><desc id="figure-desc">Two &amp; two</desc><metadata>{"a":1}</metadata>';
	const svg = textSvg(['≥ $5'], 400, 16, 100)
		.replace('<svg ', '<svg role="img" aria-labelledby="figure-title figure-desc" ')
		.replace('<rect', `${words}<rect`);
	const outlined = await outlineOf(svg);
	expect(outlined).not.toContain('<text');
	expect(outlined).toContain(words);
	expect(outlined).toContain('role="img" aria-labelledby="figure-title figure-desc"');
	expect(outlined.match(/<title/g)).toHaveLength(1);
	expect(await outlineOf(svg)).toBe(outlined);
});

test.each([
	['no SVG', 'nothing'],
	['half of one', '<svg'],
	['more than a memory holds', '<svg xmlns="http://www.w3.org/2000/svg" width="60000" height="60000"/>'],
])('%s is a problem, and the next picture is drawn', async (_, svg) => {
	const png = await rasteriser.png(svg);
	expect(png.ok || png.problem.sentence).toBe('This figure could not be drawn.');
	expect((await rasteriser.png(textSvg(['A'], 400, 12, 50))).ok).toBe(true);
});

test('what was given up before it began is not drawn', async () => {
	const png = await rasteriser.png(textSvg(['A'], 400, 12, 50), AbortSignal.abort());
	expect(png.ok || png.problem.sentence).toBe('Drawing was canceled.');
});
