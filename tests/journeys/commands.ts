import { readFileSync } from 'node:fs';

/** A command with its arguments, as npm run would be given them. */
export interface Run {
	readonly command: 'rows' | 'figure';
	readonly args: readonly string[];
}

/** What became of it. */
export interface Ran {
	/** Its exit code. */
	readonly code: number;
	readonly out: string;
	readonly error: string;
}

/** Where command-server.ts listens. */
export const COMMANDS_PORT = Number(process.env.JOURNEYS_PORT ?? 4187) + 1000;

async function printed(run: Run): Promise<string> {
	const answer = await fetch(`http://127.0.0.1:${COMMANDS_PORT}/`, {
		method: 'POST',
		body: JSON.stringify(run),
	});
	const { code, out, error } = (await answer.json()) as Ran;
	if (code !== 0) throw new Error(error || `exit code ${code}`);
	return out;
}

/** What `npm run rows` prints of an address, of the page's first view unless one is named. Rejects with what it says. */
export function rowsOf(address: string, view?: string): Promise<string> {
	return printed({ command: 'rows', args: view === undefined ? [address] : [address, '--view', view] });
}

/** The file that `npm run figure` writes with these arguments, published where the journeys' site is. Rejects with what it says. */
export async function madeFigure(output: string, ...args: readonly string[]): Promise<Buffer> {
	await printed({ command: 'figure', args: [...args, '-o', output] });
	return readFileSync(output);
}
