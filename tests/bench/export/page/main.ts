import face from '$lib/charts/typeface/paychart-sans-variable.woff2?url';
import { openRasteriser } from '$lib/export/raster/browser.ts';
import { chartSvg } from '$lib/export/raster/pictures.fixture.ts';

/** One export, milliseconds; `held` is the longest time in which the page could do nothing else. */
interface ExportRun {
	readonly took: number;
	readonly held: number;
	readonly bytes: number;
}

declare global {
	interface Window {
		/** Runs of a way at a size; the first, which loads what it needs, comes first and on its own. */
		measureExport: (
			way: 'worker' | 'canvas',
			width: number,
			height: number,
			runs: number,
		) => Promise<readonly ExportRun[]>;
	}
}

async function byCanvas(svg: string, width: number, height: number): Promise<number> {
	const font = new Uint8Array(await (await fetch(face)).arrayBuffer());
	let binary = '';
	for (const byte of font) binary += String.fromCharCode(byte);
	const rule = `@font-face{font-family:'Paychart Sans';font-weight:200 900;src:url(data:font/woff2;base64,${btoa(binary)}) format('woff2')}`;
	const withFont = svg.replace(/(<svg[^>]*>)/, `$1<style>${rule}</style>`);
	const address = URL.createObjectURL(new Blob([withFont], { type: 'image/svg+xml' }));
	const image = new Image();
	image.src = address;
	await image.decode();
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [width, height];
	canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
	const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/png'));
	URL.revokeObjectURL(address);
	return blob?.size ?? Number.NaN;
}

async function timed(work: () => Promise<number>): Promise<ExportRun> {
	let held = 0;
	let last = performance.now();
	const began = last;
	const beat = () => {
		held = Math.max(held, performance.now() - last);
		last = performance.now();
	};
	const timer = setInterval(beat, 1);
	const bytes = await work();
	beat();
	clearInterval(timer);
	return { took: performance.now() - began, held, bytes };
}

/** The product's own rasteriser, beside the way in which charts are mostly exported: an image of the SVG on a canvas. */
window.measureExport = async (way, width, height, runs) => {
	const svg = chartSvg('light', width, height);
	const rasteriser = openRasteriser();
	const byWorker = async () => {
		const png = await rasteriser.png(svg);
		if (!png.ok) throw new Error(png.problem.sentence);
		return png.value.length;
	};
	const found: ExportRun[] = [];
	for (let run = 0; run <= runs; run++) {
		found.push(await timed(way === 'worker' ? byWorker : () => byCanvas(svg, width, height)));
	}
	rasteriser.close();
	return found;
};
