import { json } from '@sveltejs/kit';
import { credentialList } from '$lib/query/questions/role-credential-list.ts';
import { openTables, rowsOf } from '../tables.server.ts';

export const prerender = true;

/** The credentials the site's search finds; roles, areas and other names it takes from the lists the filters use. */
export async function GET() {
	return json({ credentials: await rowsOf(await openTables(), credentialList()) });
}
