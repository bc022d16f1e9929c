import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '$lib/domain/result.ts';
import { parseCatalogue, type Catalogue } from '$lib/datasets/catalogue.ts';
import type { TableSchema } from '$lib/datasets/schema.ts';
import type { Context } from '$lib/query/context.ts';
import { readContext } from './context.ts';
import { createEngineHost, type EngineHost } from './host.ts';
import { openNodeEngine } from './node.ts';
import { SCHEMAS } from './schemas.ts';
import type { FileCatalogue } from './table-store.ts';

/** The tables of a folder, ready to be asked. */
export interface NodeHost {
	readonly host: EngineHost;
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
	const context = await readContext(host, catalogue.value);
	if (context.ok) return ok({ host, catalogue: catalogue.value, context: context.value });
	await host.close();
	return context;
}
