import type { WageTable } from '$lib/domain/gap.ts';
import { fields, is, textOf } from '../record.ts';
import { own } from '../sql.ts';
import type { EngineRecord, Statement } from '../statement.ts';

const words = (record: EngineRecord, column: string) => textOf(record, column).split(' ').filter(Boolean);

/** What each release's tables of nation, places and industries hold, by kind and release. */
export function wageTables(): Statement<WageTable> {
	return {
		name: 'wage-tables',
		...own(
			'SELECT year, kind, extent, places, occupations, occ_codes, "columns", marked_rows FROM "wage-tables" ORDER BY kind, year',
		),
		needs: [{ table: 'wage-tables' }],
		decode: fields({
			year: is.number,
			kind: is.word,
			extent: is.word,
			places: is.number,
			occupations: is.number,
			occCodes: words,
			columns: words,
			markedRows: is.number,
		}),
		prebuilt: 'common',
	};
}
