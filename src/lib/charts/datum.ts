import { describeFlag, type Estimate } from '$lib/domain/estimate.ts';
import { formatEstimate, formatMoney } from '$lib/domain/format.ts';
import { measureTitle, type Measure, type Period } from '$lib/domain/measure.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import { meanInterval } from '$lib/domain/sampling-error.ts';
import type { WageEstimate } from '$lib/domain/wage-row.ts';
import { joined } from '$lib/domain/phrases.ts';
import type { Box, Datum, DatumFact } from './scene.ts';

/** The role of a datum's key, `29-2072` of `29-2072|99|2025`; null where the datum is of no role. */
export function roleOfKey(key: string): SocCode | null {
	return key.split('|')[0] || null;
}

/** A line of a tooltip. */
export function fact(name: string, text: string, chosen = false): DatumFact {
	return { name, text, chosen };
}

/** The lines of a tooltip in one: `growth +23.2%; jobs 597,100`. */
export function factWords(facts: readonly DatumFact[]): string {
	return facts.map(({ name, text }) => `${name} ${text}`).join('; ');
}

/** What a tooltip has room for: the figure asked for, and a line of at most two more. */
export interface TooltipFacts {
	/** Null where a datum has no facts at all. */
	readonly first: DatumFact | null;
	readonly more: readonly DatumFact[];
}

const RANGE: readonly string[] = [measureTitle('p10'), measureTitle('p90')];

/**
 * The facts of a datum that are shown beside it: the chosen one first, then the range of pay where the datum has both
 * its ends, else the two that come next, the chosen before the others. A reader's own figures are never left out.
 */
export function tooltipFacts(facts: readonly DatumFact[]): TooltipFacts {
	const ranked = [...facts.filter(({ chosen }) => chosen), ...facts.filter(({ chosen }) => !chosen)];
	const [first = null, ...rest] = ranked;
	const own = rest.filter(({ isOwn }) => isOwn);
	const others = own.length > 0 ? rest.filter(({ isOwn }) => !isOwn) : rest;
	const ends = others.filter(({ name }) => RANGE.includes(name));
	return { first, more: [...own, ...(ends.length === RANGE.length ? ends : others.slice(0, 2))] };
}

/** A datum whose words are made when they are read: of hundreds a reader points at one. */
export function lateDatum(
	key: string,
	box: Box,
	[title, subtitle]: readonly [string, string],
	facts: () => readonly DatumFact[],
	label: () => string,
): Datum {
	return {
		...box,
		key,
		title,
		subtitle,
		get facts() {
			return facts();
		},
		get label() {
			return label();
		},
	};
}

/** A figure for the ear, which has no legend to look at. */
export function spoken(estimate: Estimate, measure: Measure, period: Period): string {
	if (estimate.value === null) return describeFlag(estimate.flag) || 'no figure';
	return formatEstimate(estimate, measure, period).replace('≥ ', 'at least ');
}

/** The same with what its flag says, and what else there is to say of it. */
export function spokenWhole(estimate: Estimate, measure: Measure, period: Period, more = ''): string {
	const figure = spoken(estimate, measure, period);
	return estimate.value === null ? figure : joined(', ', [figure, describeFlag(estimate.flag), more]);
}

/** `90% interval $53,734 to $54,626`; null where BLS publishes no error of a row's mean. */
export function intervalWords(row: Pick<WageEstimate, 'mean' | 'meanRse'>, period: Period): string | null {
	const ends = meanInterval(row)?.map((end) => formatMoney(end, period));
	return ends ? `90% interval ${ends.join(' to ')}` : null;
}
