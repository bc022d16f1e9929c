import type { Filters } from '$lib/domain/filters.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { Asked } from './asked.ts';
import { allOf, integer, isIn, own, sql, text, type Fragment } from './sql.ts';

const OCCUPATION = own('w.occ_code');

/** The role filter. */
function byRole(roles: readonly SocCode[]): Fragment {
	return isIn(OCCUPATION, roles.map(text));
}

/** The area filter; kinds stand for every area of theirs. */
function byArea(areas: Asked['areas']): Fragment {
	if ('codes' in areas) return isIn(own('w.area_code'), areas.codes.map(text));
	return sql`w.area_code IN (SELECT area_code FROM areas WHERE ${isIn(own('kind'), areas.kinds.map(text))})`;
}

/** The year filter. */
function byYear(years: readonly number[]): Fragment {
	return isIn(own('w.year'), years.map(integer));
}

/** The education filter: occupations whose typical entry-level education is one of these. */
function byEducation(ids: readonly string[], occupation: Fragment): Fragment {
	return sql`${occupation} IN (SELECT occ_code FROM occupations WHERE ${isIn(own('typical_education'), ids.map(text))})`;
}

/** The credential filter: occupations that one of these credentials serves. */
function byCredential(ids: readonly string[], occupation: Fragment): Fragment {
	return sql`${occupation} IN (SELECT occ_code FROM "credential-occupations" WHERE ${isIn(own('credential_id'), ids.map(text))})`;
}

/** What narrows the roles beyond their codes. `occupation` is the column that holds a code. */
export function roleConditions(filters: Filters, occupation: Fragment): readonly Fragment[] {
	return [
		...(filters.education.length > 0 ? [byEducation(filters.education, occupation)] : []),
		...(filters.credential.length > 0 ? [byCredential(filters.credential, occupation)] : []),
	];
}

/** The condition on a row `w` of `wages` that it is one of the rows asked for. */
export function isAsked(asked: Asked): Fragment {
	return allOf([byRole(asked.roles), byArea(asked.areas), byYear(asked.years)]);
}

/** The narrowing of the roles, as a condition on a row `w` of `wages`. */
export function isNarrowed(filters: Filters): Fragment {
	return allOf(roleConditions(filters, OCCUPATION));
}
