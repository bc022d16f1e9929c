import { describeProblem, type Problem } from '$lib/domain/result.ts';
import { openTables, type OpenTables } from './asked.ts';

/** What a command runs against: where it prints, and how it comes to its tables. */
export interface Terminal {
	readonly out: (text: string) => void;
	readonly error: (text: string) => void;
	/** Has the tables of a folder used. Gives the command's exit code. */
	readonly withTables: (datasets: string, use: (tables: OpenTables) => Promise<number>) => Promise<number>;
}

/** The process's own, which opens the tables for one use. */
export const TERMINAL: Terminal = {
	out: (text) => void process.stdout.write(text),
	error: (text) => void process.stderr.write(text),
	async withTables(datasets, use) {
		const opened = await openTables(datasets);
		if (!opened.ok) return refuse([opened.problem], TERMINAL);
		try {
			return await use(opened.value);
		} finally {
			await opened.value.host.close();
		}
	},
};

/** Says what was refused, and gives the exit code that goes with it. */
export function refuse(problems: readonly Problem[], { error }: Pick<Terminal, 'error'>): number {
	for (const problem of problems) error(`${describeProblem(problem)}\n`);
	return 2;
}
