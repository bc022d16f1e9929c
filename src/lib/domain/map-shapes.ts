import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AreaCode } from './area.ts';

/** What a shape on the map is called; its `id` is the area's code. */
export interface ShapeProperties {
	readonly title: string;
}

/**
 * Outlines of areas within {@link MAP_FRAME}, projected, Alaska, Hawaii and Puerto Rico moved in. A metropolitan
 * area without an outline is a point. States come as outlines, which serve as the land too.
 */
export type MapTopology = Topology<{
	areas: GeometryCollection<ShapeProperties>;
	states: GeometryCollection<ShapeProperties>;
}>;

/** The part of the projected plane the map shows, in pixels: the Aleutians reach beyond its left side of zero. */
export const MAP_FRAME = { x: -60, y: 8, width: 1024, height: 602 } as const;

/** The scale of what is moved in, over that of the mainland. */
export const MOVED_IN = { alaska: 0.35, puertoRico: 2 } as const;

export interface MapShapesFile {
	readonly topology: MapTopology;
	/** Release of the delineation's areas: outlines are theirs, whatever year is shown. */
	readonly definedFor: number;
	/** Areas of that release without outline and point. */
	readonly withoutShape: readonly AreaCode[];
	/** Areas of that release drawn as a point, their outline not being available. */
	readonly asPoint: readonly AreaCode[];
	/** Counties drawn as bare land: no area of that release certainly holds them. */
	readonly landCounties: number;
}
