import { fittingTitle } from '$lib/charts/title.ts';
import type { Words } from '$lib/charts/words.ts';
import { listYears } from '$lib/domain/basis.ts';
import { formatEstimate, formatMoney, formatPercent } from '$lib/domain/format.ts';
import { isWageMeasure, type Period } from '$lib/domain/measure.ts';
import { listPhrase, said } from '$lib/domain/phrases.ts';
import type { MeanChange, SectorPair, SectorTrend } from '$lib/domain/sector-means.ts';
import type { SettingRow } from '$lib/domain/setting-row.ts';
import { lackPhrase } from '$lib/domain/mean-difference.ts';
import { changeVerdict, differenceVerdict, VERDICTS } from '$lib/domain/verdict.ts';
import { sectorsOf, type Sector } from './state.ts';

export const NO_SECTORS = 'BLS has no pay by sector for this choice.';

/** `+9.2% since 2022: changed`; what hinders the test where there is none. */
export function changeWords(sector: Sector): string {
	const change = sector.at(-1)?.whole;
	if (!change) return `no other release than May ${sector[0].row.year}`;
	const size = change.percent === null ? '' : `${signedPercent(change.percent)} `;
	return `${size}since ${change.from.year}: ${verdictOfChange(change)}`;
}

/** `+$5,450 (+11.2%), changed`. */
export function stepWords(change: MeanChange, pay: Period): string {
	const { test, percent } = change;
	if (test.kind !== 'tested') return verdictOfChange(change);
	const size = `${test.difference < 0 ? '−' : '+'}${formatMoney(Math.abs(test.difference), pay)}`;
	return `${size}${percent === null ? '' : ` (${signedPercent(percent)})`}, ${verdictOfChange(change)}`;
}

/** `changed`, `within sampling error`, `not tested: no mean wage`. */
function verdictOfChange({ test }: MeanChange): string {
	const lack = test.kind === 'tested' ? null : (test.lacks[0] ?? test.lacks[1]);
	return VERDICTS[changeVerdict(test)] + (lack ? `: ${lackPhrase(lack)}` : '');
}

function signedPercent(percent: number): string {
	return `${percent < 0 ? '−' : '+'}${formatPercent(Math.abs(percent))}`;
}

/** Title, subtitle and summary of means by sector. `title` names the role where no row does. */
export function sectorTrendWords(answer: SectorTrend, title: string): Words {
	const { rows, filters, years } = answer;
	const role = rows[0]?.row.occTitle ?? title;
	const period = filters.pay === 'annual' ? 'annual' : 'hourly';
	return {
		title: titleOf(answer),
		subtitle: [
			`Mean ${period} pay of ${role} by sector, not adjusted for inflation`,
			'United States',
			...(years.length > 0 ? [`May ${listYears(years)}`] : []),
		].join(', '),
		summary: said([changeSummary(answer), againstSummary(answer)]).join(' ') || NO_SECTORS,
	};
}

/** The last change of each sector that has one, tested or not. */
function changesOf({ rows }: SectorTrend): readonly MeanChange[] {
	return sectorsOf(rows).flatMap((sector) => sector.at(-1)?.whole ?? []);
}

function titleOf(answer: SectorTrend): string {
	const { rows, years } = answer;
	if (rows.length === 0) return 'BLS has no pay by sector for this choice';
	const tests = changesOf(answer).flatMap(({ test }) => (test.kind === 'tested' ? [test] : []));
	const changed = tests.filter(({ isDistinguishable }) => isDistinguishable);
	const [first, last] = [years[0], years.at(-1)];
	if (tests.length === 0 || first === last) return 'No change of mean pay by sector can be tested here';
	const span = `${first} to ${last}`;
	if (changed.length === 0) return `All changes of mean pay by sector, ${span}, are within sampling error`;
	const rose = changed.filter(({ difference }) => difference > 0).length;
	const fell = changed.length - rose;
	if (rose > 0 && fell > 0)
		return `Mean pay rose in ${rose} and fell in ${fell} of ${tests.length} sectors, ${span}`;
	const verb = rose > 0 ? 'rose' : 'fell';
	const count =
		changed.length === tests.length ? everyOf(tests.length) : `${changed.length} of ${tests.length}`;
	const words = `Mean pay ${verb} in ${count} ${tests.length === 1 ? 'sector' : 'sectors'}, ${span}`;
	return fittingTitle([`${words}: more than sampling error`, words]);
}

