import { initWasm, Resvg, type ResvgRenderOptions } from '@resvg/resvg-wasm';
import { ok, type Result } from '$lib/domain/result.ts';
import { drawableSvg } from './glyphs.ts';
import { withWords } from './outline.ts';
import { notDrawn, notLoaded, type Drawn, type Job } from './rasteriser.ts';

/** What drawing needs: its WebAssembly module, and the typeface in weights 400 and 600. */
export interface Parts {
	readonly module: Uint8Array<ArrayBuffer>;
	readonly fonts: readonly Uint8Array<ArrayBuffer>[];
}

/** Pixels that fit the memory of a common computer, with what packing them takes: four bytes for each, several times. */
const MOST_PIXELS = 100_000_000;
const FAMILY = 'Paychart Sans';

/** The module holds one copy of itself for as long as its script runs. */
let started: Promise<readonly Uint8Array[]> | undefined;

async function start(parts: () => Promise<Parts>): Promise<readonly Uint8Array[]> {
	const { module, fonts } = await parts();
	await initWasm(module);
	return fonts;
}

/** The one function that draws, in a worker of the page and in Node. The parts are asked for once. */
export async function draw(job: Job, parts: () => Promise<Parts>): Promise<Result<Drawn>> {
	let fonts: readonly Uint8Array[];
	try {
		started ??= start(parts);
		fonts = await started;
	} catch (cause) {
		started = undefined;
		return notLoaded(wordsOf(cause));
	}
	try {
		return job.kind === 'png' ? png(job, fonts) : ok(outlined(job.svg, fonts));
	} catch (cause) {
		return notDrawn(wordsOf(cause));
	}
}

function png({ svg, zoom }: Job & { kind: 'png' }, fonts: readonly Uint8Array[]): Result<Drawn> {
	const picture = new Resvg(drawableSvg(svg), {
		...optionsOf(fonts),
		fitTo: { mode: 'zoom', value: zoom },
	});
	try {
		const pixels = picture.width * picture.height * zoom * zoom;
		if (pixels > MOST_PIXELS) return notDrawn(`${Math.round(pixels / 1e6)} million pixels`);
		const image = picture.render();
		// A copy of its own buffer, which can be handed from thread to thread.
		const bytes = Uint8Array.from(image.asPng());
		image.free();
		return ok(bytes);
	} finally {
		picture.free();
	}
}

function outlined(svg: string, fonts: readonly Uint8Array[]): string {
	const picture = new Resvg(drawableSvg(svg), optionsOf(fonts));
	try {
		return withWords(picture.toString(), svg);
	} finally {
		picture.free();
	}
}

function optionsOf(fonts: readonly Uint8Array[]): ResvgRenderOptions {
	return { font: { fontBuffers: [...fonts], defaultFontFamily: FAMILY, sansSerifFamily: FAMILY } };
}

function wordsOf(cause: unknown): string {
	return cause instanceof Error ? cause.message : String(cause);
}
