import type { Claim, ClaimEvidence, OfficialFigure } from '$lib/domain/claim.ts';
import { comparableFigures } from '$lib/domain/claim-search.ts';
import type { Judgement, Verdict, VerdictRule } from '$lib/domain/claim-verdict.ts';
import { formatCount, formatMissing, formatMoney, formatPercent } from '$lib/domain/format.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { formatGrowth } from '$lib/domain/outlook-row.ts';
import { joined } from '$lib/domain/phrases.ts';

export const VERDICT_TITLES: Readonly<Record<Verdict, string>> = {
	reproduced: 'Reproduced',
	superseded: 'Superseded',
	contradicted: 'Contradicted',
	unverifiable: 'Unverifiable',
};

/** What each verdict means and when the code gives it. */
export const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
	reproduced:
		'An official table has this very figure: of the occupation the claim maps to, of the statistic it names and of the release it states; where it states none, of the newest release. Figures are compared to the decimals the article gives.',
	superseded:
		'An official table has this very figure, but the article states no release and only an older one has it. The year shown is the one in which it was found.',
	contradicted:
		'The table of the stated release has another figure; or no release has it for the very occupation the article names; or the same article’s own range rules it out.',
	unverifiable:
		'No official table can decide: the article gives no figure or does not say which statistic it is, or official figures are only of a broader group, or of none. What is shown beside it does not test it.',
};

/** What the article says a figure is. */
export function statisticWords({ statistic }: Claim): string {
	return {
		median: 'median a year',
		mean: 'average a year',
		p90: '90th percentile a year',
		range: 'range a year',
		growth: 'growth over the decade',
		openings: 'openings a year',
		duration: 'years of study',
		not_stated: 'a year; statistic not said',
		none: 'no figure',
	}[statistic];
}

/** The figure as claimed: `$96,540`, `$33,600 to $79,250`, `15%`; `no figure` where the article gives none. */
export function formatClaimed({ amount, amountHigh, unit }: Claim): string {
	if (amount === null) return 'no figure';
	if (unit === 'percent') return formatPercent(amount);
	if (unit === 'years') return `${amount} years`;
	if (unit !== 'USD per year') return formatCount(amount);
	const low = formatMoney(amount, 'annual');
	return amountHigh === null ? low : `${low} to ${formatMoney(amountHigh, 'annual')}`;
}

/** An official figure: `$123,860`, `+14.7%`, `2 years`, or why there is none. */
export function formatOfficial({ statistic, estimate }: OfficialFigure): string {
	const { value, flag } = estimate;
	if (value === null) return formatMissing(flag);
	if (statistic === 'growth') return formatGrowth(value);
	if (statistic === 'openings') return formatCount(value);
	if (statistic === 'education_years') return `${value} years`;
	return `${flag === 'top_coded' ? '≥ ' : ''}${formatMoney(value, 'annual')}`;
}

/** What an official figure is: `median`, `typical schooling: Associate's degree`. */
export function officialWords({ statistic, of, table }: OfficialFigure): string {
	if (statistic === 'growth') return 'projected growth';
	if (statistic === 'openings') return 'openings a year';
	if (statistic === 'education_years')
		return of ? `typical schooling: ${of}` : 'typical schooling: none named';
	const name = measureTitle(statistic);
	if (table === 'setting-pay') return `${name}, ${of}`;
	return of ? `${name}, ${of}` : name;
}

/** The reasoning behind a verdict, from the rows it was found with. */
export function reasonOf(judgement: Judgement, evidence: ClaimEvidence): string {
	const sentences = [...REASONS[judgement.rule](judgement, evidence), ...conflictSentences(judgement)];
	return joined(' ', sentences);
}

type Reason = (judgement: Judgement, evidence: ClaimEvidence) => readonly string[];

