import { majorGroup, type Family, type SocCode, type WageBasis } from '$lib/domain/occupation.ts';
import { fields, from, is, textOf } from '../record.ts';
import { own } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** An occupation as the filter rail offers it. */
export interface ListedOccupation {
	readonly code: SocCode;
	/** Its newest title. */
	readonly title: string;
	/** Which side of the comparison it stands on; null for the other occupations. */
	readonly family: Family | null;
	/** First two digits of the code. */
	readonly majorGroup: string;
	readonly inHealthInformationSet: boolean;
	readonly wageBasis: WageBasis;
	/** Id in `education`; null where BLS assigns none. */
	readonly typicalEducation: string | null;
	/** First and last May release that has the code. */
	readonly firstYear: number;
	readonly lastYear: number;
}

/** Every occupation of the tables, by code. */
export function occupationList(): Statement<ListedOccupation> {
	return {
		name: 'occupation-list',
		...own(`SELECT occ_code, title, family, in_health_information_set, wage_basis, typical_education, first_year, last_year
FROM occupations ORDER BY occ_code`),
		needs: [{ table: 'occupations' }],
		decode: fields({
			code: from('occ_code', is.text),
			title: is.text,
			family: (record) => (record['family'] ? is.word(record, 'family') : null),
			majorGroup: (record) => majorGroup(textOf(record, 'occ_code')),
			inHealthInformationSet: is.yes,
			wageBasis: is.word,
			typicalEducation: (record) => textOf(record, 'typical_education') || null,
			firstYear: is.number,
			lastYear: is.number,
		}),
	};
}
