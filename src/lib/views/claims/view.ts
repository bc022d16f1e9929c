import { judgeClaims } from '$lib/domain/claim-verdict.ts';
import { CLAIM_COLUMNS, claimEntries } from '$lib/export/claim-columns.ts';
import type { Ledger } from '$lib/domain/ledger.ts';
import { chosenClaims, readLedgerAddress } from '$lib/view-state/address/ledger-address.ts';
import { ledger } from '$lib/view-state/answers/ledger-answer.ts';
import type { ViewData } from '../registry.ts';

export const view: ViewData<Ledger> = {
	question: (_filters, context) => ledger(context),
	print({ claims, evidence, disagreements }, csv, address) {
		const judgements = chosenClaims(judgeClaims(claims, evidence), readLedgerAddress(address).choice);
		return csv(claimEntries(judgements, evidence, disagreements), CLAIM_COLUMNS);
	},
};
