import { NATION } from '../lib/domain/area.ts';
import { describeProblem, ok, type Problem } from '../lib/domain/result.ts';
import { importAll, type FileReport, type ImportedFiles } from '../lib/datasets/importing/import-all.ts';
import type { BuiltTable, Refusal } from '../lib/datasets/importing/importer.ts';
import { listInputs } from '../lib/datasets/importing/inputs.ts';
import { buildWageTables } from '../lib/datasets/oews/build.ts';
import { readHealthInformationSet } from '../lib/datasets/oews/health-information-set.ts';
import { OEWS_IMPORTERS } from '../lib/datasets/oews/importers.ts';
import type { OewsRow } from '../lib/datasets/oews/rows.ts';
import { buildReferenceTables, REFERENCE_IMPORTERS } from '../lib/datasets/reference/build.ts';
import { readExisting, type Existing } from '../lib/datasets/writing/existing.ts';
import { addToExisting } from '../lib/datasets/writing/additions.ts';
import { compareFolder, replaceFolder } from '../lib/datasets/writing/folder.ts';
import { renderDatasets } from '../lib/datasets/writing/render.ts';

const USAGE = 'Usage: npm run datasets -- <folder or files…> [--check] [--out datasets]';

/** Refused rows are printed in full up to this many; the rest are counted. */
const PRINTED_IN_FULL = 20;

interface Options {
	readonly inputs: readonly string[];
	readonly check: boolean;
	readonly out: string;
}

function stop(lines: readonly string[]): never {
	for (const line of lines) process.stderr.write(`${line}\n`);
	process.exit(2);
}

function readOptions(given: readonly string[]): Options {
	const inputs: string[] = [];
	let [check, out] = [false, 'datasets'];
	for (let index = 0; index < given.length; index += 1) {
		const argument = given[index] ?? '';
		if (argument === '--check') check = true;
		else if (argument === '--out') {
			index += 1;
			out = given[index] ?? stop(['--out needs a folder.', USAGE]);
		} else if (argument.startsWith('--')) stop([`There is no option ${argument}.`, USAGE]);
		else inputs.push(argument);
	}
	if (inputs.length === 0) stop(['No folder and no file is given.', USAGE]);
	return { inputs, check, out: out.replace(/\/+$/, '') };
}

function count(rows: number, word: string): string {
	return `${rows.toLocaleString('en-US')} ${word}`;
}

/** One line for a file. `written`: its rows that stand in a wage table; null for tables that are made of several sources. */
function printReport(report: FileReport, written: number | null): void {
	const { name, layouts, read, accepted, refused, passedOver, problem } = report;
	if (problem) {
		process.stdout.write(`${name}: refused\n`);
		return;
	}
	if (layouts.length === 0) {
		process.stdout.write(`${name}: passed over, no layout that is known\n`);
		return;
	}
	const parts = [
		count(read, 'read'),
		written === null ? count(accepted, 'accepted') : count(written, 'written'),
		count(refused.length, 'refused'),
	];
	if (written !== null && accepted > written) parts.push(count(accepted - written, 'passed over'));
	for (const [reason, rows] of passedOver) parts.push(`${count(rows, 'passed over')} (${reason})`);
	process.stdout.write(`${name}: ${[...new Set(layouts)].join('; ')}: ${parts.join(', ')}\n`);
}

function refusalProblem({ place, reason, remedy }: Refusal): Problem {
	return { sentence: reason, remedy, place };
}

/** The first refusals in full, the others counted by reason. */
function refusalLines(problems: readonly Problem[]): readonly string[] {
	const lines = problems.slice(0, PRINTED_IN_FULL).map(describeProblem);
	const more = new Map<string, number>();
	for (const { place, sentence } of problems.slice(PRINTED_IN_FULL)) {
		const key = [place?.file, place?.column && `column ${place.column}`, sentence].filter(Boolean).join(', ');
		more.set(key, (more.get(key) ?? 0) + 1);
	}
	for (const [reason, rows] of [...more].slice(0, PRINTED_IN_FULL)) lines.push(`and ${rows} more: ${reason}`);
	if (more.size > PRINTED_IN_FULL) lines.push(`and ${more.size - PRINTED_IN_FULL} other reasons`);
	return lines;
}

