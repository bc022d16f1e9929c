import { areaKind, NATION } from '../../domain/area.ts';
import type { Flag } from '../../domain/estimate.ts';
import { isSocCode, type WageBasis } from '../../domain/occupation.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Cell, Imported, Refusal, SourceTable } from '../importing/importer.ts';
import { WAGE_STATISTICS } from '../tables/wage-cells.ts';
import { parseCell, type TopCode } from './cells.ts';
import type { Column, OewsHeader } from './columns.ts';
import { readOwnership, type Ownership } from './ownership.ts';
import { releaseOf, topCodeInNotes } from './releases.ts';
import { releaseYear } from './release-year.ts';
import { stateOf } from './states.ts';

export type Level = 'total' | 'major' | 'minor' | 'broad' | 'detailed';

/** Values and flags under the column names of the wage tables. */
export type WageCells = Readonly<Record<string, number | string | null>>;

export interface AreaPlace {
	readonly areaCode: string;
	readonly title: string;
	/** Postal codes joined by `-`; empty where the table names none. */
	readonly states: string;
}

export interface SettingPlace {
	readonly settingId: string;
	readonly naics: string;
	readonly title: string;
	readonly ownership: Ownership;
	/** Ownership as published. */
	readonly ownershipCode: string;
	readonly kind: 'sector' | 'industry' | 'owner';
	/** I_GROUP as published: BLS prints some industries at two levels. */
	readonly level: string;
}

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

/** Sectors that span several two-digit codes, by the first of them: re-saved workbooks keep only that number. */
const SECTOR_RANGES: Readonly<Record<string, string>> = { '31': '31-33', '44': '44-45', '48': '48-49' };

/** Industry codes of the whole economy: all ownerships, and the private sector alone. */
const CROSS_INDUSTRY = new Set(['', '000000', '0']);
const CROSS_INDUSTRY_BY_OWNER = '000001';

/** `622100` and `6221` name the same industry: the zeros only fill the code up to six digits. */
function canonicalNaics(code: string): string {
	const trimmed = code.trim().toUpperCase();
	if (/^\d{2}(-\d{2})?$/.test(trimmed)) return SECTOR_RANGES[trimmed] ?? trimmed;
	let short = trimmed;
	while (short.length > 3 && short.endsWith('0')) short = short.slice(0, -1);
	return short;
}

const STATISTIC_COLUMNS = { mean: 'mean', p10: 'pct10', p25: 'pct25', median: 'median', p75: 'pct75', p90: 'pct90' } as const;
const ORDERED = ['p10', 'p25', 'median', 'p75', 'p90'] as const;

/** Columns that hold a number or a mark in every official row. */
const FIGURES: readonly Column[] = [
	'tot_emp',
	...Object.values(STATISTIC_COLUMNS).flatMap((statistic) => [`a_${statistic}`, `h_${statistic}`] as const),
];

interface Context {
	readonly table: SourceTable;
	readonly header: OewsHeader;
	readonly fileYear: Result<number>;
	readonly topCode: (year: number) => TopCode;
	readonly byOwner: boolean;
}

class RowReader {
	readonly #context: Context;
	readonly #cells: readonly Cell[];
	readonly #line: number;

	constructor(context: Context, cells: readonly Cell[], line: number) {
		this.#context = context;
		this.#cells = cells;
		this.#line = line;
	}

