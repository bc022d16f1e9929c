import { fail, ok, type Result } from './result.ts';
import { VALUE_INPUTS, type ValueInputs } from './value-inputs.ts';

/**
 * What a credential is worth to the one who gives the figures, against staying in the present job.
 *
 * Convention, the same throughout:
 * - Steps are months; what happens in a month counts at its end. Month 0 is today. Years of study and of waiting are
 *   taken to the nearest whole month.
 * - Without: a twelfth of the pay before, every month of the horizon.
 * - With: the same until study begins; while studying the share of it that is kept, less an even part of the cost; then
 *   a twelfth of the pay after. A credential without study is paid for at once, in the month it begins.
 * - Net position: all earned with it, less what was paid, less all earned without it.
 * - Break-even: the first month by whose end a net position that was below zero no longer is.
 * - Net present value: the sum over months m of the change of the net position in m, divided by (1 + rate)^(m / 12),
 *   the rate being effective by the year (Brealey, Myers and Allen, Principles of Corporate Finance, on present value).
 * - Counted are pay and cost alone: no tax, no rise of pay, no loan, no inflation, nothing beyond the horizon.
 */
export interface CredentialValue {
	readonly inputs: ValueInputs;
	/** First month of study less one, and the months it takes. */
	readonly startMonth: number;
	readonly studyMonths: number;
	/** One for each whole year, from today (0) to the horizon. */
	readonly years: readonly ValueYear[];
	/** Net position at the end of each month, from today on. */
	readonly net: readonly number[];
	/** The same in today's worth; empty without a discount rate. */
	readonly netDiscounted: readonly number[];
	readonly outcome: Outcome;
	/** Month of break-even: within the horizon, or beyond it where the outcome says so; null where there is none. */
	readonly breakEven: number | null;
	/** Month of break-even of the discounted series within the horizon. */
	readonly breakEvenDiscounted: number | null;
	/** The month with the lowest net position, and that position; zero where it is never below. */
	readonly lowest: { readonly month: number; readonly net: number };
	readonly netAtEnd: number;
	/** Null without a discount rate. */
	readonly presentValue: number | null;
}

/**
 * - `pays_back`: behind at first, even within the horizon
 * - `beyond_horizon`: behind for the whole horizon, catching up
 * - `never`: falls or stays behind, and nothing is gained that could make up for it
 * - `never_behind`: ahead without ever having been behind
 * - `no_difference`: both ways are worth the same all along
 */
type Outcome = 'pays_back' | 'beyond_horizon' | 'never' | 'never_behind' | 'no_difference';

/** Both ways at the end of a year; dollars since today. */
export interface ValueYear {
	readonly year: number;
	readonly phase: 'today' | 'before' | 'study' | 'after';
	/** Pay of that year alone. */
	readonly payWithout: number;
	readonly payWith: number;
	readonly cost: number;
	/** Since today. */
	readonly positionWithout: number;
	/** Since today, the cost taken off. */
	readonly positionWith: number;
	readonly net: number;
	/** Null without a discount rate. */
	readonly netDiscounted: number | null;
}

/** Half a cent: sums of twelfths are not exact in binary. */
const EVEN = 0.005;

/** Calculates both ways; a Problem names the first input that cannot be used, and why. */
export function calculateValue(inputs: ValueInputs): Result<CredentialValue> {
	for (const { key, title, refusal } of VALUE_INPUTS) {
		const given = inputs[key];
		const reason = given === null ? null : refusal(given);
		if (reason !== null) {
			return fail({
				sentence: `${title}: it ${reason}.`,
				remedy: 'Give another figure; nothing was calculated.',
				place: { column: key, value: String(given) },
			});
		}
	}
	const months = 12 * inputs.horizon;
	const flows = flowsOf(inputs);
	const net = Array.from({ length: months + 1 }, (_, month) => flows.net(month));
	const rate = inputs.rate;
	const netDiscounted = rate === null ? [] : discounted(net, rate / 100);
	const low = net.reduce((best, value, month) => (value < (net[best] ?? 0) ? month : best), 0);
	const even = firstEven(net);
	const outcome = outcomeOf(net, even, flows.monthlyGain);
	return ok({
		inputs,
		startMonth: flows.start,
		studyMonths: flows.study,
		years: Array.from({ length: inputs.horizon + 1 }, (_, year) => yearOf(year, flows, net, netDiscounted)),
		net,
		netDiscounted,
		outcome,
		breakEven: outcome === 'beyond_horizon' ? flows.evenBeyond : even,
		breakEvenDiscounted: firstEven(netDiscounted),
		lowest: { month: low, net: net[low] ?? 0 },
		netAtEnd: net[months] ?? 0,
		presentValue: rate === null ? null : (netDiscounted[months] ?? 0),
	});
}

