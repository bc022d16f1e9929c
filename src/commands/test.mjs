// `npm test`: every check there is, one after the other, and at the end `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled, PROJECT, run } from './install.mjs';

/** @typedef {{ passed: number, failed: number, failures?: readonly string[] }} Count failures by name, where they are known */

ensureInstalled();
const browser = ensureBrowser();
const environment = browser ? { CHROMIUM_PATH: browser } : {};
const reports = mkdtempSync(join(tmpdir(), 'paychart-test-'));
/** @type {{ name: string, count: Count, seconds: number }[]} */
const results = [];
/** @type {string[]} */
const notRun = [];

/**
 * @param {string} name
 * @param {() => Count} work
 */
function check(name, work) {
	console.log(`\n── ${name}`);
	const start = performance.now();
	const count = work();
	results.push({ name, count, seconds: (performance.now() - start) / 1000 });
}

/**
 * @typedef {{ name: string, assertionResults: { fullName: string, status: string, failureMessages?: string[] }[] }} TestedFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: TestedFile[] }} VitestReport
 * @typedef {{ status: string, results: { error?: { message?: string } }[] }} JourneyRun
 * @typedef {{ title: string, tests: JourneyRun[] }} Journey
 * @typedef {{ file: string, specs?: Journey[], suites?: Journeys[] }} Journeys
 * @typedef {{ stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>, suites: Journeys[] }} JourneysReport
 */

/** A failure's name and the beginning of what it said, on few lines. @param {string} name @param {readonly string[]} messages */
function said(name, messages) {
	const lines = (messages[0] ?? '').split('\n').slice(0, 12);
	return [name, ...lines.map((line) => `    ${line.slice(0, 300)}`)].join('\n');
}

/** @param {Journeys} suite @returns {string[]} */
function failedJourneys({ file, specs = [], suites = [] }) {
	const messages = (/** @type {Journey} */ { tests }) =>
		tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? []));
	return [
		...specs
			.filter(({ tests }) => tests.some(({ status }) => status !== 'expected'))
			.map((journey) => said(`${file}: ${journey.title}`, messages(journey))),
		...suites.flatMap(failedJourneys),
	];
}

/** One command that counts as one check. @param {string} command @param {readonly string[]} args @returns {Count} */
function once(command, args, more = {}) {
	return run(command, args, { ...environment, ...more }) === 0
		? { passed: 1, failed: 0 }
		: { passed: 0, failed: 1 };
}

/**
 * A test runner that writes its own count as JSON. A runner that breaks before it counts is one failure.
 * @template Report
 * @param {readonly string[]} args @param {string} report @param {(json: Report) => Count} read @param {NodeJS.ProcessEnv} [more]
 * @returns {Count}
 */
function counted(args, report, read, more = {}) {
	const status = run('npx', args, { ...environment, ...more });
	if (!existsSync(report)) return { passed: 0, failed: 1 };
	const count = read(JSON.parse(readFileSync(report, 'utf8')));
	const silentFailure = (status !== 0 && count.failed === 0) || count.passed + count.failed === 0;
	return silentFailure ? { ...count, failed: count.failed + 1 } : count;
}

/** @param {string} project @returns {Count} */
function vitest(project) {
	const report = join(reports, `${project}.json`);
	return counted(
		[
			'vitest',
			'run',
			'--project',
			project,
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${report}`,
		],
		report,
		/** @param {VitestReport} json */
		(json) => ({
			passed: json.numPassedTests,
			failed: json.numFailedTests + json.numPendingTests,
			failures: json.testResults.flatMap(({ name, assertionResults }) =>
				assertionResults
					.filter(({ status }) => status !== 'passed')
					.map(({ fullName, failureMessages = [] }) => said(`${name}: ${fullName}`, failureMessages)),
			),
		}),
	);
}

/**
 * @param {string} base the path that build/ was made for
 * @returns {Count}
 */
function journeys(base) {
	const report = join(reports, `journeys${base.replace('/', '-')}.json`);
	return counted(
		['playwright', 'test', '--config', 'tests/journeys/playwright.config.ts'],
		report,
		/** @param {JourneysReport} json */
		(json) => ({
			passed: json.stats.expected,
			failed: json.stats.unexpected + json.stats.flaky + json.stats.skipped,
			failures: json.suites.flatMap(failedJourneys),
		}),
		{ PLAYWRIGHT_JSON_OUTPUT_NAME: report, BASE_PATH: base },
	);
}

check('types of the routes', () => once('npx', ['svelte-kit', 'sync']));
check('format', () => once('npx', ['prettier', '--check', '--log-level', 'warn', '.']));
check('lint', () => once('npm', ['run', '--silent', 'lint']));
check('types', () => once('npm', ['run', '--silent', 'check']));
check('types of the service worker', () => once('npx', ['tsc', '--noEmit', '-p', 'src/service-worker']));
check('floors: imports only downward', () =>
	once('npx', ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src']),
);
check('dead code', () => once('npx', ['knip']));

const officialFiles = join(PROJECT, '..', 'shared', 'data');
if (existsSync(officialFiles)) {
	check('datasets/ is what the importers write', () =>
		once('npm', ['run', '--silent', 'datasets', '--', officialFiles, '--check']),
	);
} else {
	notRun.push(`datasets/ against the official files: they do not lie at ${officialFiles}`);
}

check('tests in Node', () => vitest('node'));
check('tests in the browser', () => vitest('browser'));
check('build under a base path', () => once('npm', ['run', '--silent', 'build'], { BASE_PATH: '/pay' }));
check('journey below the base path', () => journeys('/pay'));
check('build', () => once('npm', ['run', '--silent', 'build']));
check('journeys through the built site', () => journeys(''));

rmSync(reports, { recursive: true });
console.log('');
for (const { name, count, seconds } of results) {
	console.log(
		`${count.failed ? 'FAILED' : 'passed'}  ${name}: ${count.passed} passed, ${count.failed} failed (${seconds.toFixed(0)} s)`,
	);
}
for (const failure of results.flatMap(({ count }) => count.failures ?? [])) console.log(`\n${failure}`);
for (const reason of notRun) console.log(`not run  ${reason}`);
const total = results.reduce(
	(sum, { count }) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }),
	{ passed: 0, failed: 0 },
);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
