import { areaKind, type AreaKind } from '$lib/domain/area.ts';
import type { Table } from '$lib/export/trace/table.ts';

/** The page and the view whose rows a table can be. */
export interface RowsPage {
	/** Below the site's root, with its closing slash. */
	readonly path: string;
	readonly search: string;
	readonly view: string;
}

/** More places than these are asked for as a whole: every one of their kind. */
const MOST_PLACES = 40;

/** Tables that are told by a column of their own: by which, where they are, and which choices their rows name. */
const TOLD_BY: readonly (readonly [
	column: string,
	path: string,
	view: string,
	keys: readonly (keyof typeof CODES)[],
])[] = [
	['step_since', '/', 'sector-trend', ['role']],
	['share_percent', '/', 'pay-by-setting', ['role']],
	['industry_code', '/', 'industry-pay', []],
	['round', '/', 'outlook', ['role', 'area']],
	['rank_nominal', '/compare/metros/', 'metro-ranks', ['role', 'area']],
	['jobs_per_1000', '/compare/metros/', 'metro-comparison', ['role', 'area']],
	['year_from', '/compare/metros/', 'metro-change', ['role', 'area']],
	['verdict', '/claims/', 'claims', []],
	['gap', '/compare/paths/', 'path-comparison', []],
	['credential_id', '/', 'credentials', []],
	['market_ratio', '/yours/', 'benchmark', []],
];

const CODES = { role: 'occ_code', area: 'area_code' } as const;

/**
 * Where the rows of a CSV stand, told by its columns and codes: a CSV has its rows and nothing beside them. Rows of one year
 * are asked for as those of that release, unless it is the newest. Null where the columns are none of a view's.
 */
export function pageOfRows(table: Table, newestYear: number): RowsPage | null {
	const told = TOLD_BY.find(([column]) => table.columns.includes(column));
	if (told) {
		const [, path, view, keys] = told;
		return { path, view, search: searchOf(keys.map((key) => [key, distinct(table, CODES[key])])) };
	}
	const isWages = ['year', 'area_code', 'occ_code', 'employment'].every((column) =>
		table.columns.includes(column),
	);
	return isWages ? pageOfWages(table, newestYear) : null;
}

function pageOfWages(table: Table, newestYear: number): RowsPage {
	const [roles, areas, years] = ['occ_code', 'area_code', 'year'].map((column) => distinct(table, column));
	const [dollars] = distinct(table, 'dollars');
	const money: readonly Choice[] = [
		['pay', table.columns.includes('h_median') ? ['hourly'] : []],
		['dollars', dollars ? [dollars] : []],
	];
	const year: Choice = ['year', years?.join() === String(newestYear) ? [] : (years ?? [])];
	const level = areas && areas.length > MOST_PLACES ? levelOf(areas) : null;
	if (level && roles?.length === 1) {
		const levels = level === 'metro' ? [] : [level];
		return {
			path: '/',
			view: 'pay-by-area',
			search: searchOf([['focus', roles], year, ['level', levels], ...money]),
		};
	}
	return {
		path: '/',
		view: 'pay-by-role',
		search: searchOf([['role', roles ?? []], ['area', areas ?? []], year, ...money]),
	};
}

type Choice = readonly [key: string, values: readonly string[]];

function searchOf(choices: readonly Choice[]): string {
	const written = choices
		.filter(([, values]) => values.length > 0)
		.map(([key, values]) => `${key}=${values.map(encodeURIComponent).join(',')}`);
	return written.length > 0 ? `?${written.join('&')}` : '';
}

/** What all of the places are, where it is one thing. */
function levelOf(areas: readonly string[]): AreaKind | null {
	const kinds = new Set(areas.map((code) => (areaKind(code) === 'territory' ? 'state' : areaKind(code))));
	const [kind = null] = kinds;
	return kinds.size === 1 ? kind : null;
}

/** The values of a column, each once; codes that lost their zeros with them again. */
function distinct(table: Table, column: string): readonly string[] {
	const place = table.columns.indexOf(column);
	if (place < 0) return [];
	const values = table.rows.map((row) => row[place]?.trim() ?? '').filter(Boolean);
	const whole =
		column === 'area_code' ? values.map((code) => (/^\d$/.test(code) ? `0${code}` : code)) : values;
	return [...new Set(whole)];
}
