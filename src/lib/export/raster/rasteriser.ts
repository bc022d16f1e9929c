import { fail, type Result } from '$lib/domain/result.ts';

/** What can be asked for. */
export type Job =
	| { readonly kind: 'png'; readonly svg: string; readonly zoom: number }
	| { readonly kind: 'outlined'; readonly svg: string };

/** What a job gives: the bytes of a PNG, or the text of an SVG. */
export type Drawn = Uint8Array<ArrayBuffer> | string;

/**
 * Draws complete SVG files whose text is in weights 400 and 600. The same bytes come out in a page and in Node. A character
 * that the typeface lacks is drawn as □, see `missingGlyphs`.
 */
export interface Rasteriser {
	/**
	 * The picture as a PNG of its own width and height in pixels, times the zoom. A job that is given up ends at once with a
	 * problem; those that wait behind it are done as if it had not been.
	 */
	png(svg: string, signal?: AbortSignal, zoom?: number): Promise<Result<Uint8Array<ArrayBuffer>>>;
	/** The picture with its text as outlines, so that it needs no font; title, description and metadata are kept. */
	outlined(svg: string, signal?: AbortSignal): Promise<Result<string>>;
	/** Ends it and whatever it is doing. */
	close(): void;
}

/** A rasteriser on top of what does one job after another. */
export function rasteriserOf(
	run: (job: Job, signal: AbortSignal | undefined) => Promise<Result<Drawn>>,
	close: () => void,
): Rasteriser {
	return {
		async png(svg, signal, zoom = 1) {
			const drawn = await run({ kind: 'png', svg, zoom }, signal);
			return drawn.ok ? checked(drawn.value, (value) => value instanceof Uint8Array) : drawn;
		},
		async outlined(svg, signal) {
			const drawn = await run({ kind: 'outlined', svg }, signal);
			return drawn.ok ? checked(drawn.value, (value) => typeof value === 'string') : drawn;
		},
		close,
	};
}

function checked<Kind extends Drawn>(value: Drawn, is: (value: Drawn) => value is Kind): Result<Kind> {
	return is(value) ? { ok: true, value } : notDrawn('another kind of answer');
}

export function notDrawn(detail: string): Result<never> {
	return fail({
		sentence: 'This figure could not be drawn.',
		remedy: 'Choose a smaller size or fewer rows, or download the SVG instead.',
		detail,
	});
}

export function notLoaded(detail: string): Result<never> {
	return fail({
		sentence: 'What draws pictures could not be loaded.',
		remedy: 'Check the connection and try again, or download the SVG instead.',
		detail,
	});
}

/** For a job that was given up by its asker. */
export const CANCELED: Result<never> = fail({
	sentence: 'Drawing was canceled.',
	remedy: 'Ask for the file again if it is still wanted.',
});
