import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '$lib/domain/result.ts';
import { parseCatalogue, type Catalogue } from '$lib/datasets/catalogue.ts';
import type { TableSchema } from '$lib/datasets/schema.ts';
import type { Context } from '$lib/query/context.ts';
import type { Ask } from '$lib/query/statement.ts';
import { createAsker } from './ask.ts';
import { readContext } from './context.ts';
import { createEngineHost, type EngineHost } from './host.ts';
import { openNodeEngine } from './node.ts';
import { SCHEMAS } from './schemas.ts';
import type { FileCatalogue } from './table-store.ts';

/** The tables of a folder, ready to be asked. */
export interface NodeHost {
	readonly host: EngineHost;
	readonly ask: Ask;
	readonly catalogue: Catalogue;
	readonly context: Context;
}

/** A host over CSV files below a folder, by the paths of a catalogue. */
export function openFolderHost(
	folder: string,
	catalogue: FileCatalogue,
	schemas: ReadonlyMap<string, TableSchema>,
): EngineHost {
	return createEngineHost({
		open: async () => openNodeEngine(),
		catalogue,
		schemas,
		fetchBytes: (path) => readFile(join(folder, path)),
	});
}

/** Asks a host alone: where pages are built, in commands and tests there is no other source. Everything answered is kept. */
export function askOf(host: EngineHost): Ask {
	return createAsker({ isEngineReady: () => true, run: (statement) => host.run(statement) }, 1e9).ask;
}

/**
 * The product's tables in Node, for prerendering, commands and tests: the folder that holds
 * `datapackage.json`. Fails when there is none, or a table it names cannot be loaded. Close its host.
 */
export async function openNodeHost(folder: string): Promise<Result<NodeHost>> {
	const file = join(folder, 'datapackage.json');
	const json = await readFile(file, 'utf8').catch(() => null);
	if (json === null) {
		return fail({
			sentence: 'There are no tables here.',
			remedy: 'Write them with `npm run datasets -- <folder of official releases>`.',
			place: { file },
		});
	}
	const catalogue = parseCatalogue(json);
	if (!catalogue.ok) return catalogue;
	const host = openFolderHost(folder, catalogue.value, SCHEMAS);
	const ask = askOf(host);
	const context = await readContext(ask, catalogue.value);
	if (context.ok) return ok({ host, ask, catalogue: catalogue.value, context: context.value });
	await host.close();
	return context;
}
