import { NATION } from '$lib/domain/area.ts';
import { measurePhrase, listYears } from '$lib/domain/basis.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatMissing } from '$lib/domain/format.ts';
import { isWageMeasure, measureTitle } from '$lib/domain/measure.ts';
import { ALL_OCCUPATIONS } from '$lib/domain/occupation.ts';
import { joined } from '$lib/domain/phrases.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import {
	figurePhrase,
	listPhrase,
	ratioPhrase,
	valuedRows,
	type Valued,
	type Words,
} from '$lib/charts/words.ts';

/**
 * What the pay ranges by role show, from the rows alone. `nationByRole`: the nation's rows of the same roles, where the
 * picture holds the rows against them.
 */
export function payRangeWords(
	rows: readonly WageRow[],
	filters: Filters,
	newestYear: number,
	nationByRole: readonly WageRow[] = [],
): Words {
	const places = [...new Set(rows.map(({ areaTitle }) => areaTitle))];
	const years = listYears(rows.map(({ year }) => year));
	const where = places.length > 3 ? `${places.length} areas` : listPhrase(places);
	const parts = [measurePhrase(filters, rows, newestYear), where, years && `May ${years}`];
	return {
		title: findingOf(rows, filters, places),
		subtitle: joined(' · ', parts),
		summary: joined(' ', [summaryOf(rows, filters), nationSentence(rows, filters, nationByRole)]),
	};
}

/** How many rows lie above the nation's figure of the same role; top codes on either side compare with nothing. */
function nationSentence(
	rows: readonly WageRow[],
	{ measure }: Filters,
	nationByRole: readonly WageRow[],
): string {
	if (!isWageMeasure(measure)) return '';
	const isPlain = (row: WageRow) => row[measure].value !== null && row[measure].flag !== 'top_coded';
	const nations = new Map(nationByRole.filter(isPlain).map((row) => [`${row.occCode}|${row.year}`, row]));
	const differences = rows.filter(isPlain).flatMap((row) => {
		const nation = row.areaCode === NATION ? undefined : nations.get(`${row.occCode}|${row.year}`);
		return nation ? [(row[measure].value ?? 0) - (nation[measure].value ?? 0)] : [];
	});
	if (differences.length === 0) return '';
	const above = differences.filter((difference) => difference > 0).length;
	return `Above the nation’s ${measureTitle(measure)} of the same role: ${above} of ${differences.length}.`;
}

function findingOf(rows: readonly WageRow[], filters: Filters, places: readonly string[]): string {
	const roles = new Set(rows.map(({ occCode }) => occCode));
	// The total of all occupations is a reference, not a role that could come first or last.
	const contenders = roles.size > 1 ? rows.filter(({ occCode }) => occCode !== ALL_OCCUPATIONS) : rows;
	const valued = valuedRows(contenders, filters.measure);
	const [high, low] = [valued[0], valued.at(-1)];
	if (rows.length === 0) return 'No available table has this choice';
	if (!high || !low) return `No ${measureTitle(filters.measure)} is published for this choice`;
	const inPlace = places.length === 1 ? ` in ${placePhrase(places[0] ?? '')}` : '';
	if (high === low) {
		const verb = isWageMeasure(filters.measure) ? 'earn' : 'have';
		const statistic = isWageMeasure(filters.measure) ? ` (${measureTitle(filters.measure)})` : '';
		return `${high.row.occTitle} ${verb} ${figurePhrase(high, filters)}${statistic}${inPlace || ` in ${high.row.areaTitle}`}`;
	}
	const alike = high.row.areaCode === low.row.areaCode && high.row.year === low.row.year;
	if (high.row.occCode !== low.row.occCode) {
		return alike ? compareRoles(high, low, filters, inPlace) : firstOf(high, filters, rows);
	}
	const what = isWageMeasure(filters.measure) ? 'earn most' : 'are most';
	if (high.row.areaCode !== low.row.areaCode) {
		return `${high.row.occTitle} ${what} in ${high.row.areaTitle}: ${figurePhrase(high, filters)}`;
	}
	return `${high.row.occTitle}${inPlace}: highest in May ${high.row.year}, ${figurePhrase(high, filters)}`;
}

/** Roles of different places or years are not set against each other in a title: only the first one is named. */
function firstOf({ row, estimate }: Valued, filters: Filters, rows: readonly WageRow[]): string {
	const year = rows.every((other) => other.year === row.year) ? '' : ` in May ${row.year}`;
	const where = ` in ${placePhrase(row.areaTitle)}`;
	return `${row.occTitle}${where} come first${year}: ${figurePhrase({ estimate }, filters)}`;
}

function compareRoles(high: Valued, low: Valued, filters: Filters, inPlace: string): string {
	const ratio = ratioPhrase(high, low);
	const verb = isWageMeasure(filters.measure) ? 'earn' : 'have';
	if (!ratio || filters.measure === 'lq') {
		return `${high.row.occTitle} come first${inPlace}: ${figurePhrase(high, filters)}`;
	}
	const thing = isWageMeasure(filters.measure) ? 'what' : 'the jobs';
	const tail = isWageMeasure(filters.measure) ? ' do' : ' have';
	return `${high.row.occTitle} ${verb} ${ratio} ${thing} ${low.row.occTitle}${tail}${inPlace}`;
}

function placePhrase(title: string): string {
	return title === 'United States' || title === 'U.S.' ? 'the United States' : title;
}

function summaryOf(rows: readonly WageRow[], filters: Filters): string {
	if (rows.length === 0) return 'No row to show: choose other roles, areas or years.';
	const several = new Set(rows.map(({ areaCode, year }) => `${areaCode}|${year}`)).size > 1;
	const name = ({ row }: Valued) =>
		several ? `${row.occTitle} in ${row.areaTitle}, ${row.year}` : row.occTitle;
	const valued = valuedRows(rows, filters.measure);
	const measure = measureTitle(filters.measure);
	const [high, low] = [valued[0], valued.at(-1)];
	const sentences = [
		rows.length === 1 ? 'One row.' : `${valued.length} of ${rows.length} rows have a published ${measure}.`,
	];
	if (high && low && high !== low) {
		sentences.push(`Highest: ${name(high)}, ${figurePhrase(high, filters)}.`);
		sentences.push(`Lowest: ${name(low)}, ${figurePhrase(low, filters)}.`);
	} else if (high) {
		sentences.push(`${name(high)}: ${measure} ${figurePhrase(high, filters)}.`);
	}
	if (isWageMeasure(filters.measure) && rows.length === 1 && rows[0]) {
		const [p10, p90] = [rows[0].p10, rows[0].p90];
		if (p10.value !== null && p90.value !== null) {
			const ends = [p10, p90].map((estimate) =>
				figurePhrase({ estimate }, { ...filters, measure: 'median' }),
			);
			sentences.push(
				`One in ten earns ${ends[0]} or less, one in ten ${ends[1]?.replace('≥ ', '')} or more.`,
			);
		}
	}
	const missing = rows.filter((row) => estimateOf(row, filters.measure).value === null);
	if (missing.length) {
		const kinds = [...new Set(missing.map((row) => formatMissing(estimateOf(row, filters.measure).flag)))];
		sentences.push(`Without a figure: ${missing.length} (${kinds.join('; ')}).`);
	}
	return sentences.join(' ');
}
