import { group } from 'd3-array';
import { geoAlbersUsa, geoConicEqualArea } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Point, Position } from 'geojson';
import { merge, quantize } from 'topojson-client';
import { topology as topologyOf } from 'topojson-server';
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon as Outline, Polygon, Topology } from 'topojson-specification';
import { areaKind, type AreaCode } from '../../domain/area.ts';
import {
	MOVED_IN,
	type MapShapesFile,
	type MapTopology,
	type ShapeProperties,
} from '../../domain/map-shapes.ts';

/** Counties of the Census cartographic files, as us-atlas packs them. */
export type CountyTopology = Topology<{ counties: GeometryCollection<{ name: string }> }>;

/** An area that is to have a shape. */
interface MapArea {
	readonly code: AreaCode;
	readonly title: string;
	/** Interior point in degrees; null where no source available has one. */
	readonly latitude: number | null;
	readonly longitude: number | null;
}

export interface MapSources {
	/** Projected to a page of 975 by 610 pixels, without the territories. */
	readonly projected: CountyTopology;
	/** In degrees, with Puerto Rico. */
	readonly geographic: CountyTopology;
	/** Counties of metropolitan and nonmetropolitan areas, without those that do not outline their area. */
	readonly counties: readonly { readonly areaCode: AreaCode; readonly countyFips: string }[];
	readonly areas: readonly MapArea[];
	readonly release: number;
}

type Shape = Feature<MultiPolygon | Point, ShapeProperties>;
type CountyShape = Polygon<{ name: string }> | Outline<{ name: string }>;

const PUERTO_RICO = '72';
/** The composite projection us-atlas is made with, so that points fall where the outlines are. */
const PLACE = geoAlbersUsa().scale(1300).translate([487.5, 305]);
/** Twice the scale of the mainland: at its own an area there is a few pixels wide. In the corner below Florida. */
const PUERTO_RICO_PLACE = geoConicEqualArea()
	.parallels([17.9, 18.5])
	.rotate([66.45, 0])
	.center([0, 18.2])
	.scale(1300 * MOVED_IN.puertoRico)
	.translate([908, 580]);

/** Triangles smaller than this many square pixels go: half of what a pixel shows on a wide screen. */
const LEAST_TRIANGLE = 0.35;
/** Steps of the grid over the longer side: an eighth of a pixel. */
const GRID = 8000;

/** Counties the atlas has as one and the tables as the parts they were split into since. */
const SPLIT_SINCE: Readonly<Record<string, readonly string[]>> = { '02261': ['02063', '02066'] };

/**
 * The outlines of areas and states, dissolved from counties, simplified and quantised. A metropolitan area one of
 * whose counties has no outline is a point instead of a wrong shape (Connecticut: the atlas has the counties that
 * planning regions replaced).
 */
export function buildShapes(sources: MapSources): MapShapesFile {
	const areaOf = new Map(sources.counties.map(({ areaCode, countyFips }) => [countyFips, areaCode]));
	const atlas = outlinesByFips(sources);
	const areaOfOutline = (fips: string) => areaOf.get(fips) ?? sharedArea(SPLIT_SINCE[fips] ?? [], areaOf);
	const cut = new Set(
		sources.counties
			.filter(({ areaCode, countyFips }) => areaCode.length === 5 && !atlas.has(countyFips))
			.map(({ areaCode }) => areaCode),
	);
	const members = group(atlas.keys(), areaOfOutline);
	const states = group(atlas.keys(), (fips) => fips.slice(0, 2));
	const shapes: Shape[] = [];
	const stateShapes: Shape[] = [];
	const withoutShape: AreaCode[] = [];
	const asPoint: AreaCode[] = [];
	for (const area of sources.areas) {
		const kind = areaKind(area.code);
		if (kind === 'nation') continue;
		const isState = kind === 'state' || kind === 'territory';
		const fips = (isState ? states : members).get(area.code) ?? [];
		if (fips.length > 0 && !cut.has(area.code)) {
			(isState ? stateShapes : shapes).push(shapeOf(area, dissolve(fips, sources)));
			continue;
		}
		const point = isState ? null : pointOf(area);
		if (point) {
			shapes.push(shapeOf(area, point));
			asPoint.push(area.code);
		} else withoutShape.push(area.code);
	}
	const packed = pack(shapes, stateShapes);
	return {
		topology: packed,
		definedFor: sources.release,
		withoutShape,
		asPoint,
		landCounties: [...atlas.keys()].filter((fips) => areaOfOutline(fips) === undefined).length,
	};
}

/** Every county with an outline on the map. */
function outlinesByFips({ projected, geographic }: MapSources): ReadonlyMap<string, CountyShape> {
	const all = [
		...projected.objects.counties.geometries,
		...geographic.objects.counties.geometries.filter(({ id }) => String(id).startsWith(PUERTO_RICO)),
	];
	return new Map(all.flatMap((shape) => (isOutline(shape) ? [[String(shape.id), shape] as const] : [])));
}

function isOutline(shape: { readonly type: string | null }): shape is CountyShape {
	return shape.type === 'Polygon' || shape.type === 'MultiPolygon';
}

function sharedArea(parts: readonly string[], areaOf: ReadonlyMap<string, AreaCode>): AreaCode | undefined {
	const [first, ...others] = parts.map((fips) => areaOf.get(fips));
	return others.every((code) => code === first) ? first : undefined;
}

/** Counties as one outline in map pixels. */
function dissolve(fips: readonly string[], { projected, geographic }: MapSources): MultiPolygon {
	const wanted = new Set(fips);
	const of = (topology: CountyTopology) =>
		topology.objects.counties.geometries.filter(
			(shape): shape is CountyShape => wanted.has(String(shape.id)) && isOutline(shape),
		);
	if (!fips[0]?.startsWith(PUERTO_RICO)) return merge(projected, of(projected));
	const outline = merge(geographic, of(geographic));
	return {
		...outline,
		coordinates: outline.coordinates.map((polygon) =>
			polygon.map((ring) => ring.map(([x = 0, y = 0]): Position => PUERTO_RICO_PLACE([x, y]) ?? [0, 0])),
		),
	};
}

function pointOf({ latitude, longitude }: MapArea): Point | null {
	const place = latitude === null || longitude === null ? null : PLACE([longitude, latitude]);
	return place && { type: 'Point', coordinates: place };
}

function shapeOf({ code, title }: MapArea, geometry: MultiPolygon | Point): Shape {
	return { type: 'Feature', id: code, properties: { title }, geometry };
}

function pack(areas: Shape[], states: Shape[]): MapTopology {
	const collection = (features: Shape[]): FeatureCollection<MultiPolygon | Point, ShapeProperties> => ({
		type: 'FeatureCollection',
		features,
	});
	const whole = topologyOf({ areas: collection(areas), states: collection(states) }) as MapTopology;
	const weighed = simplify(presimplify(whole), LEAST_TRIANGLE);
	// Islets without a neighbour go, a shape's last ring never does.
	const kept = filter(weighed, filterAttachedWeight(weighed, 2 * LEAST_TRIANGLE)) as MapTopology;
	return quantize(kept, GRID);
}
