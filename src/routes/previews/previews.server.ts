import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { drawPixels, type Parts } from '$lib/export/raster/draw.ts';
import { CARD_INKS } from './card.ts';
import { palettePng } from './palette-png.ts';

/** Pictures between builds, by the content of what they are drawn from: a thousand of them take a minute. */
const KEPT = resolve('.svelte-kit/previews');
const TYPEFACE = resolve('src/lib/charts/typeface');
/** To be raised when the same card is drawn or packed otherwise. */
const FORM = 1;

let parts: Promise<Parts> | undefined;

async function readParts(): Promise<Parts> {
	const read = async (path: string) => Uint8Array.from(await readFile(path));
	const fonts = [400, 600].map((weight) => read(join(TYPEFACE, `paychart-sans-${weight}.ttf`)));
	const module = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
	return { module: await read(module), fonts: await Promise.all(fonts) };
}

/** On their way: places of two boundaries can have the very same card, and pages are built beside each other. */
const drawing = new Map<string, Promise<Buffer>>();

/** A card as the response of its address: a PNG drawn now, or kept from an earlier build. */
export async function previewOf(svg: string): Promise<Response> {
	const name = createHash('sha256').update(`${FORM} ${svg}`).digest('hex').slice(0, 32);
	const png = drawing.get(name) ?? keptOrDrawn(svg, join(KEPT, `${name}.png`));
	drawing.set(name, png);
	const bytes = await png.finally(() => drawing.delete(name));
	return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/png' } });
}

async function keptOrDrawn(svg: string, file: string): Promise<Buffer> {
	return (await readFile(file).catch(() => null)) ?? draw(svg, file);
}

async function draw(svg: string, file: string): Promise<Buffer> {
	parts ??= readParts();
	const png = palettePng(await drawPixels(svg, () => parts ?? readParts()), CARD_INKS);
	await mkdir(KEPT, { recursive: true });
	// Written whole under another name first: a build that is interrupted leaves no half of it.
	const part = `${file}.${process.pid}.part`;
	await writeFile(part, png);
	await rename(part, file);
	return png;
}
