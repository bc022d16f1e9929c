import type { Mark } from './scene.ts';
import type { Theme } from './theme.ts';

/** A tenth of a pixel is as much as an eye sees, and a third of the bytes of a double. */
const px = (value: number) => String(Math.round(value * 10) / 10);

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand between tags and within quotes, in HTML and in XML. */
export function escapeMarkup(text: string): string {
	return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

/** What most texts are: said once around all of them. */
export const SCENE_FONT_SIZE = 12;

/** Of an element as SVG has it; an attribute that is undefined is not written. */
type Attributes = Readonly<Record<string, string | undefined>>;

function tagOf(mark: Mark): string {
	return mark.kind === 'group' ? 'g' : mark.kind;
}

/** The attributes a mark is drawn with; inks come from the theme. */
export function attributesOf(mark: Mark, theme: Theme): Attributes {
	switch (mark.kind) {
		case 'group':
			return {
				'data-key': mark.key,
				transform: mark.dx || mark.dy ? `translate(${px(mark.dx ?? 0)} ${px(mark.dy ?? 0)})` : undefined,
			};
		case 'line':
			return {
				x1: px(mark.x1),
				y1: px(mark.y1),
				x2: px(mark.x2),
				y2: px(mark.y2),
				stroke: theme(mark.ink),
				'stroke-width': thickness(mark.thickness),
				'stroke-dasharray': mark.dash,
			};
		case 'rect':
			return {
				x: px(mark.x),
				y: px(mark.y),
				width: px(mark.width),
				height: px(mark.height),
				rx: mark.radius ? px(mark.radius) : undefined,
				fill: theme(mark.ink),
			};
		case 'circle':
			return {
				cx: px(mark.cx),
				cy: px(mark.cy),
				r: px(mark.r),
				fill: theme(mark.ink),
				stroke: mark.outline && theme(mark.outline),
				'stroke-width': mark.outline && thickness(mark.thickness),
			};
		case 'path':
			return {
				d: mark.d,
				fill: mark.fill ? theme(mark.fill) : 'none',
				stroke: mark.stroke && theme(mark.stroke),
				'stroke-width': mark.stroke && thickness(mark.thickness),
			};
		case 'text':
			return {
				x: px(mark.x),
				y: px(mark.y),
				'font-size': mark.size === SCENE_FONT_SIZE ? undefined : px(mark.size),
				'font-weight': mark.weight === 400 ? undefined : String(mark.weight),
				fill: theme(mark.ink),
				'text-anchor': mark.anchor === 'start' ? undefined : mark.anchor,
			};
	}
}

/** Marks as SVG elements: in prerendered pages, in files and in snapshots. Every text is escaped. */
export function marksMarkup(marks: readonly Mark[], theme: Theme): string {
	let markup = '';
	for (const mark of marks) {
		const tag = tagOf(mark);
		markup += `<${tag}`;
		const attributes = attributesOf(mark, theme);
		for (const name in attributes) {
			const value = attributes[name];
			if (value !== undefined) markup += ` ${name}="${escapeMarkup(value)}"`;
		}
		if (mark.kind === 'group') markup += `>${marksMarkup(mark.marks, theme)}</g>`;
		else if (mark.kind === 'text') markup += `>${escapeMarkup(mark.text)}</text>`;
		else markup += '/>';
	}
	return markup;
}

/** A whole scene's marks, with what holds for all of them. */
export function sceneMarkup(marks: readonly Mark[], theme: Theme): string {
	return `<g font-size="${SCENE_FONT_SIZE}">${marksMarkup(marks, theme)}</g>`;
}

function thickness(width = 1): string | undefined {
	return width === 1 ? undefined : px(width);
}
