import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeProblem, type Result } from '$lib/domain/result.ts';
import { parseCatalogue, type Catalogue } from '$lib/datasets/catalogue.ts';
import { readContext } from '$lib/engine/context.ts';
import type { EngineHost } from '$lib/engine/host.ts';
import { openFolderHost } from '$lib/engine/node-host.ts';
import { SCHEMAS } from '$lib/engine/schemas.ts';
import type { Context } from '$lib/query/context.ts';
import type { Statement } from '$lib/query/statement.ts';

/** The tables as the build sees them: read from the project's folder, one engine for all pages. */
export interface Tables {
	readonly catalogue: Catalogue;
	readonly host: EngineHost;
	readonly context: Context;
}

const DATASETS = resolve('datasets');
let opened: Promise<Tables> | undefined;

/** Opens the tables once. Throws with a reader's sentence where they cannot be read: the build must stop then. */
export function openTables(): Promise<Tables> {
	opened ??= open();
	return opened;
}

async function open(): Promise<Tables> {
	const catalogue = must(parseCatalogue(readFileSync(join(DATASETS, 'datapackage.json'), 'utf8')));
	const host = openFolderHost(DATASETS, catalogue, SCHEMAS);
	return { catalogue, host, context: must(await readContext(host, catalogue)) };
}

/** The rows of an answer. Throws with the problem where there is none. */
export async function rowsOf<Row>({ host }: Tables, statement: Statement<Row>): Promise<readonly Row[]> {
	const answer = await host.ask(`build ${statement.name} ${JSON.stringify(statement.parameters)}`, statement);
	if (answer.status === 'answered') return answer.rows;
	throw new Error(answer.status === 'late' ? `${statement.name} was asked twice at once` : describeProblem(answer.problem));
}

function must<Value>(result: Result<Value>): Value {
	if (result.ok) return result.value;
	throw new Error(describeProblem(result.problem));
}
