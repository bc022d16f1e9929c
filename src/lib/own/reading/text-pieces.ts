import type { Encoding } from './form.ts';
import { READ_LIMITS } from './limits.ts';

/** Thrown where the bytes of a file are not of the encoding they are read in. */
export class WrongEncoding extends Error {}

/**
 * The text of a file piece by piece; no more than one piece is held. `isStrict`: bytes that the encoding has no sign for
 * throw `WrongEncoding`; otherwise � stands for them. `onBytes` gets each piece before it is decoded.
 */
export async function* textPieces(
	file: Blob,
	{ encoding, isStrict }: { readonly encoding: Encoding; readonly isStrict: boolean },
	onBytes: (bytes: Uint8Array) => void = () => undefined,
): AsyncGenerator<string> {
	const decoder = new TextDecoder(encoding, { fatal: isStrict });
	for (let at = 0; at < file.size; at += READ_LIMITS.pieceBytes) {
		const bytes = new Uint8Array(await file.slice(at, at + READ_LIMITS.pieceBytes).arrayBuffer());
		onBytes(bytes);
		yield decoded(decoder, bytes, true);
	}
	yield decoded(decoder, new Uint8Array(), false);
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
	try {
		return decoder.decode(bytes, { stream });
	} catch {
		throw new WrongEncoding(decoder.encoding);
	}
}
