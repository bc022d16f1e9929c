import { dollarsPhrase, listYears } from '$lib/domain/basis.ts';
import { formatEstimate, formatMoney, formatPercent } from '$lib/domain/format.ts';
import { isWageMeasure, measureTitle, WAGE_MEASURES, type WageMeasure } from '$lib/domain/measure.ts';
import { capitalised, listPhrase, said } from '$lib/domain/phrases.ts';
import {
	nationalBasis,
	settingMeasure,
	unsaid,
	type PayBySetting,
	type SettingKind,
	type SettingRow,
} from '$lib/domain/setting-row.ts';
import { fittingTitle } from '$lib/charts/title.ts';
import type { Words } from '$lib/charts/words.ts';
import { leadingPart } from './parts.ts';
import type { SettingPart, SettingPayState } from './state.ts';

/** Who pays the most and who the least in a part, and how many have a figure. */
interface Extremes {
	readonly high: SettingRow;
	readonly low: SettingRow;
	readonly count: number;
}

/** Title, subtitle and summary of pay by setting. `title` names the role where no row does. */
export function settingPayWords(answer: PayBySetting, title: string, newestYear: number): Words {
	const { rows, claims, filters } = answer;
	const measure = settingMeasure(filters);
	const role = rows.find(({ kind }) => kind !== 'owner')?.occTitle ?? title;
	const lead = leadingPart({ rows, claims, measure });
	const own = rows.filter(({ kind }) => kind === lead);
	const statistic = lead === 'claim' || lead === null ? measure : statisticOf(lead, measure);
	const period = filters.pay === 'annual' ? 'annual pay' : 'hourly pay';
	const real = filters.dollars === 'real' ? ` in ${newestYear} dollars` : '';
	return {
		title: titleOf(answer, role, lead, measure),
		subtitle: [
			`${figureWords(statistic, period)} of ${role} by employer${real}`,
			'United States',
			...(own.length > 0 ? [releases(own)] : []),
		].join(', '),
		summary: summaryOf(answer, newestYear),
	};
}

/** The statistic of a part: the handbook has medians alone, industries have means. */
function statisticOf(kind: SettingKind, measure: WageMeasure): WageMeasure {
	return kind === 'handbook' ? 'median' : kind === 'industry' ? 'mean' : measure;
}

/** `Median annual pay`, `Annual pay (90th percentile)`. */
function figureWords(statistic: WageMeasure, period: string): string {
	const name = measureTitle(statistic);
	return capitalised(/percentile/.test(name) ? `${period} (${name})` : `${name} ${period}`);
}

function releases(rows: readonly SettingRow[]): string {
	return `May ${listYears(rows.map(({ year }) => year))}`;
}

/** True of every row of the leading part: its highest and its lowest. */
function titleOf(
	{ rows, filters }: PayBySetting,
	role: string,
	lead: SettingPart | null,
	measure: WageMeasure,
): string {
	if (lead === null) {
		return fittingTitle([
			`BLS has no pay by employer for ${role}`,
			'BLS has no pay by employer for this role',
		]);
	}
	if (lead === 'claim') {
		return 'Only an article’s claims, no official pay for these employers';
	}
	const statistic = statisticOf(lead, measure);
	const found = extremesOf(rows, lead, statistic);
	if (!found) return `BLS published no ${measureTitle(statistic)} by employer for this role`;
	const { high, low, count } = found;
	const [top, bottom] = [high, low].map((row) => formatEstimate(row[statistic], statistic, filters.pay));
	if (count === 1) {
		const only = `${top}, the only published figure by employer`;
		return fittingTitle([`${capitalised(short(high))}: ${only}`, capitalised(only)]);
	}
	if (top === bottom) return `All ${count} kinds of employers pay ${top}`;
	if (lead === 'owner') return `Pay at hospitals ranges from ${bottom} to ${top} by owner and year`;
	return fittingTitle([
		`Highest pay: ${short(high)}, ${top}; lowest: ${short(low)}, ${bottom}`,
		`Pay ranges from ${bottom} to ${top} across ${count} kinds of employers`,
	]);
}

