import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describeProblem, type Result } from '$lib/domain/result.ts';
import type { Catalogue } from '$lib/datasets/catalogue.ts';
import { createAsker } from '$lib/engine/ask.ts';
import { keepSlices, type KeptSlices } from '$lib/engine/kept-slices.ts';
import { openNodeHost } from '$lib/engine/node-host.ts';
import type { Context } from '$lib/query/context.ts';
import type { Ask, Question } from '$lib/query/statement.ts';
import type { Directory } from '$lib/view-state/directory/directory.ts';
import { readDirectory } from '$lib/view-state/directory/read-directory.ts';

/** The project's tables, for all pages of a build. */
export interface Tables {
	readonly ask: Ask;
	readonly slices: KeptSlices;
	readonly catalogue: Catalogue;
	readonly context: Context;
}

const DATASETS = resolve('datasets');
const KEPT = resolve('.svelte-kit/answers');

let opened: Promise<Tables> | undefined;

/** The tables with one engine for all pages. Throws where they cannot be read: the build must stop then. */
export function openTables(): Promise<Tables> {
	opened ??= open();
	return opened;
}

async function open(): Promise<Tables> {
	const { host, catalogue, context } = must(await openNodeHost(DATASETS));
	const datapackage = await readFile(join(DATASETS, 'datapackage.json'), 'utf8');
	const slices = keepSlices(KEPT, datapackage, (statement) => host.run(statement));
	const { ask } = createAsker({ isEngineReady: () => true, run: (statement) => slices.get(statement) }, 1e9);
	return { ask, slices, catalogue, context };
}

/** Everything that can be chosen. Throws like `openTables`. */
export async function openDirectory(): Promise<Directory> {
	return must(await readDirectory((await openTables()).ask));
}

/** The answer to a question over the tables. Throws where it cannot be answered. */
export async function answerOf<Answer>(question: (context: Context) => Question<Answer>): Promise<Answer> {
	const { ask, context } = await openTables();
	return question(context)(ask);
}

function must<Value>(result: Result<Value>): Value {
	if (result.ok) return result.value;
	throw new Error(describeProblem(result.problem));
}
