import type { Filters } from '$lib/domain/filters.ts';
import type { Conclusion, ConclusionId } from './conclusions/conclusion.ts';
import { conclude, type ScopedConclusion } from './conclusions/conclusions.ts';
import type { PathRow } from '$lib/domain/path-row.ts';
import { SIDE_TITLES, SIDES } from '$lib/domain/path-scope.ts';
import type { Words } from '$lib/charts/words.ts';
import { capitalised, joined } from '$lib/domain/phrases.ts';
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
		title: rows.length === 0 ? 'No occupation in this scope' : capitalised(pathFinding(conclusions)),
		subtitle: joined(' · ', [
			payPhrase(filters, newestYear),
			first && `${first.areaTitle}, May ${first.year}`,
			span && `U.S. outlook ${span}`,
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

/** Jobs and pay in one line: `HIM has more jobs; HIT pays more in 8 of 12 pairs`. */
function pathFinding(conclusions: readonly Conclusion[]): string {
	const brief = (id: ConclusionId) => conclusions.find((conclusion) => conclusion.id === id)?.brief ?? '';
	return [brief('jobs'), brief('pay')].join('; ');
}

/** `Median annual pay`, and the dollars where they are not plain ones. */
function payPhrase({ pay, dollars }: Filters, newestYear: number): string {
	const basis = { nominal: '', real: ` in ${newestYear} dollars`, local: ' after local prices' }[dollars];
	return `Median ${pay} pay${basis}`;
}

/** Over the whole page: how far the answer depends on the scope. */
export function scopeFinding(conclusions: readonly ScopedConclusion[]): string {
	const depending = conclusions.filter(({ depends }) => depends).length;
	return depending === 0
		? `None of the ${conclusions.length} conclusions changes with the jobs you count.`
		: `${depending} of ${conclusions.length} conclusions ${depending === 1 ? 'changes' : 'change'} with the jobs you count.`;
}

export const PATH_NOTE =
	'Openings and growth are for the whole country, with the self-employed. Only counts are added up: medians of several jobs are never combined.';

/** How many occupations of the picture have no figures here. */
export function gapNote(missing: number, all: number): string {
	return `BLS has no row for ${missing} of ${all} jobs in this place and year.`;
}
