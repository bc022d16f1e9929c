import { areaKind, NATION } from '../../domain/area.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Ownership } from '../../domain/setting-row.ts';
import { readOwnership } from './ownership.ts';
import type { RowCells } from './row-cells.ts';
import { stateOf } from './states.ts';

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

/** Sectors that span several two-digit codes, by the first of them: re-saved workbooks keep only that number. */
const SECTOR_RANGES: Readonly<Record<string, string>> = { '31': '31-33', '44': '44-45', '48': '48-49' };

/** `622100` and `6221` name the same industry: the zeros only fill the code up to six digits. */
function canonicalNaics(code: string): string {
	const trimmed = code.trim().toUpperCase();
	if (/^\d{2}(-\d{2})?$/.test(trimmed)) return SECTOR_RANGES[trimmed] ?? trimmed;
	let short = trimmed;
	while (short.length > 3 && short.endsWith('0')) short = short.slice(0, -1);
	return short;
}

/**
 * Whether a code lies where OMB and OEWS number such areas. A list of all codes ever used would be no better: readers
 * bring releases of delineations that are not available here.
 */
function isAssignable(areaCode: string): boolean {
	const kind = areaKind(areaCode);
	if (kind === 'nonmetro') return stateOf(areaCode.slice(0, 2)) !== null;
	return kind !== 'metro' || /^[1-47]/.test(areaCode);
}

/** The area a row stands for; a table without any column of places is the nation's. Refuses codes of unknown shape. */
export function readArea(row: RowCells): Result<AreaPlace> {
	const primary = row.text('prim_state').replaceAll('|', '-');
	const state = stateOf(primary);
	if (!row.has('area')) {
		if (!row.has('prim_state')) return ok({ areaCode: NATION, title: 'U.S.', states: '' });
		if (primary === 'US') return ok({ areaCode: NATION, title: 'U.S.', states: '' });
		if (state) return ok({ areaCode: state.fips, title: state.name, states: state.postal });
		return row.refuse(
			'prim_state',
			'The postal code names no state or territory.',
			'Use the two capital letters of the Postal Service, for example TX.',
		);
	}
	const raw = row.text('area');
	// Workbooks that hold the code as a number have lost its leading zero.
	const areaCode = /^\d$/.test(raw) ? `0${raw}` : /^\d{6}$/.test(raw) ? `0${raw}` : raw;
	const kind = areaKind(areaCode);
	if (!kind) {
		return row.refuse(
			'area',
			'The area code has no known shape.',
			'Use 99 for the nation, two digits for a state, five for a metropolitan, seven for a nonmetropolitan area.',
		);
	}
	if (kind === 'nation') return ok({ areaCode, title: 'U.S.', states: '' });
	const known = kind === 'state' || kind === 'territory' ? stateOf(areaCode) : null;
	if ((kind === 'state' || kind === 'territory') && !known) {
		return row.refuse('area', 'The two digits are the FIPS code of no state or territory.');
	}
	if (!isAssignable(areaCode)) {
		return row.refuse(
			'area',
			'No metropolitan or nonmetropolitan area can have this code.',
			'Metropolitan areas are numbered 10000–49999 (New England towns 70000–79999); a nonmetropolitan code begins with the FIPS code of its state. Give the file as published.',
		);
	}
	const title = row.text('area_title') || row.text('state') || known?.name || '';
	const inTitle = /, ([A-Z]{2}(?:-[A-Z]{2})*)(?: |$)/.exec(title)?.[1];
	const ofCode = kind === 'nonmetro' ? stateOf(areaCode.slice(0, 2))?.postal : undefined;
	if (title === '') {
		return row.refuse('area_title', 'The area has no title, so nobody could choose it.');
	}
	const states = primary.includes('-') ? primary : (known?.postal ?? inTitle ?? (primary || (ofCode ?? '')));
	const unknown = states.split('-').find((postal) => !stateOf(postal));
	if (unknown !== undefined) {
		return row.refuse(
			row.has('prim_state') ? 'prim_state' : 'area_title',
			unknown === ''
				? 'Neither the title of the area nor another column says in which state it lies.'
				: `The postal code “${unknown}” names no state or territory.`,
			'Compare code, title and state of the area with the official table.',
		);
	}
	return ok({ areaCode, title, states });
}

/** The industry and ownership a row stands for. `byOwner`: whether the whole table is one by ownership. */
export function readSetting(row: RowCells, code: string, byOwner: boolean): Result<SettingPlace> {
	const naics = canonicalNaics(code);
	if (!/^(\d{2}(-\d{2})?|[0-9A-Z]{3,6})$/.test(naics)) {
		return row.refuse('naics', 'The industry code has no known shape.');
	}
	const ownershipCode = row.text('own_code');
	const ownership = row.has('own_code') ? readOwnership(ownershipCode) : 'all';
	if (!ownership) {
		return row.refuse('own_code', 'The ownership is none that OEWS knows.');
	}
	const isSector = /^\d{2}(-\d{2})?$/.test(naics);
	return ok({
		settingId: `naics-${naics.toLowerCase()}`,
		naics,
		title: row.text('naics_title'),
		ownership,
		ownershipCode,
		kind: isSector ? 'sector' : byOwner ? 'owner' : 'industry',
		level: row.text('i_group'),
	});
}
