import type { Family, SocCode, WageBasis } from '$lib/domain/occupation.ts';
import { majorGroup } from '$lib/domain/occupation.ts';
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
		sql: `SELECT occ_code, title, family, in_health_information_set, wage_basis, typical_education, first_year, last_year
FROM occupations ORDER BY occ_code`,
		parameters: [],
		needs: [{ table: 'occupations' }],
		decode: (record) => ({
			code: String(record['occ_code']),
			title: String(record['title']),
			family: record['family'] ? (record['family'] as Family) : null,
			majorGroup: majorGroup(String(record['occ_code'])),
			inHealthInformationSet: record['in_health_information_set'] === true,
			wageBasis: (record['wage_basis'] ?? '') as WageBasis,
			typicalEducation: record['typical_education'] ? String(record['typical_education']) : null,
			firstYear: Number(record['first_year']),
			lastYear: Number(record['last_year']),
		}),
	};
}
