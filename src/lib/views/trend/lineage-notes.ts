import { areaKind } from '$lib/domain/area.ts';
import { listYears } from '$lib/domain/basis.ts';
import { chosenYearsOf, type TrendState } from './series.ts';

/** What happened to the codes and areas on show, where the rows reach over it; and which releases of areas there are. */
export function lineageNotes({ rows, family, areaChanges }: TrendState): readonly string[] {
	const shown = new Set(rows.map(({ occCode }) => occCode));
	const links = family.flatMap(({ origin }) =>
		origin && shown.has(origin.fromCode) && shown.has(origin.toCode) ? [origin] : [],
	);
	const codes = links.map(({ fromCode, toCode, changeYear, relation, note }) =>
		relation === 'unvouched'
			? `${toCode} is used before and after the classification of ${changeYear}; no available source confirms that it means the same.`
			: `${fromCode} → ${toCode} (${relation}, ${changeYear}): ${note}`,
	);
	const areas = areaChanges.map(({ areaCode, changeYear, note }) => `${areaCode}, ${changeYear}: ${note}`);
	const local = rows.filter(({ areaCode }) => areaKind(areaCode) !== 'nation');
	const years = listYears(local.map(({ year }) => year));
	const atHand = local.length
		? [`Below the nation the available tables have these rows of May ${years} alone.`]
		: [];
	return [...new Set([...atHand, ...codes, ...areas])];
}

/** What the choice of releases does to a trend: it marks them, and does not shorten the line. */
export function yearNotes(state: TrendState): readonly string[] {
	const { rows, chosenYears = [] } = state;
	if (chosenYears.length === 0 || rows.length === 0) return [];
	const shown = chosenYearsOf(state);
	const outside = chosenYears.filter((year) => !shown.includes(year));
	return [
		...(shown.length > 0
			? [`A trend shows every release; May ${listYears(shown)} is marked as chosen.`]
			: []),
		...(outside.length > 0 ? [`Chosen, but outside these rows: May ${listYears(outside)}.`] : []),
	];
}
