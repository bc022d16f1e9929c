import { NATION } from '$lib/domain/area.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatCount, formatEstimate } from '$lib/domain/format.ts';
import { isWageMeasure, type Measure } from '$lib/domain/measure.ts';
import { shortArea } from '$lib/domain/metro-row.ts';
import { capitalised, inSentence } from '$lib/domain/phrases.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { countedPlaces } from '$lib/charts/place-words.ts';
import { rankRows, type RankedRow } from '$lib/charts/ranking.ts';
import { fittingTitle } from '$lib/charts/title.ts';
import { valuedRows, type Valued } from '$lib/charts/words.ts';

/**
 * What a role earns across places, in a title that is true of every place shown: from the least to the most; where places are
 * chosen, how they rank among all of their level. Of several releases the newest that has figures. Null without a figure.
 */
export function placesTitle(all: readonly WageRow[], filters: Filters, roleTitle: string): string | null {
	const newest = Math.max(...valuedRows(all, filters.measure).map(({ row }) => row.year));
	const ofYear = all.filter(({ year, areaCode }) => year === newest && areaCode !== NATION);
	const valued = valuedRows(ofYear, filters.measure);
	if (valued.length === 0) return null;
	const when = all.some(({ year }) => year !== newest) ? ` in May ${newest}` : '';
	const chosen = new Set(filters.area);
	const ranked = rankRows(ofYear, filters.measure).filter(
		({ row, rank }) => rank !== null && chosen.has(row.areaCode),
	);
	const texts =
		ranked.length > 0 && valued.length > ranked.length
			? rankTexts(ranked, valued, filters, roleTitle, when)
			: spreadTexts(valued, filters, roleTitle, when);
	return capitalised(fittingTitle(texts));
}

type Texts = readonly [string, ...string[]];

function spreadTexts(valued: readonly Valued[], filters: Filters, roleTitle: string, when: string): Texts {
	const { measure } = filters;
	const role = inSentence(roleTitle);
	const codes = valued.map(({ row }) => row.areaCode);
	const where = `${countedPlaces(valued.length, codes)}${when}`;
	const [high, low] = [valued[0], valued.at(-1)];
	if (!high || !low) return [where];
	const spread = spreadPhrase(low, high, filters);
	const places = valued.length === 1 ? `in ${high.row.areaTitle}${when}` : `across ${where}`;
	if (measure === 'employment') {
		const jobs = valued.length === 1 ? `${spread} jobs` : `${spread} jobs each`;
		return valued.length === 1
			? [`${shortArea(high.row.areaTitle)} has ${spread} ${role}${when}`, `${jobs} ${places}`]
			: [`${where} have ${spread} ${role} each`, `${where} have ${jobs}`, `${spread} jobs each${when}`];
	}
	if (measure === 'lq') {
		return [
			`Location quotients of ${role} run ${spread} ${places}`,
			`Location quotients run ${spread} ${places}`,
		];
	}
	return [
		`${role} earn ${spread} ${places}`,
		`Pay runs from ${spread} ${places}`,
		`Pay runs from ${spread}${when}`,
	];
}

/** `$24,760 to $86,890`, `$60,000 or more`; one figure where both are the same. */
export function spreadPhrase(low: Valued, high: Valued, { measure, pay }: Filters): string {
	const figure = ({ value }: Valued) => formatEstimate({ value, flag: '' }, measure, pay);
	const more = high.estimate.flag === 'top_coded' ? ' or more' : '';
	return figure(low) === figure(high) ? `${figure(high)}${more}` : `${figure(low)} to ${figure(high)}${more}`;
}

function rankTexts(
	ranked: readonly RankedRow[],
	among: readonly Valued[],
	filters: Filters,
	roleTitle: string,
	when: string,
): Texts {
	const role = inSentence(roleTitle);
	const [best, worst] = [ranked[0], ranked.at(-1)];
	const all = countedPlaces(
		among.length,
		among.map(({ row }) => row.areaCode),
	);
	const what = whatRanks(filters.measure);
	if (best && ranked.length === 1) {
		const place = shortArea(best.row.areaTitle);
		const at = `${ordinal(best.rank ?? 0)} of ${all}${when}`;
		return [
			`${place} ranks ${at} for ${role}’ ${what}`,
			`${place} ranks ${at} for ${what}`,
			`${place} ranks ${at}`,
			`Your choice ranks ${at}`,
		];
	}
	const [from, to] = [ordinal(best?.rank ?? 0), ordinal(worst?.rank ?? 0)];
	const places = from === to ? from : `${from} to ${to}`;
	const chosen = countedPlaces(
		ranked.length,
		ranked.map(({ row }) => row.areaCode),
	);
	const of = `${places} of ${formatCount(among.length)}${when}`;
	return [
		`The ${chosen} you chose rank ${of} for ${what}`,
		`The ${chosen} you chose rank ${of}`,
		`The places you chose rank ${of}`,
	];
}

function whatRanks(measure: Measure): string {
	if (isWageMeasure(measure)) return 'pay';
	return measure === 'employment' ? 'jobs' : 'location quotient';
}

/** `1st`, `12th`, `203rd`. */
function ordinal(rank: number): string {
	const tens = rank % 100;
	const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
	return `${formatCount(rank)}${ending}`;
}
