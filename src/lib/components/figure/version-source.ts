import { getContext, setContext } from 'svelte';
import { PROGRAM_VERSION } from '$lib/export/trace/program-version.ts';

const VERSION_SOURCE = Symbol('version');

/** How the version of the program and its tables is had, `0.1.0+3f2a9c1b04de`: only who takes a figure away needs it. */
export type VersionSource = () => Promise<string>;

/** Gives every figure within the version of the site. `source` may reject: figures then name the program's alone. */
export function setVersionSource(source: VersionSource): void {
	setContext(VERSION_SOURCE, source);
}

export function versionSource(): VersionSource {
	const source = getContext<VersionSource | undefined>(VERSION_SOURCE);
	return async () => source?.().catch(() => PROGRAM_VERSION) ?? PROGRAM_VERSION;
}
