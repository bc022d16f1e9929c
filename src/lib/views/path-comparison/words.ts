import { measurePhrase } from '$lib/domain/basis.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { Conclusion, ConclusionId, Verdict } from '$lib/domain/path-conclusion.ts';
import { conclude } from '$lib/domain/path-conclusions.ts';
import type { PathRow } from '$lib/domain/path-row.ts';
import { SIDE_TITLES, SIDES } from '$lib/domain/path-scope.ts';
import type { Words } from '$lib/charts/words.ts';
import { joined } from '$lib/domain/phrases.ts';
import { spanOf } from './figure-columns.ts';

/** What the comparison shows, from the rows alone. */
export function pathComparisonWords(rows: readonly PathRow[], filters: Filters, newestYear: number): Words {
	const wages = rows.flatMap(({ wage }) => wage ?? []);
	const [first] = wages;
	const conclusions = conclude(rows, filters.pay);
	const span = spanOf(rows);
	const counts = SIDES.map((side) => {
		const own = rows.filter((row) => row.side === side);
		return `${own.length} ${SIDE_TITLES[side]}`;
	});
	return {
		title: rows.length === 0 ? 'No occupation in this scope' : titleOf(conclusions),
		subtitle: joined(' · ', [
			measurePhrase({ ...filters, measure: 'median' }, wages, newestYear),
			first && `${first.areaTitle}, May ${first.year}`,
			span && `outlook of the nation ${span}`,
		]),
		summary: [
			`${counts.join(' and ')} occupations.`,
			...(['jobs', 'pay'] as const).map((id) => sentenceOf(conclusions, id)),
		].join(' '),
	};
}

function sentenceOf(conclusions: readonly Conclusion[], id: ConclusionId): string {
	return conclusions.find((conclusion) => conclusion.id === id)?.sentence ?? '';
}

function titleOf(conclusions: readonly Conclusion[]): string {
	const verdict = (id: ConclusionId): Verdict =>
		conclusions.find((conclusion) => conclusion.id === id)?.verdict ?? 'unknown';
	const [jobs, pay] = [verdict('jobs'), verdict('pay')];
	const isSide = (one: Verdict) => one === 'him' || one === 'hit';
	const name = (one: Verdict) => (one === 'him' || one === 'hit' ? SIDE_TITLES[one] : '');
	if (isSide(jobs) && jobs === pay) return `${name(jobs)} has more jobs and more often the higher pay`;
	const ofJobs = isSide(jobs)
		? `${name(jobs)} has more jobs`
		: jobs === 'same'
			? 'Both sides have as many jobs'
			: 'Which side has more jobs cannot be told';
	const ofPay = isSide(pay)
		? `${name(pay)} more often the higher pay`
		: pay === 'same'
			? 'neither more often the higher pay'
			: 'whose pay is higher cannot be told';
	return `${ofJobs}${jobs === 'unknown' ? ';' : ','} ${ofPay}`;
}
