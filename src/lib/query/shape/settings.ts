import type { Filters } from '$lib/domain/filters.ts';
import {
	nationalBasis,
	SETTING_KINDS,
	settingMeasure,
	type SettingKind,
	type SettingRow,
} from '$lib/domain/setting-row.ts';
import { sectorKey } from '$lib/domain/sector-means.ts';
import type { StoredSetting } from '../slices/settings.ts';
import { measuresIn, periodOf } from './money.ts';
import { by, chosenSorting, inOrder, sortedBy } from './order.ts';
import { SETTING_SORTS } from './setting-order.ts';

/**
 * The rows of a choice. Of industries and sectors the newest release, or the newest of the years that were chosen where
 * the table has one of these; of hospitals every year. Within a table by the figure, highest first, or by the column that
 * was chosen; the hospitals as a trend. Real dollars as everywhere; local ones do not apply to the nation and leave the
 * figures as published.
 */
export function shownSettings(stored: readonly StoredSetting[], filters: Filters): readonly SettingRow[] {
	const { setting, sort } = filters;
	const newest = newestOf(stored, filters.year);
	const rows = stored
		.filter(({ kind, year }) => kind === 'owner' || newest.get(kind) === year)
		.map((row) => inNationalMoney(row, filters));
	const measure = settingMeasure(filters);
	const figure = (row: SettingRow) =>
		row[row.kind === 'handbook' ? 'median' : row.kind === 'industry' ? 'mean' : measure].value;
	return SETTING_KINDS.flatMap((kind) => {
		const list = rows.filter(
			(row) => row.kind === kind && (setting.length === 0 || setting.includes(row.settingId)),
		);
		if (kind === 'owner')
			return inOrder(list, [
				by((row) => row.settingId),
				by((row) => row.ownership),
				by((row) => row.year),
				by((row) => row.occCode),
			]);
		const byFigure = inOrder(list, [
			by(figure, true),
			by((row) => row.settingTitle),
			by((row) => row.settingId),
			by((row) => row.ownership),
			by((row) => row.occCode),
		]);
		return sortedBy(byFigure, chosenSorting(sort, SETTING_SORTS));
	});
}

/**
 * The rows of sectors over the releases in plain dollars, which tests of sampling error are of: of two or more chosen
 * releases these, else all. By the mean of the release that is looked at, highest first: the
 * newest of the chosen ones, else the newest.
 */
export function sectorReleases(stored: readonly StoredSetting[], filters: Filters): readonly SettingRow[] {
	const sectors = stored.filter(
		({ kind, settingId }) =>
			kind === 'sector' && (filters.setting.length === 0 || filters.setting.includes(settingId)),
	);
	const chosen = new Set(sectors.map(({ year }) => year).filter((year) => filters.year.includes(year)));
	const newest = newestOf(sectors, filters.year).get('sector');
	const rows = sectors
		.filter(({ year }) => chosen.size < 2 || chosen.has(year))
		.map((row) => inNationalMoney(row, { ...filters, dollars: 'nominal' }));
	const means = new Map(
		rows.filter(({ year }) => year === newest).map((row) => [sectorKey(row), row.mean.value]),
	);
	return inOrder(rows, [
		by((row) => means.get(sectorKey(row)) ?? null, true),
		by((row) => row.settingTitle),
		by(sectorKey),
		by((row) => row.year),
	]);
}

const MADE = new WeakMap<StoredSetting, Map<string, SettingRow>>();

/** A stored row in the money of the choice; the same object for the same row and money. */
function inNationalMoney(stored: StoredSetting, filters: Filters): SettingRow {
	const { pay, dollars } = nationalBasis(filters);
	const known = MADE.get(stored) ?? new Map<string, SettingRow>();
	MADE.set(stored, known);
	const key = `${pay} ${dollars}`;
	const made = known.get(key) ?? convert(stored, { pay, dollars });
	known.set(key, made);
	return made;
}

function convert(stored: StoredSetting, basis: Pick<Filters, 'pay' | 'dollars'>): SettingRow {
	const { annual: _annual, hourly: _hourly, wageBasis: _basis, cpiFactor, ...row } = stored;
	return {
		...measuresIn(periodOf(stored, basis.pay), basis, { priceParity: null, cpiFactor }),
		...row,
		locationQuotient: null,
		priceParity: null,
		priceParityYear: null,
		cpiFactor: basis.dollars === 'real' ? cpiFactor : null,
	};
}

/** The newest release of each kind, of the chosen years where it has one of these. */
function newestOf(
	rows: readonly StoredSetting[],
	chosen: readonly number[],
): ReadonlyMap<SettingKind, number> {
	const newest = new Map<SettingKind, number>();
	for (const kind of SETTING_KINDS) {
		const years = rows.filter((row) => row.kind === kind).map(({ year }) => year);
		const among = years.filter((year) => chosen.includes(year));
		newest.set(kind, Math.max(...(among.length > 0 ? among : years)));
	}
	return newest;
}
