import { NATION } from '$lib/domain/area.ts';
import { listYears } from '$lib/domain/basis.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatMissing } from '$lib/domain/format.ts';
import { isWageMeasure, measureTitle } from '$lib/domain/measure.ts';
import { capitalised, joined, listPhrase } from '$lib/domain/phrases.ts';
import { estimateOf, type WageRow } from '$lib/domain/wage-row.ts';
import { figurePhrase, valuedRows, type Valued, type Words } from '$lib/charts/words.ts';
import type { FoldLabels } from '$lib/charts/fold-labels.ts';
import { MOST_ROWS, type Fold } from './fold.ts';
import { placeNames } from './places.ts';
import { contendersOf, payRangeTitle } from './title.ts';

/**
 * What the pay ranges by role show, from the rows alone. `nationByRole`: the nation's rows of the same roles, where the
 * picture holds the rows against them. `drawn`: the rows the title speaks of.
 */
export function payRangeWords(
	rows: readonly WageRow[],
	filters: Filters,
	newestYear: number,
	nationByRole: readonly WageRow[] = [],
	drawn: readonly WageRow[] = rows,
): Words {
	const years = listYears(rows.map(({ year }) => year));
	const parts = [measureWords(filters, rows, newestYear), placeWords(rows), years && `May ${years}`];
	return {
		title: payRangeTitle(drawn, filters, newestYear),
		subtitle: joined(' · ', parts),
		summary: joined(' ', [summaryOf(rows, filters), nationSentence(rows, filters, nationByRole)]),
	};
}

/** What is measured, in what: `Median pay per year, in 2025 dollars`. */
function measureWords(
	{ measure, pay, dollars }: Filters,
	rows: readonly WageRow[],
	newestYear: number,
): string {
	if (measure === 'employment') return 'Jobs, not counting the self-employed';
	if (measure === 'lq') return 'Location quotient: share of local jobs, compared with the nation’s';
	const what =
		measure === 'median' || measure === 'mean'
			? `${measureTitle(measure)} pay`
			: `${measureTitle(measure)} of pay`;
	const per = pay === 'annual' ? 'per year' : 'per hour';
	const parities = rows.flatMap(({ priceParityYear }) => (priceParityYear === null ? [] : [priceParityYear]));
	const money = {
		nominal: '',
		real: `in ${newestYear} dollars`,
		local: `adjusted for local prices${parities.length > 0 ? ` of ${listYears(parities)}` : ''}`,
	};
	return capitalised(joined(', ', [`${what} ${per}`, money[dollars]]));
}

function placeWords(rows: readonly WageRow[]): string {
	const places = new Map(rows.map(({ areaCode, areaTitle }) => [areaCode, areaTitle]));
	if (places.size > 3) return `${places.size} places`;
	if (places.size < 2) return [...places.values()].join('');
	const { nameOf } = placeNames(rows);
	return capitalised(listPhrase([...places.keys()].map(nameOf)));
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
	const theirs = `the nation’s ${measureTitle(measure)} for the same job`;
	const [only] = differences;
	if (only !== undefined && differences.length === 1) {
		return `Pay is ${sideOf(only)} ${theirs}${rows.length === 1 ? '' : ' in the one row with both figures'}.`;
	}
	const above = differences.filter((difference) => difference > 0).length;
	return `Pay is above ${theirs} in ${above} of ${differences.length} rows.`;
}

function sideOf(difference: number): string {
	if (difference === 0) return 'the same as';
	return difference > 0 ? 'above' : 'below';
}

function summaryOf(rows: readonly WageRow[], filters: Filters): string {
	if (rows.length === 0) return 'Choose other roles, places or years.';
	const several = new Set(rows.map(({ areaCode, year }) => `${areaCode}|${year}`)).size > 1;
	const name = ({ row }: Valued) =>
		several ? `${row.occTitle} in ${row.areaTitle}, ${row.year}` : row.occTitle;
	const valued = valuedRows(contendersOf(rows), filters.measure);
	const measure = isWageMeasure(filters.measure)
		? `${measureTitle(filters.measure)} pay`
		: measureTitle(filters.measure);
	const [high, low] = [valued[0], valued.at(-1)];
	const sentences: string[] = [];
	if (high && low && high !== low) {
		sentences.push(`Highest ${measure}: ${name(high)}, ${figurePhrase(high, filters)}.`);
		sentences.push(`Lowest: ${name(low)}, ${figurePhrase(low, filters)}.`);
	} else if (high) {
		sentences.push(`${name(high)}: ${measure} ${figurePhrase(high, filters)}.`);
	}
	const [only] = rows;
	if (isWageMeasure(filters.measure) && rows.length === 1 && only) sentences.push(...tenths(only, filters));
	const missing = rows.filter((row) => estimateOf(row, filters.measure).value === null);
	if (missing.length > 0) {
		const kinds = [...new Set(missing.map((row) => formatMissing(estimateOf(row, filters.measure).flag)))];
		const which = rows.length === 1 ? '' : ` for ${missing.length} of ${rows.length} rows`;
		sentences.push(`No figure${which}: ${kinds.join('; ')}.`);
	}
	return sentences.join(' ');
}

/** What the lowest and the highest tenth earn. */
function tenths({ p10, p90 }: WageRow, filters: Filters): readonly string[] {
	if (p10.value === null || p90.value === null) return [];
	const [low, high] = [p10, p90].map((estimate) =>
		figurePhrase({ estimate }, { ...filters, measure: 'median' }),
	);
	return [`One in ten earns ${low} or less, and one in ten ${high?.replace('≥ ', '')} or more.`];
}

/** What the buttons under the picture say, wide and narrow; null where all rows are drawn. */
export function foldLabels(
	{ wide, narrow, neighbors, roles }: Fold,
	all: number,
): Record<'wide' | 'narrow', FoldLabels | null> {
	const things = neighbors === 1 ? 'neighboring occupation' : 'neighboring occupations';
	const cut = { more: `Show all ${all} rows`, fewer: `Show the first ${MOST_ROWS} rows` };
	const folded = { more: `Show ${neighbors} ${things}`, fewer: `Hide ${things}` };
	const few = { more: `Show all ${roles} roles`, fewer: 'Show fewer roles' };
	const wideLabels = wide.length === all ? null : neighbors > 0 ? folded : cut;
	return {
		wide: wideLabels,
		narrow: narrow.length === wide.length ? wideLabels : few,
	};
}
