import type { RoleTechnology } from '$lib/domain/role-profile.ts';
import { integer, sql } from '../sql.ts';
import type { Statement } from '../statement.ts';
import { textOf } from '../record.ts';

/** The first `most` technologies of every role: those in demand for it, then those hot anywhere, then by name. */
export function roleTechnology(most: number): Statement<RoleTechnology> {
	const { sql: statement, parameters } = sql`
WITH each AS (
	SELECT occ_code, technology, bool_or(hot) AS hot, bool_or(in_demand) AS in_demand
	FROM "occupation-technology" GROUP BY occ_code, technology
), placed AS (
	SELECT *, count(*) OVER (PARTITION BY occ_code) AS listed,
		row_number() OVER (PARTITION BY occ_code ORDER BY in_demand DESC, hot DESC, technology) AS place
	FROM each
)
SELECT * FROM placed WHERE place <= ${integer(most)} ORDER BY occ_code, place`;
	return {
		name: 'role-technology',
		sql: statement,
		parameters,
		needs: [{ table: 'occupation-technology' }],
		decode: (record) => ({
			occCode: textOf(record, 'occ_code'),
			technology: textOf(record, 'technology'),
			hot: record['hot'] === true,
			inDemand: record['in_demand'] === true,
			listed: Number(record['listed']),
		}),
	};
}
