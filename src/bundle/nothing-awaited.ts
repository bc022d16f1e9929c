import type { Plugin } from 'vite';

const AWAITED = /\bawait (?=(?:lazyPart|viewParts)\()/g;

/**
 * Takes `await` away from before a page's parts in the code of browsers: only where pages are built are parts waited for
 * (lib/components/lazy/lazy-part.ts). A module that awaits while it is evaluated holds up those that import it, and keeps the bundler from
 * fetching several parts by one file.
 */
export const nothingAwaited: Plugin = {
	name: 'nothing-awaited',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	transform: {
		filter: { code: AWAITED },
		handler: (code) => ({ code: code.replace(AWAITED, ''), map: null }),
	},
};
