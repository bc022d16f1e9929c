import { describeFlag } from '$lib/domain/estimate.ts';
import { formatCount, formatEstimate } from '$lib/domain/format.ts';
import { measureTitle, type Measure, type Period } from '$lib/domain/measure.ts';
import { decade, formatGrowth, growthBand } from '$lib/domain/outlook-row.ts';
import { gapWords, pathKey, type PathRow } from '$lib/domain/path-row.ts';
import { SIDE_TITLES } from '$lib/domain/path-scope.ts';
import { estimateOf } from '$lib/domain/wage-row.ts';
import type { Datum, DatumFact } from '$lib/charts/scene.ts';

const SHOWN: readonly Measure[] = ['median', 'p10', 'p25', 'p75', 'p90', 'employment'];

/** A row as something to point at: its pay and jobs, its outlook and what entry takes. */
export function pathDatum(
	row: PathRow,
	period: Period,
	box: Pick<Datum, 'x' | 'y' | 'width' | 'height'>,
): Datum {
	const { occupation, wage, side, projection } = row;
	const place = wage ? `${wage.areaTitle} · May ${wage.year}` : gapWords(row.gap);
	return {
		...box,
		key: pathKey(row),
		title: occupation.title,
		subtitle: `${SIDE_TITLES[side]} · ${place}`,
		get facts() {
			return factsOf(row, period, false);
		},
		get label() {
			const said = factsOf(row, period, true).map(({ name, text }) => `${name} ${text}`);
			const band = projection ? growthBand(projection) : null;
			const words = band ? `, ${band.words}` : '';
			return `${SIDE_TITLES[side]}: ${occupation.title}, ${place.replace(' · ', ', ')}: ${said.join('; ')}${words}.`;
		},
	};
}

function factsOf(
	{ wage, projection, occupation }: PathRow,
	period: Period,
	isSpoken: boolean,
): readonly DatumFact[] {
	const ofWage = wage
		? SHOWN.map((measure): DatumFact => {
				const estimate = estimateOf(wage, measure);
				const text = formatEstimate(estimate, measure, period);
				const spoken =
					estimate.value === null
						? describeFlag(estimate.flag) || 'no figure'
						: text.replace('≥ ', 'at least ');
				return {
					name: measure === 'employment' ? 'jobs' : measureTitle(measure),
					text: isSpoken ? spoken : text,
					chosen: measure === 'median',
				};
			})
		: [];
	const plain = (name: string, text: string): DatumFact => ({ name, text, chosen: false });
	const openings = projection?.openings ?? null;
	const growth = projection?.changePercent ?? null;
	return [
		...ofWage,
		plain('openings a year, nation', openings === null ? 'no figure published' : formatCount(openings)),
		plain(
			projection ? `growth ${decade(projection)}, nation` : 'growth, nation',
			growth === null ? 'no figure published' : formatGrowth(growth),
		),
		plain('typical education', occupation.education || 'none assigned'),
	];
}
