import { zipSync, type Zippable } from 'fflate';

/** The earliest date that a zip can hold: no file says when it was made, so that the same figures give the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

/** Files in one zip, by their names, in order. */
export function packed(
	files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
	const entries: Zippable = {};
	for (const { name, bytes } of files) {
		if (name in entries) throw new Error(`${name} comes twice`);
		// The pixels of a PNG are packed already.
		entries[name] = [bytes, { level: name.endsWith('.png') ? 0 : 6 }];
	}
	return new Uint8Array(zipSync(entries, { mtime: NO_DATE }));
}
