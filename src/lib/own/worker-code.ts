const codes = new Map<string, Promise<string>>();

/**
 * The address of a worker's code, `path` as `?worker&url` gives it. It is fetched once, before a file is chosen; from then on
 * the code is in this tab, so that a worker that was ended is begun again without a request. Rejects where it cannot be had;
 * the next call then tries again.
 */
export function workerCode(path: string): Promise<string> {
	const address = new URL(path, document.baseURI).href;
	// The development server hands out modules, unbundled.
	if (import.meta.env.DEV) return Promise.resolve(address);
	const known = codes.get(address);
	if (known) return known;
	const code = fetchCode(address);
	codes.set(address, code);
	code.catch(() => codes.delete(address));
	return code;
}

async function fetchCode(address: string): Promise<string> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(String(answer.status));
	return URL.createObjectURL(new Blob([await answer.text()], { type: 'text/javascript' }));
}

/** A worker of such code. */
export function beginWorker(code: string): Worker {
	return new Worker(code, { type: import.meta.env.DEV ? 'module' : 'classic' });
}
