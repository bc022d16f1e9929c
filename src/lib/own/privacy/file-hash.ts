import { hexDigest } from '../../engine/digest.ts';

/** Bytes above which a file is not read once more for its hash: browsers hash only what is in memory as a whole. */
const LARGEST = 256 * 1024 * 1024;

/** The SHA-256 of a file, 64 hexadecimal digits; null where it is too large, gone, or the page is not on https. */
export async function fileHash(file: Blob): Promise<string | null> {
	if (file.size > LARGEST) return null;
	try {
		return await hexDigest(new Uint8Array(await file.arrayBuffer()));
	} catch {
		return null;
	}
}
