import { areaKind, type AreaCode } from '$lib/domain/area.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { Context } from '../context.ts';
import { by, inOrder } from '../shape/order.ts';
import type { StoredWage } from '../slices/wages.ts';
import type { Question } from '../statement.ts';
import { wagesAsked } from './wages-asked.ts';

/** An area held against another by price level and by jobs of a role. */
export interface SimilarArea {
	readonly areaCode: AreaCode;
	readonly areaTitle: string;
	/** The area the others are held against: it comes first and has no places. */
	readonly isReference: boolean;
	/** Regional price parity, US = 100, and its year; null where BEA has none. */
	readonly priceParity: number | null;
	readonly priceParityYear: number | null;
	readonly employment: Estimate;
	/** Annual, in dollars as published. */
	readonly median: Estimate;
	/** How near its price level is, 1 the nearest; areas equally near share a place. */
	readonly pricePlace: number | null;
	/** How near its jobs are as a ratio, 1 the nearest. */
	readonly jobsPlace: number | null;
}

/**
 * The areas most like one area for a role in a release. The rule: areas of the same kind with both figures are placed by
 * the distance of their regional price parity, and again by the ratio of their employment in the role; the two places
 * are added, the smallest sums come first, ties by title. `most` of them follow the area itself. Nothing but the area
 * where it lacks one of the two figures, and no row where the tables lack it.
 */
export function similarAreas(
	area: AreaCode,
	role: SocCode,
	year: number,
	most: number,
	context: Context,
): Question<readonly SimilarArea[]> {
	const kind = areaKind(area) ?? 'metro';
	return async (ask) => {
		const rows = await wagesAsked({ roles: [role], areas: { kinds: [kind] }, years: [year] }, context)(ask);
		const here = rows.find(({ areaCode }) => areaCode === area);
		if (!here) return [];
		const near = placed(here, rows);
		const first = inOrder(near, [
			by(({ pricePlace, jobsPlace }) => pricePlace + jobsPlace),
			by((row) => row.areaTitle),
			by((row) => row.areaCode),
		]);
		return [
			{ ...figuresOf(here), isReference: true, pricePlace: null, jobsPlace: null },
			...first.slice(0, most),
		];
	};
}

function placed(here: StoredWage, rows: readonly StoredWage[]) {
	const [level, jobs] = [here.priceParity, here.employment.value];
	if (level === null || jobs === null || jobs <= 0) return [];
	const others = rows.flatMap((row) => {
		const [other, count] = [row.priceParity, row.employment.value];
		if (row === here || other === null || count === null || count <= 0) return [];
		// Rounded, so that areas equally near share a place whatever the last digits of a quotient.
		const byPrice = Math.round(Math.abs(other - level) * 1e3);
		const byJobs = Math.round(Math.abs(Math.log(count / jobs)) * 1e9);
		return [{ row, byPrice, byJobs }];
	});
	const rankIn = (values: readonly number[]) => {
		const sorted = [...values].sort((one, other) => one - other);
		return (value: number) => sorted.indexOf(value) + 1;
	};
	const priceRank = rankIn(others.map(({ byPrice }) => byPrice));
	const jobsRank = rankIn(others.map(({ byJobs }) => byJobs));
	return others.map(({ row, byPrice, byJobs }) => ({
		...figuresOf(row),
		isReference: false,
		pricePlace: priceRank(byPrice),
		jobsPlace: jobsRank(byJobs),
	}));
}

function figuresOf({ areaCode, areaTitle, priceParity, priceParityYear, employment, annual }: StoredWage) {
	return { areaCode, areaTitle, priceParity, priceParityYear, employment, median: annual.median };
}
