import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fail, ok, type Result } from '../../domain/result.ts';
import { LIMITS, megabytes } from './limits.ts';
import { isReadable, openFile } from './open-file.ts';
import { refuseFile } from './refuse-file.ts';
import { systemProblem } from './system-problem.ts';
import type { SourceTable } from './importer.ts';

/** A file to read: where it lies, and the path it is reported and cited by. */
export interface InputFile {
	readonly path: string;
	readonly name: string;
	/** Named by the reader, not found in a folder: then it must be a layout that is known. */
	readonly named: boolean;
}

/** What `work` gives, or what the system refused. Throws what is a fault of our own. */
function reading<Value>(path: string, work: () => Value): Result<Value> {
	try {
		return ok(work());
	} catch (error) {
		const problem = systemProblem(error, 'read', path);
		if (problem) return fail(problem);
		throw error;
	}
}

function kindOf(path: string): Result<Stats> {
	const entry = reading(path, () => lstatSync(path, { throwIfNoEntry: false }));
	if (!entry.ok) return entry;
	if (!entry.value) {
		return fail({
			sentence: `There is no file or folder ${path}.`,
			remedy: 'Give the folder that holds the official files, or the files themselves.',
		});
	}
	return reading(path, () => statSync(path));
}

/** Whether a folder's entry is a file to read; a link that leads nowhere is one, so that it is not left out in silence. */
function isFile(path: string): boolean {
	const target = statSync(path, { throwIfNoEntry: false });
	return target === undefined || target.isFile();
}

function filesOf(folder: string): readonly InputFile[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => isReadable(entry.name))
		.map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
		.filter(({ entry, path }) => entry.isFile() || (entry.isSymbolicLink() && isFile(path)))
		.map(({ path }) => ({ path, name: relative(folder, path).replaceAll('\\', '/'), named: false }));
}

/**
 * The files of the given folders (at any depth) and files, in the order of their names, which does not depend on
 * the machine. Files of a folder that can be no table (`.md`, `.pdf`) are left out, links to other folders too.
 *
 * Errors: an argument does not exist or cannot be read, or a folder holds nothing to read.
 */
export function listInputs(given: readonly string[]): Result<readonly InputFile[]> {
	const files: InputFile[] = [];
	for (const path of given) {
		const kind = kindOf(path);
		if (!kind.ok) return kind;
		if (kind.value.isFile()) {
			files.push({ path, name: basename(path), named: true });
			continue;
		}
		if (!kind.value.isDirectory()) {
			return refuseFile(path, 'It is neither a file nor a folder.', 'Give the official files.');
		}
		const inside = reading(path, () => filesOf(path));
		if (!inside.ok) return inside;
		if (inside.value.length === 0) {
			return fail({
				sentence: `The folder ${path} holds no workbook, CSV or zip.`,
				remedy: 'Give the folder that holds the official files.',
			});
		}
		files.push(...inside.value);
	}
	return ok(files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)));
}

/** A file's tables and the SHA-256 of its bytes. Errors: it cannot be read, is too large, or `openFile` refuses it. */
export function readInput(input: InputFile): Result<{ tables: readonly SourceTable[]; sha256: string }> {
	const { path, name } = input;
	const size = reading(path, () => statSync(path).size);
	if (!size.ok) return size;
	if (size.value > LIMITS.fileBytes) {
		const sentence = `The file has ${megabytes(size.value)}: more than ${megabytes(LIMITS.fileBytes)}, beyond any official release.`;
		return refuseFile(name, sentence, 'Give the tables of a release one by one.');
	}
	const bytes = reading(path, () => readFileSync(path));
	if (!bytes.ok) return bytes;
	const sha256 = createHash('sha256').update(bytes.value).digest('hex');
	const tables = openFile(name, bytes.value);
	return tables.ok ? ok({ tables: tables.value, sha256 }) : tables;
}
