import type { Claim } from './claim.ts';
import type { SocCode } from './occupation.ts';
import type { RoleCredential, RoleDuty, RolePlace, RoleSettingPay, RoleSkill } from './role-profile.ts';

/** What an article says of a side, or what we added under a dimension an article raises. */
export interface ArticleStatement {
	readonly side: 'him' | 'hit' | 'both';
	/** The dimension: `skill`, `duty`, `setting`, `pro` … */
	readonly kind: string;
	readonly text: string;
	/** Letters of the articles: `A`, `D; E`. */
	readonly article: string;
	readonly origin: 'article' | 'added';
}

/** A figure an article states, in our words. */
export interface ArticleClaim extends Pick<
	Claim,
	'id' | 'article' | 'statistic' | 'statedYear' | 'statedSource' | 'note'
> {
	readonly claim: string;
}

/** What the tables say of the compared occupations beyond pay and outlook; the same for every place and release. */
export interface PathDetails {
	/** The occupations these details are of: one without any is told from one not asked for. */
	readonly codes: readonly SocCode[];
	readonly skills: readonly RoleSkill[];
	readonly duties: readonly RoleDuty[];
	readonly settings: readonly RoleSettingPay[];
	readonly credentials: readonly RoleCredential[];
	/** Both ends of each ranking of metropolitan areas by median. */
	readonly places: readonly RolePlace[];
}
