/**
 * Fetches a file, telling the bytes as they come. Rejects with an Error when the server does not answer with
 * the file.
 */
export async function fetchBytes(address: string, onLoaded: (bytes: number) => void): Promise<Uint8Array> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`status ${answer.status}`);
	if (!answer.body) return new Uint8Array(await answer.arrayBuffer());

	const chunks: Uint8Array[] = [];
	let loaded = 0;
	const reader = answer.body.getReader();
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
