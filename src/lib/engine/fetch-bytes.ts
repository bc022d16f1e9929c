/** Told the bytes so far. */
type OnLoaded = (bytes: number) => void;

/**
 * Fetches a file, telling the bytes as they come. Rejects with an Error when the server does not answer with
 * the file.
 *
 * @param coming the server's answer, where it has been asked already
 */
export async function fetchBytes(
	address: string,
	onLoaded: OnLoaded,
	coming?: Promise<Response>,
): Promise<Uint8Array> {
	return readAll(await bodyOf(coming ?? fetch(address)), onLoaded);
}

/**
 * Fetches a file that lies packed by gzip, telling its unpacked bytes as they come. A host that unpacks it on the way, as
 * some do for this ending, is as welcome. Rejects with an Error when it does not come whole.
 */
export async function fetchPacked(address: string, onLoaded: OnLoaded): Promise<Uint8Array> {
	return readAll(await unpacked(await bodyOf(fetch(address))), onLoaded);
}

type Body = ReadableStream<Uint8Array<ArrayBuffer>>;

async function bodyOf(coming: Promise<Response>): Promise<Body> {
	const answer = await coming;
	if (!answer.ok) throw new Error(`status ${answer.status}`);
	return answer.body ?? new Blob([await answer.arrayBuffer()]).stream();
}

/** The stream, unpacked if its first bytes say that it is packed. */
async function unpacked(body: Body): Promise<Body> {
	const reader = body.getReader();
	const first = await reader.read();
	const rest: Body = new ReadableStream({
		start(controller) {
			if (first.done) controller.close();
			else controller.enqueue(first.value);
		},
		async pull(controller) {
			const { done, value } = await reader.read();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel: (reason) => reader.cancel(reason),
	});
	const isPacked = first.value?.[0] === 0x1f && (first.value[1] ?? 0x8b) === 0x8b;
	return isPacked ? rest.pipeThrough(new DecompressionStream('gzip')) : rest;
}

async function readAll(body: Body, onLoaded: OnLoaded): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let loaded = 0;
	const reader = body.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		chunks.push(value);
		loaded += value.length;
		onLoaded(loaded);
	}
	const bytes = new Uint8Array(loaded);
	let offset = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, offset);
		offset += chunk.length;
	}
	return bytes;
}
