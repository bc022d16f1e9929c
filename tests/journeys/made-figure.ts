import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** The file that `npm run figure` writes with these arguments, published at `site`. Rejects with what the command says. */
export function madeFigure(site: string, output: string, ...args: readonly string[]): Promise<Buffer> {
	const line = [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'src/commands/figure.ts', ...args, '-o', output];
	return new Promise((settle, fail) => {
		execFile(
			process.execPath,
			line,
			{ cwd: ROOT, env: { ...process.env, SITE_ADDRESS: site } },
			(error, _, told) => {
				if (error) fail(new Error(told || error.message));
				else settle(readFileSync(output));
			},
		);
	});
}
