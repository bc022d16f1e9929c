import { NATION } from '$lib/domain/area.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { isWageMeasure, type WageMeasure } from '$lib/domain/measure.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { OutlookRow } from '$lib/domain/outlook-row.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';

/** So many roles and places are answered above the pictures; the pictures have the others. */
const MOST_ROLES = 4;
const MOST_PLACES = 4;

/** What is answered before anything is chosen: two roles of the records, who runs the department, and one of the technology. */
const STARTERS: readonly SocCode[] = ['29-2072', '29-9021', '11-9111', '15-1211'];

/** Rows other views already have, all answers to the same filters. */
export interface GridRows {
	readonly filters: Filters;
	/** Of `pay-by-role`, in its order. */
	readonly byRole: readonly WageRow[];
	/** The nation's rows of the same roles and releases; none where it is itself the only place. */
	readonly nation: readonly WageRow[];
	readonly outlook: readonly OutlookRow[];
}

interface Place {
	readonly code: string;
	readonly title: string;
}

/** One role in one place. */
export interface Cell {
	readonly place: Place;
	/** Null where the release has no row of the role there. */
	readonly row: WageRow | null;
	/** The figure shown, in the money of the choice. */
	readonly pay: Estimate | null;
	/** Pay against the nation's, as a share of it: 0.12 for 12 % more. Null where one of both is not a plain figure. */
	readonly difference: number | null;
	/** The nation's projection, in the nation's cells alone. */
	readonly outlook: OutlookRow | null;
}

interface GridRole {
	readonly code: SocCode;
	readonly title: string;
	readonly cells: readonly Cell[];
}

export interface AnswerGrid {
	readonly measure: WageMeasure;
	/** The release that the figures are of. */
	readonly year: number;
	readonly places: readonly Place[];
	readonly roles: readonly GridRole[];
}

/**
 * The first answer: up to four roles in up to four places, in the newest of the releases chosen. Chosen roles come in the
 * order chosen; where none is, the starters that are left, then the first ones of the rows. Null without any row.
 */
export function answerGrid({ filters, byRole, nation, outlook }: GridRows): AnswerGrid | null {
	const year = Math.max(...byRole.map((row) => row.year));
	const rows = byRole.filter((row) => row.year === year);
	if (rows.length === 0) return null;
	const measure = isWageMeasure(filters.measure) ? filters.measure : 'median';
	const titles = new Map(rows.map(({ occCode, occTitle }) => [occCode, occTitle]));
	const wanted = [
		...(filters.focus ? [filters.focus] : []),
		...(filters.role.length ? filters.role : STARTERS),
	];
	const roles = firstOf(MOST_ROLES, [...wanted.filter((code) => titles.has(code)), ...titles.keys()]);
	const named = new Map(rows.map(({ areaCode, areaTitle }) => [areaCode, areaTitle]));
	const chosen = filters.area.filter((code) => named.has(code));
	const places = firstOf(MOST_PLACES, [...chosen, ...named.keys()]).map((code) => ({
		code,
		title: named.get(code) ?? code,
	}));
	const find = (among: readonly WageRow[], role: string, area: string) =>
		among.find((row) => row.occCode === role && row.areaCode === area && row.year === year) ?? null;
	return {
		measure,
		year,
		places,
		roles: roles.map((code) => ({
			code,
			title: titles.get(code) ?? code,
			cells: places.map((place) => {
				const row = find(rows, code, place.code);
				const against =
					place.code === NATION ? null : (find(nation, code, NATION) ?? find(rows, code, NATION));
				return {
					place,
					row,
					pay: row && row[measure],
					difference: row && against && differenceOf(row[measure], against[measure]),
					outlook: place.code === NATION ? (outlook.find(({ occCode }) => occCode === code) ?? null) : null,
				};
			}),
		})),
	};
}

function firstOf<Value>(most: number, values: readonly Value[]): readonly Value[] {
	return [...new Set(values)].slice(0, most);
}

function differenceOf(own: Estimate, nation: Estimate): number | null {
	if (own.value === null || nation.value === null || nation.value <= 0) return null;
	if (own.flag === 'top_coded' || nation.flag === 'top_coded') return null;
	return own.value / nation.value - 1;
}
