import { resolve } from '$app/paths';
import type { EngineHost } from '$lib/engine/host.ts';
import type { FileCatalogue } from '$lib/engine/table-store.ts';
import type { Ask } from '$lib/query/statement.ts';
import { answers } from './answers.svelte.ts';
import { fetchJson } from './fetch-json.ts';
import { ownReleases } from './own-releases.svelte.ts';

/**
 * Has work done with answers of the site's tables alone. Where this browser has releases of the reader's they are asked of an
 * engine of their own, which ends with the work. Rejects as the work does.
 */
export async function withOfficialAnswers<Value>(use: (ask: Ask) => Promise<Value>): Promise<Value> {
	if (!(await ownReleases.open())) return use(answers.ask);
	const { openAsker } = await import('./open-asker.ts');
	let host: Promise<EngineHost> | null = null;
	const { ask } = openAsker({
		isEngineReady: () => false,
		run: async (statement) => {
			host ??= openOfficialHost();
			return (await host).run(statement);
		},
	});
	try {
		return await use(ask);
	} finally {
		void (host as Promise<EngineHost> | null)?.then((ended) => ended.close()).catch(() => undefined);
	}
}

async function openOfficialHost(): Promise<EngineHost> {
	const [catalogue, { openBrowserHost }] = await Promise.all([
		fetchJson<FileCatalogue>(resolve('/catalogue.json')),
		import('./browser-host.ts'),
	]);
	return openBrowserHost(catalogue, null);
}
