import { fact, factWords, lateDatum, spoken } from '$lib/charts/datum.ts';
import { formatCount, formatEstimate } from '$lib/domain/format.ts';
import { measureTitle, type Measure, type Period } from '$lib/domain/measure.ts';
import { decade, formatGrowth, growthBand } from '$lib/domain/outlook-row.ts';
import { gapWords } from '$lib/domain/gap.ts';
import { pathKey, type PathRow } from '$lib/domain/path-row.ts';
import { SIDE_TITLES } from '$lib/domain/path-scope.ts';
import { estimateOf } from '$lib/domain/wage-row.ts';
import type { Datum, DatumFact, Box } from '$lib/charts/scene.ts';

const SHOWN: readonly Measure[] = ['median', 'p10', 'p25', 'p75', 'p90', 'employment'];

/** A row as something to point at: its pay and jobs, its outlook and what entry takes. */
export function pathDatum(row: PathRow, period: Period, box: Box): Datum {
	const { occupation, wage, side, projection } = row;
	const place = wage ? `${wage.areaTitle} · May ${wage.year}` : gapWords(row.gap);
	const label = () => {
		const band = projection ? growthBand(projection) : null;
		const words = band ? `, ${band.words}` : '';
		return `${SIDE_TITLES[side]}: ${occupation.title}, ${place.replace(' · ', ', ')}: ${factWords(factsOf(row, period, true))}${words}.`;
	};
	const titles = [occupation.title, `${SIDE_TITLES[side]} · ${place}`] as const;
	return lateDatum(pathKey(row), box, titles, () => factsOf(row, period, false), label);
}

function factsOf(
	{ wage, projection, occupation }: PathRow,
	period: Period,
	isSpoken: boolean,
): readonly DatumFact[] {
	const ofWage = wage
		? SHOWN.map((measure): DatumFact => {
				const estimate = estimateOf(wage, measure);
				const write = isSpoken ? spoken : formatEstimate;
				const name = measure === 'employment' ? 'jobs' : measureTitle(measure);
				return fact(name, write(estimate, measure, period), measure === 'median');
			})
		: [];
	const openings = projection?.openings ?? null;
	const growth = projection?.changePercent ?? null;
	return [
		...ofWage,
		fact('openings a year, nation', openings === null ? 'no figure published' : formatCount(openings)),
		fact(
			projection ? `growth ${decade(projection)}, nation` : 'growth, nation',
			growth === null ? 'no figure published' : formatGrowth(growth),
		),
		fact('typical education', occupation.education || 'none assigned'),
	];
}
