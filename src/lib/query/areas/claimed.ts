import type { AreaCode } from '$lib/domain/area.ts';
import type { Statement } from '../statement.ts';

/** The areas the articles recommend, in their order. */
export function claimedAreas(): Statement<AreaCode> {
	return {
		name: 'claimed-areas',
		sql: 'SELECT area_code FROM claims WHERE area_code IS NOT NULL GROUP BY area_code ORDER BY min(id)',
		parameters: [],
		needs: [{ table: 'claims' }],
		decode: (record) => String(record['area_code']),
		prebuilt: 'common',
	};
}
