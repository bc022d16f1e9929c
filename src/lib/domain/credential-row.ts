import type { Estimate } from './estimate.ts';
import type { Filters } from './filters.ts';
import type { WageEstimate } from './wage-row.ts';

/** How far a figure of a credential's holders can be traced, in the order shown. */
export const CLAIM_GRADES = ['issuer_survey', 'article_without_source'] as const;
type ClaimGrade = (typeof CLAIM_GRADES)[number];

/** The official pay range of an occupation that a credential serves: of all who work in it, certified or not. */
export interface CredentialRange extends Pick<
	WageEstimate,
	'occCode' | 'occTitle' | 'year' | 'p10' | 'p25' | 'median' | 'p75' | 'p90' | 'cpiFactor'
> {
	readonly kind: 'official';
	readonly credentialId: string;
	/** As its issuer writes it, `RHIT`. */
	readonly credential: string;
}

/** What a survey or an article says holders earn. */
export interface CredentialClaim {
	readonly kind: ClaimGrade;
	/** Empty where the figure is of another group, such as members without any credential. */
	readonly credentialId: string;
	/** As its issuer writes it; where the figure is of another group, whom it is of. */
	readonly credential: string;
	readonly statistic: 'mean' | 'median';
	/** Year of the survey; null where none is stated. */
	readonly year: number | null;
	/** In the money basis asked for; null where it cannot be converted, for no year is stated. */
	readonly amount: Estimate;
	readonly publisher: string;
	readonly population: string;
	readonly source: string;
	readonly address: string;
	/** `issuer_page`, `secondary`, `article`: where it was read. */
	readonly seen: string;
	readonly cpiFactor: number | null;
}

/** A credential of which neither a survey nor an article gives a figure. */
export interface CredentialWithoutFigure {
	readonly credentialId: string;
	readonly credential: string;
	readonly name: string;
	readonly issuer: string;
}

/** A line of the view `credentials`, of its table and of its download. */
export type CredentialEntry = CredentialRange | CredentialClaim;

/** What `credentials` shows, all for one choice. */
export interface CredentialPay {
	readonly filters: Filters;
	readonly ranges: readonly CredentialRange[];
	readonly claims: readonly CredentialClaim[];
	readonly withoutFigure: readonly CredentialWithoutFigure[];
}
