import type { Kind } from '$lib/offline/addresses.ts';

/** Every sentence on what a browser keeps of the site. */
export const KEPT = {
	title: 'Kept in this browser',
	lead: 'What you open stays in this browser and works without a connection. It never leaves this device.',
	ahead:
		'The main page is kept too, and once it has started, the query engine with the tables it needs. If your browser saves data, nothing is loaded ahead of need.',
	kinds: {
		site: { title: 'Site', what: 'scripts, styles, the font, lists to choose from' },
		engine: { title: 'Query engine', what: 'answers your choices in this browser' },
		tables: { title: 'Tables', what: 'official figures behind the answers' },
		pages: { title: 'Pages you opened', what: 'readable without a connection' },
	} satisfies Record<Kind, { readonly title: string; readonly what: string }>,
	total: 'Total',
	sizes: 'Sizes are of the unpacked files.',
	browser: (size: string) => `The browser counts ${size} for this site, with its own records.`,
	clear: 'Clear what is kept',
	clearing:
		'This deletes everything above and nothing else; your theme and your own files stay. Then no page opens without a connection until you open it again.',
	cleared: (size: string) => `Cleared ${size}. What you open from now on is kept again.`,
	nothing: (why: string) => `Nothing is kept. ${why} The site still works with a connection.`,
	refused: 'This browser doesn’t let a site keep files (some don’t in private windows).',
	insecure: 'Browsers let a site keep files only over https or from this device.',
	noAccess: 'This browser refuses access to what it keeps.',
} as const;