interface Flows {
	readonly start: number;
	readonly study: number;
	/** Dollars since today at the end of a month. */
	readonly without: (month: number) => number;
	readonly pay: (month: number) => number;
	readonly cost: (month: number) => number;
	readonly net: (month: number) => number;
	/** Dollars a month once study is over. */
	readonly monthlyGain: number;
	/** The month in which what is behind at the end of study is made up for; meaningless without a gain. */
	readonly evenBeyond: number;
}

/** Sums in closed form, so that they are the same whatever was added before. */
function flowsOf({ cost: price, study: years, kept, start: wait, before, after }: ValueInputs): Flows {
	const [start, study] = [Math.round(12 * wait), Math.round(12 * years)];
	const share = (kept ?? 0) / 100;
	const end = start + study;
	const studied = (month: number) => Math.min(Math.max(month - start, 0), study);
	const without = (month: number) => (before * month) / 12;
	const pay = (month: number) =>
		(before * Math.min(month, start) + before * share * studied(month) + after * Math.max(0, month - end)) /
		12;
	const cost = (month: number) => {
		if (study === 0) return month >= start ? price : 0;
		return (price * studied(month)) / study;
	};
	const net = (month: number) => pay(month) - cost(month) - without(month);
	const monthlyGain = (after - before) / 12;
	return {
		start,
		study,
		without,
		pay,
		cost,
		net,
		monthlyGain,
		evenBeyond: end + Math.ceil((-net(end) - EVEN) / monthlyGain),
	};
}

function discounted(net: readonly number[], rate: number): readonly number[] {
	let sum = 0;
	return net.map((value, month) => {
		sum += (value - (net[month - 1] ?? 0)) / (1 + rate) ** (month / 12);
		return sum;
	});
}

/** The first month that is not below zero after one that was. */
function firstEven(net: readonly number[]): number | null {
	const behind = net.findIndex((value) => value < -EVEN);
	if (behind < 0) return null;
	const even = net.findIndex((value, month) => month > behind && value >= -EVEN);
	return even < 0 ? null : even;
}

function outcomeOf(net: readonly number[], even: number | null, gain: number): Outcome {
	if (even !== null) return 'pays_back';
	if (net.every((value) => Math.abs(value) <= EVEN)) return 'no_difference';
	if (net.every((value) => value >= -EVEN)) return 'never_behind';
	return gain > 0 ? 'beyond_horizon' : 'never';
}

function yearOf(
	year: number,
	{ start, study, without, pay, cost }: Flows,
	net: readonly number[],
	netDiscounted: readonly number[],
): ValueYear {
	const [month, earlier] = [12 * year, 12 * Math.max(0, year - 1)];
	// What is paid today belongs to today; the first year's own share begins after it.
	const own = (sum: (month: number) => number) => (year === 0 ? sum(0) : sum(month) - sum(earlier));
	const phase =
		month === 0 ? 'today' : month <= start ? 'before' : month - 12 < start + study ? 'study' : 'after';
	return {
		year,
		phase,
		payWithout: own(without),
		payWith: own(pay),
		cost: own(cost),
		positionWithout: without(month),
		positionWith: pay(month) - cost(month),
		net: net[month] ?? 0,
		netDiscounted: netDiscounted[month] ?? null,
	};
}

/** A month as a year and a month of it, both from 1: month 51 is `{ year: 5, month: 3 }`. Null for today. */
export function yearAndMonth(month: number): { readonly year: number; readonly month: number } | null {
	return month < 1 ? null : { year: Math.ceil(month / 12), month: ((month - 1) % 12) + 1 };
}
