import { decimals } from './decimals.ts';
import type { Estimate, Flag } from './estimate.ts';
import { isWageMeasure, type Measure, type Period } from './measure.ts';

/** How figures are written in prose, charts and tables. Downloads write raw numbers instead. */

const whole = decimals(0);
const cents = decimals(2);
const brief = decimals(0, 1);

/** Dollars, `$68,020` a year or `$32.70` an hour. */
export function formatMoney(dollars: number, period: Period): string {
	const amount = period === 'annual' ? whole(Math.abs(dollars)) : cents(Math.abs(dollars));
	return `${dollars < 0 ? '−' : ''}$${amount}`;
}

/** Dollars short enough for an axis: `$60k` a year, `$28` an hour, `$1.2M`. */
export function formatMoneyBriefly(dollars: number, period: Period): string {
	if (period === 'hourly' || Math.abs(dollars) < 1000) return `$${brief(dollars)}`;
	if (Math.abs(dollars) < 1_000_000) return `$${brief(dollars / 1000)}k`;
	return `$${brief(dollars / 1_000_000)}M`;
}

/** Jobs, `194,720`. */
export function formatCount(count: number): string {
	return whole(count);
}

/** Jobs short enough for an axis: `800`, `60k`, `1.5M`. */
export function formatCountBriefly(count: number): string {
	if (count < 1000) return brief(count);
	if (count < 1_000_000) return `${brief(count / 1000)}k`;
	return `${brief(count / 1_000_000)}M`;
}

/** A percentage given in percent, one decimal: `1.1%`. */
export function formatPercent(percent: number): string {
	return `${brief(percent)}%`;
}

/** An index or a score, one decimal always: `97.0`. */
export const formatTenths = decimals(1);

/** A ratio such as a location quotient, two decimals: `1.34`. */
export function formatRatio(ratio: number): string {
	return cents(ratio);
}

const BRIEF_FLAGS: Record<Exclude<Flag, '' | 'derived' | 'top_coded'>, string> = {
	not_available: 'not released (*)',
	not_published: 'not released (**)',
	under_half_percent: 'under 0.5% (~)',
	not_in_source: 'not in the table',
	no_price_parity: 'no price parity',
	withheld: 'withheld',
};

/** Why a figure is missing, short enough for a table cell or a chart's row. */
export function formatMissing(flag: Flag): string {
	return flag === '' || flag === 'derived' || flag === 'top_coded' ? 'no figure' : BRIEF_FLAGS[flag];
}

/** A figure of a measure with what its flag says: `$68,020`, `≥ $239,200`, `not released (*)`, `1.34`. */
export function formatEstimate(estimate: Estimate, measure: Measure, period: Period): string {
	if (estimate.value === null) return formatMissing(estimate.flag);
	if (!isWageMeasure(measure)) {
		return measure === 'lq' ? formatRatio(estimate.value) : formatCount(estimate.value);
	}
	const money = formatMoney(estimate.value, period);
	return estimate.flag === 'top_coded' ? `≥ ${money}` : money;
}