/** The name of an employer inside a sentence: small letters but for acronyms, without what follows a semicolon. */
function short({ settingTitle }: SettingRow): string {
	const name = settingTitle.split(';')[0] ?? settingTitle;
	return name.replace(/\b[A-Z](?=[a-z])/g, (letter) => letter.toLowerCase());
}

function extremesOf(rows: readonly SettingRow[], kind: SettingKind, measure: WageMeasure): Extremes | null {
	const valued = rows
		.filter((row) => row.kind === kind && row[measure].value !== null)
		.sort((a, b) => (b[measure].value ?? 0) - (a[measure].value ?? 0));
	const [high, low] = [valued[0], valued.at(-1)];
	return high && low ? { high, low, count: valued.length } : null;
}

function summaryOf(answer: PayBySetting, newestYear: number): string {
	const { rows, filters } = answer;
	const basis = { ...nationalBasis(filters), measure: settingMeasure(filters) };
	const parts = said([
		partSummary(answer, 'handbook', 'kinds of employers in the handbook'),
		partSummary(answer, 'sector', 'sectors'),
		partSummary(answer, 'industry', 'industries'),
		ownerSummary(answer),
		claimSummary(answer),
	]);
	if (parts.length === 0) return 'BLS has no data by employer for this choice.';
	return [...parts, `Pay is ${dollarsPhrase(basis, rows, newestYear)}.`].join(' ');
}

function partSummary({ rows, filters }: PayBySetting, kind: SettingKind, name: string): string | false {
	const measure = statisticOf(kind, settingMeasure(filters));
	const found = extremesOf(rows, kind, measure);
	const asked = rows.filter((row) => row.kind === kind);
	if (asked.length === 0) return false;
	const statistic = measureTitle(measure);
	if (!found) return `None of ${asked.length} ${name} has a published ${statistic}.`;
	const { high, low, count } = found;
	const one = (row: SettingRow) => {
		const share = row.sharePercent === null ? '' : ` (${formatPercent(row.sharePercent)} of jobs)`;
		return `${short(row)} at ${formatEstimate(row[measure], measure, filters.pay)}${share}`;
	};
	const of = count < asked.length ? ` (${count} of ${asked.length} with a figure)` : '';
	if (count === 1) return `${capitalised(name)}${of}, ${releases(asked)}: ${statistic} of ${one(high)}.`;
	return `${count} ${name}${of}, ${releases(asked)}: highest ${statistic} in ${one(high)}, lowest in ${one(low)}.`;
}

function ownerSummary({ rows, filters }: PayBySetting): string | false {
	const owners = rows.filter(({ kind }) => kind === 'owner');
	if (owners.length === 0) return false;
	const codes = [...new Set(owners.map(({ occCode }) => occCode))].sort();
	const years = owners.map(({ year }) => year);
	const last = Math.max(...years);
	const measure = settingMeasure(filters);
	const latest = owners.filter((row) => row.year === last);
	const high = extremesOf(latest, 'owner', measure)?.high;
	const code = codes.length > 1 ? `, under the codes ${listPhrase(codes)}, which no line joins` : '';
	const top = high
		? `; in ${last} the highest ${measureTitle(measure)} was ${formatEstimate(high[measure], measure, filters.pay)} in ${short(high)}, ${high.ownership}`
		: '';
	return `Hospitals by owner cover ${listYears(years)}${code}${top}.`;
}

function claimSummary({ claims }: PayBySetting): string | false {
	if (claims.length === 0) return false;
	const amounts = claims.map(({ amount }) => amount);
	const [low, high] = [Math.min(...amounts), Math.max(...amounts)].map((amount) =>
		formatMoney(amount, 'annual'),
	);
	const articles = listPhrase([...new Set(claims.map(({ article }) => article))]);
	const lacking = unsaid(claims);
	return `Not official: article ${articles} claims ${low} to ${high} a year in ${claims.length} settings${lacking.length > 0 ? `, and names no ${lacking.join(', no ')}` : ''}.`;
}

