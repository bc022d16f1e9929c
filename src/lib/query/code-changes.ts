import type { CodeChange } from '$lib/domain/code-change.ts';
import { own, sql } from './sql.ts';
import type { Statement } from './statement.ts';
import { fields, from, is } from './record.ts';

/** A table of changes of codes, with the table that names its codes. */
interface Lineage {
	readonly lineage: 'occupation-lineage' | 'area-lineage';
	readonly titles: 'occupations' | 'areas';
	/** The column of `titles` that holds the code. */
	readonly code: 'occ_code' | 'area_code';
}

/** Every change of a lineage table, oldest first, under the newest titles; a code no table names stands for itself. */
export function codeChanges(name: string, { lineage, titles, code }: Lineage): Statement<CodeChange> {
	const [key, named] = [own(code), own(titles)];
	return {
		name,
		...sql`
SELECT l.from_code, l.to_code, l.change_year, l.relation, l.note,
	coalesce(f.title, l.from_code) AS from_title, coalesce(t.title, l.to_code) AS to_title
FROM ${own(`"${lineage}"`)} l
LEFT JOIN ${named} f ON f.${key} = l.from_code
LEFT JOIN ${named} t ON t.${key} = l.to_code
WHERE l.relation <> 'same' ORDER BY l.change_year, l.from_code NULLS FIRST, l.to_code`,
		needs: [{ table: lineage }, { table: titles }],
		decode: fields({
			fromCode: is.text,
			fromTitle: is.text,
			toCode: is.text,
			toTitle: is.text,
			year: from('change_year', is.number),
			relation: is.text,
			note: is.text,
		}),
	};
}
