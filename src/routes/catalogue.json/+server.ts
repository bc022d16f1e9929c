import { json } from '@sveltejs/kit';
import { openTables } from '../tables.server.ts';

export const prerender = true;

/** Which tables there are, how large, and their SHA-256: what the engine in the page needs to know before it fetches one. */
export async function GET() {
	const { catalogue } = await openTables();
	return json({
		resources: catalogue.resources.map(({ table, part, path, bytes, sha256 }) => ({
			table,
			part,
			path,
			bytes,
			sha256,
		})),
	});
}
