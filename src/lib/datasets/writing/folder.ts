import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../domain/result.ts';
import { systemProblem } from '../importing/system-problem.ts';

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

/** Moves what a step may destroy out of its way, and can put all of it back. */
class Moves {
	readonly #done: (readonly [from: string, to: string])[] = [];

	move(from: string, to: string): void {
		mkdirSync(dirname(to), { recursive: true });
		renameSync(from, to);
		this.#done.push([from, to]);
	}

	undo(): void {
		for (const [from, to] of this.#done.reverse()) renameSync(to, from);
	}
}

/**
 * Writes the files of a run: all of them first go to a folder beside the target, then each is moved into place, the
 * catalogue last, and files of an earlier run that are no longer written are removed. Until the last move what was there
 * lies aside, and an error puts it back.
 *
 * Errors: the system refuses to write (no permission, no space); the target is then as it was.
 */
export function replaceFolder(
	folder: string,
	files: ReadonlyMap<string, string>,
	kept: ReadonlySet<string>,
): Result<null> {
	const [waiting, aside] = [`${folder}.writing`, `${folder}.before`];
	const moves = new Moves();
	try {
		for (const left of [waiting, aside]) rmSync(left, { recursive: true, force: true });
		for (const [path, text] of files) {
			mkdirSync(dirname(join(waiting, path)), { recursive: true });
			writeFileSync(join(waiting, path), text);
		}
		const there = writtenFiles(folder);
		const before = new Set(there);
		const order = [...files.keys()].filter((path) => path !== CATALOGUE);
		for (const path of there) {
			if (!files.has(path) && !kept.has(path)) moves.move(join(folder, path), join(aside, path));
		}
		for (const path of [...order, CATALOGUE]) {
			if (before.has(path)) moves.move(join(folder, path), join(aside, path));
			moves.move(join(waiting, path), join(folder, path));
		}
		return ok(null);
	} catch (error) {
		moves.undo();
		const problem = systemProblem(error, 'written', folder);
		if (problem) return fail(problem);
		throw error;
	} finally {
		for (const left of [waiting, aside]) removeQuietly(left);
	}
}

/** Removes a folder of our own; where the system refuses even that, the refusal of the writing has been told already. */
function removeQuietly(folder: string): void {
	try {
		rmSync(folder, { recursive: true, force: true });
	} catch (error) {
		if (!systemProblem(error, 'written', folder)) throw error;
	}
}
