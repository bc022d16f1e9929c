import type { AreaCode } from './area.ts';
import type { LadderStep } from './career-ladder.ts';
import type { CodeChange } from './code-change.ts';
import type { CredentialFacts } from './credential-facts.ts';
import type { Estimate } from './estimate.ts';
import type { OutlookRow, Projection } from './outlook-row.ts';
import type { Family, SocCode, WageBasis } from './occupation.ts';
import type { WageRow } from './wage-row.ts';

/** What the tables say of one occupation, for its page. Every list row names the occupation it belongs to. */
export interface RoleFacts {
	readonly occCode: SocCode;
	/** Its newest title. */
	readonly title: string;
	readonly family: Family | '';
	/** Why it stands in that family: our mapping. Empty outside the health-information set. */
	readonly familyReason: string;
	readonly inHealthInformationSet: boolean;
	readonly wageBasis: WageBasis;
	/** First and last national May release with the code. */
	readonly firstYear: number;
	readonly lastYear: number;
	/** Typical entry-level education in our words; empty where BLS assigns none. */
	readonly education: string;
	readonly workExperience: string;
	readonly training: string;
	/** O*NET job zone, 1 (little preparation) to 5 (extensive); null where its parts differ or have none. */
	readonly jobZone: number | null;
	/** In our own words; empty outside the health-information set. */
	readonly definition: string;
}

export interface RoleDuty {
	readonly occCode: SocCode;
	readonly duty: string;
}

export interface RoleProjection
	extends Omit<Projection, 'occTitle'>, Pick<OutlookRow, 'change' | 'exits' | 'transfers'> {
	/** Title of the National Employment Matrix, which also names major groups (`29-0000`). */
	readonly title: string;
	readonly selfEmployedPercent: number | null;
}

export interface RoleSettingPay {
	readonly occCode: SocCode;
	/** Industry as the handbook's page names it. */
	readonly setting: string;
	readonly year: number;
	readonly median: Estimate;
	/** Share of the occupation's jobs, percent; null where the page names the wage only. */
	readonly sharePercent: number | null;
}

/** What an occupation earns in one NAICS sector of the nation. */
export interface RoleSector {
	readonly occCode: SocCode;
	readonly setting: string;
	/** Whose establishments the row covers: `private`, `private-state-local`. */
	readonly ownership: string;
	readonly year: number;
	/** Annual, or hourly where OEWS publishes no annual wage. */
	readonly median: Estimate;
	readonly employment: Estimate;
}

export interface RoleCredential extends Pick<
	CredentialFacts,
	'id' | 'name' | 'abbreviation' | 'issuer' | 'origin'
> {
	readonly occCode: SocCode;
	readonly reason: string;
}

export interface RoleSkill {
	readonly occCode: SocCode;
	/** `.00` the occupation as a whole, else the part of it O*NET rated. */
	readonly onetCode: string;
	readonly skill: string;
	/** 1 (not important) to 5 (extremely important). */
	readonly importance: number;
}

export interface RoleTechnology {
	readonly occCode: SocCode;
	readonly technology: string;
	/** Often named in postings across occupations. */
	readonly hot: boolean;
	/** Often named in postings for this occupation. */
	readonly inDemand: boolean;
	/** How many technologies O*NET lists for the occupation. */
	readonly listed: number;
}

export interface RoleName {
	readonly occCode: SocCode;
	readonly name: string;
	/** How many other names the tables know. */
	readonly known: number;
}

/** A title with the releases that print it. */
export interface RoleTitle {
	readonly occCode: SocCode;
	readonly title: string;
	readonly firstYear: number;
	readonly lastYear: number;
}

export interface RelatedRole {
	readonly occCode: SocCode;
	readonly code: SocCode;
	readonly title: string;
}

export type CareerStep = Omit<LadderStep, 'pathId' | 'article' | 'fromClaim' | 'toClaim'>;

/** A metropolitan area at an end of an occupation's ranking by median; hourly where OEWS publishes no annual wage. */
export interface RolePlace extends Pick<
	WageRow,
	'occCode' | 'areaCode' | 'areaTitle' | 'year' | 'median' | 'employment'
> {
	/** Ranks from either end; equal medians share one. */
	readonly fromTop: number;
	readonly fromBottom: number;
	/** How many metropolitan areas publish a median. */
	readonly published: number;
}

/** A role in one state or territory; null where the tables have no row. */
export interface StateLine {
	readonly areaCode: AreaCode;
	readonly areaTitle: string;
	readonly median: Estimate | null;
	readonly employment: Estimate | null;
	/** Percent over the span of the state's own projection. */
	readonly growth: number | null;
	/** A year on average, in that projection. */
	readonly openings: number | null;
}

/** Everything a role's page says beside its wage rows. */
export interface RoleProfile {
	readonly facts: RoleFacts;
	/** Title of its major group as the National Employment Matrix has it; empty where it has none. */
	readonly groupTitle: string;
	readonly duties: readonly string[];
	readonly projection: RoleProjection | null;
	readonly settings: readonly RoleSettingPay[];
	readonly sectors: readonly RoleSector[];
	readonly credentials: readonly RoleCredential[];
	readonly skills: readonly RoleSkill[];
	readonly technology: readonly RoleTechnology[];
	readonly names: readonly RoleName[];
	readonly titles: readonly RoleTitle[];
	/** Changes of codes from or to this one. */
	readonly changes: readonly CodeChange[];
	readonly related: readonly RelatedRole[];
	/** Steps from this role, and steps to it. */
	readonly steps: readonly CareerStep[];
	/** Both ends of the ranking of metropolitan areas, the highest first. */
	readonly places: readonly RolePlace[];
	/** The release the areas are of, with how many metropolitan areas the tables have of it; null where none has the code. */
	readonly placesOf: { readonly year: number; readonly metros: number } | null;
	/** The nation's median in every release of the code. */
	readonly medians: readonly Pick<WageRow, 'year' | 'median' | 'employment'>[];
}
