import { claimLines, claimsLayout, type ClaimsState } from '$lib/charts/claims/layout.ts';
import { VERDICT_TITLES } from '$lib/charts/claims/claim-words.ts';
import { claimsWords } from '$lib/charts/claims/words.ts';
import { CLAIM_NOTES } from '$lib/components/claims/words.ts';
import type { FigureContext } from '$lib/components/figure/view-context.ts';
import { articleName } from '$lib/domain/claim.ts';
import { judgeClaims, type Judgement } from '$lib/domain/claim-verdict.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { Ledger } from '$lib/domain/ledger.ts';
import { CLAIM_COLUMNS, claimEntries, type ClaimEntry } from '$lib/export/claim-columns.ts';
import {
	chosenClaims,
	readLedgerAddress,
	type LedgerChoice,
} from '$lib/view-state/address/ledger-address.ts';
import { sourcesFrom } from '$lib/view-state/sources/sources.ts';
import { publishAs, type ShownFigure } from '../publish.ts';

interface ClaimsFigure extends ShownFigure<ClaimEntry> {
	readonly chart: ClaimsState;
	/** Those that official tables can decide. */
	readonly decided: readonly Judgement[];
}

/** `claims` of the ledger, of those an address chooses; `isWhole`: the screen draws those that cannot be checked, too. */
export function claimsFigure(
	ledger: Ledger,
	judgements: readonly Judgement[],
	choice: LedgerChoice,
	given: FigureContext,
	isWhole = false,
): ClaimsFigure {
	const decided = judgements.filter(({ verdict }) => verdict !== 'unverifiable');
	const stateOf = (drawn: readonly Judgement[]): ClaimsState => ({
		judgements: drawn,
		official: ledger.evidence.wages.filter(
			({ occCode, year }) =>
				year === given.newestYear &&
				drawn.some(({ newest }) =>
					newest.some((figure) => figure.table === 'wages' && figure.occCode === occCode),
				),
		),
	});
	const whole = stateOf(judgements);
	return {
		decided,
		// Claims that can be decided come first; where there are none, all.
		chart: isWhole || decided.length === 0 ? whole : stateOf(decided),
		shown: {
			words: claimsWords(judgements, given.newestYear),
			rows: claimEntries(judgements, ledger.evidence, ledger.disagreements),
			columns: CLAIM_COLUMNS,
			sources: sourcesFrom(given.book, [
				'wages/nation',
				'projections',
				'setting-pay',
				'price-parities',
				'claims',
			]),
			notes: CLAIM_NOTES,
			selection: selectionOf(choice),
			subject: { roles: [], areas: [], years: [given.newestYear] },
			address: given.addressOf(NO_FILTERS),
		},
		file: {
			lines: claimLines(whole).length,
			noun: 'lines',
			layout: (room, part) => claimsLayout(whole, room, part),
		},
	};
}

/** The choice in words. */
function selectionOf({ article, verdict }: LedgerChoice): string {
	const verdicts = verdict.map((one) => VERDICT_TITLES[one]);
	return [
		`articles: ${article.length > 0 ? article.map(articleName).join(', ') : 'all'}`,
		...(verdicts.length > 0 ? [`verdicts: ${verdicts.join(', ')}`] : []),
	].join('; ');
}

export const publish = publishAs('claims', (ledger: Ledger, given) => {
	const { choice } = readLedgerAddress(given.url);
	const judgements = chosenClaims(judgeClaims(ledger.claims, ledger.evidence), choice);
	return claimsFigure(ledger, judgements, choice, given);
});
