import { flushSync, mount, unmount } from 'svelte';
import type { Palette } from '$lib/charts/theme.ts';
import type { Figure } from './figure.ts';
import FigureSvg from './FigureSvg.svelte';

/** The characters XML 1.0 does not allow, however they are written. */
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The component's markup as a file: the framework's comments and characters foreign to XML are taken out. */
export function standaloneSvg(markup: string): string {
	const svg = markup
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(NOT_XML, '')
		// HTML may leave this in a text, XML may not; in markup it cannot occur.
		.replaceAll(']]>', ']]&gt;')
		.trim();
	return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

/**
 * A figure as a complete SVG file of a width in pixels, in the browser. The same component renders in Node through
 * `svelte/server`, followed by `standaloneSvg`.
 */
export function renderFigure(figure: Figure, width: number, palette: Palette): string {
	const target = document.createElement('div');
	const component = mount(FigureSvg, { target, props: { figure, width, palette } });
	flushSync();
	const svg = target.querySelector('svg');
	const markup = svg ? new XMLSerializer().serializeToString(svg) : '';
	void unmount(component);
	return standaloneSvg(markup);
}
