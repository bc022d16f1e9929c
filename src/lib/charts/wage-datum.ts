import { describeFlag } from '$lib/domain/estimate.ts';
import { formatEstimate, formatPercent } from '$lib/domain/format.ts';
import { measureTitle, type Measure, type Period } from '$lib/domain/measure.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import type { Datum, DatumFact } from './scene.ts';

const SHOWN: readonly Measure[] = ['median', 'p10', 'p25', 'p75', 'p90', 'mean', 'employment', 'lq'];

/** The key of a row in every view: `<role>|<area>|<year>`. */
export function wageKey(row: WageRow): string {
	return `${row.occCode}|${row.areaCode}|${row.year}`;
}

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A row as something to point at: all its figures, the chosen measure first. */
export function wageDatum(row: WageRow, measure: Measure, period: Period, box: Box): Datum {
	const order = [measure, ...SHOWN.filter((other) => other !== measure)];
	const facts = order.map((name) => fact(row, name, name === measure, period));
	const release = `May ${row.year}`;
	const said = facts.map(({ name, text }) => `${name} ${text}`).join('; ');
	return {
		...box,
		key: wageKey(row),
		title: row.occTitle,
		subtitle: `${row.areaTitle} · ${release}`,
		facts,
		label: `${row.occTitle}, ${row.areaTitle}, ${release}: ${said}.`,
	};
}

function fact(row: WageRow, measure: Measure, chosen: boolean, period: Period): DatumFact {
	const estimate = estimateOf(row, measure);
	const remarks = [
		estimate.value !== null && describeFlag(estimate.flag),
		measure === 'mean' && error(row.meanRse),
		measure === 'employment' && error(row.employmentRse),
	].filter(Boolean);
	const figure =
		estimate.value === null
			? describeFlag(estimate.flag) || 'no figure'
			: formatEstimate(estimate, measure, period);
	return { name: measureTitle(measure), text: [figure, ...remarks].join(', '), chosen };
}

function error(rse: number | null): string {
	return rse === null ? '' : `relative standard error ${formatPercent(rse)}`;
}
