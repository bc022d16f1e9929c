import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { fileGroups } from './src/bundle/code-files.ts';
import { nothingAwaited } from './src/bundle/nothing-awaited.ts';
import { packedTables } from './src/bundle/packed-tables.ts';
import { preloadAll } from './src/bundle/preload.ts';
import { siteAddressOf } from './src/lib/domain/site-address.ts';
import { chromiumLaunch } from './tests/chromium.ts';

/** duckdb-wasm's worker script is imported for what it does, though its package says that none of its files does anything. */
const engineScript: Plugin = {
	name: 'engine-script',
	transform: {
		filter: { id: /duckdb-browser-\w+\.worker\.js$/ },
		handler: () => ({ moduleSideEffects: 'no-treeshake' }),
	},
};

export default defineConfig({
	plugins: [packedTables, nothingAwaited, sveltekit(), preloadAll],
	define: { __SITE_ADDRESS__: JSON.stringify(siteAddressOf(process.env['SITE_ADDRESS'] ?? '')) },
	// Tables and engine files stay files: a data: address would be refused by the page's connect-src.
	build: { assetsInlineLimit: 0, target: 'es2022' },
	environments: {
		client: {
			build: {
				rolldownOptions: {
					output: { codeSplitting: { groups: fileGroups() } },
				},
			},
		},
	},
	// Found only in a worker or behind the page, they would be found late: the development server then loads the page anew, and a test
	// that runs just then has two copies of Svelte.
	optimizeDeps: {
		include: [
			'@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js',
			'@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js',
			'@resvg/resvg-wasm',
			'codemirror',
			'@codemirror/lang-sql',
			'@codemirror/language',
			'@codemirror/state',
			'@codemirror/view',
			'@lezer/highlight',
		],
	},
	// A classic worker, as duckdb-wasm's own is.
	worker: { format: 'iife', plugins: () => [engineScript] },
	test: {
		// The machines have two cores, and a test file may boot an engine of its own.
		maxWorkers: 2,
		setupFiles: ['./tests/properties.ts'],
		env: { PROPERTY_SEED: process.env['PROPERTY_SEED'] ?? '' },
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/node/**/*.test.ts'],
					exclude: ['src/**/*.browser.test.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['src/**/*.browser.test.ts'],
					testTimeout: 30_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: chromiumLaunch() }),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
		],
	},
});
