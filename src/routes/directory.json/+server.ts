import { json } from '@sveltejs/kit';
import { openDirectory } from '../tables.server.ts';

export const prerender = true;

/** What can be chosen: fetched when a reader reaches for a search box, or an address names codes. */
export async function GET() {
	return json(await openDirectory());
}
