import { describeFlag, type Estimate } from '$lib/domain/estimate.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import type { Measure, Period } from '$lib/domain/measure.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
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
