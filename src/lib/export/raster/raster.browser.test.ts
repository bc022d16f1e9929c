/**
 * Guarantee: a page draws the very bytes that Node draws, in a worker, so that the page stays alive; what is given up ends
 * at once and leaves the rest to be done; and the typeface of files looks like that of pages. Without it a picture cannot
 * be checked against its figures, and a large one freezes the page.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import pageFace from '$lib/charts/typeface/paychart-sans-variable.woff2?url';
import { textWidth } from '$lib/charts/text-width.ts';
import { openRasteriser } from './browser.ts';
import { LINES, PICTURES, sha256, textSvg } from './pictures.fixture.ts';
import type { Rasteriser } from './rasteriser.ts';

let rasteriser: Rasteriser;
beforeEach(() => {
	rasteriser = openRasteriser();
});
afterEach(() => rasteriser.close());

async function pngOf(svg: string, zoom = 1): Promise<Uint8Array<ArrayBuffer>> {
	const png = await rasteriser.png(svg, undefined, zoom);
	if (!png.ok) throw new Error(`${png.problem.sentence} ${png.problem.detail}`);
	return png.value;
}

test('the bytes are those of Node', async () => {
	for (const { name, svg, zoom, sha256: expected } of PICTURES) {
		expect(await sha256(await pngOf(svg, zoom)), name).toBe(expected);
	}
});

const [words, , chart] = PICTURES;
/** A zoom at which the chart takes seconds. */
const LONG = 8;

test('the page stays alive while a large picture is drawn', async () => {
	await pngOf(words?.svg ?? '');
	let turns = 0;
	const timer = setInterval(() => turns++, 5);
	await pngOf(chart?.svg ?? '', 3);
	clearInterval(timer);
	// Drawn by the page itself it would have had at most the turns before and after.
	expect(turns).toBeGreaterThan(10);
});

test('a job that is given up ends at once, and the next one is done', async () => {
	await pngOf(words?.svg ?? '');
	const [first, waiting] = [new AbortController(), new AbortController()];
	const drawn = [
		rasteriser.png(chart?.svg ?? '', first.signal, LONG),
		rasteriser.png(chart?.svg ?? '', waiting.signal, LONG),
		rasteriser.png(words?.svg ?? ''),
	];
	const began = performance.now();
	setTimeout(() => [first, waiting].forEach((one) => one.abort()), 20);
	const sentences = (await Promise.all(drawn.slice(0, 2))).map((png) => png.ok || png.problem.sentence);
	expect(sentences).toEqual(['Drawing was canceled.', 'Drawing was canceled.']);
	expect(performance.now() - began).toBeLessThan(1000);
	const last = await drawn[2];
	expect(last?.ok && (await sha256(last.value))).toBe(words?.sha256);
});

test('a closed one draws nothing more', async () => {
	const drawn = rasteriser.png(words?.svg ?? '');
	rasteriser.close();
	for (const png of [await drawn, await rasteriser.png(words?.svg ?? '')]) {
		expect(png.ok || png.problem.sentence).toBe('Drawing was canceled.');
	}
});

test('what is not an SVG is a problem, and the next picture is drawn', async () => {
	const png = await rasteriser.png('nothing');
	expect(png.ok || png.problem.sentence).toBe('This figure could not be drawn.');
	expect((await rasteriser.outlined(words?.svg ?? '')).ok).toBe(true);
});

const SIZE = 32;
const WIDTH = 1100;
const SAMPLE = [...LINES.slice(0, 4), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789'];

/** Darkness of each pixel, 0 to 255, row by row. */
async function darkness(picture: CanvasImageSource, height: number): Promise<Float64Array> {
	const context = new OffscreenCanvas(WIDTH, height).getContext('2d');
	if (!context) throw new Error('no canvas');
	context.drawImage(picture, 0, 0);
	const { data } = context.getImageData(0, 0, WIDTH, height);
	return Float64Array.from({ length: WIDTH * height }, (_, index) => 255 - (data[index * 4] ?? 0));
}

/** Darkness by blocks of four by four pixels: how an edge is smoothed differs from renderer to renderer. */
function blocks(pixels: Float64Array, height: number): Float64Array {
	const across = Math.floor(WIDTH / 4);
	const sums = new Float64Array(across * Math.floor(height / 4));
	for (let y = 0; y < Math.floor(height / 4) * 4; y++) {
		for (let x = 0; x < across * 4; x++) {
			const block = Math.floor(y / 4) * across + Math.floor(x / 4);
			sums[block] = (sums[block] ?? 0) + (pixels[y * WIDTH + x] ?? 0) / 16;
		}
	}
	return sums;
}

async function pageCanvas(weight: 400 | 600, height: number): Promise<HTMLCanvasElement> {
	const face = new FontFace('Page face', `url(${pageFace})`, { weight: '200 900' });
	document.fonts.add(await face.load());
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [WIDTH, height];
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas');
	context.fillStyle = '#fff';
	context.fillRect(0, 0, WIDTH, height);
	context.fillStyle = '#000';
	context.font = `${weight} ${SIZE}px 'Page face'`;
	context.textRendering = 'geometricPrecision';
	SAMPLE.forEach((line, index) => context.fillText(line, 8, (index + 1) * SIZE * 1.5));
	document.fonts.delete(face);
	return canvas;
}

/** How much ink lies elsewhere, as a share of all ink: 0 is the same picture, 2 has nothing in common. */
function apart(one: Float64Array, other: Float64Array): number {
	const ink = other.reduce((sum, dark) => sum + dark, 0);
	return one.reduce((sum, dark, index) => sum + Math.abs(dark - (other[index] ?? 0)), 0) / ink;
}

test.each([
	[400, 600],
	[600, 400],
] as const)('files look like pages in weight %i, not %i', async (weight, another) => {
	const height = SAMPLE.length * SIZE * 1.5 + SIZE;
	const onPage = async (of: 400 | 600) =>
		blocks(await darkness(await pageCanvas(of, height), height), height);
	const png = await pngOf(textSvg(SAMPLE, weight, SIZE, WIDTH));
	const file = blocks(await darkness(await createImageBitmap(new Blob([png])), height), height);
	// Measured: 4.8 % and 3.5 %, from the smoothing of edges; the other weight, which shifts every letter, is 90 % apart.
	expect(apart(file, await onPage(weight))).toBeLessThan(0.08);
	expect(apart(file, await onPage(another))).toBeGreaterThan(0.5);
});

test.each([400, 600] as const)(
	'widths in weight %i are those that layouts calculate with',
	async (weight) => {
		const context = document.createElement('canvas').getContext('2d');
		if (!context) throw new Error('no canvas');
		const face = new FontFace('Page face', `url(${pageFace})`, { weight: '200 900' });
		document.fonts.add(await face.load());
		context.font = `${weight} 100px 'Page face'`;
		context.fontKerning = 'none';
		for (let code = 0x20; code < 0x7f; code++) {
			const character = String.fromCharCode(code);
			const apart = context.measureText(character).width - textWidth(character, 100, weight);
			expect(Math.abs(apart), character).toBeLessThan(0.1);
		}
		document.fonts.delete(face);
	},
);
