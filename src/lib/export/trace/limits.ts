import { Inflate, Unzlib } from 'fflate';

/** How much a dropped file may hold. Ours are far smaller: the largest table has 400 rows, the largest picture some megabytes. */
export const LIMITS = {
	/** Bytes of a dropped file. */
	fileBytes: 60_000_000,
	/** Bytes of deflated rows that a picture carries; larger tables are left to their hash. */
	packedRows: 65_536,
	/** Characters of a trace as text, and bytes of a text that holds one: base64 makes four signs of three bytes. */
	traceText: 200_000,
	/** Bytes of the rows of a figure. */
	rows: 4_000_000,
	/** Rows and columns of a figure. */
	rowCount: 50_000,
	columnCount: 200,
	/** Characters of an address. */
	address: 8_000,
	/** Characters of a title or a source's name. */
	words: 2_000,
	/** Official tables of one figure. */
	sources: 200,
	/** Characters of an SVG: a map of all areas has 2 MB, outlined 6 MB. */
	svg: 30_000_000,
	/** Files in a zip. */
	zipEntries: 1_000,
	/** Chunks of a PNG. */
	chunks: 20_000,
} as const;

/** Bytes unpacked at a time: a bomb is stopped before it has grown. */
const SLICE = 512;

/**
 * Deflated bytes as they were, at most `most` of them. `zlib`: with the header and checksum of zlib. Throws where they are
 * damaged, cut off or more.
 */
export function inflated(packed: Uint8Array, most: number, form: 'raw' | 'zlib'): Uint8Array {
	const pieces: Uint8Array[] = [];
	let length = 0;
	const take = (piece: Uint8Array) => {
		length += piece.length;
		if (length > most) throw new Error(`it unpacks to more than ${most} bytes`);
		pieces.push(piece.slice());
	};
	const stream = form === 'raw' ? new Inflate(take) : new Unzlib(take);
	for (let at = 0; at < Math.max(packed.length, 1); at += SLICE)
		stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

/** Bytes in UTF-8 as text, without a byte-order mark. Throws where they are none. */
export function utf8(bytes: Uint8Array): string {
	return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
