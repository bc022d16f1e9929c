import type { Transport } from '@sveltejs/kit';
import { OnServer } from '$lib/view-state/page-data/on-server.ts';

/** How values of a page's data travel into the browser that JSON has no words for. */
export const transport: Transport = {
	OnServer: {
		encode: (value: unknown) => value instanceof OnServer && 1,
		decode: () => new OnServer(null),
	},
};
