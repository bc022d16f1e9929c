import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../domain/result.ts';
import { parseCatalogue } from '../catalogue.ts';
import { systemProblem } from '../importing/system-problem.ts';
import { detailedOf, type Existing } from './existing.ts';

/**
 * What is in the folder; null when it has no catalogue yet. Errors: there is a catalogue and it cannot be read; then
 * nothing may be added, because the tables it names would be lost.
 */
export function readExisting(folder: string): Result<Existing | null> {
	const path = join(folder, 'datapackage.json');
	try {
		if (!existsSync(path)) return ok(null);
		const catalogue = parseCatalogue(readFileSync(path, 'utf8'));
		if (!catalogue.ok) return catalogue;
		const { resources } = catalogue.value;
		const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
		return ok({ folder, entries: resources, textOf, detailed: detailedOf(resources, textOf) });
	} catch (error) {
		const problem = systemProblem(error, 'read', path);
		if (problem) return fail(problem);
		throw error;
	}
}
