import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Of the built site's files, below its root. */
const CLIENT = 'client';
/** Lies beside the folder of the server's code that is being run. */
const MANIFEST = `${CLIENT}/.vite/manifest.json`;

interface Built {
	readonly file: string;
	/** Keys of what it imports, and of what it fetches later. */
	readonly imports?: readonly string[];
	readonly dynamicImports?: readonly string[];
	/** Files below the site's root: workers, modules, typefaces, tables. */
	readonly assets?: readonly string[];
}

/** What the build made of each module. Only while pages are prerendered; throws otherwise. */
export interface BuiltFiles {
	/** The folder that the files lie in as the manifest names them. */
	readonly folder: string;
	/** What was made of some modules and of what they import, each file once. */
	closure(modules: readonly string[], how: 'now' | 'now and later'): readonly Built[];
}

export function builtFiles(): BuiltFiles {
	let above = import.meta.dirname;
	while (!existsSync(join(above, MANIFEST))) {
		if (above === dirname(above))
			throw new Error(`${MANIFEST} lies in no folder above ${import.meta.dirname}`);
		above = dirname(above);
	}
	const manifest = JSON.parse(readFileSync(join(above, MANIFEST), 'utf8')) as Record<string, Built>;
	return {
		folder: join(above, CLIENT),
		closure(modules, how) {
			for (const module of modules)
				if (!manifest[module]) throw new Error(`${module} has no file of its own`);
			const keys = new Set(modules);
			for (const key of keys) {
				const { imports = [], dynamicImports = [] } = manifest[key] ?? {};
				for (const next of how === 'now' ? imports : [...imports, ...dynamicImports]) keys.add(next);
			}
			const files = [...keys].flatMap((key) => manifest[key] ?? []);
			return [...new Map(files.map((built) => [built.file, built])).values()];
		},
	};
}
