import { isSocCode, type WageBasis } from '../../domain/occupation.ts';
import { ok, type Result } from '../../domain/result.ts';
import { placeIn, type Imported, type Refusal, type SourceTable } from '../importing/importer.ts';
import type { TopCode } from './cells.ts';
import type { OewsHeader } from './columns.ts';
import { isInferred, readMeasures, type WageCells } from './measures.ts';
import { readArea, readSetting, type AreaPlace, type SettingPlace } from './places.ts';
import { releaseOf, topCodeInNotes } from './releases.ts';
import { releaseYear } from './release-year.ts';
import { RowCells } from './row-cells.ts';

export type Level = 'total' | 'major' | 'minor' | 'broad' | 'detailed';

/** One published line of any OEWS table, for an area or for an industry of the nation. */
export interface OewsRow {
	readonly file: string;
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
}

function readYear(row: RowCells, { fileYear }: Context): Result<number> {
	if (!row.has('year')) return fileYear;
	const text = row.text('year');
	if (/^(19|20)\d{2}$/.test(text)) return ok(Number(text));
	return row.refuse('year', 'The year is no four-digit year.');
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

/** The row, or null when it is passed over: the whole economy by ownership is neither an area nor an industry. */
function readRow(table: SourceTable, row: RowCells, context: Context): Result<OewsRow | null> {
	if (row.isCutOff()) {
		return row.refuse(
			'occ_code',
			'The row has fewer cells than the header: the file is cut off or a delimiter is missing.',
			'Download the file again and give it unchanged.',
		);
	}
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
	const cells = readMeasures(row, context.topCode(year.value), place.value.area !== null);
	if (!cells.ok) return cells;
	return ok({
		file: table.file,
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

/**
 * Reads every row of an OEWS table of any layout and release, marks kept as flags.
 *
 * Refused: unknown codes, levels and marks, negative figures, percentiles out of order, rows that are cut off.
 */
export function readOewsRows(table: SourceTable, header: OewsHeader): Imported<OewsRow> {
	const place = placeIn(table, {});
	const data = table.rows.slice(header.row + 1);
	const fileYear = releaseYear(table);
	const hasYears = header.index.has('year');
	if (!hasYears && !fileYear.ok) {
		const { sentence, remedy } = fileYear.problem;
		return { rows: [], read: data.length, refused: [{ place, reason: sentence, remedy }] };
	}
	const wrong = fileYear.ok ? contradiction(table, fileYear.value) : null;
	if (wrong) {
		const remedy = 'Correct the release in src/lib/datasets/oews/releases.ts, or give the file as published.';
		return { rows: [], read: data.length, refused: [{ place, reason: wrong, remedy }] };
	}
	const context: Context = { fileYear, topCode: topCodes(table), byOwner: isByOwner(table, header) };
	const rows: OewsRow[] = [];
	const refused: Refusal[] = [];
	let read = 0;
	let byOwnerRows = 0;
	for (const [index, cells] of data.entries()) {
		if (cells.every((cell) => cell === null || cell === '')) continue;
		read += 1;
		const result = readRow(table, new RowCells(table, header, cells, header.row + 2 + index), context);
		if (!result.ok) {
			const { sentence, remedy } = result.problem;
			refused.push({ place: result.problem.place ?? place, reason: sentence, remedy });
		} else if (result.value) rows.push(result.value);
		else byOwnerRows += 1;
	}
	return {
		rows,
		read,
		refused,
		...(byOwnerRows > 0 ? { passedOver: { 'whole economy by ownership': byOwnerRows } } : {}),
	};
}

/** Tables by ownership spell the column out (`OWNERSHIP`), or say so in their name (`nat4d_owner_M2024_dl.xlsx`). */
function isByOwner(table: SourceTable, header: OewsHeader): boolean {
	return /^ownership$/i.test(header.spelling.get('own_code') ?? '') || /owner[^/]*$/i.test(table.file);
}
