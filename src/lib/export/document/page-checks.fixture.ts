import type { Mark, Scene, TextMark } from '$lib/charts/scene.ts';
import type { Published } from '../published.ts';
import { DEFAULT_OPTIONS, type FigureOptions } from './options.ts';
import { figurePages, type FigurePage } from './pages.ts';
import { scaledMarks } from './scaled.ts';

/** The pages of a view as files have them by default, but for what a test says. */
export function pagesOf(view: Published, own: Partial<FigureOptions> = {}): readonly FigurePage[] {
	return figurePages(view, { ...DEFAULT_OPTIONS, ...own });
}

/** The first of them. */
export function pageOf(view: Published, own: Partial<FigureOptions> = {}): FigurePage {
	const [page] = pagesOf(view, own);
	if (!page) throw new Error('A figure has a page.');
	return page;
}

/** A page as a scene, so many times as large. */
export function sceneOf({ width, height, marks }: FigurePage, by = 1): Scene {
	return { width: width * by, height: height * by, marks: scaledMarks(marks, by), data: [] };
}

function labelsOf(marks: readonly Mark[]): readonly TextMark[] {
	return marks.flatMap((mark) =>
		mark.kind === 'group' ? labelsOf(mark.marks) : mark.kind === 'text' ? [mark] : [],
	);
}

/** The lines of text on a page. */
export function textsOf({ marks }: FigurePage): readonly string[] {
	return labelsOf(marks).map(({ text }) => text);
}

/** Sizes of type in pixels. */
export function sizesOf(marks: readonly Mark[]): readonly number[] {
	return labelsOf(marks).map(({ size }) => size);
}

/** Keys of the data drawn, each as often as it is drawn. */
export function keysOf(marks: readonly Mark[]): readonly string[] {
	return marks.flatMap((mark) =>
		mark.kind === 'group' ? [...(mark.key ? [mark.key] : []), ...keysOf(mark.marks)] : [],
	);
}

/** A text without blanks: lines of a text begin and end anywhere. */
export function bare(text: string): string {
	return text.replace(/\s/gu, '');
}

export function allText(page: FigurePage): string {
	return bare(textsOf(page).join(''));
}
