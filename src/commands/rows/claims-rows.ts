import { judgeClaims } from '$lib/domain/claim-verdict.ts';
import { CLAIM_COLUMNS, claimEntries } from '$lib/export/claim-columns.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import { chosenClaims, readLedgerAddress } from '$lib/view-state/ledger-address.ts';
import { ledger } from '$lib/view-state/ledger-answer.ts';
import { viewsOf, type PageRows } from './page-rows.ts';

export const claimsRows: PageRows = {
	views: viewsOf({
		claims: (_filters, context, address) => async (ask) => {
			const { claims, evidence, disagreements } = await ledger(context)(ask);
			const judgements = chosenClaims(judgeClaims(claims, evidence), readLedgerAddress(address).choice);
			return rowsToCsv(claimEntries(judgements, evidence, disagreements), CLAIM_COLUMNS);
		},
	}),
	problemsOf: (address) => readLedgerAddress(address).problems,
};
