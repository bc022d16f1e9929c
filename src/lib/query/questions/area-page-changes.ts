import type { AreaChange } from '$lib/domain/area-profile.ts';
import type { Statement } from '../statement.ts';
import { textOf } from './role-record.ts';

/** Every change of a metropolitan area's counties, code or title. */
export function areaChanges(): Statement<AreaChange> {
	return {
		name: 'area-page-changes',
		sql: `SELECT l.from_code, l.to_code, l.change_year, l.relation, l.note,
	coalesce(f.title, l.from_code) AS from_title, coalesce(t.title, l.to_code) AS to_title
FROM "area-lineage" l
LEFT JOIN areas f ON f.area_code = l.from_code
LEFT JOIN areas t ON t.area_code = l.to_code
WHERE l.relation <> 'same' ORDER BY l.change_year, l.from_code NULLS FIRST, l.to_code`,
		parameters: [],
		needs: [{ table: 'area-lineage' }, { table: 'areas' }],
		decode: (record) => ({
			fromCode: textOf(record, 'from_code'),
			fromTitle: textOf(record, 'from_title'),
			toCode: textOf(record, 'to_code'),
			toTitle: textOf(record, 'to_title'),
			year: Number(record['change_year']),
			relation: textOf(record, 'relation'),
			note: textOf(record, 'note'),
		}),
	};
}
