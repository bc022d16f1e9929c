import { dollarsPhrase, listYears } from '$lib/domain/basis.ts';
import { formatEstimate, formatMoney, formatPercent } from '$lib/domain/format.ts';
import { measureTitle } from '$lib/domain/measure.ts';
import { said, uncapitalised } from '$lib/domain/phrases.ts';
import {
	nationalBasis,
	settingMeasure,
	unsaid,
	type PayBySetting,
	type SettingKind,
	type SettingRow,
} from '$lib/domain/setting-row.ts';
import { listPhrase, type Words } from '$lib/charts/words.ts';

/** A sentence about the extremes of a lane: who has the most, who the least. */
interface Extremes {
	readonly high: SettingRow;
	readonly low: SettingRow;
	readonly count: number;
}

/** Title, subtitle and summary of pay by setting. `title` names the role where no row does. */
export function settingPayWords(answer: PayBySetting, title: string, newestYear: number): Words {
	const { rows, claims, filters } = answer;
	const measure = settingMeasure(filters);
	const basis = { ...nationalBasis(filters), measure };
	const role = rows.find(({ kind }) => kind !== 'owner')?.occTitle ?? title;
	const money = dollarsPhrase(basis, rows, newestYear);
	const wage = basis.pay === 'annual' ? 'Annual wage' : 'Hourly wage';
	const lanes = said([
		laneSummary(answer, 'handbook', 'the handbook’s industries'),
		laneSummary(answer, 'sector', 'NAICS sectors'),
		laneSummary(answer, 'industry', 'industries, by means'),
		ownerSummary(answer),
		claims.length > 0 &&
			`Not official: article ${listPhrase([...new Set(claims.map(({ article }) => article))])} claims ${formatMoney(Math.min(...claims.map(({ amount }) => amount)), 'annual')} to ${formatMoney(Math.max(...claims.map(({ amount }) => amount)), 'annual')} a year in ${claims.length} settings${unsaid(claims).length > 0 ? `, and names no ${unsaid(claims).join(', no ')}` : ''}.`,
	]);
	return {
		title: titleOf(answer, role),
		subtitle: `${wage} by setting, United States, ${money}${filters.dollars === 'local' ? '; local dollars do not apply to national setting figures' : ''}; ${releasesPhrase(rows)}`,
		summary:
			lanes.length > 0 ? lanes.join(' ') : 'No setting of this choice has a figure in the available tables.',
	};
}

function titleOf({ rows, claims, filters }: PayBySetting, role: string): string {
	const handbook = extremesOf(rows, 'handbook', 'median');
	const measure = settingMeasure(filters);
	const sector = extremesOf(rows, 'sector', measure);
	if (handbook && handbook.count > 1) return finding(role, handbook, 'median', filters.pay);
	if (sector && sector.count > 1) return finding(role, sector, measure, filters.pay);
	const only = handbook ?? sector;
	if (only) {
		const statistic = handbook ? 'median' : measure;
		return `${role} in ${inside(only.high)}: ${measureTitle(statistic)} ${formatEstimate(only.high[statistic], statistic, filters.pay)}`;
	}
	if (rows.length > 0) return `${role}: pay by setting`;
	if (claims.length > 0) return `${role}: claims of articles alone, no official figure of these settings`;
	return `No pay by setting for ${role}`;
}

function finding(
	role: string,
	{ high, low }: Extremes,
	measure: ReturnType<typeof settingMeasure>,
	pay: PayBySetting['filters']['pay'],
): string {
	const name = measureTitle(measure);
	const [top, bottom] = [high[measure], low[measure]].map((estimate) =>
		formatEstimate(estimate, measure, pay),
	);
	if (top === bottom) return `${role}: the same ${name} of ${top} in every setting shown`;
	return `${role} earn most in ${inside(high)}: ${name} ${top}, against ${bottom} in ${inside(low)}`;
}

/** The name of a setting inside a sentence: its first letter small, unless it begins with an acronym. */
function inside({ settingTitle }: SettingRow): string {
	return /^[A-Z][a-z]/.test(settingTitle) ? uncapitalised(settingTitle) : settingTitle;
}

function extremesOf(
	rows: readonly SettingRow[],
	kind: SettingKind,
	measure: ReturnType<typeof settingMeasure>,
): Extremes | null {
	const valued = rows
		.filter((row) => row.kind === kind && row[measure].value !== null)
		.sort((a, b) => (b[measure].value ?? 0) - (a[measure].value ?? 0));
	const [high, low] = [valued[0], valued.at(-1)];
	return high && low ? { high, low, count: valued.length } : null;
}

function laneSummary({ rows, filters }: PayBySetting, kind: SettingKind, name: string): string | false {
	const measure = kind === 'handbook' ? 'median' : kind === 'industry' ? 'mean' : settingMeasure(filters);
	const found = extremesOf(rows, kind, measure);
	const asked = rows.filter((row) => row.kind === kind);
	if (asked.length === 0) return false;
	if (!found) return `Of ${asked.length} ${name} none has a published ${measureTitle(measure)}.`;
	const { high, low, count } = found;
	const one = (row: SettingRow) => {
		const share = row.sharePercent === null ? '' : ` (${formatPercent(row.sharePercent)} of jobs)`;
		return `${inside(row)} at ${formatEstimate(row[measure], measure, filters.pay)}${share}`;
	};
	const of = count < asked.length ? ` (${count} of ${asked.length} with a figure)` : '';
	const statistic = measureTitle(measure);
	if (count === 1) return `Of ${name}${of}: ${statistic} of ${one(high)}.`;
	return `Of ${count} ${name}${of}, the highest ${statistic} is that of ${one(high)}, the lowest that of ${one(low)}.`;
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
	const code =
		codes.length > 1 ? `, under the codes ${listPhrase(codes)}, between which no line is drawn` : '';
	const top = high
		? `; in ${last} the highest ${measureTitle(measure)} was ${formatEstimate(high[measure], measure, filters.pay)} in ${inside(high)}, ${high.ownership}`
		: '';
	return `Hospitals by owner are available for ${listYears(years)}${code}${top}.`;
}

/** `handbook May 2024, sectors May 2024, hospitals by owner May 2010–2019`. */
function releasesPhrase(rows: readonly SettingRow[]): string {
	const names: Readonly<Record<SettingKind, string>> = {
		handbook: 'handbook',
		sector: 'sectors',
		industry: 'industries',
		owner: 'hospitals by owner',
	};
	const parts = (Object.keys(names) as SettingKind[]).flatMap((kind) => {
		const years = rows.filter((row) => row.kind === kind).map(({ year }) => year);
		return years.length > 0 ? [`${names[kind]} May ${listYears(years)}`] : [];
	});
	return parts.length > 0 ? parts.join(', ') : 'no available table has it';
}
