import { createRequire } from 'node:module';
import { json } from '@sveltejs/kit';
import { buildShapes, type CountyTopology } from '$lib/datasets/shapes/build-shapes.ts';
import { mapAreas, outlineCounties } from '$lib/query/areas/map-areas.ts';
import { openTables } from '../tables.server.ts';

export const prerender = true;

// Read at build time by Node itself: bundled, the atlas would be parsed as a module of a megabyte.
const atlas = createRequire(import.meta.url);

/** The map's outlines. Fetched after the first picture, in which the ranking says the same. */
export async function GET() {
	const { ask, context } = await openTables();
	const release = context.newestYear;
	return json(
		buildShapes({
			projected: atlas('us-atlas/counties-albers-10m.json') as CountyTopology,
			geographic: atlas('us-atlas/counties-10m.json') as CountyTopology,
			counties: await ask(outlineCounties()),
			areas: await ask(mapAreas(release)),
			release,
		}),
	);
}
