import { viewOf } from './sfnt.ts';

/** What the names of a font are numbered, as far as we write them. */
export const NAME = {
	copyright: 0,
	family: 1,
	style: 2,
	unique: 3,
	full: 4,
	version: 5,
	postScript: 6,
	licence: 13,
	licenceAddress: 14,
	typographicFamily: 16,
	typographicStyle: 17,
	variationsPrefix: 25,
} as const;

/** The first number of names that other tables point at. */
const REFERRED = 256;
const HEADER = 6;
const RECORD = 12;
/** Windows, Unicode, American English: the one form that every system reads. */
const WINDOWS = [3, 1, 0x409] as const;

/** The Windows names of a `name` table by their numbers. */
export function readNames(table: Uint8Array): ReadonlyMap<number, string> {
	const view = viewOf(table);
	const texts = view.getUint16(4);
	const names = new Map<number, string>();
	for (let index = 0; index < view.getUint16(2); index++) {
		const record = HEADER + index * RECORD;
		if (WINDOWS.some((value, place) => view.getUint16(record + place * 2) !== value)) continue;
		const from = texts + view.getUint16(record + 10);
		let text = '';
		for (let at = 0; at < view.getUint16(record + 8); at += 2) {
			text += String.fromCharCode(view.getUint16(from + at));
		}
		names.set(view.getUint16(record + 6), text);
	}
	return names;
}

/** A `name` table of the given names; of the old ones only those that other tables point at stay, as `mended`. */
export function renamed(
	table: Uint8Array,
	given: ReadonlyMap<number, string>,
	mended: (name: string) => string,
): Uint8Array {
	const kept = [...readNames(table)].flatMap(([id, name]) =>
		id >= REFERRED ? [[id, mended(name)] as const] : [],
	);
	const names = [...given, ...kept].sort(([one], [other]) => one - other);
	const texts = HEADER + names.length * RECORD;
	const size = names.reduce((sum, [, text]) => sum + text.length * 2, texts);
	const written = new Uint8Array(size);
	const view = viewOf(written);
	view.setUint16(2, names.length);
	view.setUint16(4, texts);
	let at = texts;
	for (const [index, [id, text]] of names.entries()) {
		const record = HEADER + index * RECORD;
		[...WINDOWS, id, text.length * 2, at - texts].forEach((value, place) =>
			view.setUint16(record + place * 2, value),
		);
		for (let letter = 0; letter < text.length; letter++, at += 2) {
			view.setUint16(at, text.charCodeAt(letter));
		}
	}
	return written;
}
