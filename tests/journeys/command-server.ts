/**
 * Runs `npm run rows` and `npm run figure` for the journeys, in one process that opens the tables once: the very functions that the
 * commands call, with their own arguments. That the commands are these functions is tested in tests/node.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { runFigure } from '../../src/commands/figure/run-figure.ts';
import { openTables, type OpenTables } from '../../src/commands/pages/asked.ts';
import type { Terminal } from '../../src/commands/pages/terminal.ts';
import { runRows } from '../../src/commands/rows/run-rows.ts';
import type { Ran, Run } from './commands.ts';

const COMMANDS = { rows: runRows, figure: runFigure } as const;

let opened: Promise<OpenTables> | undefined;

async function tables(datasets: string): Promise<OpenTables> {
	const result = await openTables(datasets);
	if (!result.ok) throw new Error(result.problem.sentence);
	return result.value;
}

async function ran({ command, args }: Run): Promise<Ran> {
	let [out, error] = ['', ''];
	const terminal: Terminal = {
		out: (text) => void (out += text),
		error: (text) => void (error += text),
		withTables: async (datasets, use) => use(await (opened ??= tables(datasets))),
	};
	const code = await COMMANDS[command]([...args], terminal);
	return { code, out, error };
}

async function textOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
}

createServer((request, response) => {
	if (request.method !== 'POST') {
		response.end('ready');
		return;
	}
	textOf(request)
		.then((body) => ran(JSON.parse(body) as Run))
		.catch((error: unknown): Ran => ({ code: 1, out: '', error: String(error) }))
		.then((answer) => response.end(JSON.stringify(answer)));
}).listen(Number(process.env['COMMANDS_PORT']), '127.0.0.1');
