import { NATION } from '../lib/domain/area.ts';
import { describeProblem, printable, quoted, type Result } from '../lib/domain/result.ts';
import type { Refusal } from '../lib/datasets/importing/importer.ts';
import { importAll, type FileReport, type ImportedFiles } from '../lib/datasets/importing/import-all.ts';
import { listInputs } from '../lib/datasets/importing/inputs.ts';
import { systemProblem } from '../lib/datasets/importing/system-problem.ts';
import { countOf, describeFile, describeProblems, refusalProblem } from '../lib/datasets/importing/report.ts';
import { buildWageTables, type WageTables } from '../lib/datasets/oews/build.ts';
import { OEWS_IMPORTERS } from '../lib/datasets/oews/importers.ts';
import type { OewsRow } from '../lib/datasets/oews/rows.ts';
import { editorialText } from '../lib/datasets/reference/editorial-files.ts';
import { parseEditorial } from '../lib/datasets/reference/editorial.ts';
import { REFERENCE_IMPORTERS, unplacedReferenceRows } from '../lib/datasets/reference/build.ts';
import { blameSource } from '../lib/datasets/writing/blame.ts';
import { keepFigures } from '../lib/datasets/writing/changes.ts';
import { readExisting } from '../lib/datasets/writing/existing-folder.ts';
import { titlesOf, type Existing } from '../lib/datasets/writing/existing.ts';
import { compareFolder, replaceFolder } from '../lib/datasets/writing/folder.ts';
import { keepEverything, planTables, type Plan } from '../lib/datasets/writing/plan.ts';
import { renderDatasets, type RenderedDatasets } from '../lib/datasets/writing/render.ts';

const USAGE =
	'Usage: npm run datasets -- <folder or files…> [--except <folder inside>]… [--replace] [--check] [--out datasets]';

interface Options {
	readonly inputs: readonly string[];
	/** Folders inside the given ones that are passed over: what lies there is of no table yet. */
	readonly except: readonly string[];
	readonly check: boolean;
	/** Whether added files may replace figures that are there. */
	readonly replace: boolean;
	readonly out: string;
}

function print(line: string): void {
	process.stdout.write(`${printable(line)}\n`);
}

/** Ends the run with exit code 2: the input is bad and nothing was written. */
function stop(lines: readonly string[]): never {
	for (const line of lines) process.stderr.write(`${printable(line)}\n`);
	process.exit(2);
}

function valueOf<Value>(result: Result<Value>, out: string): Value {
	if (result.ok) return result.value;
	return stop([describeProblem(result.problem), `Nothing was written; ${out} is as it was.`]);
}

function readOptions(given: readonly string[]): Options {
	const inputs: string[] = [];
	const except: string[] = [];
	let [check, replace, out] = [false, false, 'datasets'];
	for (let index = 0; index < given.length; index += 1) {
		const argument = given[index] ?? '';
		if (argument === '--check') check = true;
		else if (argument === '--replace') replace = true;
		else if (argument === '--out') {
			index += 1;
			out = given[index] ?? stop(['--out needs a folder.', USAGE]);
		} else if (argument === '--except') {
			index += 1;
			except.push(given[index] ?? stop(['--except needs a folder.', USAGE]));
		} else if (argument.startsWith('--')) stop([`There is no option ${argument}.`, USAGE]);
		else inputs.push(argument);
	}
	if (inputs.length === 0) stop(['No folder and no file is given.', USAGE]);
	return { inputs, except, check, replace, out: out.replace(/\/+$/, '') };
}

/** Shows how far a long run is: after every file on a terminal, every five seconds elsewhere. */
function progressPrinter(total: number): (done: number, report: FileReport) => void {
	const every = process.stderr.isTTY ? 0 : 5_000;
	let [last, rows] = [Date.now(), 0];
	return (done, { read, name }) => {
		rows += read;
		if (Date.now() - last < every) return;
		last = Date.now();
		const line = `${done} of ${total} files, ${countOf(rows, 'rows read')}: ${quoted(name)}`;
		process.stderr.write(
			process.stderr.isTTY ? `\r\u001b[K${line}${done === total ? '\n' : ''}` : `${line}\n`,
		);
	};
}

/** OEWS rows of all layouts, and the other sources as their builder wants them. */
function separate(imported: ImportedFiles<unknown>) {
	const ofOews = new Set(OEWS_IMPORTERS.map(({ id }) => id));
	const rows: OewsRow[] = [];
	for (const [id, tables] of imported.byImporter) {
		if (!ofOews.has(id)) continue;
		// Importer ids and row types belong together: only the OEWS importers have these ids.
		for (const { result } of tables) for (const row of result.rows) rows.push(row as OewsRow);
	}
	const reference = new Map([...imported.byImporter].filter(([id]) => !ofOews.has(id)));
	return { rows, reference };
}

