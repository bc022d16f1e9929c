import { resolve } from 'node:path';
import { describeProblem, type Result } from '$lib/domain/result.ts';
import { openNodeHost, type NodeHost } from '$lib/engine/node-host.ts';
import type { Statement } from '$lib/query/statement.ts';
import type { Directory } from '$lib/view-state/directory.ts';
import { readDirectory } from '$lib/view-state/read-directory.ts';

let opened: Promise<NodeHost> | undefined;
let asked = 0;

/** The project's tables with one engine for all pages. Throws where they cannot be read: the build must stop then. */
export function openTables(): Promise<NodeHost> {
	opened ??= openNodeHost(resolve('datasets')).then(must);
	return opened;
}

/** Everything that can be chosen. Throws like `openTables`. */
export async function openDirectory(): Promise<Directory> {
	return must(await readDirectory((await openTables()).host));
}

function must<Value>(result: Result<Value>): Value {
	if (result.ok) return result.value;
	throw new Error(describeProblem(result.problem));
}

/** The rows of an answer. Throws with the problem where there is none. */
export async function rowsOf<Row>({ host }: NodeHost, statement: Statement<Row>): Promise<readonly Row[]> {
	// A turn of its own for each question: pages built at once must not overtake each other.
	const answer = await host.ask(`build ${asked++}`, statement);
	if (answer.status === 'answered') return answer.rows;
	throw new Error(
		answer.status === 'failed' ? describeProblem(answer.problem) : `${statement.name} was late`,
	);
}
