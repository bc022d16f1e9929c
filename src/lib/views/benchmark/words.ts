import {
	countedWords,
	dollars,
	marketPlace,
	monthWords,
	peopleWords,
	percentileTitle,
	vintageWords,
} from '$lib/domain/benchmark-words.ts';
import type { Benchmark, SensitivityStep } from '$lib/domain/benchmark.ts';
import { formatPercent, formatRatio } from '$lib/domain/format.ts';
import { joined } from '$lib/domain/phrases.ts';
import type { Words } from '$lib/charts/words.ts';
import type { FoldLabels } from '$lib/charts/fold-labels.ts';
import { MOST_LANES } from './lanes.ts';

/** What a benchmark shows: the finding first. A payroll that is made up says so before anything else. */
export function benchmarkWords(benchmark: Benchmark): Words {
	const { title, isMadeUp, options, year } = benchmark;
	return {
		title: joined(': ', [isMadeUp && title, belowMedianFinding(benchmark)]),
		subtitle: joined(' · ', [
			'Full-time pay per year, each dot a person, each role on its own scale',
			vintageWords(year, options),
			!isMadeUp && 'your payroll',
		]),
		summary: joined(' ', [costFinding(benchmark), ratioFinding(benchmark), sensitivityFinding(benchmark)]),
	};
}

/** `23 of 60 people are paid below the market median of their role and place`. */
export function belowMedianFinding({ total }: Pick<Benchmark, 'total'>): string {
	if (total.people === 0) return 'Nobody to compare';
	return `${countedWords(total.belowMedian, total.people)} paid below the market median of their role and place`;
}

/** `Bringing everybody to the median costs $182,400 a year.` */
export function costFinding({ people, options: { target } }: Benchmark): string {
	const known = people.flatMap(({ gap, cost }) => (gap === null || cost === null ? [] : [{ gap, cost }]));
	const below = known.filter(({ gap }) => gap > 0).length;
	if (known.length === 0)
		return `The cost of reaching the ${percentileTitle(target)} is unknown for everybody.`;
	const cost = dollars(known.reduce((sum, person) => sum + person.cost, 0));
	const unknown = people.length - known.length;
	return joined(' ', [
		below === 0
			? `Nobody is below the ${percentileTitle(target)}.`
			: `Bringing ${peopleWords(below)} to the market’s ${percentileTitle(target)} costs ${cost} a year.`,
		unknown > 0 && `For ${peopleWords(unknown)} that percentile is unknown: they are not in this sum.`,
	]);
}

export function ratioFinding({ total }: Pick<Benchmark, 'total'>): string {
	return total.medianRatio === null
		? 'Nobody has a market ratio.'
		: `The median market ratio is ${formatRatio(total.medianRatio)}, of ${peopleWords(total.rated)}.`;
}

/** `If the market has moved by 2 to 5% a year until May 2026, 14 to 22 more people are below its median.` */
export function sensitivityFinding({ sensitivity, options }: Benchmark): string {
	const [first, last] = [sensitivity[0], sensitivity.at(-1)];
	if (!first || !last) return '';
	const rates = `${first.rate} to ${formatPercent(last.rate)} a year until ${monthWords(options.month)}`;
	return `If the market has moved by ${rates}, ${crossedWords(first, last)} below its median.`;
}

function crossedWords(first: SensitivityStep, last: SensitivityStep): string {
	if (first.crossed === last.crossed)
		return `${first.crossed} more ${first.crossed === 1 ? 'person is' : 'people are'}`;
	return `${first.crossed} to ${last.crossed} more people are`;
}

/** What a reader must know to read the figures rightly. */
export function benchmarkNotes(benchmark: Benchmark): readonly string[] {
	const { people, isMadeUp, title, options } = benchmark;
	const standIns = new Set(
		people.flatMap(({ market }) => (market.place === 'own' ? [] : [marketPlace(market)])),
	);
	const missing = people.filter(({ marketRatio }) => marketRatio === null).length;
	return [
		isMadeUp
			? `${title}: these people do not exist.`
			: 'Pay, titles and sites are yours; market figures are official.',
		'Pay is for a full-time year: hourly pay × 2,080, annual pay ÷ FTE. BLS counts base pay, commissions and production bonuses, but no overtime and no shift premiums.',
		'Market ratio = pay ÷ market median. Compa-ratio = pay ÷ midpoint, here the market’s ' +
			`${percentileTitle(options.midpoint)}. Percentiles are interpolated only between neighbors that BLS publishes.`,
		standIns.size > 0
			? `Where a place has no published median, another stands in, as you chose: ${[...standIns].slice(0, 4).join('; ')}. Places are never combined.`
			: 'Each person is compared with their own place alone.',
		...(missing > 0 ? [`${peopleWords(missing)} cannot be given a market ratio; the table says why.`] : []),
		'BLS publishes no sampling error for percentiles, and wages of a May release rest on three years of surveys. A ratio near 1 can be either side of it.',
	];
}

/** What the button under the picture says; null where every lane is drawn. */
export function laneLabels(all: number, most = MOST_LANES): FoldLabels | null {
	if (all <= most) return null;
	return { more: `Show all ${all} roles and places`, fewer: `Show the first ${most} roles and places` };
}
