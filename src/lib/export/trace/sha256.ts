import { hexDigest } from '$lib/engine/digest.ts';
import { Sha256 } from '$lib/engine/sha256.ts';

/** The SHA-256 of a text in UTF-8, 64 hexadecimal digits. The same on plain `http:` hosts, where browsers calculate none. */
export async function textHash(text: string): Promise<string> {
	const bytes = new TextEncoder().encode(text);
	return (await hexDigest(bytes)) ?? plainHexDigest(bytes);
}

/** The SHA-256 of bytes without the browser's help, 64 hexadecimal digits. */
export function plainHexDigest(bytes: Uint8Array): string {
	return new Sha256().update(bytes).hex();
}
