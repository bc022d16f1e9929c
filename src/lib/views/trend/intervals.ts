import type { Mark } from '$lib/charts/scene.ts';
import { intervalSign, type Sign } from '$lib/charts/signs.ts';
import { yearInterval, type Plot } from '$lib/charts/year-plot.ts';
import { meanInterval } from '$lib/domain/sampling-error.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Series, TrendState } from './series.ts';

/** The 90 percent interval of a release's figure: of means, where BLS publishes an error. */
function intervalOf(
	row: WageRow,
	{ measure }: Pick<TrendState, 'measure'>,
): readonly [number, number] | null {
	return measure === 'mean' ? meanInterval(row) : null;
}

/** What the intervals of a series put on the axis. */
export function intervalValues({ points }: Series, state: Pick<TrendState, 'measure'>): readonly number[] {
	return points.flatMap(({ row }) => intervalOf(row, state) ?? []);
}

export function intervalMarks(
	{ points, ink }: Series,
	state: Pick<TrendState, 'measure'>,
	plot: Plot,
): readonly Mark[] {
	return points.flatMap(({ row, year }) => yearInterval(year, intervalOf(row, state), ink, plot));
}

/** Their sign; false where none is drawn. */
export function seriesIntervalSign(
	series: readonly Series[],
	state: Pick<TrendState, 'measure'>,
): Sign | false {
	return series.some((one) => intervalValues(one, state).length > 0) && intervalSign('mean');
}