	#has(column: Column): boolean {
		return this.#context.header.index.has(column);
	}

	/** Whether a figure that OEWS always prints, as number or mark, is an empty cell. */
	#isInferred(): boolean {
		return FIGURES.some((column) => this.#has(column) && this.#text(column) === '');
	}

	#cell(column: Column): Cell | undefined {
		const index = this.#context.header.index.get(column);
		return index === undefined ? undefined : this.#cells[index];
	}

	#text(column: Column): string {
		return String(this.#cell(column) ?? '').trim();
	}

	#refuse(column: Column, sentence: string, remedy: string): Result<never> {
		const { table, header } = this.#context;
		return fail({
			sentence,
			remedy,
			place: {
				file: table.file,
				...(table.sheet === undefined ? {} : { sheet: table.sheet }),
				line: this.#line,
				column: header.spelling.get(column) ?? column,
				value: this.#text(column),
			},
		});
	}

	#year(): Result<number> {
		if (!this.#has('year')) return this.#context.fileYear;
		const text = this.#text('year');
		if (/^(19|20)\d{2}$/.test(text)) return ok(Number(text));
		return this.#refuse('year', 'The year is no four-digit year.', 'Give the file as published.');
	}

	#area(): Result<AreaPlace> {
		const primary = this.#text('prim_state').replaceAll('|', '-');
		const state = stateOf(primary);
		if (!this.#has('area')) {
			if (!this.#has('prim_state')) return ok({ areaCode: NATION, title: 'U.S.', states: '' });
			if (primary === 'US') return ok({ areaCode: NATION, title: 'U.S.', states: '' });
			if (state) return ok({ areaCode: state.fips, title: state.name, states: state.postal });
			return this.#refuse(
				'prim_state',
				'The postal code names no state or territory.',
				'Use the two capital letters of the Postal Service, for example TX.',
			);
		}
		const raw = this.#text('area');
		// Workbooks that hold the code as a number have lost its leading zero.
		const areaCode = /^\d$/.test(raw) ? `0${raw}` : /^\d{6}$/.test(raw) ? `0${raw}` : raw;
		const kind = areaKind(areaCode);
		if (!kind) {
			return this.#refuse(
				'area',
				'The area code has no known shape.',
				'Use 99 for the nation, two digits for a state, five for a metropolitan, seven for a nonmetropolitan area.',
			);
		}
		if (kind === 'nation') return ok({ areaCode, title: 'U.S.', states: '' });
		const known = kind === 'state' || kind === 'territory' ? stateOf(areaCode) : null;
		if ((kind === 'state' || kind === 'territory') && !known) {
			return this.#refuse(
				'area',
				'The two digits are the FIPS code of no state or territory.',
				'Give the file as published.',
			);
		}
		const title = this.#text('area_title') || this.#text('state') || known?.name || '';
		const inTitle = /, ([A-Z]{2}(?:-[A-Z]{2})*)(?: |$)/.exec(title)?.[1];
		const ofCode = kind === 'nonmetro' ? stateOf(areaCode.slice(0, 2))?.postal : undefined;
		const states = primary.includes('-') ? primary : (known?.postal ?? inTitle ?? (primary || (ofCode ?? '')));
		return ok({ areaCode, title, states });
	}

	#setting(code: string): Result<SettingPlace> {
		const naics = canonicalNaics(code);
		if (!/^(\d{2}(-\d{2})?|[0-9A-Z]{3,6})$/.test(naics)) {
			return this.#refuse('naics', 'The industry code has no known shape.', 'Give the file as published.');
		}
		const ownershipCode = this.#text('own_code');
		const ownership = this.#has('own_code') ? readOwnership(ownershipCode) : 'all';
		if (!ownership) {
			return this.#refuse('own_code', 'The ownership is none that OEWS knows.', 'Give the file as published.');
		}
		const isSector = /^\d{2}(-\d{2})?$/.test(naics);
		return ok({
			settingId: `naics-${naics}`,
			naics,
			title: this.#text('naics_title'),
			ownership,
			ownershipCode,
			kind: isSector ? 'sector' : this.#context.byOwner ? 'owner' : 'industry',
			level: this.#text('i_group'),
		});
	}

	#inArea(): Result<Pick<OewsRow, 'area' | 'setting'>> {
		const area = this.#area();
		return area.ok ? ok({ area: area.value, setting: null }) : area;
	}

	#inSetting(naics: string): Result<Pick<OewsRow, 'area' | 'setting'>> {
		const setting = this.#setting(naics);
		return setting.ok ? ok({ area: null, setting: setting.value }) : setting;
	}

	#wages(top: TopCode, into: Record<string, number | string | null>): Result<null> {
		for (const period of ['a', 'h'] as const) {
			let previous: { value: number; column: Column } | null = null;
			for (const statistic of WAGE_STATISTICS) {
				const name = `${period}_${statistic}`;
				const column = `${period}_${STATISTIC_COLUMNS[statistic]}` as const;
				let flag: Flag = 'not_in_source';
				let value: number | null = null;
				if (this.#has(column)) {
					const parsed = parseCell(this.#cell(column), period === 'a' ? 'annual' : 'hourly', top);
					if (!parsed.ok) return this.#refuse(column, parsed.problem.sentence, parsed.problem.remedy);
					({ value, flag } = parsed.value);
					if (value !== null && (ORDERED as readonly string[]).includes(statistic)) {
						if (previous && value < previous.value) {
							return this.#refuse(
								column,
								`The percentiles are out of order: ${value} is less than ${previous.value} in ${this.#context.header.spelling.get(previous.column) ?? previous.column}.`,
								'Check whether columns were swapped; give the file as published.',
							);
						}
						previous = { value, column };
					}
				}
				into[name] = value;
				into[`${name}_flag`] = flag;
				if (name === 'a_mean') into['mean_rse'] = null;
			}
		}
		return ok(null);
	}

	#ratio(column: Column): Result<number | null> {
		if (!this.#has(column)) return ok(null);
		const parsed = parseCell(this.#cell(column), 'ratio', { hourly: null, annual: null });
		if (!parsed.ok) return this.#refuse(column, parsed.problem.sentence, parsed.problem.remedy);
		return ok(parsed.value.value);
	}

	#measures(top: TopCode, isArea: boolean): Result<WageCells> {
		const into: Record<string, number | string | null> = {};
		const employment = parseCell(this.#cell('tot_emp'), 'employment', top);
		if (!employment.ok) return this.#refuse('tot_emp', employment.problem.sentence, employment.problem.remedy);
		into['employment'] = employment.value.value;
		into['employment_flag'] = employment.value.flag;
		const ratios: readonly (readonly [string, Column])[] = [
			['employment_rse', 'emp_prse'],
			...(isArea ? ([['location_quotient', 'loc_quotient'], ['jobs_per_1000', 'jobs_1000']] as const) : []),
		];
		for (const [name, column] of ratios) {
			const value = this.#ratio(column);
			if (!value.ok) return value;
			into[name] = value.value;
		}
		const wages = this.#wages(top, into);
		if (!wages.ok) return wages;
		const error = this.#ratio('mean_prse');
		if (!error.ok) return error;
		into['mean_rse'] = error.value;
		return ok(into);
	}

	/** The row, or null when it is passed over: the private sector of the whole economy is no setting. */
	read(): Result<OewsRow | null> {
		const { header, table } = this.#context;
		if (this.#cells.length < header.width - 1 && this.#cells.length <= Math.max(...header.index.values())) {
			return this.#refuse(
				'occ_code',
				`The row has ${this.#cells.length} cells where the header has ${header.width}: the file is cut off or a delimiter is missing.`,
				'Download the file again and give it unchanged.',
			);
		}
		const occCode = this.#text('occ_code');
		if (!isSocCode(occCode)) {
			return this.#refuse('occ_code', 'The occupation code has not the shape 29-9021.', 'Give the file as published.');
		}
		const group = this.#text('o_group').toLowerCase();
		const level = this.#has('o_group') ? LEVELS[group] : null;
		if (level === undefined) {
			return this.#refuse('o_group', 'The occupation level is none that OEWS knows.', 'Give the file as published.');
		}
		const naics = this.#text('naics');
		if (naics === CROSS_INDUSTRY_BY_OWNER || this.#text('i_group') === 'cross-industry, ownership') return ok(null);
		const isArea = CROSS_INDUSTRY.has(naics);
		const where = isArea ? this.#inArea() : this.#inSetting(naics);
		if (!where.ok) return where;
		const year = this.#year();
		if (!year.ok) return year;
		const cells = this.#measures(this.#context.topCode(year.value), isArea);
		if (!cells.ok) return cells;
		const isTrue = (column: Column) => this.#text(column).toUpperCase() === 'TRUE';
		return ok({
			file: table.file,
			line: this.#line,
			year: year.value,
			occCode,
			// Old releases hang a footnote's asterisk on some titles.
			occTitle: this.#text('occ_title').replace(/\*+$/, '').trim(),
			level,
			basis: isTrue('annual') ? 'annual_only' : isTrue('hourly') ? 'hourly_only' : '',
			...where.value,
			cells: cells.value,
			inferred: this.#isInferred(),
		});
	}
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
	const place = { file: table.file, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) };
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
	const context: Context = {
		table,
		header,
		fileYear,
		topCode: topCodes(table),
		byOwner: isByOwner(table, header),
	};
	const rows: OewsRow[] = [];
	const refused: Refusal[] = [];
	let read = 0;
	let byOwnerRows = 0;
	for (const [index, cells] of data.entries()) {
		if (cells.every((cell) => cell === null || cell === '')) continue;
		read += 1;
		const result = new RowReader(context, cells, header.row + 2 + index).read();
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
