/** The tables of a TrueType file by their tags, `name`, `cmap`. */
export type Tables = ReadonlyMap<string, Uint8Array>;

const HEADER = 12;
const RECORD = 16;
/** What the sum of a whole file is brought to by `head`. */
const MAGIC = 0xb1b0afba;
/** Where `head` holds the difference. */
const ADJUSTMENT = 8;

export function viewOf(bytes: Uint8Array): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function readTables(font: Uint8Array): Tables {
	const view = viewOf(font);
	const tables = new Map<string, Uint8Array>();
	for (let index = 0; index < view.getUint16(4); index++) {
		const record = HEADER + index * RECORD;
		const from = view.getUint32(record + 8);
		const tag = String.fromCharCode(...font.subarray(record, record + 4));
		tables.set(tag, font.slice(from, from + view.getUint32(record + 12)));
	}
	return tables;
}

/** A table that the file must have. Throws where it lacks it. */
export function tableOf(tables: Tables, tag: string): DataView {
	const table = tables.get(tag);
	if (!table) throw new Error(`the font has no table ${tag}`);
	return viewOf(table);
}

/** The tables as a TrueType file, in the order of their tags, with their sums. */
export function writeTables(tables: Tables): Uint8Array {
	const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
	const power = Math.floor(Math.log2(sorted.length));
	const start = HEADER + sorted.length * RECORD;
	const font = new Uint8Array(sorted.reduce((size, [, { length }]) => size + padded(length), start));
	const view = viewOf(font);
	view.setUint32(0, 0x00010000);
	view.setUint16(4, sorted.length);
	view.setUint16(6, RECORD * 2 ** power);
	view.setUint16(8, power);
	view.setUint16(10, RECORD * (sorted.length - 2 ** power));
	let at = start;
	let head = 0;
	for (const [index, [tag, table]] of sorted.entries()) {
		const record = HEADER + index * RECORD;
		font.set(table, at);
		if (tag === 'head') {
			head = at;
			view.setUint32(at + ADJUSTMENT, 0);
		}
		for (let letter = 0; letter < 4; letter++) view.setUint8(record + letter, tag.charCodeAt(letter));
		view.setUint32(record + 4, sumOf(font.subarray(at, at + padded(table.length))));
		view.setUint32(record + 8, at);
		view.setUint32(record + 12, table.length);
		at += padded(table.length);
	}
	view.setUint32(head + ADJUSTMENT, (MAGIC - sumOf(font)) >>> 0);
	return font;
}

function padded(length: number): number {
	return Math.ceil(length / 4) * 4;
}

function sumOf(bytes: Uint8Array): number {
	const view = viewOf(bytes);
	let sum = 0;
	for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
	return sum;
}
