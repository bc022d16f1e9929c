import { describeFlag, type Flag } from '$lib/domain/estimate.ts';
import type { AreaPrices } from '$lib/domain/area-profile.ts';
import type { AreaKind } from '$lib/domain/area.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import { listYears } from '$lib/domain/basis.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { ALL_OCCUPATIONS } from '$lib/domain/occupation.ts';
import { capitalised } from '$lib/domain/phrases.ts';
import { pricePhrase } from '$lib/domain/price-phrase.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { BigFigure } from '../layout/BigFigures.svelte';
import type { ContentsEntry } from '../layout/contents-entry.ts';

/** Every sentence of a place's page but those of its picture. */

export const KINDS: Record<AreaKind, string> = {
	nation: 'the nation',
	state: 'state',
	territory: 'territory',
	metro: 'metropolitan area',
	nonmetro: 'nonmetropolitan area',
};

/** What the lead of a place's page is made of. */
export interface PlaceLead {
	readonly title: string;
	readonly isNation: boolean;
	/** The roles there, and the nation's median of each; null where there is none to compare. */
	readonly rows: readonly WageRow[];
	readonly nation: readonly (Estimate | null)[] | null;
	readonly prices: AreaPrices | null;
	readonly year: number;
	readonly newestYear: number;
}

const roles = ({ rows }: PlaceLead) => rows.filter(({ occCode }) => occCode !== ALL_OCCUPATIONS);

/** How many jobs pay more there, and how many of both medians are plain figures. */
function compared({ rows, nation }: PlaceLead) {
	const pairs = rows.flatMap(({ occCode, median }, index) => {
		const other = nation?.[index];
		const isPlain = median.value !== null && other?.value != null && occCode !== ALL_OCCUPATIONS;
		return isPlain && median.flag === '' && other.flag === '' ? [[median.value, other.value] as const] : [];
	});
	return { all: pairs.length, more: pairs.filter(([here, there]) => here > there).length };
}

/** The place's answer in large figures. */
export function placeFigures(lead: PlaceLead): readonly BigFigure[] {
	const published = roles(lead).filter(({ median }) => median.value !== null);
	const strength = ({ median }: WageRow) =>
		median.flag === 'top_coded' ? Infinity : (median.value ?? -Infinity);
	const best = [...published].sort((one, other) => strength(other) - strength(one))[0];
	const most = [...roles(lead)].sort(
		(one, other) => (other.employment.value ?? -1) - (one.employment.value ?? -1),
	)[0];
	const { all, more } = compared(lead);
	const level = lead.prices?.allItems ?? null;
	return [
		{
			name: 'Jobs with published pay',
			text: String(published.length),
			detail: `health-information jobs, May ${lead.year}`,
		},
		...(all ? [{ name: 'Pay above the U.S. median', text: `${more} of ${all}`, detail: 'jobs' }] : []),
		...(lead.isNation
			? []
			: [
					{
						name: 'Prices',
						text: level === null ? 'Not published' : capitalised(pricePhrase(level)),
						detail: level === null ? 'by BEA' : `price level ${level.toFixed(1)}, BEA, ${lead.prices?.year}`,
					},
				]),
		...(best
			? [
					{
						name: 'Highest median',
						text: formatEstimate(best.median, 'median', 'annual'),
						detail: best.occTitle,
					},
				]
			: []),
		...(most?.employment.value != null
			? [
					{
						name: 'Most jobs',
						text: formatEstimate(most.employment, 'employment', 'annual'),
						detail: most.occTitle,
					},
				]
			: []),
	];
}

/** What was found there, in a sentence. */
export function placeFinding(lead: PlaceLead): string {
	const { all, more } = compared(lead);
	const level = lead.prices?.allItems ?? null;
	const prices = level === null ? '' : ` Prices are ${pricePhrase(level)}.`;
	if (lead.isNation) return 'Official pay for health-information jobs across the United States.';
	if (all === 0) return `BLS published no pay to compare with the nation here.${prices}`;
	return shareSentence(more, all) + prices;
}

