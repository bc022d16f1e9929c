import { said } from '$lib/domain/phrases.ts';
/** What pages and the service worker say to each other. */

/** From a page. `loaded` also tells the worker that the page is there, and of which version it is. */
export type ToWorker =
	| { readonly type: 'loaded'; readonly version: string; readonly addresses: readonly string[] }
	| { readonly type: 'which-version' }
	| { readonly type: 'take-over' };

/** To `loaded`, once all is done: what could not be kept. */
export interface LoadedReply {
	readonly missing: readonly string[];
}

/** To `which-version`. */
export interface VersionReply {
	readonly version: string;
}

/** A message as it is understood; null for anything else, such as one of another version of the site. */
export function readMessage(data: unknown): ToWorker | null {
	if (typeof data !== 'object' || data === null || !('type' in data)) return null;
	if (data.type === 'which-version' || data.type === 'take-over') return { type: data.type };
	if (data.type !== 'loaded' || !('version' in data) || !('addresses' in data)) return null;
	const { version, addresses } = data;
	if (typeof version !== 'string' || !Array.isArray(addresses)) return null;
	return {
		type: 'loaded',
		version,
		addresses: said(addresses),
	};
}
