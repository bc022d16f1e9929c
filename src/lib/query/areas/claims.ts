import type { AreaCode } from '$lib/domain/area.ts';
import type { Claim } from '$lib/domain/claim.ts';
import { fields, is, textOf } from '../record.ts';
import { own } from '../sql.ts';
import type { Statement } from '../statement.ts';

/** What an article says of an area. */
export interface AreaClaim extends Pick<
	Claim,
	'id' | 'article' | 'occCode' | 'note' | 'statedYear' | 'areaCode' | 'areaTitle'
> {
	readonly claim: string;
}

/** Every claim about an area, in the ledger's order. */
export function areaClaims(): Statement<AreaClaim> {
	return {
		name: 'area-claims',
		...own(`SELECT c.id, c.article, c.claim, c.occ_code, c.note, c.stated_year, c.area_code, coalesce(a.title, c.area_code) AS area_title
FROM claims c LEFT JOIN areas a ON a.area_code = c.area_code
WHERE c.area_code IS NOT NULL ORDER BY c.id`),
		needs: [{ table: 'claims' }, { table: 'areas' }],
		decode: fields({
			id: is.text,
			article: is.word,
			claim: is.text,
			occCode: is.text,
			note: is.text,
			statedYear: is.text,
			areaCode: is.text,
			areaTitle: is.text,
		}),
	};
}

/** The areas the articles recommend, in their order. */
export function claimedAreas(): Statement<AreaCode> {
	return {
		name: 'claimed-areas',
		...own('SELECT area_code FROM claims WHERE area_code IS NOT NULL GROUP BY area_code ORDER BY min(id)'),
		needs: [{ table: 'claims' }],
		decode: (record) => textOf(record, 'area_code'),
		prebuilt: 'common',
	};
}
