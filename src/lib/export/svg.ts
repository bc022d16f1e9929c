import { escapeMarkup, sceneMarkup } from '$lib/charts/scene-markup.ts';
import { fileTheme, type Palette } from '$lib/charts/theme.ts';
import { FONT_FAMILY } from '$lib/charts/typeface/family.ts';
import { figureScene, type Figure } from './figure.ts';

/** The characters XML 1.0 does not allow, however they are written. */
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/**
 * A figure as a complete SVG file of a width in pixels: literal colors, no style sheet, no reference to anything
 * outside. Works in a page and in Node.
 */
export function renderFigure(figure: Figure, width: number, palette: Palette): string {
	const scene = figureScene(figure, width);
	const theme = fileTheme(palette);
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="figure-title figure-desc" ` +
		`width="${scene.width}" height="${scene.height}" viewBox="0 0 ${scene.width} ${scene.height}" font-family="${FONT_FAMILY}">` +
		`<title id="figure-title">${escapeMarkup(figure.title)}</title>` +
		`<desc id="figure-desc">${escapeMarkup(figure.description)}</desc>` +
		`<rect width="${scene.width}" height="${scene.height}" fill="${theme('paper')}"/>` +
		`${sceneMarkup(scene.marks, theme)}</svg>`;
	return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace(NOT_XML, '')}\n`;
}
