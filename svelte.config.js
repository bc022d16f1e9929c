import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/**
 * The script of app.html stands in 1,600 pages, so what it does is said here. Before anything is painted it applies the
 * stored theme (storage can be forbidden: the system's theme holds then; an embed has its theme in its address, which also
 * may hold keys that choose nothing: FRAME_KEYS), and finds out whether the address has choices of its own. Such an address
 * must not show the prerendered default's figures: until its own answer is there the style sheet keeps them out of sight and
 * <main> says that it is not settled. What its answer will need is fetched at once.
 *
 * It also gives the router's two keys of the session something to read. On a first visit the router would parse what is not
 * there and catch the failure, for whose place the browser reads that whole file of code a second time, before the page lives.
 *
 * SvelteKit hashes the scripts it writes itself; the ones we wrote into app.html have to be named in the
 * policy by hand, so their hashes are calculated from the very file: it must hold nothing that SvelteKit fills in.
 */
function ownInlineScriptHashes() {
	const page = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8');
	return [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
		([, text = '']) => /** @type {const} */ (`sha256-${createHash('sha256').update(text).digest('base64')}`),
	);
}

/** Where the site is written: `npm test` makes a second one, below a path of its host. */
const FOLDER = process.env.BUILD_FOLDER || 'build';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ pages: FOLDER, assets: FOLDER, fallback: '404.html', precompress: false }),
		// Beside another build this one must not share its drafts.
		outDir: FOLDER === 'build' ? '.svelte-kit' : `.svelte-kit/drafts-of-${FOLDER.replaceAll(/\W/g, '-')}`,
		paths: { base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''), relative: true },
		csp: {
			mode: 'hash',
			directives: {
				// What no line below allows is refused: media, frames of others, plugins, prefetches.
				'default-src': ['none'],
				'script-src': ['self', 'wasm-unsafe-eval', ...ownInlineScriptHashes()],
				'style-src': ['self', 'unsafe-inline'],
				'connect-src': ['self'],
				'worker-src': ['self', 'blob:'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self', 'data:'],
				// The preview of an embed's code.
				'frame-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				// Every form is answered by the page itself.
				'form-action': ['none'],
			},
		},
		prerender: {
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			// A sample lacks the pages that most of its links lead to, see src/routes/built-pages.server.ts.
			crawl: process.env.SITE_PAGES !== 'sample',
		},
		output: { bundleStrategy: 'split' },
		version: { pollInterval: 0 },
		// The pages register it themselves: they also tell it what they had loaded before.
		serviceWorker: { register: false },
	},
	compilerOptions: {
		runes: true,
		// Written some two hundred times in each of 1,600 pages: short, it takes megabytes less.
		cssHash: ({ hash, filename, css }) => `s${hash(filename ?? css).slice(0, 5)}`,
	},
};