const REASONS: Readonly<Record<VerdictRule, Reason>> = {
	'found-as-stated': (judgement) => [foundSentence(judgement)],
	'found-in-newest': (judgement, evidence) => [
		foundSentence(judgement),
		siblingSentence(judgement, evidence),
	],
	'found-in-older': ({ found, claim, newest }, evidence) => {
		const all = comparableFigures(claim, evidence);
		const releases = found.map(({ release }) => release).join(' and ');
		return [
			`The article states no year; of ${releaseSpan(all)}, ${found.length === 1 ? 'only ' : ''}${releases} ${found.length === 1 ? 'has' : 'have'} this ${measureWord(claim)}.`,
			newest.some(({ occCode }) => occCode === claim.occCode)
				? ''
				: `Its code has ended since; it became ${newest.map(({ occTitle, occCode }) => `${occTitle} (${occCode})`).join(' and ')}.`,
		];
	},
	'other-in-stated-release': ({ claim, found, ofRelease }) => [
		ofRelease
			? `The ${ofRelease.release} table has ${formatOfficial(ofRelease)}, not ${formatClaimed(claim)}.`
			: '',
		found.length > 0 ? `The figure is that of ${found.map(({ release }) => release).join(' and ')}.` : '',
	],
	'in-no-release': ({ claim }, evidence) => [`No release has it: ${spanSentence(claim, evidence)}.`],
	'below-own-range': ({ claim, conflicts }, evidence) => [
		`It is below the lowest pay that ${conflicts.map(({ id }) => id).join(' and ')} of the same article gives for the same people.`,
		`No release has it either: for the broader group, ${spanSentence(claim, evidence)}.`,
	],
	'no-figure': ({ claim }) => ['Values missing in the article.', claim.note],
	'no-standard': placeSentences,
	'no-occupation': ({ claim, newest }) => [
		`${claim.credential ? `No official table counts holders of the ${claim.credential}` : 'No occupation fits'}, and ${sourceWords(claim)}.`,
		newest.length > 0
			? 'The official means of the occupations it serves, holders and others alike, are shown beside it.'
			: '',
	],
	'broader-occupation': ({ claim, newest }) => [
		`Official figures are of a broader group, which can neither confirm nor rule out a figure of a part of it; ${sourceWords(claim)}.`,
		newest.length > 0 ? `The group’s ${measureWord(claim)} is shown beside it.` : '',
	],
	'statistic-not-said': ({ claim, newest }) => {
		const [official] = newest;
		const unsaid = 'The article says neither which statistic it is nor of which year or source.';
		if (!official || official.estimate.value === null) {
			return [unsaid, `The handbook gives no wage of the broader group in ${claim.settingTitle}.`];
		}
		const more = (official.estimate.value / (claim.amount ?? Number.NaN) - 1) * 100;
		return [
			unsaid,
			`For comparison, the handbook’s median of the broader group, ${listFigures(newest)}: ${formatPercent(Math.abs(more))} ${more < 0 ? 'less' : 'more'}.`,
		];
	},
	'no-such-statistic': ({ newest }) => {
		const [low, high] = newest;
		return [
			'No official table gives a range by experience, nor says what the ends of this one are.',
			low && high
				? `Of the broader group, a tenth earns less than ${formatOfficial(low)} and a tenth more than ${formatOfficial(high)} (${low.release}).`
				: '',
		];
	},
	'release-not-at-hand': ({ claim }) => [
		claim.statedYear
			? `The release stated, ${claim.statedYear}, is not among the tables.`
			: 'No table has figures of this occupation.',
	],
};

function foundSentence({ claim, ofRelease }: Judgement): string {
	if (!ofRelease) return '';
	const official = formatOfficial(ofRelease);
	const isRounded = ofRelease.estimate.value !== claim.amount;
	return `Found for ${ofRelease.occTitle} in the ${ofRelease.release} table: ${officialWords(ofRelease)}, ${official}${isRounded ? ', which the article rounds' : ''}.`;
}

