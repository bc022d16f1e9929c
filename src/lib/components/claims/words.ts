import { listPhrase } from '$lib/domain/phrases.ts';
import { VERDICTS, type Judgement, type Verdict } from '$lib/domain/claim-verdict.ts';

const counted = (judgements: readonly Judgement[], verdict: Verdict) =>
	judgements.filter((judgement) => judgement.verdict === verdict).length;

/** The ledger in one sentence. */
export function ledgerFinding(judgements: readonly Judgement[]): string {
	const [same, old, other, open] = VERDICTS.map((verdict) => counted(judgements, verdict));
	return `${same} of ${judgements.length} claims match the official figure and ${old} match an outdated one; ${other} ${other === 1 ? 'is' : 'are'} contradicted and ${open} can’t be checked.`;
}

const BRIEF: Readonly<Record<Verdict, string>> = {
	reproduced: 'reproduced',
	superseded: 'superseded',
	contradicted: 'contradicted',
	unverifiable: 'unverifiable',
};

/** Beside an article's title: `7 claims: 4 reproduced and 3 unverifiable`. */
export function articleSummary(own: readonly Judgement[]): string {
	const parts = VERDICTS.flatMap((verdict) => {
		const count = counted(own, verdict);
		return count > 0 ? [`${count} ${BRIEF[verdict]}`] : [];
	});
	return `${own.length} ${own.length === 1 ? 'claim' : 'claims'}: ${listPhrase(parts)}`;
}

/** How many claims a choice leaves. */
export function shownWords(shown: number, all: number): string {
	return shown === all ? `All ${all} claims.` : `${shown} of ${all} claims.`;
}

export const MEANINGS_HEADING = 'What the verdicts mean';
export const NO_OFFICIAL = 'none to compare';

/** Over the disagreements that are folded at first. */
export function moreDisagreements(count: number): string {
	return `${count} more disagreements`;
}

export const CLAIM_NOTES: readonly string[] = [
	'Claims are as the articles state them, never converted; those without a year can’t be.',
	'Official pay covers wage and salary workers, not the self-employed.',
];
