import type { SideStatement } from '$lib/domain/claim.ts';
import type { Statement } from '../statement.ts';
import { textOf } from '../record.ts';

/**
 * What the articles themselves say a side is, what schooling it takes and which roles belong to it. A level of schooling
 * is read where its name stands in the statement; a role leads to the occupation the articles' name is mapped to.
 */
export function sideStatements(): Statement<SideStatement> {
	return {
		name: 'side-statements',
		sql: `
SELECT s.side, s.kind, s.text, s.article, coalesce(min(t.occ_code), '') AS occ_code,
	coalesce(string_agg(DISTINCT e."order" || ' ' || e.title, ';'), '') AS levels
FROM "skills-and-duties" s
LEFT JOIN education e ON s.kind = 'education' AND contains(lower(s.text), lower(e.title))
LEFT JOIN "alternate-titles" t ON s.kind = 'speciality' AND t.source = 'article' AND lower(t.title) = lower(s.text)
WHERE s.origin = 'article' AND s.kind IN ('definition', 'education', 'speciality')
GROUP BY s.side, s.kind, s.text, s.article, s.position ORDER BY s.kind, s.article, s.side, s.position`,
		parameters: [],
		needs: [
			{ table: 'skills-and-duties' },
			{ table: 'education' },
			{ table: 'alternate-titles' },
			{ table: 'alternate-titles', part: 'health-information' },
		],
		decode: (record) => ({
			side: textOf(record, 'side') as SideStatement['side'],
			kind: textOf(record, 'kind'),
			text: textOf(record, 'text'),
			article: textOf(record, 'article'),
			levels: textOf(record, 'levels')
				.split(';')
				.filter(Boolean)
				.map((level) => ({ order: Number.parseInt(level, 10), title: level.replace(/^\d+ /, '') }))
				.sort((one, other) => one.order - other.order),
			occCode: textOf(record, 'occ_code'),
		}),
	};
}
