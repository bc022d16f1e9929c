import type {
	Benchmark,
	BenchmarkedPerson,
	BenchmarkOptions,
	BenchmarkPart,
	Market,
	RangeFault,
	SensitivityStep,
} from '$lib/domain/benchmark.ts';
import { finished, type Steps } from '$lib/domain/steps.ts';
import type { OwnPayroll, OwnPerson } from '../store/own-item.ts';
import { agedMarket, ageingFactor } from './ageing.ts';
import { bandOf, isBelow, payAt } from './bands.ts';
import { marketOf, type Markets } from './markets.ts';
import { SENSITIVITY_RATES } from './options.ts';
import { LEAST_GROUP, payGapOf } from './pay-gap.ts';
import { medianOf } from './statistics.ts';

/** People of one step. */
const STEP = 500;

/** A payroll against its markets, see `marketsAsked`. `year`: the release that they are of. */
export function benchmarkPayroll(...given: Parameters<typeof benchmarkSteps>): Benchmark {
	return finished(benchmarkSteps(...given));
}

/** The same in steps, between which a page can do what its reader asks. */
export function* benchmarkSteps(
	{ title, people }: OwnPayroll,
	markets: Markets,
	year: number,
	options: BenchmarkOptions,
	isMadeUp = false,
): Steps<Benchmark> {
	const published = publishedMarkets(people, markets, options.isFallback);
	const priced = onceFor(pricing(ageingFactor(year, options), options));
	const unaged = onceFor(pricing(1, options));
	const asPublished = published.map(unaged);
	const benchmarked: BenchmarkedPerson[] = [];
	for (const [index, person] of people.entries()) {
		if (index % STEP === 0) yield;
		const market = published[index];
		if (market) benchmarked.push(benchmarkPerson(person, priced(market), options.withNames));
	}
	yield;
	const total = partOf(title, benchmarked);
	const parts: (readonly BenchmarkPart[])[] = [];
	for (const nameOf of PARTS) {
		yield;
		parts.push(partsOf(benchmarked, nameOf));
	}
	const [byRole = [], bySite = [], byGrade = [], byGroup = []] = parts;
	const sensitivity: SensitivityStep[] = [];
	for (const rate of SENSITIVITY_RATES) {
		yield;
		sensitivity.push(sensitivityStep(people, asPublished, rate, ageingFactor(year, { ...options, rate })));
	}
	yield;
	return {
		title,
		isMadeUp,
		options,
		year,
		people: benchmarked,
		total,
		byRole,
		bySite,
		byGrade,
		byGroup: byGroup.filter((part) => part.people >= LEAST_GROUP),
		sensitivity,
		payGap: payGapOf(benchmarked),
	};
}

/** What people are counted by: role, site, grade and group. */
const PARTS: readonly ((person: BenchmarkedPerson) => string | null)[] = [
	({ market }) => market.occTitle,
	({ site }) => site,
	({ grade }) => grade,
	({ group }) => group,
];

/** The market of each person, the same object for all of a role and place. */
function publishedMarkets(
	people: readonly OwnPerson[],
	markets: Markets,
	isFallback: boolean,
): readonly Market[] {
	const found = new Map<string, Market>();
	return people.map(({ role, area }) => {
		const key = `${role}|${area}`;
		const known = found.get(key);
		if (known) return known;
		const market = marketOf(markets, role, area, isFallback);
		found.set(key, market);
		return market;
	});
}

/** Remembers what was made of each object: thousands of people share some hundred markets. */
function onceFor<Given extends object, Made extends object>(
	make: (given: Given) => Made,
): (given: Given) => Made {
	const made = new Map<Given, Made>();
	return (given) => {
		const known = made.get(given);
		if (known) return known;
		const fresh = make(given);
		made.set(given, fresh);
		return fresh;
	};
}

/** A market, aged, with what the percentiles that were chosen pay in it. */
interface PricedMarket {
	readonly market: Market;
	readonly median: number | null;
	readonly midpoint: number | null;
	readonly target: number | null;
}

