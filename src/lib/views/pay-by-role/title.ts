import type { Filters } from '$lib/domain/filters.ts';
import { formatEstimate } from '$lib/domain/format.ts';
import { measureTitle, type Measure } from '$lib/domain/measure.ts';
import { ALL_OCCUPATIONS } from '$lib/domain/occupation.ts';
import { capitalised, joined, uncapitalised } from '$lib/domain/phrases.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { fittingTitle } from '$lib/charts/title.ts';
import { valuedRows, type Valued } from '$lib/charts/words.ts';
import { inPlace, placeNames, type PlaceNames } from './places.ts';

/** What a title is found in: rows with a figure, highest first, and what tells them apart. */
interface Findings {
	readonly filters: Filters;
	readonly valued: readonly Valued[];
	readonly isComplete: boolean;
	readonly roles: readonly string[];
	readonly areas: readonly string[];
	readonly years: readonly number[];
	readonly places: PlaceNames;
	readonly earn: 'earn' | 'earned';
}

/**
 * A finding that holds for every row, in at most 14 words: of several ways to say it the first that is short enough.
 */
export function payRangeTitle(rows: readonly WageRow[], filters: Filters, newestYear: number): string {
	if (rows.length === 0) return 'The tables here have no figures for this combination';
	const contenders = contendersOf(rows);
	const valued = valuedRows(contenders, filters.measure);
	if (valued.length === 0)
		return `BLS published no ${NOTHING[filters.measure] ?? 'pay figure'} for this choice`;
	const distinct = <Value>(of: (row: WageRow) => Value) => [...new Set(contenders.map(of))];
	const years = distinct(({ year }) => year).sort((a, b) => a - b);
	const found: Findings = {
		filters,
		valued,
		isComplete: valued.length === contenders.length,
		roles: distinct(({ occCode }) => occCode),
		areas: distinct(({ areaCode }) => areaCode),
		years,
		places: placeNames(contenders),
		earn: (years.at(-1) ?? newestYear) < newestYear ? 'earned' : 'earn',
	};
	const candidates = valued.length === 1 ? single(found) : [...comparisons(found), ...extremes(found)];
	const [first = '', ...others] = candidates;
	return fittingTitle([first, ...others]);
}

/** Without the total of all occupations, which is a reference beside others and could not come first or last. */
export function contendersOf(rows: readonly WageRow[]): readonly WageRow[] {
	const isAlone = rows.every(({ occCode }) => occCode === ALL_OCCUPATIONS);
	return isAlone ? rows : rows.filter(({ occCode }) => occCode !== ALL_OCCUPATIONS);
}

const NOTHING: Partial<Record<Measure, string>> = {
	employment: 'number of jobs',
	lq: 'location quotient',
};

/** A figure as a title has it: `$68,020`, `$239,200 or more`, `12,340`. */
function said({ estimate }: Pick<Valued, 'estimate'>, { measure, pay }: Filters): string {
	const text = formatEstimate({ ...estimate, flag: '' }, measure, pay);
	return estimate.flag === 'top_coded' ? `${text} or more` : text;
}

/** What the figures are: `Pay`, `90th-percentile pay`, `Jobs`. */
function subjectOf(measure: Measure): string {
	if (measure === 'employment') return 'Employment';
	if (measure === 'lq') return 'Location quotient';
	return measure === 'median' ? 'Pay' : `${capitalised(measureTitle(measure)).replace(' ', '-')} pay`;
}

function single({ valued, filters, places, earn }: Findings): readonly string[] {
	const [only] = valued;
	if (!only) return [];
	const { occTitle, areaCode } = only.row;
	const where = inPlace(places, areaCode);
	const figure = said(only, filters);
	const { measure } = filters;
	if (measure === 'employment')
		return [`${occTitle} hold ${figure} jobs${where}`, `${figure} jobs${where}`, `${figure} jobs`];
	const start = isMiddle(measure) ? `${occTitle} ${earn}` : `${subjectOf(measure)} for ${occTitle}:`;
	return [
		`${start} ${figure}${where}`,
		`${start} ${figure}`,
		`${subjectOf(measure)}: ${figure}${where}`,
		`${subjectOf(measure)}: ${figure}`,
	];
}

/** Measures of what somebody in the middle earns; a high percentile is not what a role earns. */
function isMiddle(measure: Measure): boolean {
	return measure === 'median' || measure === 'mean';
}

function isPlain({ estimate, value }: Valued): boolean {
	return estimate.flag !== 'top_coded' && value > 0;
}

/** Of few rows: what each comes to beside the others. None where a figure is missing, or is only a lower bound. */
function comparisons(found: Findings): readonly string[] {
	const { filters, valued, isComplete, roles, areas, years } = found;
	if (!isMiddle(filters.measure) || !isComplete || !valued.every(isPlain)) return [];
	if (years.length > 1) return roles.length === 1 && areas.length === 1 ? overYears(found) : [];
	if (roles.length === 1) return areas.length === 1 ? [] : acrossPlaces(found);
	return roles.length === 2 && filters.role.length > 0 ? betweenTwo(found) : firstEverywhere(found);
}

function overYears({ filters, valued, years, areas, places }: Findings): readonly string[] {
	const of = (year: number | undefined) => valued.find(({ row }) => row.year === year);
	const [first, last] = [of(years[0]), of(years.at(-1))];
	if (!first || !last) return [];
	const change = `from ${said(first, filters)} in ${first.row.year} to ${said(last, filters)} in ${last.row.year}`;
	const who = `Pay for ${last.row.occTitle}`;
	return [
		`${who}${inPlace(places, areas[0] ?? '')} went ${change}`,
		`${who} went ${change}`,
		`Pay went ${change}`,
	];
}

