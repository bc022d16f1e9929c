import type {
	CredentialClaim,
	CredentialRange,
	CredentialWithoutFigure,
} from '$lib/domain/credential-row.ts';
import type { DollarBasis, Period } from '$lib/domain/measure.ts';
import type { SocCode } from '$lib/domain/occupation.ts';

/** What the picture of pay by credential shows and how it is read. */
export interface CredentialPayState {
	readonly ranges: readonly CredentialRange[];
	readonly claims: readonly CredentialClaim[];
	readonly withoutFigure: readonly CredentialWithoutFigure[];
	readonly pay: Period;
	/** Never local: a price parity belongs to an area. */
	readonly dollars: Exclude<DollarBasis, 'local'>;
	readonly realYear: number | null;
	/** Roles in color. */
	readonly accents: readonly SocCode[];
	/** Whether every row is drawn, or the first ones. */
	readonly isWhole: boolean;
}
