import { NATION, type AreaCode } from '$lib/domain/area.ts';
import { sql, text } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** The one state that stands for an area: itself, or the first of those it lies in. */
export interface HomeState {
	readonly areaCode: AreaCode;
	readonly stateCode: AreaCode;
}

/** The home state of every area below the nation; some 1,100 rows, asked once for all choices. */
export function homeStates(): Statement<HomeState> {
	const { sql: statement, parameters } = sql`
SELECT area_code, CASE WHEN kind IN ('state', 'territory') THEN area_code ELSE primary_state END AS state_code
FROM areas WHERE area_code <> ${text(NATION)} AND state_code IS NOT NULL ORDER BY area_code`;
	return {
		name: 'home-states',
		sql: statement,
		parameters,
		needs: [{ table: 'areas' }],
		decode: (record) => ({ areaCode: String(record['area_code']), stateCode: String(record['state_code']) }),
	};
}
