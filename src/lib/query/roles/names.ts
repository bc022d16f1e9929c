import type { RoleName } from '$lib/domain/role-profile.ts';
import { integer, sql } from '../sql.ts';
import type { Statement } from '../statement.ts';
import { textOf } from '../record.ts';

/** The first `most` other names of every role: those of the articles, then the ones workers report, then the rest. */
export function roleNames(most: number): Statement<RoleName> {
	const { sql: statement, parameters } = sql`
WITH each AS (
	SELECT occ_code, title,
		min(list_position(['article', 'onet-reported', 'onet-title', 'onet-alternate'], source)) AS source_rank
	FROM "alternate-titles" GROUP BY occ_code, title
), placed AS (
	SELECT *, count(*) OVER (PARTITION BY occ_code) AS known,
		row_number() OVER (PARTITION BY occ_code ORDER BY source_rank, title) AS place
	FROM each
)
SELECT * FROM placed WHERE place <= ${integer(most)} ORDER BY occ_code, place`;
	return {
		name: 'role-names',
		sql: statement,
		parameters,
		needs: [
			{ table: 'alternate-titles', part: 'health-information' },
			{ table: 'alternate-titles', part: 'other' },
		],
		decode: (record) => ({
			occCode: textOf(record, 'occ_code'),
			name: textOf(record, 'title'),
			known: Number(record['known']),
		}),
	};
}
