import { isLocal, shortAddress } from './addresses.ts';
import type { Attempt, Scope } from './guard.ts';

/** What a browser notes of a file that a page got: lengths in bytes, times in milliseconds of the page. */
export interface ResourceNote extends Pick<
	PerformanceResourceTiming,
	'name' | 'initiatorType' | 'startTime' | 'transferSize' | 'decodedBodySize'
> {
	/** `cache` where the browser says that it had the file; not all browsers do. */
	readonly deliveryType?: string;
}

/**
 * Whether a file came over the network: nothing was transferred of what the browser had. What neither was transferred nor
 * has any content counts as a request, since a failed one looks like that.
 */
export function isRequest({ name, transferSize, decodedBodySize, deliveryType }: ResourceNote): boolean {
	if (isLocal(name) || deliveryType === 'cache') return false;
	return transferSize > 0 || decodedBodySize === 0;
}

export interface CountOptions {
	readonly scope: Scope;
	readonly onRequest: (attempt: Attempt) => void;
	/** Files that are asked for with `only-if-cached` never reach the network, found or not. */
	readonly isLookedFor: (address: string) => boolean;
}

/** Tells of every request that the browser notes for this page from now on, until the result is called. */
export function countRequests({ scope, onRequest, isLookedFor }: CountOptions): () => void {
	const { performance } = scope;
	const begun = performance.now();
	const observer = new scope.PerformanceObserver((list) => {
		for (const entry of list.getEntries() as unknown as readonly ResourceNote[]) {
			if (entry.startTime < begun || !isRequest(entry) || isLookedFor(entry.name)) continue;
			onRequest({
				at: Math.round(performance.timeOrigin + entry.startTime),
				by: entry.initiatorType,
				address: shortAddress(entry.name, scope.document.baseURI),
			});
		}
	});
	observer.observe({ type: 'resource' });
	return () => observer.disconnect();
}
