import type { AreaCode } from './area.ts';
import type { AreaPrices } from './area-profile.ts';
import type { CodeChange } from './code-change.ts';
import type { Estimate } from './estimate.ts';
import type { WageMeasure } from './measure.ts';
import type { Family, SocCode } from './occupation.ts';
import type { Projection } from './outlook-row.ts';
import type { TypicalEducation } from './typical-education.ts';
import type { WageRow } from './wage-row.ts';

export const ARTICLES = ['A', 'B', 'C', 'D', 'E'] as const;
export type Article = (typeof ARTICLES)[number];

/** The articles by their letters; of the last one no title is available. */
export const ARTICLE_TITLES: Readonly<Record<Article, string>> = {
	A: '“Health Information Management vs. Health Information Technology”',
	B: '“Health Information Technology vs. Health Information Management”, Regis College',
	C: '“What Is the Difference Between Health Information Management & Health Information Technology?”',
	D: '“Is Health Information Management a Good Career Path?”',
	E: 'A career article on health information managers: duties, cities, pay by facility',
};

/** The articles by a name short enough for a line: part of the title, or who wrote it. */
export const ARTICLE_NAMES: Readonly<Record<Article, string>> = {
	A: '“Management vs. Technology”',
	B: 'Regis College',
	C: '“What Is the Difference?”',
	D: '“A Good Career Path?”',
	E: 'the career article on managers',
};

function isArticle(letter: string): letter is Article {
	return (ARTICLES as readonly string[]).includes(letter);
}

/** An article's short name; a letter that stands for none of them stays. */
export function articleName(letter: string): string {
	return isArticle(letter) ? ARTICLE_NAMES[letter] : letter;
}

/** A sentence of the tables with the articles' names in place of their letters. */
export function withArticleNames(sentence: string): string {
	return sentence
		.replace(
			/\b[Aa]rticles ([A-E]) and ([A-E])\b/g,
			(_, one: string, other: string) => `${articleName(one)} and ${articleName(other)}`,
		)
		.replace(/\b[Aa]rticle ([A-E])\b/g, (_, letter: string) => articleName(letter))
		.replace(/\bin ([A-E])\b(?=[,.;])/g, (_, letter: string) => `in ${articleName(letter)}`)
		.replace(/^t(?=he career article)/, 'T')
		.replace(/(?<=\. )t(?=he career article)/g, 'T');
}

export const CLAIM_STATISTICS = [
	'median',
	'mean',
	'p90',
	'range',
	'growth',
	'openings',
	'duration',
	'not_stated',
	'none',
] as const;
/** What an article says a figure is; `none` where it gives no figure at all. */
export type ClaimStatistic = (typeof CLAIM_STATISTICS)[number];

/** How the occupation of a claim fits: named by the article, a broader group that holds those meant, or none fits. */
type ClaimMapping = 'named' | 'broader' | 'none';

/** A figure, or a statement, of one of the articles. */
export interface Claim {
	/** `A1`, `E2a`. */
	readonly id: string;
	readonly article: Article;
	/** The claim in our words. */
	readonly text: string;
	readonly statistic: ClaimStatistic;
	/** The figure, or the low end of a range; null where the article gives none. */
	readonly amount: number | null;
	readonly amountHigh: number | null;
	/** `USD per year`, `percent`, `jobs per year`, `years`; empty where there is no figure. */
	readonly unit: string;
	/** As the article states it; empty where it states none. */
	readonly statedYear: string;
	readonly statedSource: string;
	/** Empty where none fits. */
	readonly occCode: SocCode;
	readonly occTitle: string;
	readonly mapping: ClaimMapping;
	readonly mappingReason: string;
	readonly settingId: string;
	readonly settingTitle: string;
	readonly areaCode: AreaCode;
	readonly areaTitle: string;
	readonly credentialId: string;
	readonly credential: string;
	readonly note: string;
}

/** Where the articles disagree, with the claims it concerns. */
export interface Disagreement {
	readonly id: number;
	readonly title: string;
	readonly explanation: string;
	readonly claimIds: readonly string[];
}

/** The national projection of an occupation with the schooling it names as typical for entry. */
export interface EntryProjection extends Projection, TypicalEducation {}

/** What the handbook says an occupation earns in an industry. */
export interface ClaimSetting {
	readonly occCode: SocCode;
	readonly settingId: string;
	readonly settingTitle: string;
	readonly year: number;
	readonly median: Estimate;
}

/** What the articles say of a side: a definition, the schooling it takes. */
export interface SideStatement {
	readonly side: 'him' | 'hit' | 'both';
	readonly kind: string;
	readonly text: string;
	readonly article: string;
	/** Levels of `education` whose name stands in the statement, lowest first. */
	readonly levels: readonly SchoolingLevel[];
	/** The occupation the articles' name leads to, where the statement is the name of a role; empty else. */
	readonly occCode: SocCode;
}

/** Share of the people asked by O*NET who name a level of schooling as required. */
export interface NamedSchooling {
	readonly occCode: SocCode;
	readonly category: number;
	readonly level: string;
	readonly percent: number;
}

/** A level of schooling, 1 the lowest. */
export interface SchoolingLevel {
	readonly title: string;
	readonly order: number;
}

/** An occupation's side of the comparison and its first and last release. */
export interface ClaimOccupation {
	readonly code: SocCode;
	readonly title: string;
	readonly family: Family | null;
	readonly firstYear: number;
	readonly lastYear: number;
}

/** Official rows that claims are checked against. */
export interface ClaimEvidence {
	/** National rows of every release, of the claimed occupations, of those they came from and became, and of those a credential serves. */
	readonly wages: readonly WageRow[];
	/** The newest release's rows of the claimed areas, and of the nation. */
	readonly places: readonly WageRow[];
	readonly projections: readonly EntryProjection[];
	readonly settings: readonly ClaimSetting[];
	/** The price level of areas that articles recommend. */
	readonly prices: readonly Pick<AreaPrices, 'areaCode' | 'year' | 'allItems'>[];
	readonly changes: readonly CodeChange[];
	/** Which occupations a credential serves; our own mapping. */
	readonly served: readonly { readonly credentialId: string; readonly occCode: SocCode }[];
}

/** What an official figure measures; `education_years` are full-time years of the typical schooling by design. */
export type OfficialStatistic = WageMeasure | 'growth' | 'openings' | 'education_years';

/** A figure of an official table that a claim is set beside. */
export interface OfficialFigure {
	readonly table: 'wages' | 'projections' | 'setting-pay';
	readonly occCode: SocCode;
	readonly occTitle: string;
	readonly statistic: OfficialStatistic;
	/** `May 2016`, `2024–34`. */
	readonly release: string;
	/** The release's year; of a projection its base year. */
	readonly year: number;
	readonly estimate: Estimate;
	/** The industry or the level of schooling it is of; empty where it is of all. */
	readonly of: string;
}
