import type { Room, Scene } from '$lib/charts/scene.ts';
import type { ShownView } from './shown-view.ts';

/** The room of a picture in a file, in pixels of the screen's type: a file of a fixed size has no more height to give. */
export interface FileRoom extends Room {
	/** None where the file may be as high as its picture. */
	readonly height?: number;
}

/** Which lines of a picture's list are drawn: `count` of them, the first being number `from` (0 is the first of all). */
export interface Portion {
	readonly from: number;
	readonly count: number;
}

/** A view's picture as files draw it. */
export interface FilePicture {
	/** How many lines its list has that can be drawn in part; 0 where the picture is always drawn whole. */
	readonly lines: number;
	/** What the lines are: `roles`, `metropolitan areas`. */
	readonly noun: string;
	/**
	 * The picture in a room. Where it has lines it is as high as those of the portion need; where it has none, it keeps to the
	 * height of the room as far as its type stays legible.
	 */
	readonly layout: (room: FileRoom, portion: Portion) => Scene;
}

/** A view ready to leave the site, whatever its rows are: what every file of it is made from, in a page and in Node. */
export interface Published<Row = never> {
	/** The view's id: `pay-by-role`. */
	readonly view: string;
	readonly shown: ShownView<Row>;
	readonly picture: FilePicture;
}
