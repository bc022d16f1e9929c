/** What a page tells the engine's worker by its name, the one thing a worker knows before any message. */
export interface WorkerStart {
	/** Absolute address of the module it will be asked to instantiate. */
	readonly module: string;
	/**
	 * A service worker has the page, so the module may lie in its cache, and compiled in the browser's own. Not said where data
	 * is to be spared: should it lie there no more, it would be transferred again.
	 */
	readonly isKept: boolean;
}

export const printStart = (start: WorkerStart): string => JSON.stringify(start);

export const readStart = (name: string): WorkerStart => JSON.parse(name) as WorkerStart;
