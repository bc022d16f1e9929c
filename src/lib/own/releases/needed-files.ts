import { settingWages, wages } from '../../datasets/tables/wages.ts';
import { wageTables } from '../../datasets/tables/wage-tables.ts';
import { seriesOf } from '../../datasets/writing/additions.ts';
import type { ReleaseRows } from './release-rows.ts';

/** The parts of the site's tables that joining needs, by path. */
export function neededFiles<Entry extends { readonly table: string; readonly part?: string | null }>(
	read: ReleaseRows,
	entries: readonly Entry[],
): readonly Entry[] {
	const series = new Set(read.packed().parts().map(seriesOf));
	const hasDetail = read.needsDetailed();
	return entries.filter(({ table, part = null }) => {
		if (part === null) return DESCRIBING.has(table);
		if (table !== wages.name && table !== settingWages.name) return false;
		return series.has(seriesOf(part)) || (hasDetail && part.startsWith('nation-'));
	});
}

const DESCRIBING: ReadonlySet<string> = new Set(['occupations', 'areas', 'settings', wageTables.name]);
