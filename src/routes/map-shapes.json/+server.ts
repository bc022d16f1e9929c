import { json } from '@sveltejs/kit';
import { mapShapes } from '../map-shapes.server.ts';
import { openTables } from '../tables.server.ts';

export const prerender = true;

/** The map's outlines. Fetched after the first picture, in which the ranking says the same. */
export async function GET() {
	const { ask, context } = await openTables();
	return json(await mapShapes(ask, context.newestYear));
}
