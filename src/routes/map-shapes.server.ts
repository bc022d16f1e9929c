import { createRequire } from 'node:module';
import { buildShapes, type CountyTopology } from '$lib/datasets/shapes/build-shapes.ts';
import type { MapShapesFile } from '$lib/domain/map-shapes.ts';
import { mapAreas, outlineCounties } from '$lib/query/areas/map-areas.ts';
import type { Ask } from '$lib/query/statement.ts';

// Read by Node itself: bundled, the atlas would be parsed as a module of a megabyte.
const atlas = createRequire(import.meta.url);

/** The map's outlines of the areas of a release. */
export async function mapShapes(ask: Ask, release: number): Promise<MapShapesFile> {
	return buildShapes({
		projected: atlas('us-atlas/counties-albers-10m.json') as CountyTopology,
		geographic: atlas('us-atlas/counties-10m.json') as CountyTopology,
		counties: await ask(outlineCounties()),
		areas: await ask(mapAreas(release)),
		release,
	});
}
