import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { draw, type Parts } from './draw.ts';
import { CANCELED, rasteriserOf, type Rasteriser } from './rasteriser.ts';

/** The rasteriser in Node, in this very thread: the same module and typeface as in the page, from the disk. */
export function openNodeRasteriser(): Rasteriser {
	return rasteriserOf(
		async (job, signal) => (signal?.aborted ? CANCELED : draw(job, readParts)),
		() => undefined,
	);
}

async function readParts(): Promise<Parts> {
	const bytes = async (path: string) => Uint8Array.from(await readFile(path));
	const font = (weight: 400 | 600) =>
		bytes(fileURLToPath(new URL(`../../charts/typeface/paychart-sans-${weight}.ttf`, import.meta.url).href));
	return {
		module: await bytes(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
		fonts: [await font(400), await font(600)],
	};
}
