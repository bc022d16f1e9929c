import type { AreaCode } from '$lib/domain/area.ts';
import { isIn, own, sql, text } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** A state that an area lies in, wholly or in part. */
export interface AreaState {
	readonly areaCode: AreaCode;
	readonly stateCode: AreaCode;
	readonly stateTitle: string;
}

/**
 * The states and territories that areas lie in, in the order of the area's title: one row for most, several for an area
 * over state lines, the state itself for a state. No row for the nation, or for a state no table at hand has.
 */
export function areaStates(areas: readonly AreaCode[]): Statement<AreaState> {
	const { sql: statement, parameters } = sql`
SELECT a.area_code, s.area_code AS state_code, s.title AS state_title
FROM areas a JOIN areas s
	ON s.kind IN ('state', 'territory') AND list_contains(string_split(a.states, '-'), s.states)
WHERE ${isIn(own('a.area_code'), areas.map(text))}
ORDER BY a.area_code, list_position(string_split(a.states, '-'), s.states)`;
	return {
		name: 'area-states',
		sql: statement,
		parameters,
		needs: [{ table: 'areas' }],
		decode: (record) => ({
			areaCode: String(record['area_code']),
			stateCode: String(record['state_code']),
			stateTitle: String(record['state_title']),
		}),
	};
}
