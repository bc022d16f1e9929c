import type { ArticleClaim } from '$lib/domain/path-details.ts';
import type { Statement } from '../statement.ts';
import { textOf } from '../record.ts';

/** Every figure the articles claim, in the order of the ledger. */
export function pathClaims(): Statement<ArticleClaim> {
	return {
		name: 'path-claims',
		sql: `SELECT id, article, claim, statistic, stated_year, stated_source, note FROM claims ORDER BY id`,
		parameters: [],
		needs: [{ table: 'claims' }],
		decode: (record) => ({
			id: textOf(record, 'id'),
			article: textOf(record, 'article'),
			claim: textOf(record, 'claim'),
			statistic: textOf(record, 'statistic'),
			statedYear: textOf(record, 'stated_year'),
			statedSource: textOf(record, 'stated_source'),
			note: textOf(record, 'note'),
		}),
	};
}
