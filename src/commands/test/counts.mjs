// How many tests passed and failed, as the test runners themselves wrote it down.

/**
 * @typedef {{ passed: number, failed: number, failures?: readonly string[] }} Count failures by name, where they are known
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

/** A skipped test did not pass. @param {VitestReport} report @returns {Count} */
export function countOfVitest({ numPassedTests, numFailedTests, numPendingTests, testResults }) {
	return {
		passed: numPassedTests,
		failed: numFailedTests + numPendingTests,
		failures: testResults.flatMap(({ name, assertionResults }) =>
			assertionResults
				.filter(({ status }) => status !== 'passed')
				.map(({ fullName, failureMessages = [] }) => said(`${name}: ${fullName}`, failureMessages)),
		),
	};
}

/** One that passed only when tried again did not pass. @param {JourneysReport} report @returns {Count} */
export function countOfJourneys({ stats, suites }) {
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + stats.skipped,
		failures: suites.flatMap(failedJourneys),
	};
}
