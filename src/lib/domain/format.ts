import type { Estimate, Flag } from './estimate.ts';
import { isWageMeasure, type Measure, type Period } from './measure.ts';

/** How figures are written in prose, charts and tables. Downloads write raw numbers instead. */

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const brief = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** Dollars, `$68,020` a year or `$32.70` an hour. */
export function formatMoney(dollars: number, period: Period): string {
	const amount = period === 'annual' ? whole.format(Math.abs(dollars)) : cents.format(Math.abs(dollars));
	return `${dollars < 0 ? '−' : ''}$${amount}`;
}

/** Dollars short enough for an axis: `$60k` a year, `$28` an hour, `$1.2M`. */
export function formatMoneyBriefly(dollars: number, period: Period): string {
	if (period === 'hourly' || Math.abs(dollars) < 1000) return `$${brief.format(dollars)}`;
	if (Math.abs(dollars) < 1_000_000) return `$${brief.format(dollars / 1000)}k`;
	return `$${brief.format(dollars / 1_000_000)}M`;
}

/** Jobs, `194,720`. */
export function formatCount(count: number): string {
	return whole.format(count);
}

/** Jobs short enough for an axis: `800`, `60k`, `1.5M`. */
export function formatCountBriefly(count: number): string {
	if (count < 1000) return brief.format(count);
	if (count < 1_000_000) return `${brief.format(count / 1000)}k`;
	return `${brief.format(count / 1_000_000)}M`;
}

/** A percentage given in percent, one decimal: `1.1%`. */
export function formatPercent(percent: number): string {
	return `${brief.format(percent)}%`;
}

/** A ratio such as a location quotient, two decimals: `1.34`. */
export function formatRatio(ratio: number): string {
	return cents.format(ratio);
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
