import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { AreaCode } from '$lib/domain/area.ts';
import type { MapShapesFile, ShapeProperties } from '$lib/domain/map-shapes.ts';
import { inPieces } from './pieces.ts';

type Point = readonly [x: number, y: number];

/** Closed outlines, the first point not repeated. */
export type Rings = readonly (readonly Point[])[];

/** An area on the map, in map pixels. */
export interface AreaShape {
	readonly code: AreaCode;
	readonly title: string;
	/** Empty where only a point is known. */
	readonly rings: Rings;
	/** Middle of its largest outline, or its point. */
	readonly centre: Point;
	readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface MapShapes {
	readonly areas: ReadonlyMap<AreaCode, AreaShape>;
	readonly states: ReadonlyMap<AreaCode, AreaShape>;
	readonly definedFor: number;
	readonly withoutShape: readonly AreaCode[];
	readonly asPoint: readonly AreaCode[];
	readonly landCounties: number;
}

/** Shapes that take a few milliseconds to read. */
const PIECE = 60;

/**
 * Unpacks the served outlines one piece of work after the other: the arcs that neighbours share become an outline for each.
 * @returns the pieces, and the shapes, which are whole once all pieces are done
 */
export function shapesInPieces(file: MapShapesFile): {
	readonly pieces: readonly (() => void)[];
	readonly shapes: MapShapes;
} {
	const [areas, states] = [new Map<AreaCode, AreaShape>(), new Map<AreaCode, AreaShape>()];
	const { topology } = file;
	const reading = (which: 'areas' | 'states', shapes: Map<AreaCode, AreaShape>) =>
		inPieces(topology.objects[which].geometries, PIECE, (geometries) => {
			const some = { type: 'GeometryCollection' as const, geometries: [...geometries] };
			for (const read of feature(topology, some).features) {
				const shape = shapeOf(read);
				if (shape) shapes.set(shape.code, shape);
			}
		});
	return {
		pieces: [...reading('areas', areas), ...reading('states', states)],
		shapes: { ...file, areas, states },
	};
}

/** The same at once. */
export function readShapes(file: MapShapesFile): MapShapes {
	const { pieces, shapes } = shapesInPieces(file);
	for (const piece of pieces) piece();
	return shapes;
}

function shapeOf({ id, properties, geometry }: Feature<Geometry, ShapeProperties>): AreaShape | null {
	const code = String(id);
	const { title } = properties;
	if (geometry.type === 'Point') {
		const [x = 0, y = 0] = geometry.coordinates;
		return { code, title, rings: [], centre: [x, y], box: { x, y, width: 0, height: 0 } };
	}
	if (geometry.type !== 'MultiPolygon' && geometry.type !== 'Polygon') return null;
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	const rings = polygons.flat().map((ring) => ring.slice(0, -1).map(([x = 0, y = 0]): Point => [x, y]));
	return { code, title, rings, centre: middle(rings), box: boxOf(rings) };
}

/** Twice the signed area of a ring, and its centroid: the shoelace formula. */
function measureRing(ring: readonly Point[]): { readonly size: number; readonly centre: Point } {
	let [size, cx, cy] = [0, 0, 0];
	ring.forEach(([x, y], index) => {
		const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
		const cross = x * nextY - nextX * y;
		size += cross;
		cx += (x + nextX) * cross;
		cy += (y + nextY) * cross;
	});
	const [x, y] = ring[0] ?? [0, 0];
	return { size: Math.abs(size), centre: size === 0 ? [x, y] : [cx / (3 * size), cy / (3 * size)] };
}

function middle(rings: Rings): Point {
	let largest = { size: -1, centre: [0, 0] as Point };
	for (const ring of rings) {
		const measured = measureRing(ring);
		if (measured.size > largest.size) largest = measured;
	}
	return largest.centre;
}

function boxOf(rings: Rings): AreaShape['box'] {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const ring of rings) {
		for (const [x, y] of ring) {
			left = Math.min(left, x);
			right = Math.max(right, x);
			top = Math.min(top, y);
			bottom = Math.max(bottom, y);
		}
	}
	return { x: left, y: top, width: right - left, height: bottom - top };
}
