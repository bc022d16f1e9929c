// Guarantee: a preview says whose pay it is and how much, from the very row, keeps every word within the picture, and is a
// PNG that other programs read.
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { TOP_CODED, UNRELEASED, wageRow } from '$lib/charts/wage-row.fixture.ts';
import { textWidth } from '$lib/charts/text-width.ts';
import { drawPixels, type Pixels } from '$lib/export/raster/draw.ts';
import { PREVIEW } from '../head/page-head.ts';
import { CARD_INKS, listCard, rangeCard } from './card.ts';
import { palettePng } from './palette-png.ts';

const FRAME = {
	title: 'Medical Records Specialists',
	subtitle: 'Pay in the United States, May 2025',
	source: 'BLS',
};
const ROW = wageRow('29-2072', FRAME.title, [37_000, 43_490, 51_140, 64_820, 81_150], {});

/** The texts of a card with what they take of it. */
function textsOf(svg: string) {
	return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => {
		const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
		const size = Number(of('font-size') ?? 12);
		const width = textWidth(text, size, of('font-weight') === '600' ? 600 : 400);
		const x = Number(of('x'));
		return { text, y: Number(of('y')), from: of('text-anchor') === 'end' ? x - width : x, width };
	});
}

function isWithin(svg: string): boolean {
	return textsOf(svg).every(
		({ from, width, y }) => from >= 0 && from + width <= PREVIEW.width && y > 0 && y <= PREVIEW.height,
	);
}

describe('the card of a role', () => {
	it('has the median in large and both ends of the range', () => {
		const texts = textsOf(rangeCard(FRAME, ROW, 'annual')).map(({ text }) => text);
		expect(texts).toEqual(
			expect.arrayContaining(['$51,140', 'a year, median', '$37,000', '$81,150', 'BLS', 'Paychart']),
		);
	});

	it('writes bounds as bounds, and draws no range where a percentile was not published', () => {
		const bound = textsOf(rangeCard(FRAME, { ...ROW, p90: TOP_CODED }, 'annual'));
		expect(bound.map(({ text }) => text)).toContain('≥ $239,200');
		const svg = rangeCard(FRAME, { ...ROW, p10: UNRELEASED }, 'annual');
		expect(textsOf(svg).map(({ text }) => text)).not.toContain('$81,150');
		expect(svg).toContain('$51,140');
	});

	it('says what kind of gap stands in place of a median', () => {
		const texts = textsOf(rangeCard(FRAME, { ...ROW, median: UNRELEASED }, 'annual'));
		expect(texts.some(({ text }) => /not released/.test(text))).toBe(true);
	});

	it('keeps the longest titles within the picture', () => {
		const title =
			'Heating, Air Conditioning, and Refrigeration Mechanics and Installers, Except Those of Ships and Boats';
		expect(isWithin(rangeCard({ ...FRAME, title }, ROW, 'hourly'))).toBe(true);
	});
});

describe('the card of a place', () => {
	const line = (name: string, value: number) => ({
		name,
		median: { value, flag: '' as const },
		pay: 'annual' as const,
	});

	it('names at most five roles with their medians, bars as long as these', () => {
		const svg = listCard(
			FRAME,
			[50_000, 100_000, 25_000, 1, 2, 3].map((value, n) => line(`Role ${n}`, value)),
		);
		expect(textsOf(svg).filter(({ text }) => text.startsWith('Role'))).toHaveLength(5);
		const bars = [...svg.matchAll(/<rect x="56" y="[^"]*" width="([^"]*)" height="8" fill="([^"]*)"/g)]
			.filter(([, , fill]) => fill !== CARD_INKS[5])
			.map(([, width]) => Number(width));
		expect(bars.slice(0, 3)).toEqual([544, 1088, 272]);
		expect(isWithin(svg)).toBe(true);
	});

	it('stands without a figure', () => {
		expect(isWithin(listCard(FRAME, []))).toBe(true);
	});
});

describe('the picture', () => {
	const parts = () =>
		Promise.resolve({
			module: Uint8Array.from(readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm')),
			fonts: [400, 600].map((weight) =>
				Uint8Array.from(readFileSync(`src/lib/charts/typeface/paychart-sans-${weight}.ttf`)),
			),
		});

	it('keeps every ink of a card, and is the same each time', async () => {
		const pixels = await drawPixels(rangeCard(FRAME, ROW, 'annual'), parts);
		const png = palettePng(pixels, CARD_INKS);
		expect(png.equals(palettePng(pixels, CARD_INKS))).toBe(true);
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([PREVIEW.width, PREVIEW.height]);
		expect(png.length).toBeLessThan(30_000);
		const at = png.indexOf('PLTE');
		const inks = png.subarray(at + 4, at + 4 + CARD_INKS.length * 3).toString('hex');
		expect(inks).toBe(CARD_INKS.map((ink) => ink.slice(1)).join(''));
	});

	it('gives each pixel the nearest colour it has', () => {
		const rgba = Uint8Array.from([255, 0, 0, 255, 250, 4, 4, 255, 0, 0, 255, 255]);
		const pixels: Pixels = { width: 3, height: 1, rgba };
		const png = palettePng(pixels, [
			'#ff0000',
			'#0000ff',
			'#00ff00',
			...Array.from({ length: 8 }, (_, n) => `#00000${n}`),
		]);
		const at = png.indexOf('IDAT');
		const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
		expect([...rows]).toEqual([0, 0x00, 0x10]);
	});
});
