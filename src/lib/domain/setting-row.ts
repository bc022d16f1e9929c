import type { Claim } from './claim.ts';
import type { Filters } from './filters.ts';
import type { SocCode } from './occupation.ts';
import { isWageMeasure, type WageMeasure } from './measure.ts';
import type { WageEstimate } from './wage-row.ts';

/**
 * Which table a national figure of a setting is from, in the order shown. They are of different statistics and
 * releases and stand in lanes of their own:
 *
 * - `handbook`: medians of the Occupational Outlook Handbook, with the share of jobs
 * - `sector`: NAICS sectors, with percentiles
 * - `industry`: three- to six-digit industries, means only
 * - `owner`: hospitals by owner, one row a year
 */
export const SETTING_KINDS = ['handbook', 'sector', 'industry', 'owner'] as const;
export type SettingKind = (typeof SETTING_KINDS)[number];

/** What one occupation earns in one setting of the nation. */
export interface SettingRow extends WageEstimate {
	readonly kind: SettingKind;
	/** `naics-62`, `ooh-offices-of-physicians`. */
	readonly settingId: string;
	readonly settingTitle: string;
	/** Whose establishments the row covers: `private`, `private-state-local`; empty where the source does not say. */
	readonly ownership: string;
	/** Share of the occupation's jobs, percent; null where the source has none. */
	readonly sharePercent: number | null;
}

/** What an article says people earn in a setting: a claim, never an estimate. */
export interface SettingClaim extends Pick<
	Claim,
	| 'article'
	| 'statistic'
	| 'statedYear'
	| 'statedSource'
	| 'settingId'
	| 'settingTitle'
	| 'occCode'
	| 'occTitle'
	| 'note'
> {
	readonly kind: 'claim';
	/** `E2a`. */
	readonly claimId: string;
	/** The claim in our words. */
	readonly claim: string;
	/** Dollars a year as the article states them; never converted. */
	readonly amount: number;
}

/** A line of the view `pay-by-setting`, of its table and of its download. */
export type SettingEntry = SettingRow | SettingClaim;

/** What `pay-by-setting` shows, all for one choice. */
export interface PayBySetting {
	readonly filters: Filters;
	/** The role shown; null where the narrowing filters leave none. */
	readonly focus: SocCode | null;
	/** By lane, in the order shown. */
	readonly rows: readonly SettingRow[];
	readonly claims: readonly SettingClaim[];
}

/** The wage measure the view reads its percentiles by: it is about pay, so jobs and quotients leave it at the median. */
export function settingMeasure({ measure }: Filters): WageMeasure {
	return isWageMeasure(measure) ? measure : 'median';
}

/** What none of the claims says, of `source`, `year` and `statistic`. */
export function unsaid(claims: readonly SettingClaim[]): readonly string[] {
	return [
		...(claims.every(({ statedSource }) => statedSource === '') ? ['source'] : []),
		...(claims.every(({ statedYear }) => statedYear === '') ? ['year'] : []),
		...(claims.every(({ statistic }) => statistic === 'not_stated') ? ['statistic'] : []),
	];
}

/** The filters as they hold for national figures: a price parity belongs to an area, so local dollars do not apply. */
export function nationalBasis(filters: Filters): Filters {
	return filters.dollars === 'local' ? { ...filters, dollars: 'nominal' } : filters;
}

/** Whose establishments an industry row covers, in words. */
export const OWNERS = {
	all: 'all owners',
	private: 'private',
	federal: 'federal government',
	state: 'state government',
	local: 'local government',
	government: 'federal, state and local',
	'private-state-local': 'private, state and local',
	'private-local': 'private and local',
	'private-local-gambling': 'private and local gambling',
	'private-government-hospitals': 'private and public hospitals',
	'private-postal': 'private and Postal Service',
} as const;
export type Ownership = keyof typeof OWNERS;

/** Whose establishments, in words; a word the list does not know stands as it is. */
export function ownerWords(ownership: string): string {
	return (OWNERS as Readonly<Record<string, string>>)[ownership] ?? ownership;
}
