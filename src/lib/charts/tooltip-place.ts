interface Size {
	readonly width: number;
	readonly height: number;
}

interface Box extends Size {
	readonly left: number;
	readonly top: number;
}

const GAP = 6;
const EDGE = 8;

/**
 * Where a tooltip goes, in window pixels: under the right half of its target, above it where there is no room
 * below, and in any case inside the window.
 */
export function tooltipPlace(
	target: Box,
	size: Size,
	window: Size,
): { readonly left: number; readonly top: number } {
	const below = target.top + target.height + GAP;
	const above = target.top - size.height - GAP;
	const fitsBelow = below + size.height <= window.height - EDGE;
	const inside = (wanted: number, length: number, room: number) =>
		Math.max(EDGE, Math.min(wanted, room - length - EDGE));
	return {
		left: inside(target.left + target.width / 2, size.width, window.width),
		top: inside(fitsBelow || above < EDGE ? below : above, size.height, window.height),
	};
}
