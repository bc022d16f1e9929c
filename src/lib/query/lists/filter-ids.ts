import type { IdFilter } from '$lib/domain/filters.ts';
import { fields, is } from '../record.ts';
import { own } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** An id that a filter can name, of those whose table is its only list. */
export interface FilterId {
	readonly filter: IdFilter;
	readonly id: string;
	/** What a reader calls it. */
	readonly title: string;
	/** What it is listed under: the kind of setting, the issuer; empty where there is one list. */
	readonly group: string;
}

/** Every setting, credential and typical entry-level education an address can name. */
export function filterIds(): Statement<FilterId> {
	return {
		name: 'filter-ids',
		...own(`SELECT 'setting' AS filter, setting_id AS id, title, kind AS "group", 0 AS place FROM settings
UNION ALL SELECT 'credential', id, abbreviation || ': ' || name, issuer, 0 FROM credentials
UNION ALL SELECT 'education', id, title, '', "order" FROM education
ORDER BY filter, place, id`),
		needs: [{ table: 'settings' }, { table: 'credentials' }, { table: 'education' }],
		decode: fields({ filter: is.word, id: is.text, title: is.text, group: is.text }),
	};
}
