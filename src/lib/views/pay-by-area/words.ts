import { listYears, measurePhrase } from '$lib/domain/basis.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatCount, formatEstimate } from '$lib/domain/format.ts';
import { inSentence, joined } from '$lib/domain/phrases.ts';
import { estimateOf, isWithin, type WageRow } from '$lib/domain/wage-row.ts';
import { aFigure, countedPlaces, coverageSentence, placeNouns } from '$lib/charts/place-words.ts';
import { rankRows } from '$lib/charts/ranking.ts';
import { fittingTitle } from '$lib/charts/title.ts';
import { figurePhrase, valuedRows, type Valued, noRoleWords, type Words } from '$lib/charts/words.ts';
import { placesTitle } from './title.ts';

/** One role in places, as the words need it. */
export interface PlacesShown {
	/** Null where the narrowing filters leave no role. */
	readonly focus: string | null;
	/** The focus as the reader knows it, also where no place has a row of it. */
	readonly roleTitle: string;
	/** Every place of the level, within a range of pay or not. */
	readonly all: readonly WageRow[];
	/** Chosen places of another level. */
	readonly beside: readonly WageRow[];
	/** Places of the release, also those without a row for the role. */
	readonly places: number;
}

/** What the ranking of places shows for one role, from the rows alone. */
export function rankedListWords(shown: PlacesShown, filters: Filters, newestYear: number): Words {
	const { focus, roleTitle, all, beside, places } = shown;
	if (focus === null) return noRoleWords();
	const subtitle = placesSubtitle([...all, ...beside], filters, roleTitle, newestYear);
	if (places === 0) {
		return {
			title: `BLS data here have no places${filters.year.length > 0 ? ` for May ${listYears(filters.year)}` : ''}`,
			subtitle,
			summary: 'We don’t have the area tables of that release. Choose another year.',
		};
	}
	const coverage = all.length > 0 && coverageSentence(all, filters.measure, places);
	const title = placesTitle(all, filters, roleTitle);
	if (title === null) {
		return {
			title: noFigureTitle(all, filters, roleTitle),
			subtitle,
			summary: joined(' ', [
				coverage,
				all.length === 0 && 'Choose another year, or another level of places.',
				withoutParity(all, filters),
			]),
		};
	}
	const valued = valuedRows(all, filters.measure);
	const highest = valued.slice(0, 3).map((item) => placed(item, all, filters));
	const lowest = valued.at(-1);
	return {
		title,
		subtitle,
		summary: joined(' ', [
			coverage,
			valued.length > 1 && `Highest: ${highest.join('; ')}.`,
			lowest && valued.length > 1 && `Lowest: ${placed(lowest, all, filters)}.`,
			chosenSentence(shown, filters),
			rangeSentence(all, filters),
			withoutParity(all, filters),
		]),
	};
}

/** Where no place has a figure: these tables have no row of the role, none was published, or local dollars cannot express it. */
export function noFigureTitle(
	rows: readonly WageRow[],
	{ measure, year }: Filters,
	roleTitle: string,
): string {
	if (rows.length === 0) {
		// Releases are here in part: that a role has no row does not tell what BLS published.
		const when = year.length > 0 ? ` in May ${listYears(year)}` : '';
		return fittingTitle([
			`The tables here have no places for ${inSentence(roleTitle)}${when}`,
			`The tables here have no places for this role${when}`,
			'The tables here have no places for this role',
		]);
	}
	if (rows.some((row) => estimateOf(row, measure).flag === 'no_price_parity')) {
		const [, several] = placeNouns(rows.map(({ areaCode }) => areaCode));
		return `These ${several} have no price levels to adjust pay by`;
	}
	return fittingTitle([
		`BLS published no ${aFigure(measure).replace(/^an? /, '')} for ${inSentence(roleTitle)} here`,
		`BLS published no ${aFigure(measure).replace(/^an? /, '')} for this role here`,
	]);
}

/** Measure, role and date. */
export function placesSubtitle(
	rows: readonly WageRow[],
	filters: Filters,
	roleTitle: string,
	newestYear: number,
): string {
	const years = listYears(rows.map(({ year }) => year));
	return joined(' · ', [measurePhrase(filters, rows, newestYear), roleTitle, years && `May ${years}`]);
}

/** `Austin, TX, $48,990`. */
function placed(item: Valued, rows: readonly WageRow[], filters: Filters): string {
	return `${nameOf(item.row, rows)}, ${figurePhrase(item, filters)}`;
}

function nameOf(row: WageRow, rows: readonly WageRow[]): string {
	const oneYear = rows.every(({ year }) => year === row.year);
	return oneYear ? row.areaTitle : `${row.areaTitle} in ${row.year}`;
}

/** Each chosen place with its figure and its rank among all. */
function chosenSentence({ all, beside }: PlacesShown, filters: Filters): string {
	const chosen = new Set(filters.area);
	const ranked = rankRows(all, filters.measure).filter(({ row }) => chosen.has(row.areaCode));
	const said = [
		...ranked.map(({ row, rank }) => ({ row, rank: rank === null ? '' : `, rank ${formatCount(rank)}` })),
		...beside.map((row) => ({ row, rank: '' })),
	].map(({ row, rank }) => {
		const figure = formatEstimate(estimateOf(row, filters.measure), filters.measure, filters.pay);
		return `${nameOf(row, [...all, ...beside])}, ${figure}${rank}`;
	});
	return said.length > 0 ? `Chosen: ${said.join('; ')}.` : '';
}

/** How many are within the range of pay that was chosen, and which range that is. */
function rangeSentence(rows: readonly WageRow[], { range, measure, pay }: Filters): string {
	if (!range) return '';
	const [low, high] = range.map((value) => formatEstimate({ value, flag: '' }, measure, pay));
	const within = rows.filter((row) => isWithin(row, measure, range));
	const codes = within.map(({ areaCode }) => areaCode);
	return `${countedPlaces(within.length, codes)} ${within.length === 1 ? 'is' : 'are'} between ${low} and ${high}.`;
}

/** Places that publish a figure which local dollars cannot express: not to be taken for unpublished ones. */
function withoutParity(rows: readonly WageRow[], { measure }: Filters): string {
	const without = rows.filter((row) => estimateOf(row, measure).flag === 'no_price_parity');
	if (without.length === 0) return '';
	return `${countedPlaces(
		without.length,
		without.map(({ areaCode }) => areaCode),
	)} ${without.length === 1 ? 'has' : 'have'} pay but no price level to adjust it by.`;
}
