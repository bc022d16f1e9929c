import type { LadderClaim, LadderStep } from '$lib/domain/career-ladder.ts';
import type { CareerStep } from '$lib/domain/role-profile.ts';
import { fields, from, is } from '../record.ts';
import { own } from '../sql.ts';
import type { Statement } from '../statement.ts';

const STEPS = {
	...own(`SELECT * FROM "career-paths"
ORDER BY list_position(['ladder', 'side'], relation), list_position(['article', 'added'], origin), path_id`),
	needs: [{ table: 'career-paths' }],
};
const STEP = {
	fromRole: is.text,
	fromCode: from('from_occ_code', is.text),
	toRole: is.text,
	toCode: from('to_occ_code', is.text),
	relation: is.word,
	requirement: is.text,
	origin: is.word,
	note: is.text,
};

/** Every step from one role to the next; steps up before steps aside. */
export function roleSteps(): Statement<CareerStep> {
	return { name: 'role-steps', ...STEPS, decode: fields(STEP) };
}

/** Every step of the career paths with what articles claim of either role; those the articles name first. */
export function ladderSteps(): Statement<LadderStep> {
	return {
		name: 'ladder-steps',
		...STEPS,
		decode: fields({ ...STEP, pathId: is.text, article: is.text, fromClaim: is.text, toClaim: is.text }),
		prebuilt: 'common',
	};
}

/** The claims of pay that steps of the career paths name; a claim without an amount is none of pay. */
export function ladderClaims(): Statement<LadderClaim> {
	return {
		name: 'ladder-claims',
		...own(`SELECT id, article, statistic, amount, amount_high, stated_year, stated_source FROM claims
WHERE amount IS NOT NULL
	AND id IN (SELECT from_claim FROM "career-paths" UNION SELECT to_claim FROM "career-paths")
ORDER BY id`),
		needs: [{ table: 'claims' }, { table: 'career-paths' }],
		decode: fields({
			id: is.text,
			article: is.word,
			statistic: is.word,
			amount: is.number,
			amountHigh: is.figure,
			statedYear: is.text,
			statedSource: is.text,
		}),
		prebuilt: 'common',
	};
}
