import { NATION } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatCount } from '$lib/domain/format.ts';
import { capitalised, inSentence, joined } from '$lib/domain/phrases.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { countedPlaces, placeNouns, unpublishedSentence } from '$lib/charts/place-words.ts';
import { fittingTitle } from '$lib/charts/title.ts';
import { figurePhrase, noRoleWords, valuedRows, type Valued, type Words } from '$lib/charts/words.ts';
import { placesTitle, spreadPhrase } from '../pay-by-area/title.ts';
import { noFigureTitle, placesSubtitle } from '../pay-by-area/words.ts';
import { yearsOf, type DistributionState, type DistributionYear } from './state.ts';

/** With fewer figures than these each is told; the middle half of them would be one figure or two. */
const LEAST_FOR_HALF = 4;

/**
 * Where the middle half of the places is: a quarter of them is cut off at each end, no figure is calculated between two.
 * Of several releases the title tells the newest that has figures, the summary each. `roleTitle` is null where the filters
 * leave no role.
 */
export function distributionWords(
	state: DistributionState,
	roleTitle: string | null,
	newestYear: number,
): Words {
	if (roleTitle === null) return noRoleWords();
	const { rows, filters } = state;
	const years = yearsOf(state);
	const [one] = placeNouns(rows.map(({ areaCode }) => areaCode));
	const subtitle = joined(' · ', [
		placesSubtitle(rows, filters, roleTitle, newestYear),
		rows.length > 0 && `each dot is a ${one}`,
	]);
	const newest = years.find((year) => valuedRows(year.rows, filters.measure).length > 0);
	if (!newest) {
		return {
			title: noFigureTitle(rows, filters, roleTitle),
			subtitle,
			summary: joined(' ', [
				unpublishedSentence(rows, filters.measure),
				rows.length === 0 && 'BLS data here have no rows of this role.',
			]),
		};
	}
	const isOne = years.length === 1;
	const valued = valuedRows(newest.rows, filters.measure);
	const when = isOne ? '' : ` in May ${newest.year}`;
	return {
		title:
			halfTitle(valued, filters, roleTitle, when) ??
			placesTitle(rows, { ...filters, area: [] }, roleTitle) ??
			noFigureTitle(rows, filters, roleTitle),
		subtitle,
		summary: joined(' ', [
			...years.map((year) => yearSentence(year, state, isOne)),
			isOne && endsOf(valued, filters),
			!hasNation(state) && 'We have no figure for the nation.',
		]),
	};
}

function hasNation({ references }: DistributionState): boolean {
	return references.some(({ areaCode }) => areaCode === NATION);
}

/** The lowest and the highest figure of the middle half. */
function halfOf(valued: readonly Valued[]): readonly [low: Valued, high: Valued] | null {
	if (valued.length < LEAST_FOR_HALF) return null;
	const cut = Math.floor(valued.length / 4);
	const [high, low] = [valued[cut], valued.at(-1 - cut)];
	return high && low ? [low, high] : null;
}

function halfTitle(
	valued: readonly Valued[],
	filters: Filters,
	roleTitle: string,
	when: string,
): string | null {
	const half = halfOf(valued);
	if (!half) return null;
	const role = inSentence(roleTitle);
	const spread = spreadPhrase(half[0], half[1], filters);
	const places = `Half of ${placesOf(valued)}`;
	if (filters.measure === 'employment')
		return fittingTitle([
			`${places} have ${spread} ${role}${when}`,
			`${places} have ${spread} of these jobs${when}`,
			`${places} have ${spread} jobs`,
		]);
	if (filters.measure === 'lq')
		return fittingTitle([
			`${places} have location quotients of ${spread} for ${role}${when}`,
			`${places} have location quotients of ${spread}${when}`,
			`${places} have location quotients of ${spread}`,
		]);
	return fittingTitle([
		`${places} pay ${role} ${spread}${when}`,
		`${places} pay ${spread}${when}`,
		`${places} pay ${spread}`,
	]);
}

function placesOf(valued: readonly Valued[]): string {
	return countedPlaces(
		valued.length,
		valued.map(({ row }) => row.areaCode),
	);
}

function endsOf(valued: readonly Valued[], filters: Filters): string {
	const [high, low] = [valued[0], valued.at(-1)];
	if (!high || !low || high === low) return '';
	const placed = (item: Valued) => `${item.row.areaTitle}, ${figurePhrase(item, filters)}`;
	return `Lowest: ${placed(low)}. Highest: ${placed(high)}.`;
}

/** Where a release’s figures are, how they are to the nation and to a range, and how many are missing. */
function yearSentence(own: DistributionYear, { filters, chosen }: DistributionState, isOne: boolean): string {
	const valued = valuedRows(own.rows, filters.measure);
	const half = halfOf(valued);
	const where = half
		? `Half of ${placesOf(valued)} are between ${half.map((item) => figurePhrase(item, filters)).join(' and ')}.`
		: figuresOf(valued, filters);
	const named = valued.filter(({ row }) => chosen.includes(row.areaCode));
	return joined(' ', [
		!isOne && `May ${own.year}:`,
		valued.length > 0 ? where : 'no figure.',
		nationSentence(own.references, valued, filters),
		half && named.length > 0 && `Chosen: ${figuresOf(named, filters)}`,
		rangeSentence(valued, filters),
		unpublishedSentence(own.rows, filters.measure),
	]);
}

function figuresOf(valued: readonly Valued[], filters: Filters): string {
	return `${valued.map((item) => `${item.row.areaTitle}, ${figurePhrase(item, filters)}`).join('; ')}.`;
}

function nationSentence(references: readonly WageRow[], valued: readonly Valued[], filters: Filters): string {
	const [nation] = valuedRows(
		references.filter(({ areaCode }) => areaCode === NATION),
		filters.measure,
	);
	if (!nation || nation.estimate.flag === 'top_coded') return '';
	const above = valued.filter(({ value }) => value > nation.value).length;
	return `${formatCount(above)} of ${placesOf(valued)} are above the nation’s ${figurePhrase(nation, filters)}.`;
}

function rangeSentence(valued: readonly Valued[], { range }: Filters): string {
	if (!range) return '';
	const within = valued.filter(({ value }) => value >= range[0] && value <= range[1]);
	return `${capitalised(placesOf(within))} ${within.length === 1 ? 'is' : 'are'} within the range you chose.`;
}
