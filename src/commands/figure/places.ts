import { zipSync, type Zippable } from 'fflate';
import type { OpenTables } from '../pages/asked.ts';
import type { FigureRequest } from './arguments.ts';

/** The earliest date that a zip can hold: no file says when it was made, so that the same figures give the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

/** The codes of the places that a figure is made for each of: those named, or all of a kind that the newest release has. */
export function placesAsked(
	places: NonNullable<FigureRequest['places']>,
	{ directory }: Pick<OpenTables, 'directory'>,
): readonly string[] {
	if (typeof places !== 'string') return places;
	return directory.areas
		.filter(({ kind, until }) => kind === places && until === undefined)
		.map(({ code }) => code);
}

/** Files in one zip, by their names, in order. A name that comes again gets a number. */
export function zipped(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
	const entries: Zippable = {};
	for (const [name, bytes] of files) {
		let own = name;
		for (let count = 2; own in entries; count++) own = numbered(name, count);
		// A PNG is packed as it is.
		entries[own] = [bytes, { level: own.endsWith('.png') ? 0 : 9 }];
	}
	return zipSync(entries, { mtime: NO_DATE });
}

/** `figure.png`, `figure-2.png` */
export function numbered(name: string, count: number): string {
	return count === 1 ? name : name.replace(/(\.[^.]*)$/, `-${count}$1`);
}
