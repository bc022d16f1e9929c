import type { Estimate } from '$lib/domain/estimate.ts';
import type { Period } from '$lib/domain/measure.ts';
import type { MetroChange, Span } from '$lib/domain/metro-change.ts';
import { formatGrowth } from '$lib/domain/outlook-row.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { estimatePair, leading, number, text, type Column } from '$lib/export/column.ts';
import { GAP_WORDS } from './words.ts';

const LEADS = ['area_title', 'change_percent', 'real_change_percent', 'jobs_to'];

/** The columns of `metro-change`: both ends in dollars of their years, and what lies between them in percent. */
export function changeColumns(span: Span | null, pay: Period): readonly Column<MetroChange>[] {
	const { from, to } = span ?? { from: null, to: null };
	const prefix = pay === 'annual' ? 'a' : 'h';
	const median = (end: 'from' | 'to', year: number | null) =>
		estimatePair<MetroChange>(
			`${prefix}_median_${end}`,
			`Median, May ${year ?? ''}`,
			['median', pay],
			(change) => estimateAt(change[end], 'median'),
		);
	const jobs = (end: 'from' | 'to', year: number | null) =>
		estimatePair<MetroChange>(`jobs_${end}`, `Jobs, May ${year ?? ''}`, ['employment', pay], (change) =>
			estimateAt(change[end], 'employment'),
		);
	return leading(LEADS, [
		number('year_from', 'From', () => from, String),
		number('year_to', 'To', () => to, String),
		text('area_code', 'Area code', ({ areaCode }) => areaCode),
		text('area_code_from', 'Area code before', (change) => change.from?.areaCode ?? ''),
		text('area_title', 'Area', ({ areaTitle }) => areaTitle),
		text('occ_code', 'SOC code', (change) => rowOf(change)?.occCode ?? ''),
		text('occ_title', 'Occupation', (change) => rowOf(change)?.occTitle ?? ''),
		...median('from', from),
		...median('to', to),
		number('change_percent', 'Change', ({ change }) => toTenth(change), formatGrowth),
		number('real_change_percent', 'After inflation', ({ realChange }) => toTenth(realChange), formatGrowth),
		...jobs('from', from),
		...jobs('to', to),
		number('jobs_change_percent', 'Jobs, change', ({ jobsChange }) => toTenth(jobsChange), formatGrowth),
		text('not_compared', 'Not compared because', ({ gap }) => (gap === null ? '' : GAP_WORDS[gap])),
	]);
}

function rowOf({ from, to }: MetroChange): WageRow | null {
	return to ?? from;
}

function estimateAt(row: WageRow | null, what: 'median' | 'employment'): Estimate | null {
	return row === null ? null : row[what];
}

/** As fine as jobs and dollars published in tens allow. */
function toTenth(percent: number | null): number | null {
	return percent === null ? null : Math.round(percent * 10) / 10;
}
