import { isSocCode, type WageBasis } from '../../domain/occupation.ts';
import { ok, type Result } from '../../domain/result.ts';
import { isBlank } from '../importing/cell-fault.ts';
import { normaliseName } from '../importing/header.ts';
import { placeIn, type Cell, type Imported, type Refusal, type SourceTable } from '../importing/importer.ts';
import { blanksOf, refuseBlank, type Blanks } from './blanks.ts';
import type { TopCode } from './cells.ts';
import type { OewsHeader } from './columns.ts';
import { isInferred, readMeasures, type WageCells } from './measures.ts';
import { readArea, readSetting, type AreaPlace, type SettingPlace } from './places.ts';
import { implausibleFigure } from './plausible.ts';
import { releaseOf, topCodeInNotes } from './releases.ts';
import { refuseRelease, releaseYear } from './release-year.ts';
import { RowCells } from './row-cells.ts';
import { titleCheck } from './title-check.ts';

export type Level = 'total' | 'major' | 'minor' | 'broad' | 'detailed';

/** One published line of any OEWS table, for an area or for an industry of the nation. */
export interface OewsRow {
	readonly file: string;
	readonly sheet: string | undefined;
	readonly line: number;
	readonly year: number;
	readonly occCode: string;
	readonly occTitle: string;
	/** null: the table has no column for the level. */
	readonly level: Level | null;
	readonly basis: WageBasis;
	readonly area: AreaPlace | null;
	readonly setting: SettingPlace | null;
	readonly cells: WageCells;
	/** Whether a flag was read off an empty cell, the mark itself having been lost in a copy. */
	readonly inferred: boolean;
}

const LEVELS: Readonly<Record<string, Level>> = {
	total: 'total',
	major: 'major',
	minor: 'minor',
	broad: 'broad',
	detailed: 'detailed',
	detail: 'detailed',
	// Up to May 2011 only totals and major groups are labelled.
	'': 'detailed',
};

/** Industry codes of the whole economy: all ownerships, and the private sector alone. */
const CROSS_INDUSTRY = new Set(['000000', '0']);
const CROSS_INDUSTRY_BY_OWNER = new Set(['000001', '1']);

interface Context {
	readonly fileYear: Result<number>;
	readonly topCode: (year: number) => TopCode;
	readonly byOwner: boolean;
	readonly blanks: Blanks;
}

function readYear(row: RowCells, { fileYear }: Context): Result<number> {
	if (!row.has('year')) return fileYear;
	const text = row.text('year');
	if (!/^(19|20)\d{2}$/.test(text)) return row.refuse('year', 'The year is not a four-digit year.');
	const refused = refuseRelease(Number(text));
	return refused ? row.refuse('year', refused.sentence, refused.remedy) : ok(Number(text));
}

function readPlace(row: RowCells, byOwner: boolean): Result<Pick<OewsRow, 'area' | 'setting'>> {
	const naics = row.text('naics');
	if (CROSS_INDUSTRY.has(naics) || (naics === '' && (row.has('area') || !row.has('naics')))) {
		const area = readArea(row);
		return area.ok ? ok({ area: area.value, setting: null }) : area;
	}
	const setting = readSetting(row, naics, byOwner);
	return setting.ok ? ok({ area: null, setting: setting.value }) : setting;
}

/** Why a row is none of the table, whatever its columns hold; null where it is one. */
function refuseShape(row: RowCells): Result<never> | null {
	if (row.isCutOff()) {
		return row.refuse(
			'occ_code',
			'The row has fewer cells than the header: the file is cut off or a delimiter is missing.',
			'Download the file again and give it unchanged.',
		);
	}
	const surplus = row.surplus();
	if (surplus !== null) {
		return row.refuse(
			'occ_code',
			`The row has more cells than the header: cell ${surplus} has no column. A comma inside a cell is not quoted, or a cell was put in.`,
			'Download the file again and give it unchanged.',
		);
	}
	if (normaliseName(row.cell('occ_code')) === 'occ_code') {
		const sentence = 'The header stands here a second time: two tables were put one below the other.';
		return row.refuse('occ_code', sentence, 'Give each table as a file of its own, as published.');
	}
	return row.fault();
}

function readCells(row: RowCells, year: number, isArea: boolean, context: Context): Result<WageCells> {
	const top = context.topCode(year);
	const blank = refuseBlank(row, year, context.blanks, top);
	if (blank) return blank;
	const cells = readMeasures(row, top, isArea);
	if (!cells.ok) return cells;
	const wrong = implausibleFigure(cells.value);
	return wrong ? row.refuse(wrong.column, wrong.sentence, wrong.remedy) : cells;
}

/** The row, or null when it is passed over: the whole economy by ownership is neither an area nor an industry. */
function readRow(table: SourceTable, row: RowCells, context: Context): Result<OewsRow | null> {
	const refused = refuseShape(row);
	if (refused) return refused;
	const occCode = row.text('occ_code');
	if (!isSocCode(occCode)) {
		return row.refuse('occ_code', 'The occupation code has not the shape 29-9021.');
	}
	const level = row.has('o_group') ? LEVELS[row.text('o_group').toLowerCase()] : null;
	if (level === undefined) {
		return row.refuse('o_group', 'The occupation level is none that OEWS knows.');
	}
	if (CROSS_INDUSTRY_BY_OWNER.has(row.text('naics'))) return ok(null);
	if (row.text('i_group') === 'cross-industry, ownership') return ok(null);
	const place = readPlace(row, context.byOwner);
	if (!place.ok) return place;
	const year = readYear(row, context);
	if (!year.ok) return year;
	const cells = readCells(row, year.value, place.value.area !== null, context);
	if (!cells.ok) return cells;
	return ok({
		file: table.file,
		sheet: table.sheet,
		line: row.line,
		year: year.value,
		occCode,
		// Old releases hang a footnote's asterisk on some titles.
		occTitle: row.text('occ_title').replace(/\*+$/, '').trim(),
		level,
		basis: row.isTrue('annual') ? 'annual_only' : row.isTrue('hourly') ? 'hourly_only' : '',
		...place.value,
		cells: cells.value,
		inferred: isInferred(row),
	});
}

