import type { Problem } from '../../domain/result.ts';
import type { Imported, Importer, Refusal, SourceTable } from './importer.ts';
import { readInput, type InputFile } from './inputs.ts';
import { explainUnknown, importerOf } from './route.ts';

/** What became of one file, for the report. */
export interface FileReport {
	readonly name: string;
	/** Titles of the layouts its tables were recognised as; empty when none was. */
	readonly layouts: readonly string[];
	readonly read: number;
	readonly accepted: number;
	readonly refused: readonly Refusal[];
	readonly passedOver: ReadonlyMap<string, number>;
	/** Why the whole file was refused. */
	readonly problem: Problem | null;
}

export interface ImportedTable<Row> {
	readonly table: SourceTable;
	readonly sha256: string;
	readonly result: Imported<Row>;
}

/** Everything read from the inputs, by importer id, with a report for each file. */
export interface ImportedFiles<Row> {
	readonly byImporter: ReadonlyMap<string, readonly ImportedTable<Row>[]>;
	/** SHA-256 of each file by its name. */
	readonly hashes: ReadonlyMap<string, string>;
	readonly reports: readonly FileReport[];
}

/**
 * Opens every input and lets the importer that recognises a table read it. A sheet nobody recognises is left out
 * when another sheet of its file is; a file nobody recognises is refused when it was named, when it is a zip, or
 * when it nearly fits a layout, and passed over otherwise.
 *
 * `progress` is called after each file.
 */
export function importAll<Row>(
	inputs: readonly InputFile[],
	importers: readonly Importer<Row>[],
	progress: (done: number, report: FileReport) => void,
): ImportedFiles<Row> {
	const byImporter = new Map<string, ImportedTable<Row>[]>();
	const hashes = new Map<string, string>();
	const reports: FileReport[] = [];
	for (const input of inputs) {
		const opened = readInput(input);
		const layouts: string[] = [];
		const refused: Refusal[] = [];
		const passedOver = new Map<string, number>();
		let [read, accepted] = [0, 0];
		if (opened.ok) {
			hashes.set(input.name, opened.value.sha256);
			for (const table of opened.value.tables) {
				const importer = importerOf(table, importers);
				if (!importer) continue;
				const result = importer.read(table);
				layouts.push(importer.title);
				read += result.read;
				accepted += result.rows.length;
				for (const refusal of result.refused) refused.push(refusal);
				for (const [reason, count] of Object.entries(result.passedOver ?? {})) {
					passedOver.set(reason, (passedOver.get(reason) ?? 0) + count);
				}
				// The cells are not needed any more: a release of all areas and industries is 13 million of them.
				const entry = { table: { ...table, rows: [] }, sha256: opened.value.sha256, result };
				byImporter.set(importer.id, [...(byImporter.get(importer.id) ?? []), entry]);
			}
		}
		const problem = !opened.ok
			? opened.problem
			: layouts.length === 0
				? explainUnknown(input, opened.value.tables, importers)
				: null;
		const report = { name: input.name, layouts, read, accepted, refused, passedOver, problem };
		reports.push(report);
		progress(reports.length, report);
	}
	return { byImporter, hashes, reports };
}
