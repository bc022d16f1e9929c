import { escapeMarkup, sceneMarkup } from '$lib/charts/scene-markup.ts';
import { fileTheme } from '$lib/charts/theme.ts';
import { FONT_FAMILY } from '$lib/charts/typeface/family.ts';
import type { FigureOptions } from './options.ts';
import type { FigurePage } from './pages.ts';

/** The characters XML 1.0 does not allow, however they are written, and those of control it does. */
const NOT_XML = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const LINE_SIGNS = '\t\n\r';

/**
 * A page as a complete SVG file with text one can edit: literal colors, no style sheet, no reference to anything outside. Its
 * user units are the file's pixels. `metadata` is what stands in its `<metadata>`, none for an empty text. Without a ground, the plates behind labels and the rims of
 * dots keep the theme's paper: they part marks from each other, and on a page like that paper they are not to be seen.
 */
export function pageSvg(
	page: FigurePage,
	{ theme: palette, transparent }: Pick<FigureOptions, 'theme' | 'transparent'>,
	metadata = '',
): string {
	const { width, height } = page;
	const theme = fileTheme(palette);
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="figure-title figure-desc" ` +
		`width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT_FAMILY}">` +
		`<title id="figure-title">${escapeMarkup(page.title)}</title>` +
		`<desc id="figure-desc">${escapeMarkup(page.description)}</desc>` +
		(metadata && `<metadata>${metadata}</metadata>`) +
		(transparent ? '' : `<rect width="${width}" height="${height}" fill="${theme('paper')}"/>`) +
		`${sceneMarkup(page.marks, theme)}</svg>`;
	return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace(NOT_XML, (sign) => (LINE_SIGNS.includes(sign) ? sign : ''))}\n`;
}