/** Prints what became of every file and ends the run when anything was refused. */
function report(
	imported: ImportedFiles<unknown>,
	wages: WageTables,
	rows: readonly OewsRow[],
	out: string,
): void {
	const ofOews = new Set(rows.map(({ file }) => file.split('!')[0]));
	for (const file of imported.reports) {
		print(describeFile(file, ofOews.has(file.name) ? (wages.written.get(file.name) ?? 0) : null));
	}
	for (const [reason, passed] of wages.passedOver)
		print(`wages: ${countOf(passed, 'passed over')} (${reason})`);
	const refused = [...imported.reports.flatMap((file) => file.refused), ...wages.refused];
	const problems = [
		...imported.reports.flatMap(({ problem }) => problem ?? []),
		...refused.map(refusalProblem),
	];
	if (problems.length === 0) return;
	stop([
		...describeProblems(problems),
		`${countOf(problems.length, 'refused')}. Nothing was written; ${out} is as it was.`,
	]);
}

/** Rows that are well formed and go to no code, for a reason that is not their fault: counted, with one example. */
function reportUnplaced(rows: readonly Refusal[]): void {
	const [first] = rows;
	if (!first) return;
	const reasons = new Set(rows.map(({ reason }) => reason)).size;
	print(
		`${first.place.file}: ${countOf(rows.length, 'rows')} placed nowhere, for ${reasons} reasons such as: ${first.reason}`,
	);
}

/** Ends the run with 0 when the folder holds what would be written, byte for byte, else with 1. */
function check(out: string, files: ReadonlyMap<string, string>, keptPaths: ReadonlySet<string>): never {
	const differences = compareFolder(out, files, keptPaths);
	differences.forEach(print);
	if (differences.length > 0) {
		print(countOf(differences.length, 'files differ'));
		process.exit(1);
	}
	print(`${out} is what the importers write: ${countOf(files.size, 'files')} compared`);
	process.exit(0);
}

function summarise({ entries, files }: RenderedDatasets, { tables, kept, changes }: Plan, out: string): void {
	const byTable = new Map<string, { rows: number; parts: number }>();
	for (const { table, rowCount } of entries) {
		const { rows, parts } = byTable.get(table) ?? { rows: 0, parts: 0 };
		byTable.set(table, { rows: rows + rowCount, parts: parts + 1 });
	}
	for (const [table, { rows, parts }] of byTable) {
		print(`${table}: ${countOf(rows, 'rows')} in ${countOf(parts, parts === 1 ? 'file' : 'files')}`);
	}
	if (changes) {
		const { addedRows, filledCells, replaced } = changes;
		if (replaced.length > 0) print(`Replaced ${countOf(replaced.length, 'cells')} in ${out}.`);
		if (filledCells > 0) print(`Filled ${countOf(filledCells, 'cells that no source had before')}.`);
		print(
			`Added ${countOf(addedRows, 'rows')} to ${out}: ${countOf(tables.length, 'tables written')}, ${countOf(kept.length, 'kept')}.`,
		);
	} else print(`Written to ${out}: ${countOf(files.size, 'files')}.`);
}

function main(): void {
	const options = readOptions(process.argv.slice(2));
	const { out } = options;
	const listed = valueOf(listInputs(options.inputs), out);
	const inputs = listed.filter(({ name }) => !options.except.some((folder) => name.startsWith(`${folder}/`)));
	const existing: Existing | null = valueOf(readExisting(out), out);
	const importers = [...OEWS_IMPORTERS, ...REFERENCE_IMPORTERS];
	const imported = importAll<unknown>(inputs, importers, progressPrinter(inputs.length));
	const { rows, reference } = separate(imported);
	const set = parseEditorial('health-information-set', editorialText('health-information-set'));
	const wages = buildWageTables({
		rows,
		hashes: imported.hashes,
		healthInformationSet: new Set(set.map(({ occ_code }) => occ_code)),
		// A run of all sources must not lean on what an earlier one left.
		knownDetailed:
			reference.size === 0 && existing ? existing.detailed : new Map<number, ReadonlySet<string>>(),
	});
	report(imported, wages, rows, out);
	reportUnplaced(unplacedReferenceRows(reference, wages.facts));
	if (reference.size > 0 && !rows.some(({ area }) => area?.areaCode === NATION)) {
		stop([
			'Reference tables cannot be made without the national wage tables that name their occupations.',
			`Give the whole folder of sources. Nothing was written; ${out} is as it was.`,
		]);
	}
	const plan = valueOf(planTables(existing, reference, wages), out);
	if (plan.changes && existing) {
		valueOf(keepFigures(plan.changes, options.replace, titlesOf(existing)), out);
	}
	const rendered = renderDatasets(plan.tables, plan.kept);
	if (rendered.problems.length > 0) {
		stop([
			...describeProblems(rendered.problems.map((problem) => blameSource(problem, wages.origins))),
			`${countOf(rendered.problems.length, 'rows fail their schema')}. Nothing was written; ${out} is as it was.`,
		]);
	}
	const keptPaths = new Set(plan.kept.flatMap(({ path, table }) => [path, `schemas/${table}.json`]));
	if (options.check) check(out, rendered.files, keptPaths);
	valueOf(keepEverything(plan), out);
	valueOf(replaceFolder(out, rendered.files, keptPaths), out);
	summarise(rendered, plan, out);
}

try {
	main();
} catch (error) {
	// What the system refuses has a reason and a remedy; anything else is a fault of ours and keeps its stack.
	const problem = systemProblem(error, 'read', 'datasets');
	if (!problem) throw error;
	stop([describeProblem(problem), 'Nothing was written.']);
}
