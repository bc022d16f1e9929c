import { listPhrase } from '$lib/domain/phrases.ts';
import { EVERYONE_THERE } from '$lib/domain/industry-pay.ts';
import { formatCount, formatEstimate, formatPercent } from '$lib/domain/format.ts';
import type { Period } from '$lib/domain/measure.ts';
import { ALL_OCCUPATIONS } from '$lib/domain/occupation.ts';
import { decade, formatGrowth, growthBand, type StateOutlookRow } from '$lib/domain/outlook-row.ts';
import type { CareerStep, RoleProfile, StateLine } from '$lib/domain/role-profile.ts';
import { signed } from '$lib/domain/signed.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { BigFigure } from '../layout/BigFigures.svelte';
import type { ContentsEntry } from '../layout/contents-entry.ts';

/** Every sentence of a role's page but those of its pictures and of a chosen place (place-words.ts). */

const A_YEAR: Record<Period, string> = { annual: 'a year', hourly: 'an hour' };

/** `$34,970–$81,150`: between the 10th and the 90th percentile. */
export function rangeText({ p10, p90 }: Pick<WageRow, 'p10' | 'p90'>, pay: Period): string {
	if (p10.value === null && p90.value === null) return formatEstimate(p10, 'p10', pay);
	return `${formatEstimate(p10, 'p10', pay)}–${formatEstimate(p90, 'p90', pay)}`;
}

export const RANGE_DETAIL = 'for 8 in 10 workers: 10th to 90th percentile';

/** The nation's answer: pay, its range, jobs, growth, openings, entry. */
export function roleFigures(
	{ facts, projection }: Pick<RoleProfile, 'facts' | 'projection'>,
	nation: WageRow | null,
	pay: Period,
): readonly BigFigure[] {
	const release = nation ? `May ${nation.year}` : '';
	const band = projection && growthBand({ ...projection, occTitle: projection.title });
	const span = projection ? decade(projection) : '';
	const ofNation = nation
		? [
				{
					name: 'Median pay',
					text: formatEstimate(nation.median, 'median', pay),
					detail: `${A_YEAR[pay]}, ${release}: half earn more, half less`,
				},
				{ name: 'Pay range', text: rangeText(nation, pay), detail: RANGE_DETAIL },
				{
					name: 'Jobs',
					text: formatEstimate(nation.employment, 'employment', pay),
					detail: `${release}, without the self-employed`,
				},
			]
		: [];
	return [
		...ofNation,
		{
			name: 'Growth',
			text: projection?.changePercent == null ? NOT_PROJECTED : formatGrowth(projection.changePercent),
			detail: projection ? [`in jobs, ${span}`, band?.words].filter(Boolean).join(': ') : '',
		},
		{
			name: 'Openings a year',
			text: projection?.openings == null ? NOT_PROJECTED : formatCount(projection.openings),
			detail: projection ? `on average, ${span}` : '',
		},
		{ name: 'Entry education', text: facts.education || 'None assigned', detail: 'typical, by BLS' },
	];
}

const NOT_PROJECTED = 'Not projected';

export const LEAD = {
	ended: (lastYear: number) => `This code ended with May ${lastYear}.`,
	followed: 'What followed:',
	nothingFollowed: 'No later code is listed.',
	lastRelease: 'The figures are from its last release.',
	alsoCalled: (profile: RoleProfile) =>
		profile.names.length
			? `Also called ${listPhrase(profile.names.slice(0, 3).map(({ name }) => name))}.`
			: '',
	dashboard: 'Explore this job’s pay by place, year and employer',
	nation: 'In the United States',
} as const;

export const WAITING = 'Loading the pay in this place';
export const RETRY_DRAWING = 'The figures didn’t load. Hide the chart and show it again to retry';
export const NO_SCRIPT =
	'Without JavaScript this page shows the nation’s figures. Each place has a page with this job’s pay there:';

/** The sections that a page has, in their order. */
export function roleContents(
	profile: RoleProfile,
	has: { readonly pay: boolean; readonly trend: boolean; readonly demand: boolean },
): readonly ContentsEntry[] {
	return [
		{ id: 'pay', title: 'Pay', isThere: has.pay },
		{ id: 'places', title: 'Best and worst places', isThere: true },
		{ id: 'states', title: 'States', isThere: true },
		{ id: 'trend', title: 'Over time', isThere: has.trend },
		{ id: 'outlook', title: 'Outlook', isThere: true },
		{ id: 'entry', title: 'Entry', isThere: true },
		{ id: 'demand', title: 'Postings', isThere: has.demand },
		{ id: 'settings', title: 'Employers', isThere: true },
		{ id: 'credentials', title: 'Credentials', isThere: profile.credentials.length > 0 },
		{ id: 'next', title: 'Next jobs', isThere: profile.steps.length + profile.related.length > 0 },
		{ id: 'work', title: 'The work', isThere: true },
		{ id: 'code', title: 'Code and names', isThere: true },
	].flatMap(({ isThere, ...entry }) => (isThere ? [entry] : []));
}

export const PLACES = {
	title: 'Where pay is best and worst',
	lead({ facts, places, placesOf }: RoleProfile, pay: Period): string {
		const published = places[0]?.published ?? 0;
		if (placesOf === null) return 'BLS has no metro figures for this code.';
		const { metros, year } = placesOf;
		if (published === 0 && facts.occCode === ALL_OCCUPATIONS)
			return 'The place tables leave out the total of all jobs, so there is nothing to rank.';
		if (published === 0)
			return `BLS published no median for this job in any of ${metros} metros in May ${year}.`;
		const count =
			published === metros
				? `All ${metros} metros have a published median`
				: `${published} of ${metros} metros have a published median`;
		return `${count}, May ${year}. Pay is per ${pay === 'annual' ? 'year' : 'hour'}, before local prices.`;
	},
	highest: 'Highest medians',
	lowest: 'Lowest medians, from the bottom',
	more: 'Rank every place',
} as const;

