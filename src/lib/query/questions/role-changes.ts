import type { RoleChange } from '$lib/domain/role-profile.ts';
import type { Statement } from '../statement.ts';
import { textOf } from './role-record.ts';

/** Every change of codes, oldest first. Codes that went on with their title are left out: nothing changed there. */
export function roleChanges(): Statement<RoleChange> {
	return {
		name: 'role-changes',
		sql: `SELECT l.from_code, l.to_code, l.change_year, l.relation, l.note,
	coalesce(f.title, l.from_code) AS from_title, coalesce(t.title, l.to_code) AS to_title
FROM "occupation-lineage" l
LEFT JOIN occupations f ON f.occ_code = l.from_code
LEFT JOIN occupations t ON t.occ_code = l.to_code
WHERE l.relation <> 'same' ORDER BY l.change_year, l.from_code, l.to_code`,
		parameters: [],
		needs: [{ table: 'occupation-lineage' }, { table: 'occupations' }],
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
