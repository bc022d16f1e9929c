import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packSlice, unpackSlice, type PackedSlice, type Slice } from '$lib/query/slice.ts';
import type { Statement } from '$lib/query/statement.ts';

/** Answers of the engine between builds. */
export interface KeptSlices {
	/** The slice of a statement: in memory, of an earlier build, or of the engine. */
	get(statement: Statement<unknown>): Promise<Slice>;
	/** Writes down what was asked, for the next build. */
	save(): Promise<void>;
}

/**
 * Keeps slices in a file beside the build's other intermediate files. An entry is found by the very text and values of its
 * statement, the file by the tables' own hashes: a changed statement or table finds nothing and is asked anew.
 */
export function keepSlices(
	folder: string,
	datapackage: string,
	run: (statement: Statement<unknown>) => Promise<Slice>,
): KeptSlices {
	const file = join(folder, `slices-${hashOf(datapackage)}.json`);
	const slices = new Map<string, Promise<Slice>>();
	const earlier = readFile(file, 'utf8').then(
		(json) => new Map(Object.entries(JSON.parse(json) as Record<string, PackedSlice>)),
		() => new Map<string, PackedSlice>(),
	);
	const keyOf = ({ sql, parameters }: Statement<unknown>) => hashOf(JSON.stringify([sql, parameters]));
	return {
		get(statement) {
			const key = keyOf(statement);
			const known = slices.get(key);
			if (known) return known;
			const slice = earlier.then((kept) => {
				const packed = kept.get(key);
				return packed ? unpackSlice(packed) : run(statement);
			});
			slices.set(key, slice);
			return slice;
		},
		async save() {
			const kept: Record<string, PackedSlice> = {};
			for (const [key, slice] of slices) kept[key] = packSlice(await slice);
			await mkdir(dirname(file), { recursive: true });
			// Written whole under another name first: a build that is interrupted leaves no half of it.
			await writeFile(`${file}.part`, JSON.stringify(kept));
			await rename(`${file}.part`, file);
		},
	};
}

function hashOf(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
