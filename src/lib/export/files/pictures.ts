import { ok, type Result } from '$lib/domain/result.ts';
import { figureSteps } from '../document/pages.ts';
import { finishedInTurns } from '$lib/domain/steps.ts';
import { pageSvg } from '../document/svg.ts';
import { fileName } from '../file-name.ts';
import { CANCELED } from '../raster/rasteriser.ts';
import { withPngText } from '../trace/png-text.ts';
import { svgMetadata } from '../trace/svg-metadata.ts';
import { textBytes, type FigureFile, type FigureInput } from './figure-input.ts';

type Files = Promise<Result<readonly FigureFile[]>>;
type Content = Result<Uint8Array<ArrayBuffer>>;

/** A PNG for each page, with its trace. */
export function pngFiles(input: FigureInput): Files {
	const { rasteriser, trace, signal } = input;
	return eachPage(input, 'png', 'image/png', '', async (svg) => {
		const png = await rasteriser.png(svg, signal);
		return png.ok ? ok(new Uint8Array(withPngText(png.value, trace))) : png;
	});
}

/** An SVG with text one can edit for each page. */
export function svgFiles(input: FigureInput): Files {
	const metadata = svgMetadata(input.trace);
	return eachPage(input, 'svg', 'image/svg+xml', metadata, async (svg) => ok(textBytes(svg)));
}

/** An SVG for each page whose text is outlines, for programs that lack the typeface. */
export function outlinedFiles(input: FigureInput): Files {
	const { rasteriser, trace, signal } = input;
	return eachPage(
		input,
		'svg',
		'image/svg+xml',
		svgMetadata(trace),
		async (svg) => {
			const outlined = await rasteriser.outlined(svg, signal);
			return outlined.ok ? ok(textBytes(outlined.value)) : outlined;
		},
		'_outlined',
	);
}

async function eachPage(
	{ published, options, page: wanted, signal, onPage }: FigureInput,
	ending: 'png' | 'svg',
	type: string,
	metadata: string,
	contentOf: (svg: string) => Promise<Content>,
	suffix = '',
): Files {
	const name = fileName({ what: published.view, ...published.subject }, ending);
	const pages = await finishedInTurns(figureSteps(published, options), signal);
	if (!pages) return CANCELED;
	const files: FigureFile[] = [];
	for (const page of pages.filter((page) => wanted === undefined || page.page === wanted)) {
		if (signal?.aborted) return CANCELED;
		onPage?.(page.page, page.of);
		const content = await contentOf(pageSvg(page, options, metadata));
		if (!content.ok) return content;
		const digits = String(page.page).padStart(String(page.of).length, '0');
		const part = page.of === 1 ? suffix : `${suffix}_page-${digits}`;
		files.push({ name: name.replace(/\.\w+$/, (end) => part + end), type, bytes: content.value });
	}
	return ok(files);
}
