import { areaKind } from '$lib/domain/area.ts';
import { listYears } from '$lib/domain/basis.ts';
import type { AreaChange, LineageLink, LineageRelation } from '$lib/domain/lineage.ts';
import { joined } from '$lib/domain/phrases.ts';
import { chosenYearsOf, type TrendState } from './series.ts';

/** What happened to the codes and areas on show, where the rows reach over it; and what older tables of places lack. */
export function lineageNotes({ rows, family, areaChanges, tables }: TrendState): readonly string[] {
	const titles = new Map(rows.map(({ occCode, occTitle }) => [occCode, occTitle]));
	const places = new Map(rows.map(({ areaCode, areaTitle }) => [areaCode, areaTitle]));
	const links = family.flatMap(({ origin }) =>
		origin && titles.has(origin.fromCode) && titles.has(origin.toCode) ? [origin] : [],
	);
	const named = (code: string) => `${titles.get(code) ?? ''} (${code})`.trim();
	const areas = areaChanges.map((change) => areaNote(change, places));
	// Tables that have nothing of pay but the median say so by their columns.
	const sparse = rows.flatMap(({ areaCode, year }) =>
		tables.some(
			(table) =>
				table.year === year &&
				table.kind === areaKind(areaCode) &&
				table.columns.length === 1 &&
				table.columns[0] === 'median',
		)
			? [year]
			: [],
	);
	const available = sparse.length
		? [`Of metros in May ${listYears(sparse)}, this site has median pay and jobs alone.`]
		: [];
	return [...new Set([...available, ...links.map((link) => linkNote(link, named)), ...areas])];
}

/** What became of a place: other counties, or only another code. */
function areaNote(
	{ areaCode, changeYear, sameCounties, earlierCode, note }: AreaChange,
	places: ReadonlyMap<string, string>,
): string {
	const title = places.get(areaCode) ?? areaCode;
	const earlier = earlierCode === null ? null : `${places.get(earlierCode) ?? ''} (${earlierCode})`.trim();
	const isShown = earlierCode !== null && places.has(earlierCode);
	const line = isShown ? `The line of ${earlier} is of the time before and is not joined.` : '';
	const change = sameCounties
		? `${title} has the code ${areaCode} since ${changeYear}; it was ${earlier} before, with the same counties.`
		: `The boundaries of ${title} changed in ${changeYear}.`;
	return joined(' ', [change, !sameCounties && note, line]);
}

const CHANGES: Readonly<Record<Exclude<LineageRelation, 'unvouched' | 'renamed'>, string>> = {
	split: 'was split from',
	merged: 'took in',
	hybrid: 'pools other jobs with',
};

/** A change of codes in plain words: a step in pay across it is a new definition. */
function linkNote(
	{ fromCode, toCode, changeYear, relation, note }: LineageLink,
	named: (code: string) => string,
): string {
	if (relation === 'unvouched') {
		return `BLS revised its job definitions in ${changeYear}. No source confirms that ${named(toCode)} means the same before and after.`;
	}
	if (relation === 'renamed') {
		return `BLS renamed this job in ${changeYear}: ${named(fromCode)} became ${named(toCode)}. ${note}`.trim();
	}
	return `BLS redefined this job in ${changeYear}: ${named(toCode)} ${CHANGES[relation]} ${named(fromCode)}. A step here is a new definition, not a raise. ${note}`.trim();
}

/** What the choice of releases does to a trend: it marks them, and does not shorten the line. */
export function yearNotes(state: TrendState): readonly string[] {
	const { rows, chosenYears = [] } = state;
	if (chosenYears.length === 0 || rows.length === 0) return [];
	const shown = chosenYearsOf(state);
	const outside = chosenYears.filter((year) => !shown.includes(year));
	return [
		...(shown.length > 0 ? [`You see every release; May ${listYears(shown)} is marked as you chose.`] : []),
		...(outside.length > 0 ? [`No data for the chosen May ${listYears(outside)}.`] : []),
	];
}