function topCodes(table: SourceTable): (year: number) => TopCode {
	const stated = topCodeInNotes(table.notes ?? []);
	// The catalogue goes first: May 2025 repeats a threshold in its notes that its tables no longer apply.
	return (year) => releaseOf(year) ?? stated ?? { hourly: null, annual: null };
}

/** Whether the workbook's own notes contradict the catalogue; a sentence when they do. */
function contradiction(table: SourceTable, year: number): string | null {
	const stated = topCodeInNotes(table.notes ?? []);
	const release = releaseOf(year);
	if (!stated || !release || release.annual === null) return null;
	if (stated.annual === release.annual && stated.hourly === release.hourly) return null;
	return `The notes of the workbook state the top code $${stated.hourly} and $${stated.annual}, the catalogue $${String(release.hourly)} and $${release.annual}.`;
}

/** Why nothing of a table is read, however its rows are; null where its rows decide. */
function refuseTable(table: SourceTable, header: OewsHeader, fileYear: Result<number>): Refusal | null {
	const line = header.row + 1;
	if (header.repeated !== null) {
		return {
			place: placeIn(table, { line, column: header.repeated }),
			reason: 'The header names this column twice: nobody can tell which of the two is meant.',
			remedy: 'Give the file as published: a column was copied or renamed.',
		};
	}
	if (!table.rows.slice(line).some((cells) => cells.some((cell) => !isBlank(cell)))) {
		return {
			place: placeIn(table, { line }),
			reason: 'The table is a header without any row.',
			remedy: 'Download the file again: its rows are missing.',
		};
	}
	if (!fileYear.ok) {
		if (header.index.has('year')) return null;
		const { sentence, remedy } = fileYear.problem;
		return { place: placeIn(table, {}), reason: sentence, remedy };
	}
	const reason = contradiction(table, fileYear.value);
	if (!reason) return null;
	const remedy = 'Correct the release in src/lib/datasets/oews/releases.ts, or give the file as published.';
	return { place: placeIn(table, {}), reason, remedy };
}

/** Told what becomes of each row of a table. */
export interface RowsTaken {
	readonly onRow: (row: OewsRow) => void;
	readonly onRefused: (refusal: Refusal) => void;
}

/** Reads a table row by row, so that nobody need hold all of its cells. */
export interface RowByRow {
	/** `line`: counted from 1 with everything above the header. */
	take(cells: readonly Cell[], line: number): void;
	/** What there was of rows, when the last one has been taken. */
	counted(): Pick<Imported<OewsRow>, 'read' | 'passedOver'>;
}

/**
 * Reads the rows below a header one after the other. `table`: with as many rows as tell its header and that there is a row.
 * `blanks`: what an empty cell can mean, looked up for each row. A refusal in place of the reader: nothing of it is read.
 */
export function readRowByRow(
	table: SourceTable,
	header: OewsHeader,
	blanks: () => Blanks,
	{ onRow, onRefused }: RowsTaken,
): RowByRow | Refusal {
	const fileYear = releaseYear(table);
	const whole = refuseTable(table, header, fileYear);
	if (whole) return whole;
	const [topCode, byOwner] = [topCodes(table), isByOwner(table, header)];
	const checkTitles = titleCheck();
	let [count, byOwnerRows] = [0, 0];
	return {
		take(cells, line) {
			if (cells.every((cell) => cell === null || cell === '')) return;
			count += 1;
			const row = new RowCells(table, header, cells, line);
			const read = readRow(table, row, { fileYear, topCode, byOwner, blanks: blanks() });
			const result = (read.ok && read.value && checkTitles(row, read.value)) || read;
			if (!result.ok) {
				const { sentence, remedy, place } = result.problem;
				onRefused({ place: place ?? placeIn(table, {}), reason: sentence, remedy });
			} else if (result.value) onRow(result.value);
			else byOwnerRows += 1;
		},
		counted: () => ({
			read: count,
			...(byOwnerRows > 0 ? { passedOver: { 'whole economy by ownership': byOwnerRows } } : {}),
		}),
	};
}

/**
 * Reads every row of an OEWS table of any layout and release, marks kept as flags.
 *
 * Refused: unknown codes, levels and marks, figures that cannot be (negative, absurd, percentiles out of order, hourly and
 * annual wages that differ), emptied cells, dates, errors, rows that are cut off or too long, headers without rows.
 */
export function readOewsRows(table: SourceTable, header: OewsHeader): Imported<OewsRow> {
	const data = table.rows.slice(header.row + 1);
	const rows: OewsRow[] = [];
	const refused: Refusal[] = [];
	const blanks = blanksOf(table, header);
	const reader = readRowByRow(table, header, () => blanks, {
		onRow: (row) => rows.push(row),
		onRefused: (refusal) => refused.push(refusal),
	});
	if (!('take' in reader)) return { rows: [], read: data.length, refused: [reader] };
	for (const [index, cells] of data.entries()) reader.take(cells, header.row + 2 + index);
	return { rows, refused, ...reader.counted() };
}

/** Tables by ownership spell the column out (`OWNERSHIP`), or say so in their name (`nat4d_owner_M2024_dl.xlsx`). */
function isByOwner(table: SourceTable, header: OewsHeader): boolean {
	return /^ownership$/i.test(header.spelling.get('own_code') ?? '') || /owner[^/]*$/i.test(table.file);
}
