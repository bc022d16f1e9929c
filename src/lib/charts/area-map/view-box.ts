/** The part of a map that is in sight, in the map's own pixels. */
export interface ViewBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

interface Size {
	readonly width: number;
	readonly height: number;
}

/** At this an area of a few pixels fills a good part of the view. */
const CLOSEST = 16;

export function wholeMap({ width, height }: Size): ViewBox {
	return { x: 0, y: 0, width, height };
}

/** How many times larger than at first things are. */
export function magnification(box: ViewBox, map: Size): number {
	return map.width / box.width;
}

/** Nearer by a factor (below one: farther) around a point that stays where it is; never beyond the whole map. */
export function zoomed(box: ViewBox, map: Size, factor: number, x: number, y: number): ViewBox {
	const times = Math.min(CLOSEST, Math.max(1, magnification(box, map) * factor));
	const [width, height] = [map.width / times, map.height / times];
	const share = width / box.width;
	return within({ x: x - (x - box.x) * share, y: y - (y - box.y) * share, width, height }, map);
}

/** Moved by map pixels, as far as the map reaches. */
export function moved(box: ViewBox, map: Size, dx: number, dy: number): ViewBox {
	return within({ ...box, x: box.x + dx, y: box.y + dy }, map);
}

/** The same magnification with a box in sight: moved only where it is not. */
export function revealing(box: ViewBox, map: Size, target: ViewBox): ViewBox {
	const shift = (start: number, size: number, from: number, length: number) => {
		if (from >= start && from + length <= start + size) return 0;
		return from + length / 2 - (start + size / 2);
	};
	return moved(
		box,
		map,
		shift(box.x, box.width, target.x, target.width),
		shift(box.y, box.height, target.y, target.height),
	);
}

function within(box: ViewBox, map: Size): ViewBox {
	const clamp = (value: number, most: number) => Math.min(Math.max(0, value), Math.max(0, most));
	return { ...box, x: clamp(box.x, map.width - box.width), y: clamp(box.y, map.height - box.height) };
}