function acrossPlaces({ filters, valued, places, earn }: Findings): readonly string[] {
	const [high, low] = [valued[0], valued.at(-1)];
	if (!high || !low) return [];
	const start = `${high.row.occTitle} ${earn}`;
	const [most, least] = [high, low].map(({ row }) => inPlace(places, row.areaCode));
	const percent = Math.round((high.value / low.value - 1) * 100);
	if (valued.length === 2 && percent > 0) {
		return [`${start} ${said(high, filters)}${most}, ${percent}% more than${least}`];
	}
	if (percent === 0) return [];
	return [`${start} most${most} (${said(high, filters)}), least${least} (${said(low, filters)})`];
}

/** Two roles: how many times what the lower one earns, in every place. */
function betweenTwo(found: Findings): readonly string[] {
	const { valued, areas, places, earn } = found;
	const [first] = valued;
	if (!first) return [];
	const [high, low] = found.roles
		.map((code) => valued.filter(({ row }) => row.occCode === code))
		.sort(([a], [b]) => (b?.value ?? 0) - (a?.value ?? 0));
	const ratios = (high ?? []).flatMap(({ row, value }) => {
		const other = low?.find((one) => one.row.areaCode === row.areaCode);
		return other ? [value / other.value] : [];
	});
	const [less, more] = [Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(1));
	// One of them may be the higher one here and the lower one there.
	if (ratios.length !== areas.length || Number(less) <= 1) return [];
	const times = `${less === more ? less : `${less} to ${more}`} times`;
	const [who, other] = [high?.[0]?.row.occTitle ?? '', low?.[0]?.row.occTitle ?? ''];
	const everywhere = areas.length === 1 ? inPlace(places, areas[0] ?? '') : ` in ${allOf(areas.length)}`;
	const than = `${other}${other.endsWith('s') ? '’' : '’s'} pay`;
	return [
		`${who} ${earn} ${times} what ${other} do${everywhere}`,
		`${who} ${earn} ${times} what ${other} do`,
		`${who} ${earn} ${times} ${than}${everywhere}`,
		`${who} ${earn} ${times} ${than}`,
		`${who} out-earn ${other}${everywhere}`,
	];
}

function allOf(places: number): string {
	return places === 2 ? 'both places' : `all ${places} places`;
}

/** More roles in several places: the one that earns most in each of them. */
function firstEverywhere({ filters, valued, roles, areas, earn }: Findings): readonly string[] {
	if (areas.length === 1 || valued.length !== roles.length * areas.length) return [];
	const best = areas.flatMap((area) => valued.find(({ row }) => row.areaCode === area) ?? []);
	const [high, low] = [valued[0], best.at(-1)];
	if (!high || !low || best.some(({ row }) => row.occCode !== high.row.occCode)) return [];
	const least = best.reduce((lowest, one) => (one.value < lowest.value ? one : lowest), low);
	const start = `${high.row.occTitle} ${earn} most in ${allOf(areas.length)}`;
	return [`${start}: ${said(least, filters)} to ${said(high, filters)}`, start];
}

/** From the smallest to the largest figure, each with as much of its row's name as fits. */
function extremes({ filters, valued, isComplete, roles, areas, years, places }: Findings): readonly string[] {
	const [high, low] = [valued[0], valued.at(-1)];
	if (!high || !low) return [];
	const subject = subjectOf(filters.measure);
	if (low.estimate.flag === 'top_coded' || high.value === low.value) {
		const each = roles.length > 1 ? 'for every role' : areas.length > 1 ? 'in every place' : 'in every year';
		return [`${subject} is ${said(low, filters)} ${isComplete ? each : 'wherever BLS published it'}`];
	}
	const open = valued.filter(({ estimate }) => estimate.flag === 'top_coded');
	// Beside a lower bound no other row is known to be the highest.
	const isHighest = open.length === 0 || (open.length === 1 && open[0] === high);
	const top = said(high, filters) + (open.length > 0 && !open.includes(high) ? ' or more' : '');
	const start = `${isComplete ? subject : `Published ${uncapitalised(subject)}`} runs from ${said(low, filters)}`;
	/** Ends of one name would tell nothing apart. */
	const range = (...parts: ((row: WageRow) => string)[]): readonly string[] => {
		const [from = '', to = ''] = [low, high].map(({ row }) => {
			const name = joined(
				', ',
				parts.map((part) => part(row)),
			);
			return name && ` (${name})`;
		});
		return from !== '' && from === to ? [] : [`${start}${from} to ${top}${isHighest ? to : ''}`];
	};
	const role = (row: WageRow) => (roles.length > 1 ? row.occTitle : '');
	const place = ({ areaCode }: WageRow) => (areas.length > 1 ? places.nameOf(areaCode) : '');
	const year = (row: WageRow) => (years.length > 1 ? String(row.year) : '');
	const where = areas.length === 1 ? inPlace(places, high.row.areaCode) : '';
	return [
		...range(role, place, year).flatMap((title) => [title + where, title]),
		...range(role, year),
		...range(role),
		...range(place, year),
		...range(place),
		...range().flatMap((title) => [title + where, title]),
	];
}
