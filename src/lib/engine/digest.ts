/**
 * The SHA-256 of bytes as base64url without padding. Null where the browser offers no way to calculate it: it does so on
 * secure pages alone, and a page on a plain `http:` host has to trust its connection.
 */
export async function digest(bytes: Uint8Array): Promise<string | null> {
	const raw = await sha256(bytes);
	if (raw === null) return null;
	return btoa(String.fromCharCode(...raw))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '');
}

/** The same as hexadecimal digits, as catalogues write it. */
export async function hexDigest(bytes: Uint8Array): Promise<string | null> {
	const raw = await sha256(bytes);
	return raw && [...raw].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array | null> {
	const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
	if (!subtle) return null;
	// A copy: a Buffer's own slice would be a view into memory it shares.
	return new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(bytes)));
}