/** Of a level of schooling: what those who once shared the code with the occupation need. */
function siblingSentence({ claim }: Judgement, { changes, projections }: ClaimEvidence): string {
	if (claim.statistic !== 'duration') return '';
	const origins = changes
		.filter(({ toCode, relation }) => toCode === claim.occCode && relation === 'split')
		.map(({ fromCode }) => fromCode);
	const siblings = new Set(
		changes
			.filter(({ fromCode, relation }) => origins.includes(fromCode) && relation === 'split')
			.map(({ toCode }) => toCode),
	);
	const others = projections.filter(
		({ occCode, education }) => occCode !== claim.occCode && siblings.has(occCode) && education !== '',
	);
	return others
		.map(({ occTitle, education }) => `${occTitle}, once of the same code: ${education}.`)
		.join(' ');
}

function placeSentences({ claim, newest }: Judgement, { prices, places }: ClaimEvidence): readonly string[] {
	const price = prices.find(({ areaCode }) => areaCode === claim.areaCode);
	const here = newest.find(isKnown);
	const nation = places.find(({ occCode, areaCode }) => occCode === claim.occCode && areaCode === '99');
	const level = price?.allItems ?? null;
	const share = level === null ? '' : formatPercent(Math.abs(level - 100));
	const living =
		price && level !== null
			? level === 100
				? `Of its reasons only living cost can be checked: prices are those of the US (${price.year}).`
				: `Of its reasons only living cost can be checked: prices are ${share} ${level < 100 ? 'below' : 'above'} the US level (${price.year})${level < 100 ? '' : ', so it is not low'}.`
			: 'Living cost there is in no table.';
	return [
		'No table says what a good city is.',
		living,
		'Growth and unemployment of cities are in no table.',
		here && nation?.median.value != null
			? `The broader group’s median there is ${formatOfficial(here)}, the nation’s ${formatMoney(nation.median.value, 'annual')} (${here.release}).`
			: '',
	];
}

function conflictSentences({ conflicts, rule }: Judgement): readonly string[] {
	return conflicts.flatMap(({ id, kind }) => {
		if (kind === 'below-range')
			return rule === 'below-own-range' ? [] : [`It lies below the range of ${id}.`];
		if (kind === 'above-median')
			return [`Inconsistent with ${id}: that median lies below this range’s low end.`];
		return [`Inconsistent with ${id}: another range for the same people.`];
	});
}

function sourceWords({ statedSource }: Claim): string {
	return statedSource ? `the source (${statedSource}) cannot be looked up` : 'the article names no source';
}

function spanSentence(claim: Claim, evidence: ClaimEvidence): string {
	const known = comparableFigures(claim, evidence)
		.filter(isKnown)
		.sort((one, other) => (one.estimate.value ?? 0) - (other.estimate.value ?? 0));
	const [least, most] = [known[0], known.at(-1)];
	if (!least || !most) return 'there is no official figure';
	return `official figures run from ${formatOfficial(least)} (${least.release}) to ${formatOfficial(most)} (${most.release})`;
}

function isKnown({ estimate }: OfficialFigure): boolean {
	return estimate.value !== null;
}

/** `the releases May 2011 to May 2025`. */
function releaseSpan(figures: readonly OfficialFigure[]): string {
	const [first, last] = [figures[0], figures.at(-1)];
	return first && last && first.release !== last.release
		? `the releases ${first.release} to ${last.release}`
		: `the release ${first?.release ?? ''}`;
}

function measureWord({ statistic }: Claim): string {
	return statistic === 'mean' || statistic === 'median' || statistic === 'p90'
		? measureTitle(statistic)
		: 'figure';
}

/** `$123,860 (May 2025)`, with titles where they are of several occupations. */
function listFigures(figures: readonly OfficialFigure[], named = false): string {
	return figures
		.map((figure) => `${named ? `${figure.occTitle} ` : ''}${formatOfficial(figure)} (${figure.release})`)
		.join('; ');
}
