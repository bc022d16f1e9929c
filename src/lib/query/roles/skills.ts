import type { RoleSkill } from '$lib/domain/role-profile.ts';
import { integer, sql } from '../sql.ts';
import type { Statement } from '../statement.ts';
import { textOf } from '../record.ts';

/** How many skills the comparison of paths shows of an occupation. */
export const PATH_SKILLS = 6;

/**
 * The `most` most important skills of every role. Where O*NET rated several parts of an occupation, those of the
 * first part by code, which is the occupation as a whole where there is one: ratings of parts are not averaged.
 */
export function roleSkills(most: number): Statement<RoleSkill> {
	const { sql: statement, parameters } = sql`
SELECT occ_code, onet_code, skill, importance FROM "occupation-skills"
QUALIFY onet_code = min(onet_code) OVER (PARTITION BY occ_code)
	AND row_number() OVER (PARTITION BY occ_code, onet_code ORDER BY importance DESC, skill) <= ${integer(most)}
ORDER BY occ_code, importance DESC, skill`;
	return {
		name: 'role-skills',
		sql: statement,
		parameters,
		needs: [{ table: 'occupation-skills' }],
		decode: (record) => ({
			occCode: textOf(record, 'occ_code'),
			onetCode: textOf(record, 'onet_code'),
			skill: textOf(record, 'skill'),
			importance: Number(record['importance']),
		}),
		prebuilt: 'details',
	};
}
