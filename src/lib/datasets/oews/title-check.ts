import { quoted, type Result } from '../../domain/result.ts';
import type { Column } from './columns.ts';
import type { AreaPlace, SettingPlace } from './places.ts';
import type { RowCells } from './row-cells.ts';

/** The codes of a row that was read. */
interface Coded {
	readonly year: number;
	readonly occCode: string;
	readonly level: string | null;
	readonly area: AreaPlace | null;
	readonly setting: SettingPlace | null;
}

/**
 * Watches over one table that each code keeps its title: refuses a row whose title is empty, or another one than a row of
 * the same release gave the same code. Columns that were swapped or shifted show in it.
 */
export function titleCheck(): (row: RowCells, read: Coded) => Result<never> | null {
	const met = new Map<string, { readonly title: string; readonly line: number }>();
	const differs = (row: RowCells, column: Column, key: string): Result<never> | null => {
		if (!row.has(column)) return null;
		const title = row.text(column);
		if (title === '') return row.refuse(column, 'The title is empty.');
		const known = met.get(key);
		if (!known) met.set(key, { title, line: row.line });
		if (!known || known.title === title) return null;
		const sentence = `The code has the title “${quoted(title)}” here and “${quoted(known.title)}” on line ${known.line}: columns were shifted or swapped, or rows of two tables mixed.`;
		return row.refuse(column, sentence);
	};
	return (row, { year, occCode, level, area, setting }) =>
		differs(row, 'occ_title', `occupation ${occCode} ${level ?? ''} ${year}`) ??
		(area
			? differs(row, 'area_title', `area ${area.areaCode} ${year}`)
			: differs(
					row,
					'naics_title',
					`industry ${setting?.naics ?? ''} ${setting?.level ?? ''} ${setting?.ownershipCode ?? ''} ${year}`,
				));
}
