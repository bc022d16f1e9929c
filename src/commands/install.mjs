// Plain JavaScript without dependencies: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Run a command in the project's folder with its output on this terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment] variables beside the present ones
 * @returns {number} its exit status; 1 when a signal ended it or it could not start
 */
export function run(command, args, environment = {}) {
	const { status, error } = spawnSync(command, args, {
		cwd: PROJECT,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...environment },
		shell: process.platform === 'win32',
	});
	if (error) console.error(`${command}: ${error.message}`);
	return status ?? 1;
}

/** Whether `node_modules` is what the lock file asks for, by npm's own note of what it installed. */
function isInstalled() {
	const note = join(PROJECT, 'node_modules', '.package-lock.json');
	return existsSync(note) && statSync(note).mtimeMs >= statSync(join(PROJECT, 'package-lock.json')).mtimeMs;
}

/** Install the dependencies the lock file names, if they are not there. Ends the process where that fails. */
export function ensureInstalled() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major < 20 || (major === 20 && minor < 19)) {
		console.error(
			`Paychart needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and try again.`,
		);
		process.exit(1);
	}
	if (isInstalled()) return;
	console.log('Installing the dependencies …');
	if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
		console.error(
			'The dependencies could not be installed: see the lines above. Is the npm registry within reach?',
		);
		process.exit(1);
	}
}
