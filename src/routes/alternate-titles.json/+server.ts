import { json } from '@sveltejs/kit';
import { alternateTitles } from '$lib/query/lists/alternate-titles.ts';
import { openTables } from '../tables.server.ts';

export const prerender = true;

/** Other names of every role, by its code: `{ "29-2072": ["Coder", …] }`. Fetched for the role search alone. */
export async function GET() {
	const { ask } = await openTables();
	const names: Record<string, string[]> = {};
	for (const part of ['health-information', 'other'] as const) {
		for (const { code, title } of await ask(alternateTitles(part))) (names[code] ??= []).push(title);
	}
	return json(names);
}
