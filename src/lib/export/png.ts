import fontAddress from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import { fail, ok, type Result } from '$lib/domain/result.ts';

/** Pixels of the picture for each pixel of the figure: sharp on a dense screen and in print. */
const DENSITY = 2;

/** The most pixels per side and in total that the canvas of every common browser can hold. */
const MOST_SIDE = 16_384;
const MOST_AREA = 16_384 * 16_384;

/** How many pixels are drawn for each of the figure's; less than 2 only where no canvas could hold the picture. */
export function pngDensity(width: number, height: number): number {
	return Math.min(DENSITY, MOST_SIDE / Math.max(width, height), Math.sqrt(MOST_AREA / (width * height)));
}

/**
 * A standalone SVG file as a PNG, in the browser. A picture loads no fonts of the page, so the text face goes into
 * it. Fails where the browser refuses the canvas.
 */
export async function svgToPng(svg: string): Promise<Result<Blob>> {
	try {
		const withFont = svg.replace(/(<svg[^>]*>)/, `$1<style>${await fontFace()}</style>`);
		const address = URL.createObjectURL(new Blob([withFont], { type: 'image/svg+xml' }));
		try {
			const image = new Image();
			image.src = address;
			await image.decode();
			return await paint(image);
		} finally {
			URL.revokeObjectURL(address);
		}
	} catch (cause) {
		return refused(cause instanceof Error ? cause.message : String(cause));
	}
}

async function paint(image: HTMLImageElement): Promise<Result<Blob>> {
	const density = pngDensity(image.naturalWidth, image.naturalHeight);
	const canvas = document.createElement('canvas');
	canvas.width = Math.floor(image.naturalWidth * density);
	canvas.height = Math.floor(image.naturalHeight * density);
	const context = canvas.getContext('2d');
	if (!context) return refused('no 2d canvas');
	context.drawImage(image, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/png'));
	return blob ? ok(blob) : refused(`${canvas.width} × ${canvas.height} pixels`);
}

function refused(detail: string): Result<never> {
	return fail({
		sentence: 'The browser could not turn this figure into a PNG.',
		remedy: 'Download the SVG instead, or show fewer rows.',
		detail,
	});
}

let embedded: Promise<string> | undefined;

/** The text face as a style rule with the font in it. A failed fetch is not cached. */
function fontFace(): Promise<string> {
	embedded ??= fetchFont().catch((cause: unknown) => {
		embedded = undefined;
		throw cause;
	});
	return embedded;
}

async function fetchFont(): Promise<string> {
	const answer = await fetch(fontAddress);
	if (!answer.ok) throw new Error(`font: ${answer.status}`);
	const bytes = new Uint8Array(await answer.arrayBuffer());
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	const source = `url(data:font/woff2;base64,${btoa(binary)}) format('woff2')`;
	return `@font-face{font-family:'Source Sans 3';font-weight:200 900;src:${source}}`;
}
