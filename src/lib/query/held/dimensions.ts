import { NATION, type AreaCode } from '$lib/domain/area.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import { groupBy } from '$lib/domain/group.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { Columns } from './columns.ts';
import { flagAt, orNull } from './wage-part.ts';

export interface HeldOccupation {
	readonly title: string;
	readonly family: string;
	readonly wageBasis: string;
	readonly education: string;
	readonly firstYear: number;
	readonly lastYear: number;
}

export interface HeldArea {
	readonly title: string;
	readonly kind: string;
	/** May releases that have the area. */
	readonly releases: readonly string[];
}

/** A price level of a place: all-items regional price parity and its year. */
export interface PriceParity {
	readonly parity: number;
	readonly year: number;
}

/** Rows of a held table, each as a function of its columns. */
function rowsOf<Row>(columns: Columns, row: (index: number) => Row): Row[] {
	return Array.from({ length: columns.length }, (_, index) => row(index));
}

export function occupationsOf(columns: Columns): Map<SocCode, HeldOccupation> {
	const text = (name: string) => columns.texts(name);
	const [code, title, family, basis, education] = [
		text('occ_code'),
		text('title'),
		text('family'),
		text('wage_basis'),
		text('typical_education'),
	];
	const [first, last] = [columns.numbers('first_year'), columns.numbers('last_year')];
	return new Map(
		rowsOf(columns, (index) => [
			code[index] ?? '',
			{
				title: title[index] ?? '',
				family: family[index] ?? '',
				wageBasis: basis[index] ?? '',
				education: education[index] ?? '',
				firstYear: first[index] ?? Number.NaN,
				lastYear: last[index] ?? Number.NaN,
			},
		]),
	);
}

export function areasOf(columns: Columns): Map<AreaCode, HeldArea> {
	const [code, title, kind, releases] = ['area_code', 'title', 'kind', 'releases'].map((name) =>
		columns.texts(name),
	);
	return new Map(
		rowsOf(columns, (index) => [
			code?.[index] ?? '',
			{
				title: title?.[index] ?? '',
				kind: kind?.[index] ?? '',
				releases: (releases?.[index] ?? '').split(' '),
			},
		]),
	);
}

/** The title an occupation had in a release; undefined where the table has none. */
export function titlesOf(columns: Columns): (occupation: SocCode, year: number) => string | undefined {
	const [code, title] = [columns.texts('occ_code'), columns.texts('title')];
	const [first, last] = [columns.numbers('first_year'), columns.numbers('last_year')];
	const spans = new Map<
		SocCode,
		{ readonly title: string; readonly first: number; readonly last: number }[]
	>();
	for (let index = 0; index < columns.length; index++) {
		const list = spans.get(code[index] ?? '') ?? [];
		list.push({ title: title[index] ?? '', first: first[index] ?? 0, last: last[index] ?? 0 });
		spans.set(code[index] ?? '', list);
	}
	return (occupation, year) =>
		spans.get(occupation)?.find((span) => span.first <= year && year <= span.last)?.title;
}

/** CPI-U annual average by year. */
export function averagesOf(columns: Columns): Map<number, number> {
	const [year, average] = [columns.numbers('year'), columns.numbers('annual_average')];
	return new Map(rowsOf(columns, (index) => [year[index] ?? 0, average[index] ?? Number.NaN]));
}

const KINDS = new Set(['nation', 'state', 'metro']);

/** The parity of an area in a year, or in the latest year before it that BEA has; the nation is 100 by definition. */
export function paritiesOf(columns: Columns): (area: AreaCode, year: number) => PriceParity | null {
	const [area, kind] = [columns.texts('area_code'), columns.texts('kind')];
	const [years, items] = [columns.numbers('year'), columns.numbers('all_items')];
	const known = new Map<AreaCode, PriceParity[]>();
	for (let index = 0; index < columns.length; index++) {
		const parity = items[index] ?? Number.NaN;
		if (Number.isNaN(parity) || !KINDS.has(kind[index] ?? '')) continue;
		const list = known.get(area[index] ?? '') ?? [];
		list.push({ parity, year: years[index] ?? 0 });
		known.set(area[index] ?? '', list);
	}
	for (const list of known.values()) list.sort((a, b) => b.year - a.year);
	return (code, year) =>
		known.get(code)?.find((level) => level.year <= year) ?? (code === NATION ? { parity: 100, year } : null);
}

/** The occupations each credential serves. */
export function credentialsOf(columns: Columns): Map<string, Set<SocCode>> {
	const [credential, occupation] = [columns.texts('credential_id'), columns.texts('occ_code')];
	const served = new Map<string, Set<SocCode>>();
	for (let index = 0; index < columns.length; index++) {
		const set = served.get(credential[index] ?? '') ?? new Set<SocCode>();
		set.add(occupation[index] ?? '');
		served.set(credential[index] ?? '', set);
	}
	return served;
}

export interface HeldSetting {
	readonly title: string;
	readonly kind: string;
}

export function settingsOf(columns: Columns): Map<string, HeldSetting> {
	const [id, title, kind] = ['setting_id', 'title', 'kind'].map((name) => columns.texts(name));
	return new Map(
		rowsOf(columns, (index) => [
			id?.[index] ?? '',
			{ title: title?.[index] ?? '', kind: kind?.[index] ?? '' },
		]),
	);
}

/** A wage of the Occupational Outlook Handbook: an industry's median a year. */
export interface HandbookWage {
	readonly settingId: string;
	readonly year: number;
	readonly median: Estimate;
	readonly sharePercent: number | null;
}

export function handbookOf(columns: Columns): Map<SocCode, HandbookWage[]> {
	const [code, setting] = [columns.texts('occ_code'), columns.texts('setting_id')];
	const [year, median, flag, share] = ['year', 'a_median', 'a_median_flag', 'share_percent'].map((name) =>
		columns.numbers(name),
	);
	return groupBy(
		rowsOf(columns, (index) => ({
			code: code[index] ?? '',
			settingId: setting[index] ?? '',
			year: year?.[index] ?? 0,
			median: { value: orNull(median?.[index]), flag: flagAt(flag?.[index]) },
			sharePercent: orNull(share?.[index]),
		})),
		(row) => row.code,
	);
}

/** The codes each code came from, itself among them where it stayed. */
export function predecessorsOf(columns: Columns): Map<SocCode, SocCode[]> {
	const [from, to] = [columns.texts('from_code'), columns.texts('to_code')];
	const before = new Map<SocCode, SocCode[]>();
	for (let index = 0; index < columns.length; index++) {
		const list = before.get(to[index] ?? '') ?? [];
		list.push(from[index] ?? '');
		before.set(to[index] ?? '', list);
	}
	return before;
}
