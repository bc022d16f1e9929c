import { NATION } from '$lib/domain/area.ts';
import { sql, text } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** The May releases of the national table, oldest first. */
export function releases(): Statement<number> {
	return {
		name: 'releases',
		...sql`
SELECT DISTINCT year FROM wages w WHERE w.area_code = ${text(NATION)} ORDER BY year`,
		needs: [{ table: 'wages', part: 'nation-health-information' }],
		decode: (record) => Number(record['year']),
	};
}
