import type { SocCode } from '$lib/domain/occupation.ts';
import { fields, from, is } from '../record.ts';
import type { Statement } from '../statement.ts';

/** Another name of an occupation, for the search in the filter rail, which looks through them in the page. */
export interface AlternateTitle {
	readonly code: SocCode;
	readonly title: string;
}

/** Every other name of the occupations of the health-information set, or of the remaining ones. */
export function alternateTitles(part: 'health-information' | 'other'): Statement<AlternateTitle> {
	return {
		name: 'alternate-titles',
		// Which part is loaded must not matter: rows of the other one may be there as well.
		sql: `SELECT t.occ_code, t.title FROM "alternate-titles" t JOIN occupations o USING (occ_code)
WHERE o.in_health_information_set = CAST(? AS BOOLEAN) ORDER BY t.occ_code, t.title`,
		parameters: [part === 'health-information'],
		needs: [{ table: 'alternate-titles', part }, { table: 'occupations' }],
		decode: fields({ code: from('occ_code', is.text), title: is.text }),
	};
}
