import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** A picture whose pixels are numbers of colors. */
interface Paletted {
	readonly width: number;
	readonly height: number;
	/** Red, green and blue of each color, one after the other. */
	readonly palette: readonly number[];
	/** A byte for each pixel, in base64. */
	readonly pixels: string;
}

/**
 * A PNG in few colors: pages are flat, so they lose next to nothing and become a third as large. `blank` is a page to
 * decode it in, Node has no means to.
 */
export async function palettePng(blank: Page, png: Buffer): Promise<Buffer> {
	const { width, height, palette, pixels } = await blank.evaluate(paletted, png.toString('base64'));
	const bytes = Buffer.from(pixels, 'base64');
	const lines = Buffer.alloc((width + 1) * height);
	// Each line begins with the number of its filter: 0 for none.
	for (let y = 0; y < height; y++) bytes.copy(lines, y * (width + 1) + 1, y * width, (y + 1) * width);
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	// Eight bits for each pixel, which are the number of a color.
	head.set([8, 3, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', head),
		chunk('PLTE', Buffer.from(palette)),
		chunk('IDAT', deflateSync(lines, { level: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function chunk(name: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}

/** Runs in a page: the most frequent colors of a PNG, and for each pixel the nearest of them. */
async function paletted(png: string): Promise<Paletted> {
	const COLORS = 48;
	const image = new Image();
	image.src = `data:image/png;base64,${png}`;
	await image.decode();
	const { width, height } = image;
	const context = new OffscreenCanvas(width, height).getContext('2d');
	if (!context) throw new Error('There is no canvas to decode a picture on.');
	context.drawImage(image, 0, 0);
	const { data } = context.getImageData(0, 0, width, height);
	const colorAt = (at: number) => ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);

	const counts = new Map<number, number>();
	for (let at = 0; at < data.length; at += 4) {
		const color = colorAt(at);
		counts.set(color, (counts.get(color) ?? 0) + 1);
	}
	const parts = (color: number) => [color >> 16, (color >> 8) & 255, color & 255] as const;
	const distance = (a: number, b: number) => {
		const [one, other] = [parts(a), parts(b)];
		return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2;
	};
	// Shades of one edge are many and alike: of colors that hardly differ the most frequent one stands for all.
	const chosen: number[] = [];
	for (const near of [300, 60, 0]) {
		for (const [color] of [...counts].sort((a, b) => b[1] - a[1])) {
			if (chosen.length >= COLORS) break;
			if (chosen.every((other) => distance(color, other) > near)) chosen.push(color);
		}
	}
	const numbers = new Map<number, number>();
	const numberOf = (color: number) => {
		const known = numbers.get(color);
		if (known !== undefined) return known;
		let best = 0;
		chosen.forEach((other, index) => {
			if (distance(color, other) < distance(color, chosen[best] ?? 0)) best = index;
		});
		numbers.set(color, best);
		return best;
	};
	let pixels = '';
	for (let at = 0; at < data.length; at += 4) pixels += String.fromCharCode(numberOf(colorAt(at)));
	return { width, height, palette: chosen.flatMap(parts), pixels: btoa(pixels) };
}