/** `both`, `all 6`. */
function everyOf(count: number): string {
	return count === 1 ? 'the only' : count === 2 ? 'both' : `all ${count}`;
}

function changeSummary(answer: SectorTrend): string | false {
	const changes = changesOf(answer);
	if (changes.length === 0) return false;
	const count = (verdict: ReturnType<typeof changeVerdict>) =>
		changes.filter(({ test }) => changeVerdict(test) === verdict).length;
	const parts = said([
		count('changed') > 0 && `${count('changed')} changed`,
		count('within_sampling_error') > 0 && `${count('within_sampling_error')} moved within sampling error`,
		count('not_tested') > 0 && `${count('not_tested')} cannot be tested`,
	]);
	return `Of ${changes.length} sectors with two releases or more, ${listPhrase(parts)}.`;
}

function againstSummary({ rows, year, reference, filters }: SectorTrend): string | false {
	const ofYear = rows.filter(({ row }) => row.year === year);
	const own = ofYear.find(({ row }) => row.settingId === reference);
	const tests = ofYear.flatMap(({ against }) => (against?.test.kind === 'tested' ? [against.test] : []));
	if (!own || tests.length === 0) return false;
	const real = tests.filter((test) => differenceVerdict(test) === 'real_difference');
	return `In May ${year} the mean in ${own.row.settingTitle} was ${formatEstimate(own.row.mean, 'mean', filters.pay)}; in ${real.length} of ${tests.length} other sectors it was really different.`;
}

/** What a reader must know to read these very figures rightly. */
export function sectorTrendNotes({ rows, filters, year, years }: SectorTrend): readonly string[] {
	const flags = new Set(rows.map(({ row }) => row.mean.flag));
	return said([
		rows.length > 0 &&
			'These are means, which high pay pulls up: don’t compare them with medians. They leave out self-employed people.',
		rows.length > 0 &&
			'The interval is 1.645 relative standard errors on each side of the mean: of 100 samples about 90 would give one that holds the true mean. “Changed” means that two means are further apart than 1.645 standard errors of their difference; anything less is within sampling error.',
		years.length > 1 &&
			'BLS advises against reading its releases as a time series. These are of one method, in use since May 2021, but each draws on three years of responses, so releases share employers: the test, which treats them as independent, is a little too strict.',
		rows.length > 0 && 'Every mean is in dollars of its own year.',
		filters.dollars !== 'nominal' &&
			'The dollars you chose don’t apply here: sampling errors are of plain dollars.',
		!isWageMeasure(filters.measure) || filters.measure === 'mean'
			? false
			: 'BLS publishes no sampling error for medians and percentiles, so this view shows means whatever measure you chose.',
		filters.area.length > 0 &&
			'BLS publishes pay by employer for the nation only, not for the places you chose.',
		filters.year.length > 0 &&
			year !== null &&
			!filters.year.includes(year) &&
			`No sector table covers May ${listYears(filters.year)}; numbers are of May ${year}.`,
		flags.has('top_coded') &&
			'≥ marks the top code of a release: the mean is that much or more, and isn’t tested.',
	]);
}

/** What the button says that draws the sectors left out; null where none is. */
export function moreSectors(drawn: number, all: number) {
	return drawn < all ? { more: `Show all ${all} sectors`, fewer: 'Show fewer sectors' } : null;
}

/** The pairs of sectors in words, the higher mean first: `… over …: $5,210, real difference`. */
export function pairSentences(pairs: readonly SectorPair[], pay: Period): readonly string[] {
	return pairs.map(({ own, change: { from, test } }) => {
		const isTurned = test.kind === 'tested' && test.difference < 0;
		const titles = (isTurned ? [from, own] : [own, from]).map(
			(row) => `${shortSector(row)} (${formatEstimate(row.mean, 'mean', pay)})`,
		);
		const size = test.kind === 'tested' ? `${formatMoney(Math.abs(test.difference), pay)}, ` : '';
		return `${titles.join(' over ')}: ${size}${VERDICTS[differenceVerdict(test)]}`;
	});
}

/** Without what a sector leaves out: the table has its title whole. */
function shortSector({ settingTitle }: SettingRow): string {
	return settingTitle.split(', excluding ')[0] ?? settingTitle;
}

/** What the fold is called: the first page has few words to spare. */
export const FOLD = 'Sector trends';

/** Over the pairs. */
export function pairsTitle(year: number | null): string {
	return `Is the difference between sectors real? May ${year ?? ''}`.trim();
}
