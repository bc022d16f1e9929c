import type { LadderClaim, LadderStep } from '$lib/domain/career-ladder.ts';
import type { Statement } from '../statement.ts';
import { numberOf, textOf } from '../record.ts';

/** Every step of the career paths with what articles claim of either role; those the articles name first. */
export function ladderSteps(): Statement<LadderStep> {
	return {
		name: 'ladder-steps',
		sql: `SELECT * FROM "career-paths"
ORDER BY list_position(['ladder', 'side'], relation), list_position(['article', 'added'], origin), path_id`,
		parameters: [],
		needs: [{ table: 'career-paths' }],
		decode: (record) => ({
			pathId: textOf(record, 'path_id'),
			fromRole: textOf(record, 'from_role'),
			fromCode: textOf(record, 'from_occ_code'),
			toRole: textOf(record, 'to_role'),
			toCode: textOf(record, 'to_occ_code'),
			relation: textOf(record, 'relation') as LadderStep['relation'],
			requirement: textOf(record, 'requirement'),
			article: textOf(record, 'article'),
			origin: textOf(record, 'origin') as LadderStep['origin'],
			fromClaim: textOf(record, 'from_claim'),
			toClaim: textOf(record, 'to_claim'),
			note: textOf(record, 'note'),
		}),
		prebuilt: 'common',
	};
}

/** The claims of pay that steps of the career paths name; a claim without an amount is none of pay. */
export function ladderClaims(): Statement<LadderClaim> {
	return {
		name: 'ladder-claims',
		sql: `SELECT id, article, statistic, amount, amount_high, stated_year, stated_source FROM claims
WHERE amount IS NOT NULL
	AND id IN (SELECT from_claim FROM "career-paths" UNION SELECT to_claim FROM "career-paths")
ORDER BY id`,
		parameters: [],
		needs: [{ table: 'claims' }, { table: 'career-paths' }],
		decode: (record) => ({
			id: textOf(record, 'id'),
			article: textOf(record, 'article'),
			statistic: textOf(record, 'statistic'),
			amount: Number(record['amount']),
			amountHigh: numberOf(record, 'amount_high'),
			statedYear: textOf(record, 'stated_year'),
			statedSource: textOf(record, 'stated_source'),
		}),
		prebuilt: 'common',
	};
}
