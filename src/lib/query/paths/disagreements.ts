import type { ArticleDisagreement } from '$lib/domain/path-details.ts';
import type { Statement } from '../statement.ts';
import { textOf } from '../record.ts';

/** What the articles disagree on, by number. */
export function pathDisagreements(): Statement<ArticleDisagreement> {
	return {
		name: 'path-disagreements',
		sql: 'SELECT id, title, explanation FROM disagreements ORDER BY id',
		parameters: [],
		needs: [{ table: 'disagreements' }],
		decode: (record) => ({
			id: Number(record['id']),
			title: textOf(record, 'title'),
			explanation: textOf(record, 'explanation'),
		}),
	};
}