/** Ages a market by a factor and reads the chosen percentiles off it. */
export function pricing(
	factor: number,
	{ midpoint, target }: Pick<BenchmarkOptions, 'target' | 'midpoint'>,
): (published: Market) => PricedMarket {
	return (published) => {
		const market = agedMarket(published, factor);
		return {
			market,
			median: payAt(market, 50),
			midpoint: payAt(market, midpoint),
			target: payAt(market, target),
		};
	};
}

/** A person against a market. */
export function benchmarkPerson(
	person: OwnPerson,
	{ market, median, midpoint, target }: PricedMarket,
	withNames: boolean,
): BenchmarkedPerson {
	const { line, name, title, annualPay: pay, fte, site, grade, group } = person;
	const gap = target === null ? null : Math.max(0, target - pay);
	return {
		line,
		label: (withNames && name) || `Person ${line}`,
		title,
		pay,
		fte,
		site,
		grade,
		group,
		market,
		band: bandOf(pay, market),
		isBelowP25: isBelow(pay, market, 'p25'),
		isBelowMedian: isBelow(pay, market, 'median'),
		marketRatio: over(pay, median),
		compaRatio: over(pay, midpoint),
		target,
		gap,
		cost: gap === null ? null : gap * fte,
		...rangeOf(person),
	};
}

function over(pay: number, market: number | null): number | null {
	return market === null || market <= 0 ? null : pay / market;
}

/** Where a pay stands in the range of its grade. */
export function rangeOf({
	annualPay,
	rangeMinimum: low,
	rangeMaximum: high,
}: Pick<OwnPerson, 'annualPay' | 'rangeMinimum' | 'rangeMaximum'>): {
	readonly penetration: number | null;
	readonly rangeFault: RangeFault | null;
} {
	if (low === null && high === null) return { penetration: null, rangeFault: null };
	if (low === null || high === null) return { penetration: null, rangeFault: 'one_end' };
	if (high <= low) return { penetration: null, rangeFault: 'maximum_not_above' };
	const penetration = (annualPay - low) / (high - low);
	const rangeFault = penetration < 0 ? 'pay_below' : penetration > 1 ? 'pay_above' : null;
	return { penetration, rangeFault };
}

/** The people of each name, by name; who has none is left out. */
function partsOf(
	people: readonly BenchmarkedPerson[],
	nameOf: (person: BenchmarkedPerson) => string | null,
): readonly BenchmarkPart[] {
	const parts = new Map<string, BenchmarkedPerson[]>();
	for (const person of people) {
		const name = nameOf(person);
		if (name === null) continue;
		const known = parts.get(name);
		if (known) known.push(person);
		else parts.set(name, [person]);
	}
	return [...parts]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([name, members]) => partOf(name, members));
}

function partOf(name: string, people: readonly BenchmarkedPerson[]): BenchmarkPart {
	const ratios = people.flatMap(({ marketRatio }) => (marketRatio === null ? [] : [marketRatio]));
	return {
		name,
		people: people.length,
		rated: ratios.length,
		medianRatio: medianOf(ratios),
		belowP25: people.filter(({ isBelowP25 }) => isBelowP25 === true).length,
		belowMedian: people.filter(({ isBelowMedian }) => isBelowMedian === true).length,
		cost: people.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
	};
}

/** Between percentiles pay is interpolated in a straight line: what they pay ages by the same factor. */
function sensitivityStep(
	people: readonly OwnPerson[],
	asPublished: readonly PricedMarket[],
	rate: number,
	factor: number,
): SensitivityStep {
	let [belowMedian, crossed, cost] = [0, 0, 0];
	people.forEach(({ annualPay: pay, fte }, index) => {
		const priced = asPublished[index];
		if (!priced) return;
		const { market, target } = priced;
		const isUnder = isBelow(pay, market, 'median', factor) === true;
		if (isUnder) belowMedian++;
		if (isUnder && isBelow(pay, market, 'median') === false) crossed++;
		if (target !== null) cost += Math.max(0, target * factor - pay) * fte;
	});
	return { rate, belowMedian, crossed, cost };
}
