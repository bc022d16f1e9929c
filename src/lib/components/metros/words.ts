import { listPhrase } from '$lib/domain/phrases.ts';
import { ARTICLE_NAMES } from '$lib/domain/claim.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { markedMeasure, shortArea } from '$lib/domain/metro-row.ts';
import { MOST_AREAS, type MetroChoice } from '$lib/view-state/choice/metro-choice.ts';

interface Names {
	readonly titleOfRole: (code: string) => string;
	readonly titleOfArea: (code: string) => string;
}

/** What is compared, as a sentence a reader can check against what was meant; what the page chose is named as such. */
export function metroSentence(
	{ areas, roles, year, hasOwnAreas, hasOwnRoles }: MetroChoice,
	filters: Filters,
	{ titleOfRole, titleOfArea }: Names,
): string {
	const pay = filters.pay === 'annual' ? 'per year' : 'per hour';
	const where = hasOwnAreas
		? listPhrase(areas.map((code) => shortArea(titleOfArea(code))))
		: `the ${areas.length} cities recommended in ${ARTICLE_NAMES.E}`;
	const who = hasOwnRoles
		? roles.length > 3
			? `${roles.length} roles`
			: listPhrase(roles.map(titleOfRole))
		: `the ${roles.length} roles the articles quote pay for`;
	return `${measureTitle(markedMeasure(filters))} pay ${pay} of ${who} in ${where}, May ${year}.`.replace(
		/^./,
		(first) => first.toUpperCase(),
	);
}

/** Under the box of the places. */
export function placesHint({ areas, hasOwnAreas }: MetroChoice): string {
	return hasOwnAreas
		? `${areas.length} of at most ${MOST_AREAS}.`
		: `Five cities recommended in ${ARTICLE_NAMES.E}. Choose up to ${MOST_AREAS}.`;
}

/** What each kind of dollars does to the page. */
export const DOLLAR_EXPLANATIONS = {
	nominal: 'Rows are ordered by pay in plain dollars.',
	real: 'Pay is in dollars of the newest year (CPI-U).',
	local: 'Rows are ordered by what pay buys there.',
} as const;

export const SIMILAR_RULE =
	'Places are ranked by how close their price level is, and again by how close their number of jobs is. The two ranks are added; the smallest sum comes first.';

/** Over the claims about cities. */
export function cityClaimsNote(articles: readonly string[]): string {
	return `${listPhrase(articles)} recommends these cities for growth, living cost and unemployment, and gives no pay. Beside each claim is what official tables say. None of them has unemployment.`.replace(
		/^./,
		(first) => first.toUpperCase(),
	);
}

/** Why no place can be called similar: nothing to compare it by. */
export const NO_REFERENCE = 'BLS has no data for this role there, so nothing can be compared with it.';
const NO_OTHER = 'No other place of its kind has both figures.';
export const FULL = `${MOST_AREAS} places are compared. Remove one to add another.`;

/** What a place lacks that likeness is measured by. */
export function lackingWords(title: string, lacksPrice: boolean, lacksJobs: boolean): string {
	const lacks = [
		lacksPrice ? 'BEA has no price level for it' : '',
		lacksJobs ? 'its employment in the role is not published' : '',
	].filter(Boolean);
	return lacks.length > 0 ? `Nothing can be compared with ${title}: ${lacks.join(', and ')}.` : NO_OTHER;
}

/** Where rows are ordered by something that is not pay. */
export function orderNote(measure: string): string {
	return `The picture marks the median; rows are ordered by ${measure}.`;
}

export function perThousandNote(ways: readonly string[]): string {
	return `Jobs per 1,000: ${ways.join('; for others, ')}.`;
}

export function outlookNote(spans: readonly string[]): string {
	return `Outlook is the change in jobs ${spans.join(', ')} that the states project, self-employed included. Nobody projects places within states; a place in several states has a figure for each.`;
}
