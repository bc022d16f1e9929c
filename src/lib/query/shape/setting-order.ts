import type { SettingRow } from '$lib/domain/setting-row.ts';
import { WAGE_SORTS } from './order.ts';

/** Columns of the download that order the lists of settings; both periods' names stand for the period that is shown. */
export const SETTING_SORTS: Readonly<Record<string, (row: SettingRow) => number | string | null>> = {
	setting_id: (row) => row.settingId,
	setting_title: (row) => row.settingTitle,
	ownership: (row) => row.ownership,
	share_percent: (row) => row.sharePercent,
	employment: (row) => row.employment.value,
	...WAGE_SORTS,
};

/** What `sort` can name in the lists of settings. */
export const SETTING_SORT_COLUMNS: readonly string[] = Object.keys(SETTING_SORTS);
