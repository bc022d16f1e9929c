import type { CodeChange } from '$lib/domain/code-change.ts';
import type { RelatedRole, RoleDuty, RoleFacts, RoleName, RoleTitle } from '$lib/domain/role-profile.ts';
import { codeChanges } from '../code-changes.ts';
import { fields, from, is } from '../record.ts';
import { integer, own, sql } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** What the occupations table says of every role, by code. */
export function roleFacts(): Statement<RoleFacts> {
	return {
		name: 'role-facts',
		...own(`SELECT o.*, e.title AS education FROM occupations o
LEFT JOIN education e ON e.id = o.typical_education ORDER BY o.occ_code`),
		needs: [{ table: 'occupations' }, { table: 'education' }],
		decode: fields({
			occCode: is.text,
			title: is.text,
			family: is.word,
			familyReason: is.text,
			inHealthInformationSet: is.yes,
			wageBasis: is.word,
			firstYear: is.number,
			lastYear: is.number,
			education: is.text,
			workExperience: is.text,
			training: from('on_the_job_training', is.text),
			jobZone: is.figure,
			definition: is.text,
		}),
	};
}

/** The titles each code has had, oldest first. */
export function roleTitles(): Statement<RoleTitle> {
	return {
		name: 'role-titles',
		...own('SELECT * FROM "occupation-titles" ORDER BY occ_code, first_year'),
		needs: [{ table: 'occupation-titles' }],
		decode: fields({ occCode: is.text, title: is.text, firstYear: is.number, lastYear: is.number }),
	};
}

/** The first `most` other names of every role: those of the articles, then the ones workers report, then the rest. */
export function roleNames(most: number): Statement<RoleName> {
	return {
		name: 'role-names',
		...sql`
WITH each AS (
	SELECT occ_code, title AS name,
		min(list_position(['article', 'onet-reported', 'onet-title', 'onet-alternate'], source)) AS standing
	FROM "alternate-titles" GROUP BY occ_code, title
), placed AS (
	SELECT *, count(*) OVER (PARTITION BY occ_code) AS known,
		row_number() OVER (PARTITION BY occ_code ORDER BY standing, name) AS place
	FROM each
)
SELECT * FROM placed WHERE place <= ${integer(most)} ORDER BY occ_code, place`,
		needs: [
			{ table: 'alternate-titles', part: 'health-information' },
			{ table: 'alternate-titles', part: 'other' },
		],
		decode: fields({ occCode: is.text, name: is.text, known: is.number }),
	};
}

/** Every change of occupation codes, oldest first. Codes that went on with their title are left out: nothing changed there. */
export function roleChanges(): Statement<CodeChange> {
	return codeChanges('role-changes', {
		lineage: 'occupation-lineage',
		titles: 'occupations',
		code: 'occ_code',
	});
}

/** The `most` nearest occupations of every role by O*NET's rank, of those the tables have. */
export function roleRelated(most: number): Statement<RelatedRole> {
	return {
		name: 'role-related',
		...sql`
SELECT r.occ_code, r.related_code AS code, o.title FROM "occupation-related" r
JOIN occupations o ON o.occ_code = r.related_code
WHERE r.related_code <> r.occ_code
QUALIFY row_number() OVER (PARTITION BY r.occ_code ORDER BY r.rank, r.related_code) <= ${integer(most)}
ORDER BY r.occ_code, r.rank, r.related_code`,
		needs: [{ table: 'occupation-related' }, { table: 'occupations' }],
		decode: fields({ occCode: is.text, code: is.text, title: is.text }),
	};
}

/** The duties of every role that has some written down, in their order. */
export function roleDuties(): Statement<RoleDuty> {
	return {
		name: 'role-duties',
		...own('SELECT occ_code, duty FROM "occupation-duties" ORDER BY occ_code, position'),
		needs: [{ table: 'occupation-duties' }],
		decode: fields({ occCode: is.text, duty: is.text }),
		prebuilt: 'details',
	};
}
