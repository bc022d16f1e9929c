// Runs checks, alone or two beside each other, prints what each says in one piece, and adds up how they went.
import { spawn } from 'node:child_process';
import { PROJECT } from '../install.mjs';

/**
 * @typedef {import('./counts.mjs').Count} Count
 * @typedef {(text: string) => void} Say
 * @typedef {{ name: string, work: (say: Say) => Promise<Count> }} Check
 */

/** As many as the smallest machine this is run on has cores. */
const BESIDE_EACH_OTHER = 2;

/**
 * Run a command in the project's folder.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @param {Say} say is given what it prints
 * @returns {Promise<number>} its exit status; 1 when a signal ended it or it could not start
 */
export function runSaying(command, args, environment, say) {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			cwd: PROJECT,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: environment,
			shell: process.platform === 'win32',
		});
		for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', say);
		child.on('error', (error) => {
			say(`${command}: ${error.message}\n`);
			resolve(1);
		});
		child.on('close', (status) => resolve(status ?? 1));
	});
}

/** @param {string} text */
function lastLines(text) {
	const lines = text.trimEnd().split('\n').slice(-15);
	return lines.map((line) => `    ${line.slice(0, 300)}`).join('\n');
}

/** The checks of one run. */
export class Checks {
	/** @type {{ name: string, count: Count, seconds: number }[]} */
	#results = [];
	/** @type {string[]} */
	#notRun = [];

	/** Nothing else runs meanwhile, so what it measures is its own, and what it says can be followed. @param {Check} check */
	async alone(check) {
		console.log(`\n── ${check.name}`);
		await this.#run(check, (text) => void process.stdout.write(text));
	}

	/** The first ones begin first. @param {readonly Check[]} checks that do not get in each other's way */
	async besideEachOther(checks) {
		const waiting = [...checks];
		const takeTurns = async () => {
			for (let check = waiting.shift(); check; check = waiting.shift()) {
				let said = '';
				await this.#run(check, (text) => void (said += text));
				console.log(`\n── ${check.name}`);
				process.stdout.write(said);
			}
		};
		await Promise.all(Array.from({ length: BESIDE_EACH_OTHER }, takeTurns));
	}

	/** @param {string} reason */
	leaveOut(reason) {
		this.#notRun.push(reason);
	}

	/** Prints how each went, every failure by name, and the sum in the last line. @returns {boolean} whether all passed */
	summarize() {
		console.log('');
		for (const { name, count, seconds } of this.#results) {
			const outcome = `${count.passed} passed, ${count.failed} failed (${seconds.toFixed(0)} s)`;
			console.log(`${count.failed ? 'FAILED' : 'passed'}  ${name}: ${outcome}`);
		}
		for (const failure of this.#results.flatMap(({ count }) => count.failures ?? [])) {
			console.log(`\n${failure}`);
		}
		for (const reason of this.#notRun) console.log(`not run  ${reason}`);
		const sum = (/** @type {'passed' | 'failed'} */ what) =>
			this.#results.reduce((total, { count }) => total + count[what], 0);
		console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
		return sum('failed') === 0;
	}

	/** One that breaks instead of counting is one failure. @param {Check} check @param {Say} say */
	async #run({ name, work }, say) {
		const start = performance.now();
		let said = '';
		const sayAndKeep = (/** @type {string} */ text) => {
			said += text;
			say(text);
		};
		/** @type {Count} */
		const count = await work(sayAndKeep).catch((error) => {
			sayAndKeep(`${error instanceof Error ? error.stack : error}\n`);
			return { passed: 0, failed: 1 };
		});
		// What a check says may lie far above the end; one that names no failures is told by its last lines.
		const isUntold = count.failed > 0 && !count.failures?.length;
		const failures = isUntold ? [`${name}\n${lastLines(said)}`] : count.failures;
		const seconds = (performance.now() - start) / 1000;
		this.#results.push({ name, count: { ...count, ...(failures ? { failures } : {}) }, seconds });
	}
}
