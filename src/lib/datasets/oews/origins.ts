import type { Place } from '../../domain/result.ts';
import type { OewsRow } from './rows.ts';

/** Columns of the wage tables that hold codes, by the columns they are read from. */
const CODE_COLUMNS = { occ_code: 'OCC_CODE', area_code: 'AREA', setting_id: 'NAICS' } as const;

/** Where the first row with a code stands in the files, by `originKey`: what a report on the code blames. */
export type Origins = ReadonlyMap<string, Place>;

/** `occ_code 29-2072`. `column`: as the wage tables call it. */
export function originKey(column: string, code: string): string {
	return `${column} ${code}`;
}

/** Where each code of the rows was met first. */
export function originsOf(rows: readonly OewsRow[]): Origins {
	const origins = new Map<string, Place>();
	for (const { file, sheet, line, occCode, area, setting } of rows) {
		const codes = { occ_code: occCode, area_code: area?.areaCode, setting_id: setting?.settingId };
		for (const column of ['occ_code', 'area_code', 'setting_id'] as const) {
			const value = codes[column];
			if (value === undefined) continue;
			const key = originKey(column, value);
			if (!origins.has(key))
				origins.set(key, {
					file,
					...(sheet === undefined ? {} : { sheet }),
					line,
					column: CODE_COLUMNS[column],
					value,
				});
		}
	}
	return origins;
}
