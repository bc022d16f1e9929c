import { said } from '$lib/domain/phrases.ts';
/** What pages and the service worker say to each other. */

/**
 * From a page. `loaded` also tells the worker that the page is there, and of which version it is; `make-way` tells the one at
 * work that a newer one is about to `take-over`.
 */
export type ToWorker =
	| { readonly type: 'loaded'; readonly version: string; readonly addresses: readonly string[] }
	| { readonly type: 'which-version' }
	| { readonly type: 'make-way' }
	| { readonly type: 'take-over' };

/** To `loaded`, once all is done: what could not be kept. */
export interface LoadedReply {
	readonly missing: readonly string[];
}

/** To `which-version` and to `make-way`. */
export interface VersionReply {
	readonly version: string;
}

/** A message as it is understood; null for anything else, such as one of another version of the site. */
export function readMessage(data: unknown): ToWorker | null {
	if (typeof data !== 'object' || data === null || !('type' in data)) return null;
	const { type } = data;
	if (type === 'which-version' || type === 'make-way' || type === 'take-over') return { type };
	if (type !== 'loaded' || !('version' in data) || !('addresses' in data)) return null;
	const { version, addresses } = data;
	if (typeof version !== 'string' || !Array.isArray(addresses)) return null;
	return {
		type: 'loaded',
		version,
		addresses: said(addresses),
	};
}
