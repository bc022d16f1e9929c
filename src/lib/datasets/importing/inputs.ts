import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fail, ok, type Result } from '../../domain/result.ts';
import { isReadable, openFile } from './open-file.ts';
import type { SourceTable } from './importer.ts';

/** A file to read: where it lies, and the path it is reported and cited by. */
export interface InputFile {
	readonly path: string;
	readonly name: string;
	/** Named by the reader, not found in a folder: then it must be a layout that is known. */
	readonly named: boolean;
}

/**
 * The files of the given folders (at any depth) and files, in the order of their names, which does not depend on
 * the machine. Files of a folder that can be no table (`.md`, `.pdf`) are left out.
 *
 * Errors: an argument does not exist, or a folder holds nothing to read.
 */
export function listInputs(given: readonly string[]): Result<readonly InputFile[]> {
	const files: InputFile[] = [];
	for (const path of given) {
		if (!existsSync(path)) {
			return fail({
				sentence: `There is no file or folder ${path}.`,
				remedy: 'Give the folder that holds the official files, or the files themselves.',
			});
		}
		if (statSync(path).isFile()) {
			files.push({ path, name: basename(path), named: true });
			continue;
		}
		const inside = readdirSync(path, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && isReadable(entry.name))
			.map((entry) => join(entry.parentPath, entry.name))
			.map((file) => ({ path: file, name: relative(path, file).replaceAll('\\', '/'), named: false }));
		if (inside.length === 0) {
			return fail({
				sentence: `The folder ${path} holds no workbook, CSV or zip.`,
				remedy: 'Give the folder that holds the official files.',
			});
		}
		files.push(...inside);
	}
	return ok(files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)));
}

/** A file's tables and the SHA-256 of its bytes. */
export function readInput(input: InputFile): Result<{ tables: readonly SourceTable[]; sha256: string }> {
	const bytes = readFileSync(input.path);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const tables = openFile(input.name, bytes);
	return tables.ok ? ok({ tables: tables.value, sha256 }) : tables;
}
