import type { Filters } from '$lib/domain/filters.ts';
import { WAGE_MEASURES } from '$lib/domain/measure.ts';
import { SETTING_KINDS, settingMeasure, type SettingRow } from '$lib/domain/setting-row.ts';
import { chosenSorting, sortedBy } from '../pick.ts';

/** Columns of the download that order the lists of settings; both periods' names stand for the period that is shown. */
const COLUMNS: Readonly<Record<string, (row: SettingRow) => number | string | null>> = {
	setting_id: (row) => row.settingId,
	setting_title: (row) => row.settingTitle,
	ownership: (row) => row.ownership,
	share_percent: (row) => row.sharePercent,
	employment: (row) => row.employment.value,
	...Object.fromEntries(
		WAGE_MEASURES.flatMap((measure) =>
			['a', 'h'].map((period) => [`${period}_${measure}`, (row: SettingRow) => row[measure].value]),
		),
	),
};

/** What `sort` can name in the lists of settings. */
export const SETTING_SORT_COLUMNS: readonly string[] = Object.keys(COLUMNS);

/** The rows of the chosen settings: each list by its figure, highest first, or by the column that was chosen; the hospitals as they stand. */
export function chosenSettings(rows: readonly SettingRow[], filters: Filters): readonly SettingRow[] {
	const { setting, sort } = filters;
	const measure = settingMeasure(filters);
	const figure = (row: SettingRow) =>
		row[row.kind === 'handbook' ? 'median' : row.kind === 'industry' ? 'mean' : measure].value;
	return SETTING_KINDS.flatMap((kind) => {
		const list = rows.filter(
			(row) => row.kind === kind && (setting.length === 0 || setting.includes(row.settingId)),
		);
		if (kind === 'owner') return list;
		const byFigure = sortedBy(list, { key: figure, descending: true });
		return sortedBy(byFigure, chosenSorting(sort, COLUMNS));
	});
}
