import { articleName } from '$lib/domain/claim.ts';
import { VERDICTS, type Judgement } from '$lib/domain/claim-verdict.ts';
import { VERDICT_TITLES } from './claim-words.ts';
import { joined, listPhrase } from '$lib/domain/phrases.ts';
import type { Words } from '../words.ts';

/** Title, subtitle and summary of the ledger. */
export function claimsWords(judgements: readonly Judgement[], newestYear: number): Words {
	const of = (verdict: Judgement['verdict']) =>
		judgements.filter((judgement) => judgement.verdict === verdict);
	const found = judgements.filter((judgement) => judgement.found.length > 0);
	const counts = VERDICTS.filter((verdict) => of(verdict).length > 0).map(
		(verdict) => `${of(verdict).length} ${VERDICT_TITLES[verdict].toLowerCase()}`,
	);
	const articles = [...new Set(judgements.map(({ claim }) => claim.article))];
	const said = of('contradicted').map(({ claim }) => claim.id);
	return {
		title:
			judgements.length === 0
				? 'No claim matches this choice'
				: `${found.length} of ${judgements.length} claims match a figure in official tables`,
		subtitle: joined(' · ', [
			articles.length === 1
				? `Claims in ${articleName(articles[0] ?? '')}`
				: `Claims in ${articles.length} articles`,
			`official annual pay, May ${newestYear}`,
		]),
		summary: joined(' ', [
			counts.length > 0 ? `Verdicts: ${listPhrase(counts)}.` : '',
			...found.map(
				({ claim, found: figures }) =>
					`${claim.id} matches the table of ${listPhrase([...new Set(figures.map(({ release }) => release))])}.`,
			),
			said.length > 0 ? `Contradicted: ${listPhrase(said)}.` : '',
		]),
	};
}
