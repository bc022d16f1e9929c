import { fileURLToPath } from 'node:url';
import { readContext } from '$lib/engine/context.ts';
import type { FileCatalogue } from '$lib/engine/table-store.ts';
import type { Context } from '$lib/query/context.ts';
import { catalogueOf, openFixture } from '../fixtures/open-folder.ts';

export const FIXTURES = fileURLToPath(new URL('../fixtures/wages', import.meta.url));

export function fixtureCatalogue(): FileCatalogue {
	return catalogueOf(FIXTURES);
}

export type FixtureHost = ReturnType<typeof openFixture> & { readonly context: Context };

/** The fixture tables behind the engine the product uses. */
export async function openFixtures(): Promise<FixtureHost> {
	const tables = openFixture(FIXTURES);
	const context = await readContext(tables.ask, tables.catalogue);
	if (!context.ok) throw new Error(`${context.problem.sentence} ${context.problem.detail ?? ''}`);
	return { ...tables, context: context.value };
}
