import type { Benchmark, BenchmarkPart, GapEstimate, PayGap, RangeFault } from '$lib/domain/benchmark.ts';
import { dollars, peopleWords, percentileTitle, vintageWords } from '$lib/domain/benchmark-words.ts';
import { formatPercent, formatRatio } from '$lib/domain/format.ts';
import { signed } from '$lib/domain/signed.ts';

/** Every sentence of the payroll part of the page. */
export const PAYROLL = {
	lead: 'See where each person stands in the official pay of their role and place, and what reaching the market would cost.',
	tryIt: 'Try it with a made-up payroll',
	sample: 'Save it as a CSV',
	sampleHint: 'Sixty people who do not exist, with every column a payroll can have.',
	ownInstead:
		'Or use your own file: job title, place and pay; if you have them also FTE, site, grade, pay range and group.',
	choose: 'Choose a payroll',
	another: 'Compare another payroll',
	compare: (rows: number) => `Compare ${peopleWords(rows)}`,
	refused: (rows: number) => `${rows} ${rows === 1 ? 'row was' : 'rows were'} not taken in`,
	refusedFile: 'Download the rows not taken in (CSV)',
	working: 'Comparing with official pay …',
	options: 'Options',
	target: 'Pay should reach the market’s',
	targetHint: 'The gap and its cost are measured to this percentile.',
	midpoint: 'Midpoint of the compa-ratio',
	midpointHint: 'Compa-ratio = pay ÷ midpoint. With the median it is the market ratio.',
	own: 'Another percentile',
	fallback: 'Where a place has no published median, use its state’s, then the nation’s',
	rate: 'Market moves by, percent a year',
	rateHint: 'Zero keeps official figures as published. Aging does not mend a weak match of title and role.',
	month: 'Until the month',
	names: 'Include names',
	namesHint: 'Without it people are “Person 12”, by line, in the picture, the table and every file.',
	report: 'Print the report',
	forget: 'Forget this payroll',
	forgotten: 'This payroll is forgotten.',
	ranges: 'Pay ranges',
	sensitivity: 'If the market has moved',
	payGap: 'Pay gap by group',
	method: 'Method',
	sources: 'Sources',
} as const;

export const PART_HEADS = [
	'People',
	'Median market ratio',
	'Below the 25th',
	'Below the median',
	'Cost of the target',
] as const;

/** A line of a table by role, site, grade or group. */
export function partCells(part: BenchmarkPart): readonly string[] {
	return [
		String(part.people),
		part.medianRatio === null ? 'unknown' : formatRatio(part.medianRatio),
		String(part.belowP25),
		String(part.belowMedian),
		dollars(part.cost),
	];
}

export function sensitivityHeads({ options }: Benchmark): readonly string[] {
	return [
		'A year',
		'Below the median',
		'Of them newly',
		`Cost of reaching the ${percentileTitle(options.target)}`,
	];
}

export function sensitivityLines({ sensitivity }: Benchmark) {
	return sensitivity.map(({ rate, belowMedian, crossed, cost }) => ({
		key: String(rate),
		title: formatPercent(rate),
		cells: [String(belowMedian), String(crossed), dollars(cost)],
	}));
}

/** `−0.04 (95% interval −0.09 to +0.01)`. */
function gapWords({ difference, interval }: GapEstimate): string {
	const write = (value: number) => signed(Math.round(value * 1000) / 1000, (size) => size.toFixed(3));
	if (!interval) return `${write(difference)} (no interval: the ratios do not vary)`;
	return `${write(difference)} (95% interval ${interval.map(write).join(' to ')})`;
}

export const GAP_HEADS = ['Group', 'People', 'Median market ratio', 'Mean market ratio'] as const;

export function gapLines({ gaps }: PayGap) {
	return gaps.map(({ group, people, median, mean }) => ({
		key: group,
		title: group,
		cells: [String(people), gapWords(median), gapWords(mean)],
	}));
}

/** What the gaps are, or why there are none. */
export function gapSentences({ reference, gaps, hidden }: PayGap): readonly string[] {
	const shown =
		reference === null
			? 'There are not two groups of five or more people with a market ratio, so that no gap is shown.'
			: `Market ratios ${gaps.length === 1 ? 'of the group' : 'of each group'} less those of “${reference}”, the largest group. The ratio takes out role and place, and nothing else: not experience, grade or performance.`;
	const few =
		hidden === 0
			? ''
			: `${hidden} ${hidden === 1 ? 'group has' : 'groups have'} fewer than five people with a market ratio and ${hidden === 1 ? 'is' : 'are'} hidden.`;
	const reading =
		reference === null
			? ''
			: 'Where an interval holds zero, these figures alone cannot tell the groups apart. A gap is not a finding about its cause.';
	return [shown, reading, few].filter(Boolean);
}

/** How pay stands in the ranges of the file; empty where it has none. */
export function rangeSentence({ people }: Benchmark): string {
	const count = (...faults: readonly (RangeFault | null)[]) =>
		people.filter(({ rangeFault, penetration }) =>
			rangeFault === null ? penetration !== null && faults.includes(null) : faults.includes(rangeFault),
		).length;
	const usable = count(null, 'pay_below', 'pay_above');
	const faulty = count('one_end', 'maximum_not_above');
	if (usable + faulty === 0) return '';
	const within = `Of ${peopleWords(usable)} with a pay range, the pay of ${count('pay_below')} is below its minimum and that of ${count('pay_above')} above its maximum.`;
	const broken = `${peopleWords(faulty)} cannot be placed: one end of the range is missing, or its maximum is not above its minimum.`;
	return faulty === 0 ? within : `${within} ${broken}`;
}

/** How the figures were calculated, for the report. */
export function methodSentences({ year, options }: Benchmark): readonly string[] {
	return [
		`Each person’s pay for a full-time year is held against the official pay of their role and place: ${vintageWords(year, options)}.`,
		'Percentiles are interpolated in a straight line between two neighbors that BLS publishes (10th, 25th, 50th, 75th, 90th), never beyond the 10th and 90th, and never across one that is missing or a top code.',
		`Market ratio = pay ÷ market median. Compa-ratio = pay ÷ the market’s ${percentileTitle(options.midpoint)}.`,
		'Range penetration = (pay − minimum) ÷ (maximum − minimum) of the range in the file.',
		`Cost = what pay lacks of the market’s ${percentileTitle(options.target)}, times FTE, added up over the people below it. Benefits and taxes are not in it.`,
		options.isFallback
			? 'Where a place has no published median, its state’s stands in, then the nation’s. Places are never combined or averaged.'
			: 'Every person is compared with their own place alone.',
		`Aging multiplies every market figure by (1 + rate) to the power of the years since May ${year}.`,
		'The interval of a difference of means is Welch’s; that of a difference of medians is Price and Bonett’s (2002), from order statistics. Both are of 95 percent. No regression is calculated.',
		'Groups under five people are hidden. Nothing here is a legal opinion.',
	];
}
