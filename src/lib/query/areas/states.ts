import type { AreaCode } from '$lib/domain/area.ts';
import { textOf } from '../record.ts';
import { sql, text } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** A state that an area lies in, wholly or in part. */
export interface AreaState {
	readonly areaCode: AreaCode;
	readonly stateCode: AreaCode;
	readonly stateTitle: string;
}

/**
 * The states and territories that an area lies in, in the order of the area's title: one row for most, several for an area
 * over state lines, the state itself for a state. No row for the nation, or for a state no table has.
 */
export function areaStates(area: AreaCode): Statement<AreaState> {
	return {
		name: 'area-states',
		...sql`
SELECT a.area_code, s.area_code AS state_code, s.title AS state_title
FROM areas a JOIN areas s
	ON s.kind IN ('state', 'territory') AND list_contains(string_split(a.states, '-'), s.states)
WHERE a.area_code = ${text(area)}
ORDER BY list_position(string_split(a.states, '-'), s.states)`,
		needs: [{ table: 'areas' }],
		decode: (record) => ({
			areaCode: textOf(record, 'area_code'),
			stateCode: textOf(record, 'state_code'),
			stateTitle: textOf(record, 'state_title'),
		}),
		prebuilt: `place/${area}`,
	};
}
