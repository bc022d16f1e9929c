import { error } from '@sveltejs/kit';
import { load as loadClaims } from '../../claims/+page.server.ts';
import { load as loadMetros } from '../../compare/metros/+page.server.ts';
import { load as loadPaths } from '../../compare/paths/+page.server.ts';
import { load as loadCredentials } from '../../credentials/+page.server.ts';
import { load as loadDashboard } from '../../+page.server.ts';
import { EMBEDS } from '../embeds.ts';
import { load as loadMadeUp } from '../made-up.server.ts';
import type { EntryGenerator, PageServerLoadEvent } from './$types';

/** Asked once for all embeds of a page. */
function once<Data>(load: () => Promise<Data>): () => Promise<Data> {
	let loading: Promise<Data> | undefined;
	return () => (loading ??= load());
}

const [dashboard, metros, paths, credentials, claims, madeUp] = [
	once(loadDashboard),
	once(loadMetros),
	once(loadPaths),
	once(loadCredentials),
	once(loadClaims),
	once(loadMadeUp),
];

export const entries: EntryGenerator = () => [...EMBEDS.keys()].map((view) => ({ view }));

/** What the page of the view loads. */
export async function load({ params }: PageServerLoadEvent) {
	const embed = EMBEDS.get(params.view);
	switch (embed?.page) {
		case '/':
			return { embed, page: embed.page, of: await dashboard() };
		case '/compare/metros/':
			return { embed, page: embed.page, of: await metros() };
		case '/compare/paths/':
			return { embed, page: embed.page, of: await paths() };
		case '/credentials/':
			return { embed, page: embed.page, of: await credentials() };
		case '/claims/':
			return { embed, page: embed.page, of: await claims() };
		case '/yours/':
			return { embed, page: embed.page, of: await madeUp() };
		default:
			return error(404, `There is no embed ${params.view}.`);
	}
}
