import { Inflate } from 'fflate';

/** One file of a zip, still packed. */
export interface ZipEntry {
	readonly name: string;
	/** Bytes of it unpacked, as the zip declares them. */
	readonly size: number;
	readonly packed: Uint8Array;
	readonly isEncrypted: boolean;
	/** 0 stored, 8 deflated; nothing else is read. */
	readonly method: number;
	readonly crc: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const IN_EXTRA = 0xffffffff;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

function crcOf(bytes: Uint8Array, before: number): number {
	let crc = ~before;
	for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
	return ~crc >>> 0;
}

function damaged(what: string): Error {
	return new Error(what);
}

/** Where the directory of contents begins, and how many entries it has. */
function directoryOf(view: DataView): { readonly offset: number; readonly count: number } {
	for (let end = view.byteLength - 22; end >= Math.max(0, view.byteLength - 65_557); end -= 1) {
		if (view.getUint32(end, true) !== END) continue;
		if (end >= 20 && view.getUint32(end - 20, true) === END_64_LOCATOR) {
			const end64 = Number(view.getBigUint64(end - 12, true));
			if (view.getUint32(end64, true) === END_64) {
				const count = Number(view.getBigUint64(end64 + 32, true));
				return { count, offset: Number(view.getBigUint64(end64 + 48, true)) };
			}
		}
		return { count: view.getUint16(end + 10, true), offset: view.getUint32(end + 16, true) };
	}
	throw damaged('no directory of contents');
}

/** Sizes and offset of an entry of more than 4 GB, or written as if it were: they stand in its extra field. */
function fromExtra(view: DataView, start: number, end: number, stated: readonly number[]): readonly number[] {
	if (!stated.includes(IN_EXTRA)) return stated;
	for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
		if (view.getUint16(at, true) !== 1) continue;
		let next = at + 4;
		return stated.map((value) => {
			if (value !== IN_EXTRA) return value;
			next += 8;
			return Number(view.getBigUint64(next - 8, true));
		});
	}
	return stated;
}

/**
 * The directory of a zip, without unpacking any of it. `most`: entries after which it is not read on. Throws where the
 * zip is cut off or damaged.
 */
export function zipEntries(bytes: Uint8Array, most: number): readonly ZipEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const { offset, count } = directoryOf(view);
	const entries: ZipEntry[] = [];
	let at = offset;
	while (entries.length < Math.min(count, most)) {
		if (view.getUint32(at, true) !== ENTRY) throw damaged('the directory of contents is broken');
		const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
		const nameEnd = at + 46 + view.getUint16(at + 28, true);
		const extraEnd = nameEnd + view.getUint16(at + 30, true);
		const stated = [
			view.getUint32(at + 24, true),
			view.getUint32(at + 20, true),
			view.getUint32(at + 42, true),
		];
		const [size = 0, packedSize = 0, local = 0] = fromExtra(view, nameEnd, extraEnd, stated);
		if (view.getUint32(local, true) !== LOCAL) throw damaged('an entry is missing');
		const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
		if (start + packedSize > bytes.length) throw damaged('an entry is cut off');
		entries.push({
			name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
			size,
			packed: bytes.subarray(start, start + packedSize),
			isEncrypted: (flags & 1) === 1,
			method,
			crc: view.getUint32(at + 16, true),
		});
		at = extraEnd + view.getUint16(at + 32, true);
	}
	return entries;
}

/** Packed bytes that are unpacked at a time. */
const SLICE_BYTES = 1 << 15;

/** Gives an entry's content piece by piece, and never more of it than the zip declares. Throws as `unpack`. */
export function* pieces({ method, packed, size, crc, isEncrypted }: ZipEntry): Generator<Uint8Array> {
	if (isEncrypted) throw damaged('protected by a password');
	if (method !== 0 && method !== 8) throw damaged(`packed by the method ${method}, which is not read`);
	let [length, sum] = [0, 0];
	let waiting: Uint8Array[] = [];
	const check = (piece: Uint8Array) => {
		length += piece.length;
		if (length > size) throw damaged('larger than the zip declares');
		sum = crcOf(piece, sum);
		waiting.push(piece);
	};
	if (method === 0) {
		check(packed);
		yield* waiting;
	} else {
		const inflate = new Inflate(check);
		for (let at = 0; at < packed.length; at += SLICE_BYTES) {
			inflate.push(packed.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= packed.length);
			yield* waiting;
			waiting = [];
		}
	}
	if (length !== size) throw damaged('shorter than the zip declares');
	if (sum !== crc) throw damaged('its checksum does not fit');
}

/** An entry's content. Throws where it is damaged, protected, or not of the size the zip declares. */
export function unpack(entry: ZipEntry): Uint8Array {
	const content = new Uint8Array(entry.size);
	let at = 0;
	for (const piece of pieces(entry)) {
		content.set(piece, at);
		at += piece.length;
	}
	return content;
}

/** Unpacks an entry without keeping it: whoever reads the zip next will meet no more than it declares. Throws as `unpack`. */
export function verify(entry: ZipEntry): void {
	const content = pieces(entry);
	while (!content.next().done) continue;
}
