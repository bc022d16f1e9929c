import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const CATALOGUE = 'datapackage.json';

/** Files below a folder that a run writes, by path with `/`: tables, schemas and the catalogue. */
function writtenFiles(folder: string): readonly string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(csv|json)$/.test(entry.name))
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(folder.length + 1)
				.replaceAll('\\', '/'),
		)
		.sort();
}

/**
 * How a folder differs from what would be written into it, byte for byte: one line for each file that is missing,
 * superfluous or different. `kept`: paths that stay as they are.
 */
export function compareFolder(
	folder: string,
	files: ReadonlyMap<string, string>,
	kept: ReadonlySet<string>,
): readonly string[] {
	const there = writtenFiles(folder);
	const superfluous = there.filter((path) => !files.has(path) && !kept.has(path));
	const lines = superfluous.map((path) => `${path}: is there and would not be written`);
	for (const [path, text] of files) {
		if (!there.includes(path)) {
			lines.push(`${path}: is missing`);
			continue;
		}
		const old = readFileSync(join(folder, path), 'utf8');
		if (old === text) continue;
		const [before, after] = [old.split('\n'), text.split('\n')];
		const line = after.findIndex((value, index) => value !== before[index]);
		lines.push(
			`${path}: differs from line ${line === -1 ? after.length : line + 1} (${before.length - 1} lines there, ${after.length - 1} from the sources)`,
		);
	}
	return lines.sort();
}

/**
 * Writes the files of a run: all of them first go to a folder beside the target, then each is moved into place, the
 * catalogue last, and files of an earlier run that are no longer written are removed. An error before the first move
 * leaves the target untouched.
 */
export function replaceFolder(
	folder: string,
	files: ReadonlyMap<string, string>,
	kept: ReadonlySet<string>,
): void {
	const waiting = `${folder}.writing`;
	rmSync(waiting, { recursive: true, force: true });
	try {
		for (const [path, text] of files) {
			mkdirSync(dirname(join(waiting, path)), { recursive: true });
			writeFileSync(join(waiting, path), text);
		}
		const stale = writtenFiles(folder).filter((path) => !files.has(path) && !kept.has(path));
		const order = [...files.keys()].filter((path) => path !== CATALOGUE);
		for (const path of [...order, CATALOGUE]) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			renameSync(join(waiting, path), join(folder, path));
		}
		for (const path of stale) rmSync(join(folder, path));
	} finally {
		rmSync(waiting, { recursive: true, force: true });
	}
}
