import { datumAt } from './navigation.ts';
import type { Box, Datum, Scene } from './scene.ts';

/** Where a box of a scene of this width lies in the window, in its pixels, as the scene is drawn now. */
export function boxOnScreen(svg: SVGSVGElement, width: number, { x, y, ...size }: Box) {
	const drawn = svg.getBoundingClientRect();
	const scale = drawn.width / width;
	return {
		left: drawn.left + x * scale,
		top: drawn.top + y * scale,
		width: size.width * scale,
		height: size.height * scale,
	};
}

/** The datum of a scene that a pointer is over. */
export function datumUnder(svg: SVGSVGElement, scene: Scene, event: MouseEvent): Datum | null {
	const drawn = svg.getBoundingClientRect();
	const x = ((event.clientX - drawn.left) * scene.width) / drawn.width;
	const y = ((event.clientY - drawn.top) * scene.height) / drawn.height;
	return datumAt(scene.data, x, y);
}

/** From the window's edge to the row that the arrow keys reach, in pixels. */
const MARGIN = 80;

/** Keeps a datum in the window when the arrow keys walk past its edge. */
export function reveal(svg: SVGSVGElement, scene: Scene, datum: Datum): void {
	const { top, height } = boxOnScreen(svg, scene.width, datum);
	const below = top + height - window.innerHeight + MARGIN;
	if (top < MARGIN) window.scrollBy({ top: top - MARGIN });
	else if (below > 0) window.scrollBy({ top: below });
}
