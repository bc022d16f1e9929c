import { fail, ok, type Result } from '$lib/domain/result.ts';
import { inflated, LIMITS, utf8 } from './limits.ts';
import { traceText, type Trace } from './trace.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The keyword of the trace among a picture's texts. */
export const TRACE_KEYWORD = 'paychart';

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

/** A chunk of a PNG; `whole` has its length, type, data and checksum. */
interface Chunk {
	readonly type: string;
	readonly data: Uint8Array;
	readonly whole: Uint8Array;
}

export function isPng(bytes: Uint8Array): boolean {
	return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * A PNG with texts that say what it is and lead back to its figure, behind its header: `Title`, `Source` (its address),
 * `Description` (the official tables), `Software`, and `paychart` for programs. Those it had before under these keywords go.
 * The pixels stay the same bytes. Throws where `png` is not a PNG of ours.
 */
export function withPngText(png: Uint8Array, trace: Trace): Uint8Array {
	const texts = new Map([
		['Title', trace.title],
		['Source', trace.address],
		[
			'Description',
			trace.sources.map((table) => `${table.publisher}, ${table.title}, ${table.release}`).join('; '),
		],
		['Software', `Paychart ${trace.version}`],
		[TRACE_KEYWORD, traceText(trace)],
	]);
	const [header, ...rest] = chunksOf(png);
	if (header?.type !== 'IHDR') throw new Error('a PNG begins with its header');
	const kept = rest.filter((chunk) => !isText(chunk) || !texts.has(keywordOf(chunk)));
	const own = [...texts].filter(([, text]) => text !== '').map(([keyword, text]) => textChunk(keyword, text));
	return joinedBytes([Uint8Array.from(SIGNATURE), header.whole, ...own, ...kept.map(({ whole }) => whole)]);
}

/**
 * The texts of a PNG by keyword, whichever of its three kinds they are; of one keyword the first. Errors: the picture is cut
 * off, one of its texts does not fit its checksum or unpacks to more than a trace has.
 */
export function textOfPng(png: Uint8Array): Result<ReadonlyMap<string, string>> {
	try {
		const texts = new Map<string, string>();
		for (const chunk of chunksOf(png)) {
			if (!isText(chunk)) continue;
			const keyword = keywordOf(chunk);
			if (crcOf(chunk.whole.subarray(4, -4)) !== crcStated(chunk))
				throw new Error(`the checksum of “${keyword}” does not fit`);
			if (!texts.has(keyword)) texts.set(keyword, textIn(chunk, keyword.length + 1));
		}
		return ok(texts);
	} catch (error) {
		return fail({
			sentence: 'The PNG is damaged.',
			remedy: 'Download the figure again and give that file.',
			detail: error instanceof Error ? error.message : String(error),
		});
	}
}

function chunksOf(png: Uint8Array): readonly Chunk[] {
	if (!isPng(png)) throw new Error('it does not begin as a PNG does');
	const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
	const chunks: Chunk[] = [];
	for (let at = SIGNATURE.length; chunks.at(-1)?.type !== 'IEND';) {
		if (at + 12 > png.length || at + 12 + view.getUint32(at) > png.length)
			throw new Error(`it is cut off at byte ${png.length}`);
		if (chunks.length === LIMITS.chunks) throw new Error(`it has more than ${LIMITS.chunks} parts`);
		const end = at + 12 + view.getUint32(at);
		const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
		chunks.push({ type, data: png.subarray(at + 8, end - 4), whole: png.subarray(at, end) });
		at = end;
	}
	return chunks;
}

function isText({ type }: Chunk): boolean {
	return type === 'iTXt' || type === 'tEXt' || type === 'zTXt';
}

function keywordOf({ data }: Chunk): string {
	const end = data.subarray(0, 80).indexOf(0);
	if (end < 1) throw new Error('a text has no keyword');
	return latin1(data.subarray(0, end));
}

/** The text of a chunk, `start` being the first byte behind its keyword. Other programs rewrite texts as the older kinds. */
function textIn({ type, data }: Chunk, start: number): string {
	if (type === 'tEXt') return latin1(bounded(data.subarray(start)));
	if (type === 'zTXt') return latin1(inflated(data.subarray(start + 1), LIMITS.traceText, 'zlib'));
	const isPacked = data[start] === 1;
	const languageEnd = data.indexOf(0, start + 2);
	const translatedEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
	if (translatedEnd < 0) throw new Error('a text is not ended');
	const text = data.subarray(translatedEnd + 1);
	return utf8(isPacked ? inflated(text, LIMITS.traceText, 'zlib') : bounded(text));
}

function bounded(text: Uint8Array): Uint8Array {
	if (text.length > LIMITS.traceText) throw new Error(`a text has ${text.length} bytes`);
	return text;
}

function latin1(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return text;
}

/** An international text, not packed: programs that show a picture's texts can read it. */
function textChunk(keyword: string, text: string): Uint8Array {
	const encoder = new TextEncoder();
	// Keyword, its end; not packed, no method; no language, no translation.
	const data = joinedBytes([
		encoder.encode(`${keyword}\0\0\0\0\0`),
		encoder.encode(text.replaceAll('\0', '')),
	]);
	const typed = joinedBytes([encoder.encode('iTXt'), data]);
	const whole = new Uint8Array(typed.length + 8);
	const view = new DataView(whole.buffer);
	view.setUint32(0, data.length);
	whole.set(typed, 4);
	view.setUint32(typed.length + 4, crcOf(typed));
	return whole;
}

function crcStated({ whole }: Chunk): number {
	return new DataView(whole.buffer, whole.byteOffset, whole.byteLength).getUint32(whole.length - 4);
}

function crcOf(bytes: Uint8Array): number {
	let crc = ~0;
	for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
	return ~crc >>> 0;
}

function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
