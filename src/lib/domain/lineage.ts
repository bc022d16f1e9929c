import type { SocCode } from './occupation.ts';

/**
 * How one code follows another. Those of the table `occupation-lineage` for two different codes, and `unvouched`:
 * a code that stays over a change of the classification without a row that says its content does.
 */
export type LineageRelation = 'renamed' | 'split' | 'merged' | 'hybrid' | 'unvouched';

/** A code and the one it is of before: both the same where the relation is `unvouched`. */
export interface LineageLink {
	readonly fromCode: SocCode;
	readonly toCode: SocCode;
	/** First release with the later code. */
	readonly changeYear: number;
	readonly relation: LineageRelation;
	/** What the reader should know before drawing a line across the change; may be empty. */
	readonly note: string;
}

/** An occupation code of a family: one asked for, or one that came before or after it. */
export interface FamilyMember {
	readonly occCode: SocCode;
	readonly occTitle: string;
	/** First and last May release that use the code. */
	readonly firstYear: number;
	readonly lastYear: number;
	/** Whether the reader, or the view's default, asked for this very code. */
	readonly isAsked: boolean;
	/** What links this code to one before it. */
	readonly origin: LineageLink | null;
}

/** A change of a metropolitan area's counties, or of its code. */
export interface AreaChange {
	readonly areaCode: string;
	/** First release with the later delineation. */
	readonly changeYear: number;
	/** Whether the counties stayed as they were and the code alone changed. */
	readonly sameCounties: boolean;
	/** The area that held most of it under another code; null where it kept its code, or where several held as much. */
	readonly earlierCode: string | null;
	readonly note: string;
}

/** What a metropolitan area of one delineation became in the next; an end without a code is new, or ended. */
export interface AreaLink {
	readonly fromCode: string;
	readonly toCode: string;
	readonly changeYear: number;
	/** Only then do figures of both compare. */
	readonly sameCounties: boolean;
}
