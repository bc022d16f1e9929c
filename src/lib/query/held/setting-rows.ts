import { NATION } from '$lib/domain/area.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import { focusOf, type Filters } from '$lib/domain/filters.ts';
import { WAGE_MEASURES, type WageMeasure } from '$lib/domain/measure.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { nationalBasis, SETTING_KINDS, type SettingKind, type SettingRow } from '$lib/domain/setting-row.ts';
import type { Context } from '../context.ts';
import type { TableNeed } from '../table-need.ts';
import type { HeldTables } from './held-tables.ts';
import { moneyBasis } from './money-basis.ts';
import { hourlyOf } from './wage-part.ts';
import { narrowing } from './wage-rows.ts';

/** A row of any of the tables, before it is known to be of a release that is shown. */
interface StoredRow {
	readonly kind: SettingKind;
	readonly settingId: string;
	readonly ownership: string;
	readonly occCode: SocCode;
	readonly year: number;
	readonly sharePercent: number | null;
	readonly employment: Estimate;
	readonly employmentRse: number | null;
	readonly meanRse: number | null;
	readonly measure: (measure: WageMeasure) => Estimate;
}

const NOT_IN_SOURCE: Estimate = { value: null, flag: 'not_in_source' };

/** What the focus earns by setting: the rows, and their order, of the statement of setting-pay.ts. */
export function heldSettingRows(
	tables: HeldTables,
	filters: Filters,
	needs: readonly TableNeed[],
	context: Context,
): readonly SettingRow[] {
	const focus = focusOf(filters);
	if (!narrowing(tables, filters)(focus)) return [];
	const stored = [...handbookRows(tables, focus, filters), ...wageRows(tables, focus, filters, needs)];
	const newest = newestOf(stored, filters.year);
	const shown = stored.filter(({ kind, year }) => kind === 'owner' || newest.get(kind) === year);
	const moneyOf = moneyBasis(tables, nationalBasis(filters), context);
	const rows = shown.map(({ measure, ...row }): SettingRow => {
		const money = moneyOf(NATION, row.year);
		const measures = Object.fromEntries(
			WAGE_MEASURES.map((each) => [each, money.convert(measure(each))]),
		) as Record<WageMeasure, Estimate>;
		const occupation = tables.occupations().get(row.occCode);
		return {
			...measures,
			...row,
			settingTitle: tables.settings().get(row.settingId)?.title ?? row.settingId,
			occTitle: tables.titles()(row.occCode, row.year) ?? occupation?.title ?? row.occCode,
			locationQuotient: null,
			priceParity: null,
			priceParityYear: null,
			cpiFactor: money.cpiFactor,
		};
	});
	return rows.sort(inStatementOrder);
}

function handbookRows(tables: HeldTables, focus: SocCode, { pay }: Filters): readonly StoredRow[] {
	const isPaidByYear = tables.occupations().get(focus)?.wageBasis === 'annual_only';
	return (tables.handbook().get(focus) ?? []).map(({ settingId, year, median, sharePercent }) => {
		const figure = pay === 'annual' ? median : hourlyOf(median, NOT_IN_SOURCE, isPaidByYear);
		const none = pay === 'annual' ? NOT_IN_SOURCE : hourlyOf(NOT_IN_SOURCE, NOT_IN_SOURCE, isPaidByYear);
		return {
			kind: 'handbook',
			settingId,
			ownership: '',
			occCode: focus,
			year,
			sharePercent,
			employment: NOT_IN_SOURCE,
			employmentRse: null,
			meanRse: null,
			measure: (measure) => (measure === 'median' ? figure : none),
		};
	});
}

/** Sectors and industries of the focus; hospitals of it and of the codes it came from. */
function wageRows(
	tables: HeldTables,
	focus: SocCode,
	{ pay }: Filters,
	needs: readonly TableNeed[],
): readonly StoredRow[] {
	const codes = withPredecessors(tables, focus);
	return tables.partsOf('setting-wages', needs).flatMap((part) =>
		codes.flatMap((occCode) => {
			const isPaidByYear = tables.occupations().get(occCode)?.wageBasis === 'annual_only';
			return [...(part.rowsOf(occCode) ?? [])].flatMap(([settingId, indexes]): readonly StoredRow[] => {
				const kind = SETTING_KINDS.find((known) => known === tables.settings().get(settingId)?.kind);
				if (!kind) return [];
				if (kind === 'owner' ? !settingId.startsWith('naics-622') : occCode !== focus) return [];
				return indexes.map((row) => ({
					kind,
					settingId,
					ownership: part.text('ownership', row),
					occCode,
					year: part.year[row] ?? 0,
					sharePercent: null,
					employment: part.employment(row),
					employmentRse: part.figure('employment_rse', row),
					meanRse: part.figure('mean_rse', row),
					measure: (measure) => part.measure(measure, row, pay, isPaidByYear),
				}));
			});
		}),
	);
}

/** The focus and every code it came from, by whatever steps. */
function withPredecessors(tables: HeldTables, focus: SocCode): readonly SocCode[] {
	const found = new Set([focus]);
	// A set is walked in the order of its making, what is added meanwhile included.
	for (const code of found) for (const before of tables.predecessors().get(code) ?? []) found.add(before);
	return [...found];
}

/** The newest release of each kind, of the chosen years where it has one of these. */
function newestOf(rows: readonly StoredRow[], chosen: readonly number[]): ReadonlyMap<SettingKind, number> {
	const newest = new Map<SettingKind, number>();
	for (const kind of SETTING_KINDS) {
		const years = rows.filter((row) => row.kind === kind).map(({ year }) => year);
		const among = years.filter((year) => chosen.includes(year));
		newest.set(kind, Math.max(...(among.length > 0 ? among : years)));
	}
	return newest;
}

function inStatementOrder(a: SettingRow, b: SettingRow): number {
	if (a.kind !== b.kind) return SETTING_KINDS.indexOf(a.kind) - SETTING_KINDS.indexOf(b.kind);
	const keys: readonly (keyof SettingRow)[] =
		a.kind === 'owner'
			? ['settingId', 'ownership', 'year', 'occCode']
			: ['settingTitle', 'settingId', 'ownership'];
	for (const key of keys) {
		const [left, right] = [a[key], b[key]];
		if (left !== right && left !== null && right !== null) return left < right ? -1 : 1;
	}
	return 0;
}
