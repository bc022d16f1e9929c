import { group } from 'd3-array';
import { inSentence, joined, listPhrase, said } from '$lib/domain/phrases.ts';
import {
	adjustmentWords,
	dateWords,
	formatPosting,
	MEDICAL_INFORMATION,
	monthWords,
	NOT_OFFICIAL,
	type PostingSector,
	type PostingSeries,
} from '$lib/domain/postings.ts';
import { fittingTitle } from '$lib/charts/title.ts';
import type { Words } from '$lib/charts/words.ts';
import { isPublished, lastDate, linesOf, type DemandLine, type DemandState } from './series.ts';

/** What the view is folded under. */
export const FOLD = 'Postings (unofficial)';

/** Whose the figures are, for the foot of a picture. */
export const LICENCE = 'Figures: Indeed Hiring Lab, CC BY 4.0. Chart: Paychart, CC BY 4.0.';

/** What the postings show, from the figures alone. */
export function demandWords(state: DemandState, sectors: readonly PostingSector[]): Words {
	const lines = linesOf(state, 'sector_index');
	const own = lines.find(({ isOwn }) => isOwn);
	return {
		title: findingOf(own),
		subtitle: subtitleOf(own, lines, sectors),
		summary: joined(' ', [
			...indexSentences(lines),
			allSentence(state),
			shareSentence(state),
			`${NOT_OFFICIAL}.`,
		]),
	};
}

/** How far an index is from 100, its first day. */
function findingOf(own: DemandLine | undefined): string {
	const [first, last] = [own?.points[0], own?.last];
	if (!own || !first || !last) return 'No index of postings for medical information';
	const name = inSentence(own.title);
	const [base, when] = [monthWords(first.date), monthWords(last.date)];
	const change = Math.round(Math.abs(last.value - 100));
	if (change === 0) return `Postings for ${name} in ${when} stood where they were in ${base}`;
	const side = last.value > 100 ? 'above' : 'below';
	return fittingTitle([
		`Postings for ${name} stood ${change}% ${side} ${base} in ${when}`,
		`Postings stood ${change}% ${side} ${base} in ${when}`,
	]);
}

function subtitleOf(
	own: DemandLine | undefined,
	lines: readonly DemandLine[],
	sectors: readonly PostingSector[],
): string {
	const last = lastDate(own ? [own] : lines);
	if (last === '') return `Indeed postings index. ${NOT_OFFICIAL}.`;
	const jobs = sectors.find(isOwn)?.jobTitles;
	const sector = own ? `sector “${own.title}”${jobs ? ` (${jobs})` : ''}` : 'by sector';
	return `Indeed postings index, ${sector}, United States, to ${dateWords(last)}, ${adjustmentWords(last)}. ${NOT_OFFICIAL}.`;
}

function lastWords({ title, last }: DemandLine, series: PostingSeries): string {
	return last ? `${title} ${formatPosting(last.value, series)}` : title;
}

function indexSentences(lines: readonly DemandLine[]): readonly string[] {
	const [own, ...others] = lines;
	if (!own?.last) return [];
	const highest = own.points.filter(isPublished).reduce((most, one) => (one.value > most.value ? one : most));
	return said([
		`${own.title}: ${formatPosting(own.last.value, 'sector_index')} on ${dateWords(own.last.date)}, February 1, 2020 being 100.`,
		`Highest of the days drawn: ${formatPosting(highest.value, 'sector_index')} on ${dateWords(highest.date)}.`,
		others.length > 0 &&
			`On ${dateWords(lastDate(others))}: ${listPhrase(others.map((one) => lastWords(one, 'sector_index')))}.`,
	]);
}

function allSentence(state: DemandState): string {
	const last = linesOf(state, 'all_index')[0]?.last;
	return last
		? `All postings together, adjusted by another method: ${formatPosting(last.value, 'all_index')} on ${dateWords(last.date)}.`
		: '';
}

function shareSentence(state: DemandState): string {
	const lines = linesOf(state, 'states_pay');
	const last = lastDate(lines);
	return last
		? `Postings that state pay in ${dateWords(last)}: ${listPhrase(lines.map((one) => lastWords(one, 'states_pay')))}.`
		: '';
}

/** The words over each panel: what it counts, then how. */
export function panelWords(
	series: PostingSeries,
	lines: readonly DemandLine[],
): readonly [name: string, measure: string] {
	const last = lastDate(lines);
	const until = `to ${dateWords(last)}`;
	switch (series) {
		case 'sector_index':
			return ['Postings by sector', `Index, February 1, 2020 = 100; ${adjustmentWords(last)}, ${until}`];
		case 'all_index':
			return [
				'All postings on Indeed',
				`Index, February 1, 2020 = 100; another seasonal adjustment, ${until}. Don’t compare it with the sectors.`,
			];
		case 'states_pay':
			return ['Postings that state pay', `Percent of a sector’s postings, ${until}`];
	}
}

function isOwn(sector: PostingSector | undefined): boolean {
	return sector?.sectorId === MEDICAL_INFORMATION;
}

/** Roles named one by one at most; more are counted. */
const MOST_NAMED = 4;

/** Which sector stands beside which of the roles, and which have none; without roles those of the sector in color. */
export function sectorSentences(
	roles: readonly string[],
	sectors: readonly PostingSector[],
	titleOfRole: (code: string) => string,
): readonly string[] {
	const indexed = sectors.filter(({ hasIndex }) => hasIndex);
	const asked = indexed.filter((sector) =>
		roles.length > 0 ? roles.includes(sector.occCode) : isOwn(sector),
	);
	const without = roles.filter((code) => !asked.some(({ occCode }) => occCode === code));
	const ofSectors = [...group(asked, ({ sectorTitle }) => sectorTitle)]
		.sort(([, [a]], [, [b]]) => Number(isOwn(b)) - Number(isOwn(a)))
		.map(([sector, of]) => `“${sector}” for ${listPhrase(of.map(({ occTitle }) => inSentence(occTitle)))}`);
	const nameless =
		without.length > MOST_NAMED && asked.length > 0
			? `the other ${without.length} roles`
			: without.length > MOST_NAMED
				? `any of the ${without.length} roles`
				: listPhrase(without.map((code) => inSentence(titleOfRole(code))));
	return said([
		asked.length > 0 && `Nearest of Indeed’s sectors: ${ofSectors.join('; ')}.`,
		without.length > 0 && `No sector matches ${nameless}.`,
		asked.length > 0 && 'A sector holds other jobs too: it isn’t a count of an occupation.',
	]);
}

/** What a reader must know to read these figures rightly. */
export function demandNotes(sectors: readonly PostingSector[]): readonly string[] {
	const reasons = sectors.filter(isOwn).map(({ occTitle, reason }) => `${occTitle}: ${reason}`);
	return [
		`${NOT_OFFICIAL}: postings on one website, sorted into sectors of the company’s own. It counts postings, not jobs or hires.`,
		'Each point is a figure as published: the first day, then the last published day of each month. None is averaged.',
		'The index of all postings comes from 2026 and is adjusted for seasons by another method than that of the sectors, whose figures the publisher has revised since November 2024. That is why the two never share an axis.',
		'The sectors of the share of postings that state pay are not quite those of the index.',
		...reasons,
		'Indeed Hiring Lab publishes its figures under the license CC BY 4.0.',
	];
}
