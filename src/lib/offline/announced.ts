import { isOfEngine } from './addresses.ts';

/** A resource as the browser's performance timeline names it. */
export interface LoadedResource {
	readonly name: string;
}

/**
 * What a page tells the service worker it has loaded: itself and its resources, each once. Files of the engine only once
 * the engine is ready: its worker's script stands for its module too, and to keep that before it has come would fetch it
 * twice.
 */
export function announced(
	page: string,
	resources: readonly LoadedResource[],
	isEngineReady: boolean,
): readonly string[] {
	const addresses = [page, ...resources.map(({ name }) => name)].filter((address) =>
		/^https?:/.test(address),
	);
	return [...new Set(addresses)].filter((address) => isEngineReady || !isOfEngine(address));
}
