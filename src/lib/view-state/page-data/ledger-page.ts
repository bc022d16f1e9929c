import type { Ledger } from '$lib/domain/ledger.ts';
import { packLists, unpackLists, type PackedLists } from '$lib/domain/packed.ts';

type Kept = Pick<Ledger, 'disagreements' | 'statements' | 'occupations'>;

/** The ledger as its page carries it: rows by column, the rest as it is. */
export interface LedgerPage extends Kept {
	readonly lists: PackedLists<Omit<Ledger, keyof Kept | 'evidence'>>;
	readonly evidence: PackedLists<Ledger['evidence']>;
}

export function packLedger({
	evidence,
	disagreements,
	statements,
	occupations,
	...lists
}: Ledger): LedgerPage {
	return {
		lists: packLists(lists),
		evidence: packLists(evidence),
		disagreements,
		statements,
		occupations,
	};
}

/** The very ledger that was packed. */
export function unpackLedger({ lists, evidence, ...kept }: LedgerPage): Ledger {
	return { ...unpackLists(lists), evidence: unpackLists(evidence), ...kept };
}
