import { readStart } from './startup.ts';

/*
 * duckdb-wasm's worker with its module fetched while its script is read, and handed to the compiler as the browser fetched
 * it. Left alone, that worker counts the bytes by passing them through a stream of its own, and a browser keeps compiled
 * code only for a response that came straight from the network or from its own cache. Here the counting gets a copy.
 */
const start = readStart(self.name);
const fetchPlainly = self.fetch.bind(self);

if ('compileStreaming' in WebAssembly) {
	const arrival = fetchModule(start.module).then((response) => {
		const counted = response.clone();
		return { counted, compiled: compile(response) };
	});
	arrival.then(({ compiled }) => compiled).catch(reportError);

	self.fetch = async (input, init) => {
		const address = input instanceof Request ? input.url : String(input);
		return address === start.module ? (await arrival).counted : fetchPlainly(input, init);
	};
	WebAssembly.instantiateStreaming = async (source, imports) => {
		// Nobody else reads it to its end; it is reading that reports the progress.
		const counted = await source;
		counted.body?.pipeTo(new WritableStream()).catch(() => undefined);
		const module = await (await arrival).compiled;
		return { module, instance: await WebAssembly.instantiate(module, imports) };
	};
}

/** Browsers stream only what is sent as WebAssembly; from a server that sends another type the bytes do, more slowly. */
async function compile(response: Response): Promise<WebAssembly.Module> {
	const type = response.headers.get('content-type') ?? '';
	if (type.startsWith('application/wasm')) return WebAssembly.compileStreaming(response);
	return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * Out of the browser's own cache, which keeps the compiled code beside the bytes: the service worker lets this request
 * pass. Where the service worker alone has it, as in a private window, no server is asked. A failure is told to the page as
 * an error of this worker: duckdb-wasm would wait for ever.
 */
async function fetchModule(address: string): Promise<Response> {
	if (start.isKept) {
		const copy = await caches.match(address, { ignoreVary: true }).catch(() => undefined);
		const how = copy
			? ({ cache: 'only-if-cached', mode: 'same-origin' } as const)
			: ({ cache: 'force-cache' } as const);
		const untouched = await fetchPlainly(address, how).catch(() => null);
		if (untouched?.ok) return untouched;
	}
	const answer = await fetchPlainly(address);
	if (!answer.ok) throw new Error(`status ${answer.status} for ${address}`);
	return answer;
}
