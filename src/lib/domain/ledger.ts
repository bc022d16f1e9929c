import type {
	Claim,
	ClaimEvidence,
	ClaimOccupation,
	Disagreement,
	NamedSchooling,
	SchoolingLevel,
	SideStatement,
} from './claim.ts';
import type { WageRow } from './wage-row.ts';

/** Everything the page of claims is calculated from. */
export interface Ledger {
	readonly claims: readonly Claim[];
	readonly disagreements: readonly Disagreement[];
	readonly evidence: ClaimEvidence;
	readonly statements: readonly SideStatement[];
	readonly schooling: readonly NamedSchooling[];
	readonly levels: readonly SchoolingLevel[];
	/** The occupations of the health-information set with their sides. */
	readonly occupations: readonly ClaimOccupation[];
	/** The nation's newest rows of these occupations. */
	readonly setRows: readonly WageRow[];
}
