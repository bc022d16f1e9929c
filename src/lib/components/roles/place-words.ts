import { describeFlag, type Estimate } from '$lib/domain/estimate.ts';
import { formatEstimate, formatMoney, formatRatio } from '$lib/domain/format.ts';
import type { AreaKind } from '$lib/domain/area.ts';
import { gapSentence } from '$lib/domain/gap.ts';
import { isWageMeasure, type Measure, type Period } from '$lib/domain/measure.ts';
import { ALL_OCCUPATIONS } from '$lib/domain/occupation.ts';
import { decade, formatGrowth } from '$lib/domain/outlook-row.ts';
import { capitalised } from '$lib/domain/phrases.ts';
import { pricePhrase, shareText } from '$lib/domain/price-phrase.ts';
import { signed } from '$lib/domain/signed.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import type { PlaceRank, RoleInPlace } from '$lib/view-state/answers/role-in-place.ts';
import type { BigFigure } from '../layout/BigFigures.svelte';
import { RANGE_DETAIL, rangeText } from './words.ts';

/** What the page of a role says of one place. */

export const PICKER = {
	label: 'Place',
	placeholder: 'City, state or code',
	whenNone: 'Choose a place to see this job’s pay there.',
} as const;

export const PLACE = {
	table: 'Pay here beside the nation',
	here: 'Here',
	nation: 'U.S.',
	difference: 'Difference',
	allJobs: ({ kind, areaTitle }: RoleInPlace) =>
		kind === 'nation'
			? 'All health-information jobs in the nation'
			: `All health-information jobs in ${areaTitle}`,
} as const;

const KINDS: Record<AreaKind, string> = {
	nation: 'nations',
	state: 'states',
	territory: 'territories',
	metro: 'metros',
	nonmetro: 'nonmetro areas',
};

/** `In Austin-Round Rock-San Marcos, TX`; `In the United States`. */
export function placeTitle({ areaTitle, kind }: RoleInPlace): string {
	return kind === 'nation' ? 'In the United States' : `In ${areaTitle}`;
}

/** Why the place has no row of the role. */
export function noRow(place: RoleInPlace, occCode: string): string {
	const { areaTitle, year, pay } = place;
	if (occCode === ALL_OCCUPATIONS) return 'The place tables leave out the total of all jobs.';
	const [missing] = pay.missing;
	if (missing?.reason === 'occupation_not_in_release') return `BLS didn’t use this job code in ${year}.`;
	if (missing && missing.reason !== 'no_estimate' && missing.reason !== 'area_not_in_release') {
		return `${capitalised(gapSentence(missing.reason))}, May ${year}.`;
	}
	if (missing?.reason === 'area_not_in_release') return `The May ${year} release doesn’t have ${areaTitle}.`;
	return `BLS published no figures for this job in ${areaTitle}, May ${year}.`;
}

/** A plain figure; a top-coded one is a lower bound and compares with nothing. */
const plain = ({ value, flag }: Estimate) => (flag === 'top_coded' ? null : value);

/** The place's answer: pay, its range, jobs, how common the job is, prices, rank. */
export function placeFigures(place: RoleInPlace, row: WageRow, nation: WageRow | null): readonly BigFigure[] {
	const { pay } = place.pay.filters;
	const share = nation && shareText(plain(row.median), plain(nation.median));
	const quotient = row.locationQuotient;
	const isNation = place.kind === 'nation';
	return [
		{
			name: 'Median pay',
			text: formatEstimate(row.median, 'median', pay),
			detail:
				share && nation && !isNation
					? `${share} than the U.S. median of ${formatEstimate(nation.median, 'median', pay)}`.replace(
							'same than',
							'same as',
						)
					: `${capitalised(periodWords(pay))}, May ${row.year}`,
		},
		{ name: 'Pay range', text: rangeText(row, pay), detail: RANGE_DETAIL },
		{
			name: 'Jobs',
			text: formatEstimate(row.employment, 'employment', pay),
			detail: quotient === null ? `May ${row.year}` : concentration(quotient),
		},
		...(isNation ? [] : localFigures(place, pay)),
	];
}

function localFigures(place: RoleInPlace, pay: Period): readonly BigFigure[] {
	const { local, prices, ranks, kind } = place;
	const { median } = ranks;
	return [
		prices && local
			? {
					name: 'Pay after local prices',
					text: formatEstimate(local.median, 'median', pay),
					detail: `Prices are ${pricePhrase(prices.level)}`,
				}
			: {
					name: 'Prices',
					text: prices ? capitalised(pricePhrase(prices.level)) : 'Not published',
					detail: prices ? `BEA, ${prices.year}` : 'BEA has no price level for this place',
				},
		...(median
			? [{ name: 'Rank by pay', text: rankText(median), detail: `of ${median.of} ${KINDS[kind]}` }]
			: []),
	];
}

