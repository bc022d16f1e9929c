import type { RoleCredential, RoleSkill, RoleTechnology } from '$lib/domain/role-profile.ts';
import { fields, is } from '../record.ts';
import { integer, own, sql } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** How many skills the comparison of paths shows of an occupation. */
export const PATH_SKILLS = 6;

/**
 * The `most` most important skills of every role. Where O*NET rated several parts of an occupation, those of the
 * first part by code, which is the occupation as a whole where there is one: ratings of parts are not averaged.
 */
export function roleSkills(most: number): Statement<RoleSkill> {
	return {
		name: 'role-skills',
		...sql`
SELECT occ_code, onet_code, skill, importance FROM "occupation-skills"
QUALIFY onet_code = min(onet_code) OVER (PARTITION BY occ_code)
	AND row_number() OVER (PARTITION BY occ_code, onet_code ORDER BY importance DESC, skill) <= ${integer(most)}
ORDER BY occ_code, importance DESC, skill`,
		needs: [{ table: 'occupation-skills' }],
		decode: fields({ occCode: is.text, onetCode: is.text, skill: is.text, importance: is.number }),
		prebuilt: 'details',
	};
}

/** The first `most` technologies of every role: those in demand for it, then those hot anywhere, then by name. */
export function roleTechnology(most: number): Statement<RoleTechnology> {
	return {
		name: 'role-technology',
		...sql`
WITH each AS (
	SELECT occ_code, technology, bool_or(hot) AS hot, bool_or(in_demand) AS in_demand
	FROM "occupation-technology" GROUP BY occ_code, technology
), placed AS (
	SELECT *, count(*) OVER (PARTITION BY occ_code) AS listed,
		row_number() OVER (PARTITION BY occ_code ORDER BY in_demand DESC, hot DESC, technology) AS place
	FROM each
)
SELECT * FROM placed WHERE place <= ${integer(most)} ORDER BY occ_code, place`,
		needs: [{ table: 'occupation-technology' }],
		decode: fields({
			occCode: is.text,
			technology: is.text,
			hot: is.yes,
			inDemand: is.yes,
			listed: is.number,
		}),
	};
}

/** The credentials that serve each role, with why; those the articles name first. */
export function roleCredentials(): Statement<RoleCredential> {
	return {
		name: 'role-credentials',
		...own(`SELECT s.occ_code, c.id, c.name, c.abbreviation, c.issuer, c.origin, s.reason
FROM "credential-occupations" s JOIN credentials c ON c.id = s.credential_id
ORDER BY s.occ_code, list_position(['article', 'added'], c.origin), c.abbreviation`),
		needs: [{ table: 'credential-occupations' }, { table: 'credentials' }],
		decode: fields({
			occCode: is.text,
			id: is.text,
			name: is.text,
			abbreviation: is.text,
			issuer: is.text,
			origin: is.word,
			reason: is.text,
		}),
		prebuilt: 'details',
	};
}
