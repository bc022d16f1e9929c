interface Size {
	readonly width: number;
	readonly height: number;
}

interface Place {
	readonly left: number;
	readonly top: number;
}

type Box = Place & Size;

/** Between a tooltip and what it explains, and between a tooltip and the window's edge, in pixels. */
export const GAP = 6;
export const EDGE = 8;

/**
 * Where a tooltip goes, in window pixels: under the right half of its target, else above it, else beside it, and always
 * inside the window. It covers its target only where no side of the target has room for it.
 */
export function tooltipPlace(target: Box, size: Size, window: Size): Place {
	const inside = (wanted: number, length: number, room: number) =>
		Math.max(EDGE, Math.min(wanted, room - length - EDGE));
	const left = inside(target.left + target.width / 2, size.width, window.width);
	const top = inside(target.top, size.height, window.height);
	const below = Math.max(EDGE, target.top + target.height + GAP);
	const above = Math.min(window.height - EDGE, target.top - GAP) - size.height;
	const right = Math.max(EDGE, target.left + target.width + GAP);
	const before = Math.min(window.width - EDGE, target.left - GAP) - size.width;
	if (below + size.height <= window.height - EDGE) return { left, top: below };
	if (above >= EDGE) return { left, top: above };
	if (right + size.width <= window.width - EDGE) return { left: right, top };
	if (before >= EDGE) return { left: before, top };
	return { left, top: inside(below, size.height, window.height) };
}
