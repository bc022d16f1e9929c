import { escapeMarkup, sceneMarkup } from './scene-markup.ts';
import { NARROW_BELOW, type Room, type Scene } from './scene.ts';
import { screenTheme } from './theme.ts';

/** Widths drawn before a chart's own is known: of a wide page and of a telephone. */
const WIDE = 720;
const NARROW = 360;

export interface FirstPicture {
	/** Unique on the page: names and descriptions are tied to their drawings by it. */
	readonly id: string;
	readonly title: string;
	readonly description: string;
	readonly layout: (room: Room) => Scene;
	/** Whether the chart is seen without scrolling: only such a one is drawn for both widths. */
	readonly isOnFirstScreen: boolean;
}

/**
 * A chart as it stands in a prerendered page. On the first screen it is drawn wide and narrow, and the style sheet
 * shows the one that fits. Further down it is drawn narrow alone, readable everywhere, in the room the wide one will
 * take: the pages stay small and nothing moves when scripts draw it for its own width.
 */
export function firstPictureMarkup(picture: FirstPicture): string {
	const wide = picture.layout({ width: WIDE });
	const narrow = picture.layout({ width: NARROW });
	if (!picture.isOnFirstScreen) {
		return `<div class="first only" style="--narrow: ${narrow.height}px; --wide: ${wide.height}px">${drawing(picture, narrow, 'narrow')}</div>`;
	}
	return [wide, narrow]
		.map((scene) => {
			const size = scene.width < NARROW_BELOW ? 'narrow' : 'wide';
			return `<div class="first ${size}" style="height: ${scene.height}px">${drawing(picture, scene, size)}</div>`;
		})
		.join('');
}

function drawing({ id, title, description }: FirstPicture, scene: Scene, size: string): string {
	const name = `${id}-title-${size}`;
	const text = `${id}-desc-${size}`;
	return (
		`<svg role="img" aria-labelledby="${name} ${text}" viewBox="0 0 ${scene.width} ${scene.height}" preserveAspectRatio="xMinYMin meet" width="100%" height="${scene.height}">` +
		`<title id="${name}">${escapeMarkup(title)}</title><desc id="${text}">${escapeMarkup(description)}</desc>` +
		`${sceneMarkup(scene.marks, screenTheme)}</svg>`
	);
}
