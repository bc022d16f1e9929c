/** A resource as the browser's performance timeline names it. */
export interface LoadedResource {
	readonly name: string;
}

/**
 * What a page tells the service worker it has loaded: itself and its resources, each once. The engine's module only once
 * the engine is ready: the page asks for its head before its body has come, and to keep it then would fetch it twice.
 */
export function announced(
	page: string,
	resources: readonly LoadedResource[],
	isEngineReady: boolean,
): readonly string[] {
	const addresses = [page, ...resources.map(({ name }) => name)].filter((address) =>
		/^https?:/.test(address),
	);
	return [...new Set(addresses)].filter((address) => isEngineReady || !/\.wasm(?:[?#]|$)/.test(address));
}