function progressPrinter(total: number): (done: number, report: FileReport) => void {
	const every = process.stderr.isTTY ? 0 : 5_000;
	let [last, rows] = [Date.now(), 0];
	return (done, { read, name }) => {
		rows += read;
		if (Date.now() - last < every) return;
		last = Date.now();
		const line = `${done} of ${total} files, ${count(rows, 'rows read')}: ${name}`;
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

function main(): void {
	const options = readOptions(process.argv.slice(2));
	const inputs = listInputs(options.inputs);
	if (!inputs.ok) stop([describeProblem(inputs.problem)]);
	const importers = [...OEWS_IMPORTERS, ...REFERENCE_IMPORTERS];
	const imported = importAll<unknown>(inputs.value, importers, progressPrinter(inputs.value.length));
	const { rows, reference } = separate(imported);
	const hasNation = rows.some(({ area }) => area?.areaCode === NATION);
	if (reference.size > 0 && !hasNation) {
		stop([
			'Reference tables cannot be made without the national wage tables that name their occupations.',
			`Give the whole folder of sources. Nothing was written; ${options.out} is as it was.`,
		]);
	}
	const there = reference.size > 0 ? ok(null) : readExisting(options.out);
	if (!there.ok) stop([describeProblem(there.problem)]);
	const existing: Existing | null = there.value;
	const healthInformationSet = readHealthInformationSet();
	const wages = buildWageTables({
		rows,
		hashes: imported.hashes,
		healthInformationSet,
		knownDetailed: existing?.detailed ?? new Map<number, ReadonlySet<string>>(),
	});
	const ofOews = new Set(rows.map(({ file }) => file.split('!')[0]));
	for (const report of imported.reports) {
		printReport(report, ofOews.has(report.name) ? (wages.written.get(report.name) ?? 0) : null);
	}
	for (const [reason, passed] of wages.passedOver) {
		process.stdout.write(`wages: ${count(passed, 'passed over')} (${reason})\n`);
	}
	const refusals = [...imported.reports.flatMap(({ refused }) => refused), ...wages.refused];
	const problems = [
		...imported.reports.flatMap(({ problem }) => problem ?? []),
		...refusals.map(refusalProblem),
	];
	if (problems.length > 0) {
		stop([
			...refusalLines(problems),
			`${count(problems.length, 'refused')}. Nothing was written; ${options.out} is as it was.`,
		]);
	}
	let tables: readonly BuiltTable[];
	if (existing) {
		const added = addToExisting(existing, wages);
		if (!added.ok)
			stop([describeProblem(added.problem), `Nothing was written; ${options.out} is as it was.`]);
		tables = added.value;
	} else tables = [...wages.tables, ...buildReferenceTables(reference, wages.facts)];
	const replaced = new Set(tables.map(({ schema, part }) => `${schema.name} ${part ?? ''}`));
	const kept = (existing?.entries ?? []).filter(({ table, part }) => !replaced.has(`${table} ${part ?? ''}`));
	const rendered = renderDatasets(tables, kept);
	if (rendered.problems.length > 0) {
		stop([
			...refusalLines(rendered.problems),
			`${count(rendered.problems.length, 'rows fail their schema')}. Nothing was written; ${options.out} is as it was.`,
		]);
	}
	const keptPaths = new Set(kept.flatMap(({ path, table }) => [path, `schemas/${table}.json`]));
	if (options.check) {
		const differences = compareFolder(options.out, rendered.files, keptPaths);
		for (const line of differences) process.stdout.write(`${line}\n`);
		process.stdout.write(
			differences.length === 0
				? `${options.out} is what the importers write: ${count(rendered.files.size, 'files')} compared\n`
				: `${count(differences.length, 'files differ')}\n`,
		);
		process.exit(differences.length === 0 ? 0 : 1);
	}
	replaceFolder(options.out, rendered.files, keptPaths);
	const byTable = new Map<string, { rows: number; files: number }>();
	for (const { table, rowCount } of rendered.entries) {
		const { rows: sum, files } = byTable.get(table) ?? { rows: 0, files: 0 };
		byTable.set(table, { rows: sum + rowCount, files: files + 1 });
	}
	for (const [table, { rows: sum, files }] of byTable) {
		process.stdout.write(
			`${table}: ${count(sum, 'rows')} in ${count(files, files === 1 ? 'file' : 'files')}\n`,
		);
	}
	process.stdout.write(
		existing
			? `Added to ${options.out}: ${count(tables.length, 'files written')}, ${count(kept.length, 'kept')}.\n`
			: `Written to ${options.out}: ${count(rendered.files.size, 'files')}.\n`,
	);
}

main();
