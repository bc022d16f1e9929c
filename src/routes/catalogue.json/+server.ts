import { json } from '@sveltejs/kit';
import { openTables } from '../tables.server.ts';

export const prerender = true;

/** Which tables there are and how large: what the engine in the page needs to know before it fetches one. */
export async function GET() {
	const { catalogue } = await openTables();
	return json({
		resources: catalogue.resources.map(({ table, part, path, bytes }) => ({ table, part, path, bytes })),
	});
}