export const STATES = {
	title: 'State by state',
	lead(lines: readonly StateLine[], year: number | null, round: Round | null): string {
		const paid = lines.filter(({ median }) => median?.value != null).length;
		const pay =
			year === null
				? 'BLS has no state figures for this code.'
				: `${paid} states and territories have a published median, May ${year}.`;
		return `${pay} ${growthAcross(lines, round)}`;
	},
	table: (count: number) => (count === 1 ? 'As a table' : `All ${count} states and territories`),
	empty: 'An empty cell means the state’s projections don’t have this job.',
	none: 'BLS has no state figures for this code, and no state projects it.',
	picture: 'the states by median pay',
} as const;

type Round = Pick<StateOutlookRow, 'baseYear' | 'projectedYear' | 'changePercent'>;

function growthAcross(lines: readonly StateLine[], round: Round | null): string {
	const grown = lines.flatMap(({ areaTitle, growth }) => (growth === null ? [] : [{ areaTitle, growth }]));
	if (!round || grown.length === 0) return 'No state projects this job.';
	const values = grown.map(({ growth }) => growth);
	/** All the states that share an end. */
	const at = (end: number) =>
		`${formatGrowth(end)} in ${listPhrase(grown.filter(({ growth }) => growth === end).map(({ areaTitle }) => areaTitle))}`;
	const nation = round.changePercent === null ? '' : `; the nation, ${formatGrowth(round.changePercent)}`;
	const low = Math.min(...values);
	const high = Math.max(...values);
	const ends = low === high ? at(low) : `from ${at(low)} to ${at(high)}`;
	return `States project growth over ${decade(round)}, an earlier decade than under Outlook: ${ends}${nation}.`;
}

export const OUTLOOK = {
	title: 'Outlook',
	none: 'BLS doesn’t project this code.',
	openings: ({ exits, transfers }: NonNullable<RoleProfile['projection']>) =>
		exits === null || transfers === null
			? ''
			: `${formatCount(exits)} because people stop working, ${formatCount(transfers)} because they change jobs`,
	base: 'with the self-employed',
	change: ({ change }: NonNullable<RoleProfile['projection']>) =>
		change === null ? '' : `${signed(change, formatCount)} over the decade`,
	missing: 'Not published',
	selfEmployed: (percent: number | null) => (percent === null ? 'Not published' : formatPercent(percent)),
} as const;

export const ENTRY = {
	title: 'What it takes to start',
	none: 'None assigned',
	noZone: 'None, or different for its parts',
	zones: [
		'',
		'little or no preparation',
		'some preparation',
		'medium preparation',
		'considerable preparation',
		'extensive preparation',
	],
	note: 'This is what BLS calls typical. People start in other ways too.',
} as const;

export const SETTINGS = {
	title: 'Pay by employer',
	noIndustries: 'The Occupational Outlook Handbook lists no pay by industry for this code.',
	noSectors: 'BLS published no pay by sector for this code.',
	sectors: (count: number) => `All ${count} sectors of the economy`,
	elsewhere: 'See finer industries, and hospitals by owner',
	picture: 'pay by employer',
	trend: 'means by sector over three releases, with sampling errors',
} as const;

export const EMPLOYERS = {
	title: `${EVERYONE_THERE}, not this job: jobs and average pay`,
	label: 'Jobs and average pay of all employees, by industry and owner',
	meaning: (year: number | undefined) =>
		`All employees of an industry in any job, part-time included: average pay is the wages of ${year} divided by jobs. Don’t compare it with the pay of one job. BLS withholds figures that would identify an employer.`,
} as const;

export const NEXT = {
	credentials: 'Credentials for this job',
	why: (count: number) => (count === 1 ? 'Why it fits this job' : `Why each of the ${count} fits this job`),
	title: 'Next jobs',
	ahead: 'Where it leads',
	before: 'Where people come from',
	related: 'Similar jobs',
	/** `(a step up)`. */
	kind: ({ relation }: CareerStep) => (relation === 'ladder' ? '(a step up)' : '(a step sideways)'),
	origin: ({ origin }: CareerStep) =>
		origin === 'article' ? 'An article names this step.' : 'The articles name both jobs; the step is ours.',
	namedBy: (origin: string) => (origin === 'article' ? 'the articles' : 'us'),
} as const;

export const WORK = {
	title: 'The work',
	noDuties: 'We have not written duties for this job.',
	skills: 'Skills and technology',
	partOnly: (part: string) =>
		`O*NET rates no job as broad as this code. These ratings are for its part ${part}.`,
	technology: (shown: number, listed: number) =>
		`${shown} of the ${listed} that O*NET lists. “In demand” means often named in postings for this job, “hot” in postings for all jobs.`,
	noSkills: 'O*NET has no skill ratings for this code.',
	nothing: 'O*NET has no skills or technology for this code.',
	family: 'Why it is in this group',
} as const;

export const CODE = {
	title: 'Code and names',
	years: 'The code through the years',
	span: (first: number, last: number) => (first === last ? `May ${first}` : `May ${first}–${last}`),
	medians: 'U.S. median in every release of the code',
	caution: 'BLS advises against reading its releases as a time series.',
	names: 'Also called',
	allNames: (names: readonly string[], more: number) =>
		`${names.join(' · ')}${more > 0 ? `, and ${more} more. The search knows them all.` : '.'}`,
	relation: (relation: string) => (relation === 'hybrid' ? 'pooled with others' : relation),
} as const;
