import type { AreaShape, MapShapes } from './shapes.ts';

/** A small country: two states, in the first two metropolitan areas, in the other a dot and a nonmetropolitan area. */
function square(code: string, title: string, x: number, y: number, size: number): AreaShape {
	const far = (value: number) => value + size;
	return {
		code,
		title,
		rings: [
			[
				[x, y],
				[far(x), y],
				[far(x), far(y)],
				[x, far(y)],
			],
		],
		centre: [x + size / 2, y + size / 2],
		box: { x, y, width: size, height: size },
	};
}

const DOT: AreaShape = {
	code: '14860',
	title: 'Bridgeport-Stamford-Danbury, CT',
	rings: [],
	centre: [600, 200],
	box: { x: 600, y: 200, width: 0, height: 0 },
};
const byCode = (...shapes: readonly AreaShape[]) => new Map(shapes.map((shape) => [shape.code, shape]));

export const SHAPES: MapShapes = {
	states: byCode(square('48', 'Texas', 100, 100, 300), square('09', 'Connecticut', 500, 100, 300)),
	areas: byCode(
		square('12420', 'Austin-Round Rock-San Marcos, TX', 120, 120, 80),
		square('41700', 'San Antonio-New Braunfels, TX', 220, 220, 80),
		DOT,
		square('0900001', 'Connecticut nonmetropolitan area', 700, 300, 60),
	),
	definedFor: 2025,
	withoutShape: ['6600001'],
	asPoint: ['14860'],
	landCounties: 3,
};
