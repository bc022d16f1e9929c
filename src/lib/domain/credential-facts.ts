import type { SocCode } from './occupation.ts';

/** A credential as far as a source says. */
export interface CredentialFacts {
	readonly id: string;
	readonly name: string;
	/** As its issuer writes it, `RHIT`. */
	readonly abbreviation: string;
	readonly issuer: string;
	/** Whether the articles name it or we added it. */
	readonly origin: 'article' | 'added';
	/** Empty where none was seen. */
	readonly prerequisites: string;
	/** Exam fees in dollars; null where none was seen. */
	readonly feeMember: number | null;
	readonly feeNonmember: number | null;
	/** When the fees were stated, as stated. */
	readonly feeAsOf: string;
	readonly renewalYears: number | null;
	/** Continuing education units a cycle. */
	readonly units: number | null;
	readonly introduced: string;
	/** Where all of this was read. */
	readonly source: string;
	readonly sourceDate: string;
}

/** An occupation a credential leads to: our mapping, with its reason. */
export interface CredentialLead {
	readonly credentialId: string;
	readonly occCode: SocCode;
	readonly title: string;
	readonly reason: string;
}

/** What a year of study is priced at. */
export interface StudyPrice {
	/** `public 4-year in-state, tuition and required fees`. */
	readonly what: string;
	/** Dollars a year. */
	readonly amount: number;
	/** `2022-23`. */
	readonly year: string;
	readonly source: string;
	readonly address: string;
}
