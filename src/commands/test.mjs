// `npm test`: every check there is, and at the end `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { builtOnce, siteOf } from './built-once.mjs';
import { ensureInstalled, PROJECT } from './install.mjs';
import { Checks, runSaying } from './test/checks.mjs';
import { countOfJourneys, countOfVitest } from './test/counts.mjs';

/**
 * @typedef {import('./test/counts.mjs').Count} Count
 * @typedef {import('./test/checks.mjs').Check} Check
 * @typedef {import('./test/checks.mjs').Say} Say
 */

const PASSED = { passed: 1, failed: 0 };
const FAILED = { passed: 0, failed: 1 };

/** What Vitest says where packages were bundled again in the middle of a run: whether its tests pass is then a matter of luck. */
const LOADED_ANEW = 'unexpectedly reloaded a test';

ensureInstalled();
const browser = ensureBrowser();
const environment = { ...process.env, ...(browser ? { CHROMIUM_PATH: browser } : {}) };
const reports = mkdtempSync(join(tmpdir(), 'paychart-test-'));
const checks = new Checks();

/** One command that counts as one check. @param {string} name @param {string} command @param {...string} args @returns {Check} */
const once = (name, command, ...args) => ({
	name,
	work: async (say) => ((await runSaying(command, args, environment, say)) === 0 ? PASSED : FAILED),
});

/**
 * A test runner that writes its own count as JSON. A runner that breaks before it counts is one failure.
 * @template Report
 * @param {readonly string[]} args @param {string} report @param {(json: Report) => Count} read
 * @param {Say} say @param {NodeJS.ProcessEnv} [more]
 * @returns {Promise<Count>}
 */
async function counted(args, report, read, say, more = {}) {
	const status = await runSaying('npx', args, { ...environment, ...more }, say);
	if (!existsSync(report)) return FAILED;
	const count = read(JSON.parse(readFileSync(report, 'utf8')));
	const silentFailure = (status !== 0 && count.failed === 0) || count.passed + count.failed === 0;
	return silentFailure ? { ...count, failed: count.failed + 1 } : count;
}

/** @param {string} name @param {string} project @returns {Check} */
function vitest(name, project) {
	const report = join(reports, `${project}.json`);
	const args = ['--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	return {
		name,
		work: async (say) => {
			let isLoadedAnew = false;
			const heard = (/** @type {string} */ text) => {
				isLoadedAnew ||= text.includes(LOADED_ANEW);
				say(text);
			};
			const count = await counted(['vitest', 'run', ...args], report, countOfVitest, heard);
			if (!isLoadedAnew) return count;
			say('A package was found late: name it in optimizeDeps.include of vite.config.ts.\n');
			return { ...count, failed: count.failed + 1 };
		},
	};
}

/**
 * A built site and the journeys through it. What was built from the same sources already is not built again.
 * @param {string} where @param {{ BASE_PATH: string, BUILD_FOLDER: string, SITE_ADDRESS: string, SITE_PAGES: string }} settings of the build
 * @returns {{ build: Check, journeys: Check }}
 */
function site(where, settings) {
	const made = siteOf({ ...environment, ...settings });
	let isBuilt = false;
	const build = async (/** @type {Say} */ say) => {
		const run = () => runSaying('npm', ['run', '--silent', 'build'], made.environment, say);
		const outcome = await builtOnce(made, async () => (await run()) === 0);
		if (outcome === 'kept') say('Nothing has changed since it was built.\n');
		isBuilt = outcome !== 'failed';
		return isBuilt ? PASSED : FAILED;
	};
	const journeys = async (/** @type {Say} */ say) => {
		if (!isBuilt) {
			say('There is no site to go through: its build failed.\n');
			return FAILED;
		}
		const report = join(reports, `journeys${settings.BASE_PATH.replace('/', '-')}.json`);
		const args = ['playwright', 'test', '--config', 'tests/journeys/playwright.config.ts'];
		const more = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...settings };
		return counted(args, report, countOfJourneys, say, more);
	};
	return {
		build: { name: `build ${where}`, work: build },
		journeys: { name: `journeys ${where}`, work: journeys },
	};
}

const root = site("at the host's root", {
	BASE_PATH: '',
	BUILD_FOLDER: 'build',
	SITE_ADDRESS: '',
	SITE_PAGES: '',
});
const below = site('below a base path', {
	BASE_PATH: '/pay',
	BUILD_FOLDER: '.svelte-kit/site-below-a-path',
	SITE_ADDRESS: 'https://paychart.example/pay',
	SITE_PAGES: 'sample',
});

const officialFiles = join(PROJECT, '..', 'shared', 'data');
const isComparable = existsSync(officialFiles);
if (!isComparable) {
	checks.leaveOut(`datasets/ against the official files: they do not lie at ${officialFiles}`);
}

await checks.alone(once('types of the routes', 'npx', 'svelte-kit', 'sync'));
// The first build is the longest; the second one, last, finds the answers that the first has asked the engine for.
await checks.besideEachOther([
	root.build,
	once('format', 'npx', 'prettier', '--check', '--log-level', 'warn', '.'),
	once('lint', 'npm', 'run', '--silent', 'lint'),
	once('types', 'npm', 'run', '--silent', 'check'),
	...(isComparable
		? [
				once(
					'datasets/ is what the importers write',
					...['npm', 'run', '--silent', 'datasets', '--', officialFiles, '--check'],
				),
			]
		: []),
	once(
		'floors: imports only downward',
		...['npx', 'depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src'],
	),
	once('dead code', 'npx', 'knip'),
	once('types of the service worker', 'npx', 'tsc', '--noEmit', '-p', 'src/service-worker'),
	below.build,
]);
await checks.alone(vitest('tests in Node', 'node'));
await checks.alone(vitest('tests in the browser', 'browser'));
await checks.alone(below.journeys);
await checks.alone(root.journeys);

rmSync(reports, { recursive: true });
process.exitCode = checks.summarize() ? 0 : 1;
