import type { Disagreement } from '$lib/domain/claim.ts';
import type { Statement } from '../statement.ts';
import { textOf } from '../record.ts';

/** Where the articles disagree, in order. */
export function disagreementList(): Statement<Disagreement> {
	return {
		name: 'disagreements',
		sql: 'SELECT id, title, explanation, claims FROM disagreements ORDER BY id',
		parameters: [],
		needs: [{ table: 'disagreements' }],
		decode: (record) => ({
			id: Number(record['id']),
			title: textOf(record, 'title'),
			explanation: textOf(record, 'explanation'),
			claimIds: textOf(record, 'claims').split(';').filter(Boolean),
		}),
	};
}
