import { fail, ok, type Problem, type Result } from '../../domain/result.ts';
import type { SocCode } from '../../domain/occupation.ts';
import { LIMITS, megabytes } from '../../datasets/importing/limits.ts';
import { explainSheetFault, type StreamedTable } from '../../datasets/importing/large-workbook.ts';
import type { Cell, Refusal, SourceTable } from '../../datasets/importing/importer.ts';
import { streamFile } from '../../datasets/importing/open-file.ts';
import { explainUnknown, importerOf } from '../../datasets/importing/route.ts';
import { hasBlank, hasMark, namesTopCodes, type Blanks } from '../../datasets/oews/blanks.ts';
import { OEWS_IMPORTERS } from '../../datasets/oews/importers.ts';
import { readRowByRow } from '../../datasets/oews/rows.ts';
import { ReleaseRows } from './release-rows.ts';

/** How far the reading of a file is. */
export interface ReadProgress {
	/** Rows read so far, over all tables of the file. */
	readonly rows: number;
	/** The table being read: `oesm25ma.zip!MSA_M2025_dl.xlsx`. */
	readonly table: string;
}

/** A file of the reader's, to be read as an official release. */
export interface ReleaseFile {
	readonly name: string;
	/** Bytes, as the system states them before any is read. */
	readonly size: number;
}

/** Rows that tell a table's header and that there is a row below it. */
const FIRST_ROWS = 20;

/** Rows after which a reader is told how far it is: a fraction of the time between two pictures of the page. */
const TOLD_EVERY = 500;

const OWN_FIGURES =
	'If it holds figures of your own, or of another survey, give it under “Add your own figures”.';

/** Why a file is refused before it is read, by its size and name alone; null where it may be read. */
export function refuseBeforehand({ name, size }: ReleaseFile): Problem | null {
	if (size === 0) {
		const sentence = 'The file is empty (0 bytes).';
		return { sentence, remedy: 'Download the file again.', place: { file: name } };
	}
	if (size <= LIMITS.fileBytes) return null;
	return {
		sentence: `The file has ${megabytes(size)}: more than ${megabytes(LIMITS.fileBytes)}, beyond any official release.`,
		remedy: 'Give the tables of a release one by one.',
		place: { file: name },
	};
}

/**
 * Reads every table of an official file with the importers of `npm run datasets`, row by row, so that no table's cells are
 * held. `set`: occupations of the health-information set. `told` is called every few hundred rows.
 *
 * Errors: what the importers refuse as a whole, or a file that is not an official release.
 */
export function readTables(
	name: string,
	bytes: Uint8Array,
	set: ReadonlySet<SocCode>,
	told: (progress: ReadProgress) => void,
): Result<ReleaseRows> {
	const rows = new ReleaseRows(set);
	const unknown: SourceTable[] = [];
	const tables = streamFile(name, bytes);
	for (;;) {
		const next = tables.next();
		if (next.done) {
			if (!next.value.ok) return next.value;
			break;
		}
		try {
			const first = readTable(next.value, rows, told);
			if (first) unknown.push(first);
		} catch (error) {
			return explainSheetFault(next.value.file, error);
		}
	}
	if (rows.layouts.length > 0) return ok(rows);
	const problem = explainUnknown({ name, named: true }, unknown, OEWS_IMPORTERS);
	return fail(withHint(problem, name));
}

function withHint(problem: Problem | null, file: string): Problem {
	const { remedy } = problem ?? { remedy: '' };
	return {
		sentence: 'This is not an official table that Paychart knows.',
		place: { file },
		...problem,
		remedy: [remedy, OWN_FIGURES].filter(Boolean).join(' '),
	};
}

/** Reads one table; its first rows where nobody recognises it. Throws what reading on throws. */
function readTable(
	table: SourceTable | StreamedTable,
	into: ReleaseRows,
	told: (progress: ReadProgress) => void,
): SourceTable | null {
	const { rows, ...rest } = table;
	const all = rows[Symbol.iterator]();
	const first: (readonly Cell[])[] = [];
	for (let next = all.next(); !next.done; next = all.next()) {
		first.push(next.value);
		if (first.length === FIRST_ROWS) break;
	}
	const head: SourceTable = { ...rest, rows: first };
	const importer = importerOf(head, OEWS_IMPORTERS);
	if (!importer) return head;
	into.layouts.push(importer.title);
	const header = importer.checkHeader(head);
	if (!('index' in header)) {
		into.refuse(header);
		return null;
	}
	const blanks: { -readonly [Name in keyof Blanks]: Blanks[Name] } = {
		keepsMarks: false,
		namesTopCodes: namesTopCodes(header),
	};
	const reader = readRowByRow(head, header, () => blanks, {
		onRow: (row) => into.add(row),
		onRefused: (refusal: Refusal) => into.refuse(refusal),
	});
	if (!('take' in reader)) {
		into.refuse(reader);
		return null;
	}
	/** Rows with an empty cell, until it is known what one means in this table. */
	let open: { readonly cells: readonly Cell[]; readonly line: number }[] = [];
	const settle = () => {
		for (const { cells, line } of open) reader.take(cells, line);
		open = [];
	};
	const before = into.read;
	let line = 0;
	const take = (cells: readonly Cell[]) => {
		line += 1;
		if (line <= header.row + 1) return;
		if (!blanks.keepsMarks && hasMark(cells, header)) {
			blanks.keepsMarks = true;
			settle();
		}
		if (!blanks.keepsMarks && hasBlank(cells, header)) open.push({ cells, line });
		else reader.take(cells, line);
		if (line % TOLD_EVERY === 0) told({ rows: before + line - header.row - 1, table: table.file });
	};
	first.forEach(take);
	for (let next = all.next(); !next.done; next = all.next()) take(next.value);
	settle();
	const { read, passedOver = {} } = reader.counted();
	into.count(read, passedOver);
	told({ rows: into.read, table: table.file });
	return null;
}
