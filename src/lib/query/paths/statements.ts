import type { ArticleStatement } from '$lib/domain/path-details.ts';
import type { Statement } from '../statement.ts';
import { textOf } from '../record.ts';

/** Every statement of the articles on a side, by dimension and side, in the order they stand in. */
export function pathStatements(): Statement<ArticleStatement> {
	return {
		name: 'path-statements',
		sql: `SELECT * FROM "skills-and-duties"
ORDER BY kind, list_position(['him', 'hit', 'both'], side), position`,
		parameters: [],
		needs: [{ table: 'skills-and-duties' }],
		decode: (record) => ({
			side: textOf(record, 'side') as ArticleStatement['side'],
			kind: textOf(record, 'kind'),
			text: textOf(record, 'text'),
			article: textOf(record, 'article'),
			origin: textOf(record, 'origin') as ArticleStatement['origin'],
		}),
	};
}
