import type { AreaCode } from '$lib/domain/area.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { Statement } from '../statement.ts';

/** What an article says of an area. */
export interface AreaClaim {
	/** Its id in the ledger of claims: `E4a`. */
	readonly id: string;
	readonly article: string;
	readonly claim: string;
	/** The occupation the claim is checked against; empty where none fits. */
	readonly occCode: SocCode;
	/** What to know before comparing. */
	readonly note: string;
	readonly statedYear: string;
	readonly areaCode: AreaCode;
	readonly areaTitle: string;
}

/** Every claim about an area, in the ledger's order. */
export function areaClaims(): Statement<AreaClaim> {
	return {
		name: 'area-claims',
		sql: `SELECT c.id, c.article, c.claim, c.occ_code, c.note, c.stated_year, c.area_code, coalesce(a.title, c.area_code) AS area_title
FROM claims c LEFT JOIN areas a ON a.area_code = c.area_code
WHERE c.area_code IS NOT NULL ORDER BY c.id`,
		parameters: [],
		needs: [{ table: 'claims' }, { table: 'areas' }],
		decode: (record) => ({
			id: String(record['id']),
			article: String(record['article']),
			claim: String(record['claim']),
			occCode: String(record['occ_code'] ?? ''),
			note: String(record['note'] ?? ''),
			statedYear: String(record['stated_year'] ?? ''),
			areaCode: String(record['area_code']),
			areaTitle: String(record['area_title']),
		}),
	};
}
