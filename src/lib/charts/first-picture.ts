import { escapeMarkup, sceneMarkup } from './scene-markup.ts';
import { BROAD_FROM, NARROW_BELOW, NARROWEST, type Room, type Scene } from './scene.ts';
import { screenTheme } from './theme.ts';

export interface FirstPicture {
	/** Unique on the page: names and descriptions are tied to their drawings by it. */
	readonly id: string;
	readonly title: string;
	readonly description: string;
	readonly layout: (room: Room) => Scene;
	/** Whether the chart is seen without scrolling: only such a one is drawn for every class of width. */
	readonly isOnFirstScreen: boolean;
}

/**
 * A chart as it stands in a prerendered page, at its natural size: never scaled, in a box as high as the drawing. It is
 * drawn for the least width of a class (1,000, 480 or 320 pixels), so that it fits every width of that class, and, since heights
 * depend on the class alone, is as high as what scripts draw in its place.
 *
 * On the first screen there are three drawings, and the style sheet shows the one that fits: nothing moves when scripts
 * draw for the exact width. Further down there is the narrow one alone, which is readable in any room; in a wide one its
 * height changes with scripts, out of sight. Measured on `/` (gzip level 9): see `docs/decisions/0003-first-picture.md`.
 */
export function firstPictureMarkup(picture: FirstPicture): string {
	const narrow = picture.layout({ width: NARROWEST });
	if (!picture.isOnFirstScreen) return drawing(picture, narrow, 'first');
	const wide = picture.layout({ width: NARROW_BELOW });
	const broad = picture.layout({ width: BROAD_FROM });
	return (
		drawing(picture, broad, 'first broad') +
		drawing(picture, wide, 'first wide') +
		drawing(picture, narrow, 'first narrow')
	);
}

function drawing({ id, title, description }: FirstPicture, scene: Scene, style: string): string {
	const { width, height } = scene;
	const name = `${id}-title-${width}`;
	const text = `${id}-desc-${width}`;
	return (
		`<div class="${style}" style="height: ${height}px">` +
		`<svg role="img" aria-labelledby="${name} ${text}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
		`<title id="${name}">${escapeMarkup(title)}</title><desc id="${text}">${escapeMarkup(description)}</desc>` +
		`${sceneMarkup(scene.marks, screenTheme)}</svg></div>`
	);
}