function shareSentence(more: number, all: number): string {
	if (more === 0) return 'No health-information job pays more here than its U.S. median.';
	if (more === 1) return `1 of ${all} health-information jobs pays more here than its U.S. median.`;
	const which = more === all ? `All ${all}` : `${more} of ${all}`;
	return `${which} health-information jobs pay more here than their U.S. median.`;
}

export const LEAD = {
	older: ({ year }: PlaceLead) => `The newest release with this place is May ${year}.`,
	dashboard: 'Explore pay here by job, year and employer',
} as const;

/** The sections that a place's page has. */
export function placeContents(has: {
	readonly rows: boolean;
	readonly below: boolean;
	readonly changes: boolean;
	readonly past: boolean;
}): readonly ContentsEntry[] {
	return [
		{ id: 'pay', title: 'Pay', isThere: has.rows },
		{ id: 'trend', title: 'Over time', isThere: has.past },
		{ id: 'standing', title: 'Top jobs', isThere: has.rows },
		{ id: 'compared', title: 'All jobs', isThere: true },
		{ id: 'releases', title: 'Releases', isThere: has.below },
		{ id: 'outlook', title: 'Outlook', isThere: has.below },
		{ id: 'prices', title: 'Prices', isThere: true },
		{ id: 'facts', title: 'The place', isThere: true },
		{ id: 'lineage', title: 'Boundaries', isThere: has.changes },
	].flatMap(({ isThere, ...entry }) => (isThere ? [entry] : []));
}

export const HIGHLIGHTS = {
	title: 'Top jobs here',
	pay: 'Highest medians',
	jobs: 'Most jobs',
	quotient: 'More common here than in the nation',
	note: 'The last list is by location quotient: the job’s share here over its share nationwide.',
} as const;

export const TABLE = {
	title: (isNation: boolean) => (isNation ? 'All jobs' : 'All jobs, beside the state and the nation'),
	label: 'Medians compared',
	lead: (published: number, all: number, year: number) =>
		`${published} of ${all} health-information jobs have a published median here, May ${year}.`,
	local: (year: number) => `Local dollars are adjusted for prices here, ${year} (BEA regional price parity).`,
	silent: (count: number, flag: Flag) =>
		`${count} ${count === 1 ? 'has' : 'have'} no median (${describeFlag(flag) || 'no figure'}):`,
	unpublished: (count: number) => `BLS published nothing for ${count} here:`,
	unheld: (count: number) =>
		`${count} ${count === 1 ? 'is' : 'are'} not in the tables for places of this kind:`,
	none: 'no estimate',
	noQuotient: 'not published',
} as const;

export const RELEASES = {
	title: 'Releases',
	one: (year: number | undefined) =>
		`Only May ${year} has figures for this place, so there is no trend to show.`,
	several: (years: readonly number[], breaks: readonly string[]) =>
		`This place is in the releases of May ${listYears(years)}. ${
			breaks.length
				? `They are not one series: ${breaks.join('; ')}. So no change is shown.`
				: 'BLS advises against reading its releases as a time series.'
		}`,
	table: (count: number) =>
		count === 1
			? 'Medians of the 1 job with several releases'
			: `Medians of the ${count} jobs with several releases`,
	noRow: 'no row',
} as const;

export const OUTLOOK = {
	title: (state: string | null) => (state === null ? 'Outlook' : `Outlook in ${state}`),
	state: (state: string) => `Only states make projections. These are ${state}’s, for HIM and HIT jobs.`,
	stateLink: 'See its other jobs',
	growth: (span: string) =>
		`Growth in jobs over ${span}. Each job’s page has the newest national projection, for a later decade.`,
	label: 'Outlook by job',
	none: 'No state projection covers this place.',
	missing: 'no figure',
} as const;

export const PRICES = {
	title: 'Prices',
	none: 'BEA publishes no price level for this place, so its pay has no local dollars.',
	wider: 'The figures below are for wider areas.',
	label: 'Price levels',
	missing: 'not published',
	outside: (state: string) => `${state} outside metropolitan areas`,
} as const;

export const FACTS = { title: 'The place', lineage: 'Earlier and later boundaries' } as const;
