import type { Ledger } from '$lib/domain/ledger.ts';
import { packRecords, unpackRecords, type PackedRecords } from '$lib/domain/packed.ts';

type Lists = Pick<Ledger, 'claims' | 'schooling' | 'levels' | 'setRows'> &
	Pick<Ledger['evidence'], 'wages' | 'places' | 'projections' | 'settings' | 'prices' | 'changes' | 'served'>;
type Packed = { readonly [List in keyof Lists]: PackedRecords<Lists[List][number]> };

/** The ledger as its page carries it: rows by column, the rest as it is. */
export interface LedgerPage {
	readonly lists: Packed;
	readonly disagreements: Ledger['disagreements'];
	readonly statements: Ledger['statements'];
	readonly occupations: Ledger['occupations'];
}

export function packLedger({ evidence, ...ledger }: Ledger): LedgerPage {
	return {
		lists: {
			claims: packRecords(ledger.claims),
			schooling: packRecords(ledger.schooling),
			levels: packRecords(ledger.levels),
			setRows: packRecords(ledger.setRows),
			wages: packRecords(evidence.wages),
			places: packRecords(evidence.places),
			projections: packRecords(evidence.projections),
			settings: packRecords(evidence.settings),
			prices: packRecords(evidence.prices),
			changes: packRecords(evidence.changes),
			served: packRecords(evidence.served),
		},
		disagreements: ledger.disagreements,
		statements: ledger.statements,
		occupations: ledger.occupations,
	};
}

/** The very ledger that was packed. */
export function unpackLedger({ lists, disagreements, statements, occupations }: LedgerPage): Ledger {
	return {
		claims: unpackRecords(lists.claims),
		schooling: unpackRecords(lists.schooling),
		levels: unpackRecords(lists.levels),
		setRows: unpackRecords(lists.setRows),
		evidence: {
			wages: unpackRecords(lists.wages),
			places: unpackRecords(lists.places),
			projections: unpackRecords(lists.projections),
			settings: unpackRecords(lists.settings),
			prices: unpackRecords(lists.prices),
			changes: unpackRecords(lists.changes),
			served: unpackRecords(lists.served),
		},
		disagreements,
		statements,
		occupations,
	};
}
