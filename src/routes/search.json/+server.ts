import { json } from '@sveltejs/kit';
import { roleDuties } from '$lib/query/roles/facts.ts';
import { credentialList } from '$lib/query/lists/credential-list.ts';
import { openTables } from '../tables.server.ts';

export const prerender = true;

/** The credentials and duties the site's search finds; roles, areas and other names it takes from the filters' lists. */
export async function GET() {
	const { ask } = await openTables();
	return json({
		credentials: await ask(credentialList()),
		duties: await ask(roleDuties()),
	});
}
