import { NATION } from '$lib/domain/area.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import { focusOf, type Filters } from '$lib/domain/filters.ts';
import { formatCount, formatEstimate } from '$lib/domain/format.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { decade, formatGrowth, growthBand, type OutlookRow } from '$lib/domain/outlook-row.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';

/** A number of the present choice, with the table it is from. */
export interface KeyFigure {
	/** What it is: `Median annual wage`. */
	readonly name: string;
	/** The figure: `$68,020`, `not released (*)`. */
	readonly text: string;
	/** Of what and when: `United States, May 2025`. */
	readonly detail: string;
	/** Name of the table it was read from, as /data lists it. */
	readonly table: 'wages' | 'projections';
}

/** Rows other views already have, all answers to the same filters. */
export interface KeyRows {
	readonly filters: Filters;
	/** Of `pay-by-role`. */
	readonly byRole: readonly WageRow[];
	/** Of `pay-by-area`. */
	readonly byArea: readonly WageRow[];
	readonly outlook: readonly OutlookRow[];
}

/**
 * Up to six numbers of one role: the focus where the rows have it, else the first role that has a row. A number
 * nobody publishes says why; one that was not asked for is left out.
 */
export function keyFigures(rows: KeyRows): {
	readonly role: string;
	readonly figures: readonly KeyFigure[];
} {
	const { filters, byRole, byArea } = rows;
	const focus = focusOf(filters);
	const own = byRole.find(({ occCode }) => occCode === focus) ?? byRole[0];
	const code = own?.occCode ?? byArea[0]?.occCode ?? focus;
	const outlook = rows.outlook.find(({ occCode }) => occCode === code);
	const role =
		own?.occTitle ?? byArea.find(({ occCode }) => occCode === code)?.occTitle ?? outlook?.occTitle ?? code;
	return {
		role,
		figures: [
			...(own ? payFigures(own, rows) : []),
			...bestPaying(
				byArea.filter(({ occCode }) => occCode === code),
				filters,
			),
			...(outlook ? outlookFigures(outlook) : []),
		],
	};
}

function payFigures(row: WageRow, { filters, byRole, byArea }: KeyRows): readonly KeyFigure[] {
	const { pay } = filters;
	const when = `${row.areaTitle}, May ${row.year}`;
	const nation = [...byRole, ...byArea].find(
		(other) => other.areaCode === NATION && other.occCode === row.occCode && other.year === row.year,
	);
	const share = row.areaCode === NATION || !nation ? null : shareOf(row.median, nation.median);
	const against = share === null ? '' : `; ${share}`;
	return [
		{
			name: `${pay === 'annual' ? 'Median annual wage' : 'Median hourly wage'}${dollarsWords(filters)}`,
			text: formatEstimate(row.median, 'median', pay),
			detail: when + against,
			table: 'wages',
		},
		{ name: 'Jobs', text: formatEstimate(row.employment, 'employment', pay), detail: when, table: 'wages' },
	];
}

function dollarsWords({ dollars }: Filters): string {
	if (dollars === 'nominal') return '';
	return dollars === 'real' ? ', real dollars' : ', local dollars';
}

/** `12% above the nation`; null where one of both is not a plain figure. */
function shareOf(own: Estimate, nation: Estimate): string | null {
	if (own.value === null || nation.value === null || nation.value <= 0) return null;
	if (own.flag === 'top_coded' || nation.flag === 'top_coded') return null;
	const percent = Math.round((own.value / nation.value - 1) * 100);
	if (percent === 0) return 'as in the nation';
	return `${Math.abs(percent)}% ${percent > 0 ? 'above' : 'below'} the nation`;
}

/** The first of the areas on show by the chosen measure, in the newest release among them. */
function bestPaying(rows: readonly WageRow[], { measure, pay }: Filters): readonly KeyFigure[] {
	const newest = Math.max(...rows.map(({ year }) => year));
	const current = rows.filter(({ year, areaCode }) => year === newest && areaCode !== NATION);
	const valued = current.flatMap((row) => {
		const estimate = estimateOf(row, measure);
		return estimate.value === null ? [] : [{ row, estimate, value: estimate.value }];
	});
	const [best] = valued.sort((a, b) => b.value - a.value);
	// One area is not a ranking.
	if (!best || current.length < 2) return [];
	return [
		{
			name: `Highest ${measureTitle(measure)} of ${valued.length} areas`,
			text: formatEstimate(best.estimate, measure, pay),
			detail: `${best.row.areaTitle}, May ${newest}`,
			table: 'wages',
		},
	];
}

function outlookFigures(row: OutlookRow): readonly KeyFigure[] {
	const band = growthBand(row);
	const where = `United States, ${decade(row)}`;
	return [
		{
			name: 'Growth in jobs',
			text: row.changePercent === null ? 'no figure' : formatGrowth(row.changePercent),
			detail: band ? `${where}: ${band.words}` : where,
			table: 'projections',
		},
		{
			name: 'Openings a year',
			text: row.openings === null ? 'no figure' : formatCount(row.openings),
			detail: where,
			table: 'projections',
		},
		...(row.typicalEducation
			? [
					{
						name: 'Typical entry education',
						text: row.typicalEducation,
						detail: 'as BLS assigns it',
						table: 'projections' as const,
					},
				]
			: []),
	];
}