/** What stands under the heading of hospitals by owner: which occupation, when, and what a gap means. */
export function ownerRemark(rows: readonly SettingRow[]): string {
	const codes = [...new Set(rows.map(({ occCode }) => occCode))];
	const spans = codes.map((code) => {
		const own = rows.filter(({ occCode }) => occCode === code);
		const years = own.map(({ year }) => year);
		return {
			text: `${own[0]?.occTitle ?? ''} (${code}) ${listYears(years)}`,
			first: Math.min(...years),
		};
	});
	const listed = spans
		.sort((a, b) => a.first - b.first)
		.map(({ text }) => text)
		.join('; ');
	const broken = codes.length > 1 ? ' Lines stop where BLS redefined the job.' : '';
	return `${listed}.${broken}`;
}

/** What a button that unfolds a part is called. */
export function partName(
	part: SettingPart,
	{ rows, claims }: Pick<SettingPayState, 'rows' | 'claims'>,
): string {
	const count = rows.filter(({ kind }) => kind === part).length;
	switch (part) {
		case 'handbook':
			return `Kinds of employers (${count})`;
		case 'sector':
			return `Sectors (${count})`;
		case 'industry':
			return `Industries (${count})`;
		case 'owner':
			return 'Hospitals by owner';
		case 'claim':
			return `Articles’ claims (${claims.length})`;
	}
}

/** What the button says that draws the rows left out; null where none is. */
export function moreEmployers({ left, all }: { readonly left: number; readonly all: number }) {
	return left > 0 ? { more: `Show all ${all} employers`, fewer: 'Show fewer employers' } : null;
}

/** What a reader must know to read these very lanes rightly; `others`: sources of rows that are not drawn. */
export function settingNotes(
	{ rows, claims, filters }: PayBySetting,
	others: readonly string[],
): readonly string[] {
	const of = (kind: SettingKind) => rows.filter((row) => row.kind === kind);
	const flags = new Set(rows.flatMap((row) => WAGE_MEASURES.map((measure) => row[measure].flag)));
	const newest = [...new Set(rows.filter(({ kind }) => kind !== 'owner').map(({ year }) => year))].filter(
		(year) => filters.year.length > 0 && !filters.year.includes(year),
	);
	return said([
		rows.length > 0 && 'Figures are national and leave out self-employed people.',
		filters.area.length > 0 &&
			'BLS publishes pay by employer for the nation only, not for the places you chose.',
		filters.dollars === 'local' && 'Local prices don’t apply to national figures: these are plain dollars.',
		newest.length > 0 &&
			`Not every table covers May ${listYears(filters.year)}; where it doesn’t, you see its newest release, May ${listYears(newest)}.`,
		!isWageMeasure(filters.measure) && 'This view shows pay only: ranges by their median, with jobs beside.',
		of('handbook').length > 0 &&
			'The handbook’s medians cover the kinds of employers with most jobs in the occupation.',
		of('industry').length > 0 &&
			'Industries have means, which high pay pulls up: don’t compare them with the medians. Finer industries are parts of broader ones.',
		of('owner').length > 0 && 'BLS advises against reading its releases as a time series.',
		flags.has('top_coded') && '≥ marks the top code of a release: pay is that much or more.',
		flags.has('derived') && 'The handbook prints annual pay only; its hourly figures are annual pay / 2,080.',
		filters.dollars === 'real' &&
			claims.length > 0 &&
			'The articles’ claims state no year, so they can’t be converted to other dollars.',
		claims.length > 0 && [...new Set(claims.map(({ note }) => note).filter(Boolean))].join(' '),
		others.length > 0 && `Table and files also have rows of: ${others.join('; ')}.`,
	]);
}
