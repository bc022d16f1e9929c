import { json } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { tablesAhead } from '../tables-ahead.server.ts';
import { tableAddress } from '../table-addresses.ts';

export const prerender = true;

/**
 * Paths of what a first visit does not load and choices need all the same: kept in the reader's browser once the engine
 * is there, so that these choices are answered without a connection too.
 */
export async function GET() {
	const tables = await tablesAhead();
	return json([resolve('/directory.json'), ...tables.map(tableAddress)]);
}
