import { crc32, deflateSync } from 'node:zlib';
import type { Pixels } from '$lib/export/raster/draw.ts';

/** Four bits tell 16 apart; fewer pack better, and the rest are only steps of letters' edges. */
const MOST_COLOURS = 11;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * Opaque pixels as a PNG of a few colours, four bits each: `inks` as `#rrggbb`, then the most frequent others; what is left is
 * the nearest of them. A card of a few flat inks loses only steps of its letters' edges, and is a fifth of the size.
 */
export function palettePng({ width, height, rgba }: Pixels, inks: readonly string[]): Buffer {
	const colours = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
	const palette = paletteOf(colours, inks.map(numberOf));
	const nearest = new Map<number, number>(palette.map((colour, index) => [colour, index]));
	const rowBytes = Math.ceil(width / 2);
	const rows = Buffer.alloc((rowBytes + 1) * height);
	let last = palette[0] ?? 0;
	let index = 0;
	for (let y = 0, at = 0; y < height; y++) {
		const row = y * (rowBytes + 1) + 1;
		for (let x = 0; x < width; x++, at++) {
			const colour = colours[at] ?? 0;
			if (colour !== last) {
				last = colour;
				index = nearest.get(colour) ?? nearestOf(palette, colour);
				nearest.set(colour, index);
			}
			rows[row + (x >> 1)] = (rows[row + (x >> 1)] ?? 0) | (x & 1 ? index : index << 4);
		}
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// Four bits a pixel, of a palette.
	header.set([4, 3, 0, 0, 0], 8);
	const entries = Buffer.from(palette.flatMap((colour) => [...parts(colour)]));
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('PLTE', entries),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** Opaque `#rrggbb` as four bytes read as a number of this machine's order. */
function numberOf(ink: string): number {
	const bytes = Uint8Array.from([...Buffer.from(ink.slice(1), 'hex'), 255]);
	return new Uint32Array(bytes.buffer)[0] ?? 0;
}

function paletteOf(colours: Uint32Array, inks: readonly number[]): readonly number[] {
	const counts = new Map<number, number>();
	let last = colours[0] ?? 0;
	let run = 0;
	const count = () => counts.set(last, (counts.get(last) ?? 0) + run);
	for (const colour of colours) {
		if (colour === last) run++;
		else {
			count();
			last = colour;
			run = 1;
		}
	}
	count();
	const byCount = [...counts].sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || one - other);
	return [...new Set([...inks, ...byCount.map(([colour]) => colour)])].slice(0, MOST_COLOURS);
}

/** Red, green and blue of four bytes read as a number of this machine's order. */
function parts(colour: number): readonly [number, number, number] {
	return [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
}

function nearestOf(palette: readonly number[], colour: number): number {
	const [red, green, blue] = parts(colour);
	let best = 0;
	let least = Infinity;
	for (const [index, entry] of palette.entries()) {
		const [r, g, b] = parts(entry);
		const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
		if (distance < least) [least, best] = [distance, index];
	}
	return best;
}

function chunk(type: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const chunk = Buffer.alloc(named.length + 8);
	chunk.writeUInt32BE(data.length, 0);
	named.copy(chunk, 4);
	chunk.writeUInt32BE(crc32(named), named.length + 4);
	return chunk;
}
