import type { Statement } from '../statement.ts';

/** An id that a filter can name, of those whose table is its only list. */
export interface FilterId {
	readonly filter: 'setting' | 'credential' | 'education';
	readonly id: string;
}

/** Every setting, credential and typical entry-level education an address can name. */
export function filterIds(): Statement<FilterId> {
	return {
		name: 'filter-ids',
		sql: `SELECT 'setting' AS filter, setting_id AS id FROM settings
UNION ALL SELECT 'credential', id FROM credentials
UNION ALL SELECT 'education', id FROM education
ORDER BY filter, id`,
		parameters: [],
		needs: [{ table: 'settings' }, { table: 'credentials' }, { table: 'education' }],
		decode: (record) => ({ filter: record['filter'] as FilterId['filter'], id: String(record['id']) }),
	};
}
