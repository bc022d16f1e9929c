import { defineConfig } from '@playwright/test';
import { journeyLaunch } from '../chromium.ts';
import { COMMANDS_PORT } from './commands.ts';

/** Another one where this one is taken. */
const PORT = COMMANDS_PORT - 1000;
/** Set when build/ was made for a path below its host: then only that is tested. */
const base = process.env.BASE_PATH ?? '';

export default defineConfig({
	testDir: '.',
	testMatch: base ? 'base-path.spec.ts' : '*.spec.ts',
	testIgnore: base ? [] : 'base-path.spec.ts',
	outputDir: '../../test-results',
	workers: 2,
	fullyParallel: true,
	forbidOnly: true,
	// A busy machine takes half a minute to start an engine with a reader's own releases beside another journey.
	timeout: 150_000,
	expect: { timeout: 60_000 },
	reporter: [
		['list'],
		['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '../../test-results/journeys.json' }],
	],
	use: {
		baseURL: `http://127.0.0.1:${PORT}`,
		browserName: 'chromium',
		launchOptions: journeyLaunch(),
		acceptDownloads: true,
		// What a journey withholds must not come out of a cache; offline.spec.ts allows them.
		serviceWorkers: 'block',
		trace: 'off',
	},
	webServer: [
		{
			command: 'node src/commands/serve-cli.mjs',
			cwd: '../..',
			env: { PORT: String(PORT), BASE_PATH: base, BUILD_FOLDER: process.env.BUILD_FOLDER ?? '' },
			url: `http://127.0.0.1:${PORT}${base}/`,
			reuseExistingServer: false,
		},
		{
			command: 'node --import tsx tests/journeys/command-server.ts',
			cwd: '../..',
			env: { COMMANDS_PORT: String(COMMANDS_PORT), SITE_ADDRESS: `http://127.0.0.1:${PORT}` },
			url: `http://127.0.0.1:${COMMANDS_PORT}/`,
			reuseExistingServer: false,
		},
	],
});
