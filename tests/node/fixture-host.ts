import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContext } from '$lib/engine/context.ts';
import type { EngineHost } from '$lib/engine/host.ts';
import { openFolderHost } from '$lib/engine/node-host.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import type { FileCatalogue } from '$lib/engine/table-store.ts';
import type { Context } from '$lib/query/context.ts';
import type { Statement } from '$lib/query/statement.ts';

export const FIXTURES = fileURLToPath(new URL('../fixtures/wages', import.meta.url));

/** The catalogue of the fixture tables: `<table>.csv`, or `<table>/<part>.csv`. */
export function fixtureCatalogue(): FileCatalogue {
	const files = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
		.map((entry) => relative(FIXTURES, join(entry.parentPath, entry.name)))
		.sort();
	return {
		resources: files.map((path) => {
			const [table = '', part] = path.replace(/\.csv$/, '').split('/');
			return {
				table,
				...(part === undefined ? {} : { part }),
				path,
				bytes: readFileSync(join(FIXTURES, path)).length,
			};
		}),
	};
}

export interface FixtureHost {
	readonly host: EngineHost;
	readonly context: Context;
	/** The rows of an answer; throws with the problem's sentence where there is none. */
	readonly rows: <Row>(statement: Statement<Row>) => Promise<readonly Row[]>;
}

/** The fixture tables behind the engine the product uses. */
export async function openFixtures(): Promise<FixtureHost> {
	const catalogue = fixtureCatalogue();
	const host = openFolderHost(FIXTURES, catalogue, SCHEMAS);
	const context = await readContext(host, catalogue);
	if (!context.ok) throw new Error(`${context.problem.sentence} ${context.problem.detail ?? ''}`);
	return {
		host,
		context: context.value,
		async rows(statement) {
			const answer = await host.ask(statement.name, statement);
			if (answer.status === 'answered') return answer.rows;
			throw new Error(
				answer.status === 'late' ? 'late' : `${answer.problem.sentence} ${answer.problem.detail ?? ''}`,
			);
		},
	};
}
