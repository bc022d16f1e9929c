import { formatEstimate, formatPercent } from '$lib/domain/format.ts';
import { measureTitle, type Measure, type Period } from '$lib/domain/measure.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import { joined } from '$lib/domain/phrases.ts';
import { fact, intervalWords, lateDatum, spokenWhole } from './datum.ts';
import type { Datum, DatumFact, Box } from './scene.ts';

const SHOWN: readonly Measure[] = ['median', 'p10', 'p25', 'p75', 'p90', 'mean', 'employment', 'lq'];

/** The key of a row in every view: `<role>|<area>|<year>`. */
export function wageKey(row: WageRow): string {
	return `${row.occCode}|${row.areaCode}|${row.year}`;
}

/**
 * A row as something to point at: all its figures, the chosen measure first. Its words are made when they are read:
 * of four hundred areas a reader points at one. `before` and `after` come before and after its own words.
 */
export function wageDatum(
	row: WageRow,
	measure: Measure,
	period: Period,
	box: Box,
	{ before = '', after = '' }: { readonly before?: string; readonly after?: string } = {},
): Datum {
	const order = () => [measure, ...SHOWN.filter((other) => other !== measure)];
	const release = `May ${row.year}`;
	const label = () => {
		const said = order().map(
			(name) => `${measureTitle(name)} ${spokenFigure(row, name, name === measure, period)}`,
		);
		return `${before}${row.occTitle}, ${row.areaTitle}, ${release}: ${said.join('; ')}.${after}`;
	};
	const facts = () => order().map((name) => figureFact(row, name, name === measure, period));
	return lateDatum(wageKey(row), box, [row.occTitle, `${row.areaTitle} · ${release}`], facts, label);
}

/** A figure short enough for a line of a tooltip; a sign of BLS stands for its words. */
function figureFact(row: WageRow, measure: Measure, chosen: boolean, period: Period): DatumFact {
	const estimate = estimateOf(row, measure);
	const rse = rseOf(row, measure);
	const remarks = [
		estimate.flag === 'top_coded' && '#',
		estimate.flag === 'derived' && 'annual / 2,080',
		rse !== null && `RSE ${formatPercent(rse)}`,
		chosen && measure === 'mean' && intervalWords(row, period),
	].filter(Boolean);
	const remark = remarks.length > 0 ? ` (${remarks.join(', ')})` : '';
	return fact(measureTitle(measure), formatEstimate(estimate, measure, period) + remark, chosen);
}

/** A figure with all its words: for the ear there is no legend to look at. */
function spokenFigure(row: WageRow, measure: Measure, chosen: boolean, period: Period): string {
	const rse = rseOf(row, measure);
	const interval = chosen && measure === 'mean' ? intervalWords(row, period) : null;
	const error = rse === null ? '' : joined(', ', [`relative standard error ${formatPercent(rse)}`, interval]);
	return spokenWhole(estimateOf(row, measure), measure, period, error);
}

/** Relative standard error in percent where BLS publishes one and there is a figure it belongs to. */
function rseOf(row: WageRow, measure: Measure): number | null {
	if (estimateOf(row, measure).value === null) return null;
	if (measure === 'mean') return row.meanRse;
	return measure === 'employment' ? row.employmentRse : null;
}
