import type { SideStatement } from '$lib/domain/claim.ts';
import type { ArticleStatement } from '$lib/domain/path-details.ts';
import { fields, is, textOf } from '../record.ts';
import { own } from '../sql.ts';
import type { Statement } from '../statement.ts';

/**
 * What the articles themselves say a side is, what schooling it takes and which roles belong to it. A level of schooling
 * is read where its name stands in the statement; a role leads to the occupation the articles' name is mapped to.
 */
export function sideStatements(): Statement<SideStatement> {
	return {
		name: 'side-statements',
		...own(`
SELECT s.side, s.kind, s.text, s.article, coalesce(min(t.occ_code), '') AS occ_code,
	coalesce(string_agg(DISTINCT e."order" || ' ' || e.title, ';'), '') AS levels
FROM "skills-and-duties" s
LEFT JOIN education e ON s.kind = 'education' AND contains(lower(s.text), lower(e.title))
LEFT JOIN "alternate-titles" t ON s.kind = 'speciality' AND t.source = 'article' AND lower(t.title) = lower(s.text)
WHERE s.origin = 'article' AND s.kind IN ('definition', 'education', 'speciality')
GROUP BY s.side, s.kind, s.text, s.article, s.position ORDER BY s.kind, s.article, s.side, s.position`),
		needs: [
			{ table: 'skills-and-duties' },
			{ table: 'education' },
			{ table: 'alternate-titles' },
			{ table: 'alternate-titles', part: 'health-information' },
		],
		decode: fields({
			side: is.word,
			kind: is.text,
			text: is.text,
			article: is.text,
			levels: (record) =>
				textOf(record, 'levels')
					.split(';')
					.filter(Boolean)
					.map((level) => ({ order: Number.parseInt(level, 10), title: level.replace(/^\d+ /, '') }))
					.sort((one, other) => one.order - other.order),
			occCode: is.text,
		}),
	};
}

/** Every statement of the articles on a side, by dimension and side, in the order they stand in. */
export function pathStatements(): Statement<ArticleStatement> {
	return {
		name: 'path-statements',
		...own(`SELECT * FROM "skills-and-duties"
ORDER BY kind, list_position(['him', 'hit', 'both'], side), position`),
		needs: [{ table: 'skills-and-duties' }],
		decode: fields({
			side: is.word,
			kind: is.text,
			text: is.text,
			article: is.text,
			origin: is.word,
		}),
	};
}
