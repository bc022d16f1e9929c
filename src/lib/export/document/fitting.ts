import { NARROW_BELOW, type Drawn, type Scene } from '$lib/charts/scene.ts';
import type { FilePicture, Portion } from '../published.ts';
import { scaledMarks } from './scaled.ts';

/** What the words of a page leave to the picture, in pixels of the screen's type. */
export interface PictureRoom {
	readonly width: number;
	readonly height: number;
}

/** How much larger a picture may be drawn where it leaves room, the most first. */
const LARGER = [1.25, 1.2, 1.15, 1.1, 1.05] as const;
/** How many steps smaller it may be drawn where it does not fit, each this much smaller than the one before. */
const SMALLER = { steps: 40, step: 0.94 } as const;
/** Room of a picture whose words leave none: it is drawn, small, whatever is said about it. */
const LEAST_HEIGHT = 24;

/** The picture at the size of the screen's type; null where it is higher than its room. */
export function fittingPicture(picture: FilePicture, portion: Portion, room: PictureRoom): Scene | null {
	const scene = picture.layout({ ...room, height: Math.max(LEAST_HEIGHT, room.height) }, portion);
	return scene.height <= room.height ? scene : null;
}

/**
 * The picture as large as its room allows. One that leaves a part of it empty is drawn larger where `mayGrow`, as long as
 * its layout stays of the wide kind; one that does not fit is laid out in a wider room and drawn smaller, until it does.
 */
export function largestPicture(
	picture: FilePicture,
	portion: Portion,
	room: PictureRoom,
	mayGrow: boolean,
): Drawn {
	const at = (by: number): Drawn | null => {
		const scene = fittingPicture(picture, portion, { width: room.width / by, height: room.height / by });
		return scene && { marks: scaledMarks(scene.marks, by), height: scene.height * by };
	};
	const plain = at(1);
	if (plain) {
		const larger = mayGrow ? LARGER.filter((by) => room.width / by >= NARROW_BELOW) : [];
		for (const by of plain.height * 1.05 <= room.height ? larger : []) {
			const grown = at(by);
			if (grown) return grown;
		}
		return plain;
	}
	const height = Math.max(LEAST_HEIGHT, room.height);
	let by = 1;
	for (let step = 0; step < SMALLER.steps; step++) {
		by *= SMALLER.step;
		const smaller = at(by);
		if (smaller) return smaller;
	}
	const scene = picture.layout({ width: room.width, height }, portion);
	const whole = Math.min(1, height / scene.height);
	return { marks: scaledMarks(scene.marks, whole), height: scene.height * whole };
}