const periodWords = (pay: Period) => (pay === 'annual' ? 'a year' : 'an hour');

/** What a location quotient says. */
function concentration(quotient: number): string {
	const percent = Math.round((quotient - 1) * 100);
	if (percent === 0) return 'as common here as in the nation';
	if (quotient >= 2) return `${quotient.toFixed(1)} times as common here as in the nation`;
	return `${Math.abs(percent)}% ${percent > 0 ? 'more' : 'less'} common here than in the nation`;
}

/** `12th`. */
function rankText({ rank }: PlaceRank): string {
	const isTeen = Math.floor(rank / 10) % 10 === 1;
	return `${rank}${(!isTeen && ['', 'st', 'nd', 'rd'][rank % 10]) || 'th'}`;
}

const LINES: readonly { readonly measure: Measure; readonly title: string }[] = [
	{ measure: 'p10', title: '10th percentile' },
	{ measure: 'p25', title: '25th percentile' },
	{ measure: 'median', title: 'Median' },
	{ measure: 'p75', title: '75th percentile' },
	{ measure: 'p90', title: '90th percentile' },
	{ measure: 'mean', title: 'Mean' },
	{ measure: 'employment', title: 'Jobs' },
	{ measure: 'lq', title: 'Location quotient' },
];

/** Each figure there, in the nation, and the difference. */
export function placeLines(place: RoleInPlace, row: WageRow, nation: WageRow | null) {
	const { pay } = place.pay.filters;
	return LINES.map(({ measure, title }) => {
		const own = estimateOf(row, measure);
		const other = nation && estimateOf(nation, measure);
		return {
			key: measure,
			title,
			cells: [
				formatEstimate(own, measure, pay),
				measure === 'lq' ? formatRatio(1) : other ? formatEstimate(other, measure, pay) : '',
				other ? difference(own, other, measure, pay) : '',
			],
		};
	});
}

/** `+$11,490 (+16.9%)`; empty where one of both is not a plain figure, or where it says nothing. */
function difference(own: Estimate, other: Estimate, measure: Measure, pay: Period): string {
	const [here, there] = [plain(own), plain(other)];
	if (!isWageMeasure(measure) || here === null || there === null || there <= 0) return '';
	const money = signed(here - there, (value) => formatMoney(value, pay));
	return `${money} (${formatGrowth((here / there - 1) * 100)})`;
}

/** Ranks beside that by pay, and what the state projects. */
export function placeNotes(place: RoleInPlace, row: WageRow): readonly string[] {
	const { ranks, kind, prices, outlook } = place;
	const several = KINDS[kind];
	const named = (rank: PlaceRank | null, what: string) =>
		rank ? [`${rankText(rank)} of ${rank.of} ${what}`] : [];
	const ranked = [
		...named(ranks.median, 'by median pay'),
		...named(ranks.localMedian, 'by pay after local prices'),
		...named(ranks.employment, 'by number of jobs'),
		...named(ranks.lq, 'by how common the job is'),
	];
	return [
		...(ranked.length ? [`Rank among ${several} with a figure: ${ranked.join('; ')}.`] : []),
		...(prices ? [priceNote(prices)] : []),
		...(outlook && outlook.state.changePercent !== null ? [outlookNote(outlook)] : []),
		...unpublished(row),
	];
}

function priceNote({ level, year }: NonNullable<RoleInPlace['prices']>): string {
	return `Price level ${level.toFixed(1)} (U.S. = 100; BEA regional price parity, ${year}).`;
}

function outlookNote({ state, nation }: NonNullable<RoleInPlace['outlook']>): string {
	const beside = nation?.changePercent == null ? '' : `; the nation, ${formatGrowth(nation.changePercent)}`;
	return `${state.areaTitle} projects job growth of ${formatGrowth(state.changePercent ?? 0)} over ${decade(state)}${beside}.`;
}

/** Each kind of missing figure, once. */
function unpublished(row: WageRow): readonly string[] {
	const kinds = new Map<string, string[]>();
	for (const { measure, title } of LINES) {
		const { value, flag } = estimateOf(row, measure);
		if (measure === 'lq' || value !== null || flag === '') continue;
		kinds.set(describeFlag(flag), [...(kinds.get(describeFlag(flag)) ?? []), title]);
	}
	return [...kinds].map(([why, titles]) => `${titles.join(', ')}: ${why}.`);
}

/** `Health Information Technologists … in Austin…`. */
export const pageTitle = (title: string, place: RoleInPlace | null): string =>
	place && place.kind !== 'nation' ? `${title} in ${place.areaTitle}` : title;
