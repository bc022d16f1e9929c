import { PROGRAM_VERSION } from './program-version.ts';
import { textHash } from './sha256.ts';

/** A table's file as a catalogue lists it. */
export interface HashedFile {
	readonly path: string;
	/** Hexadecimal. */
	readonly sha256: string;
}

/**
 * The version of the program and of its tables, `0.1.0+3f2a9c1b04de`: the same exactly where all tables are the same. Behind
 * the plus stand the first 12 digits of the SHA-256 of a line for each file, `path sha256`, by path.
 */
export async function figureVersion(files: readonly HashedFile[]): Promise<string> {
	const lines = files.map(({ path, sha256 }) => `${path} ${sha256}\n`).sort();
	return `${PROGRAM_VERSION}+${(await textHash(lines.join(''))).slice(0, 12)}`;
}

/** Whether a version names releases that a reader added: `0.1.0+3f2a9c1b04de + your May 2023 metro release`. */
export function namesOwnReleases(version: string): boolean {
	return version.includes(' + your ');
}
