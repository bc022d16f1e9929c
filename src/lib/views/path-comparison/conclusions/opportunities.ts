import { formatCount } from '$lib/domain/format.ts';
import { decade, formatGrowth, growthBand } from '$lib/domain/outlook-row.ts';
import { bySide, greaterSide, otherSide, type BySide, type Conclusion } from './conclusion.ts';
import type { PathRow } from '$lib/domain/path-row.ts';
import { SIDE_TITLES, SIDES, type Side } from '$lib/domain/path-scope.ts';
import { greaterOf, isWhole, sumOf, type PartialSum } from '$lib/domain/path-sums.ts';

function verdictOf(sums: BySide<PartialSum>): Side | 'same' | 'unknown' {
	const greater = greaterOf(sums.him, sums.hit);
	if (greater === null) return 'unknown';
	return greater === 'one' ? 'him' : greater === 'other' ? 'hit' : 'same';
}

/** `1,246,960`, or `at least 12,340` where parts are missing. */
function countWords(sum: PartialSum): string {
	if (sum.published === 0) return 'no published figure';
	return isWhole(sum) ? formatCount(sum.total) : `at least ${formatCount(sum.total)}`;
}

const PARTIAL_SENTENCE =
	'A count with a part missing is a lower bound, so neither side is ahead for certain.';

/** `more` is the thing with its word: `more jobs than`. */
function countSentence(sums: BySide<PartialSum>, more: string, asMany: string, where: string): string {
	const verdict = verdictOf(sums);
	if (verdict === 'same') return `HIM and HIT have ${asMany}: ${countWords(sums.him)} each${where}.`;
	if (verdict !== 'unknown') {
		const other = otherSide(verdict);
		return `${SIDE_TITLES[verdict]} has ${more} than ${SIDE_TITLES[other]}: ${countWords(sums[verdict])} against ${countWords(sums[other])}${where}.`;
	}
	return `It is not clear which side has ${more}: HIM ${countWords(sums.him)}, HIT ${countWords(sums.hit)}${where}. ${PARTIAL_SENTENCE}`;
}

export function jobs(sides: BySide<readonly PathRow[]>): Conclusion {
	const sums = bySide((side) => sumOf(sides[side].map(({ wage }) => wage?.employment.value ?? null)));
	const wage = [...sides.him, ...sides.hit].find((row) => row.wage)?.wage;
	const where = wage ? ` (${wage.areaTitle}, May ${wage.year}, without the self-employed)` : '';
	const verdict = verdictOf(sums);
	const brief =
		verdict === 'unknown'
			? 'which side has more jobs is not clear'
			: verdict === 'same'
				? 'both sides have as many jobs'
				: `${SIDE_TITLES[verdict]} has more jobs`;
	return {
		id: 'jobs',
		verdict,
		brief,
		sentence: countSentence(sums, 'more jobs', 'as many jobs', where),
	};
}

function spanOf(sides: BySide<readonly PathRow[]>): string {
	const projection = [...sides.him, ...sides.hit].find((row) => row.projection)?.projection;
	return projection ? decade(projection) : '';
}

export function openings(sides: BySide<readonly PathRow[]>): Conclusion {
	const sums = bySide((side) => sumOf(sides[side].map(({ projection }) => projection?.openings ?? null)));
	const span = spanOf(sides);
	return {
		id: 'openings',
		verdict: verdictOf(sums),
		sentence: countSentence(
			sums,
			'more openings a year',
			'as many openings a year',
			span ? ` (nation, ${span})` : '',
		),
	};
}

/** Growth of all jobs of a side together, percent: from sums of published jobs, null unless all are published. */
function growthOf(rows: readonly PathRow[]): number | null {
	const base = sumOf(rows.map(({ projection }) => projection?.employmentBase ?? null));
	const projected = sumOf(rows.map(({ projection }) => projection?.employmentProjected ?? null));
	if (!isWhole(base) || !isWhole(projected) || base.total === 0) return null;
	return Math.round((projected.total / base.total - 1) * 1000) / 10;
}

/** How many of a side's occupations the handbook calls faster, or much faster, than average. */
function bandWords(rows: readonly PathRow[]): string {
	const bands = rows.flatMap(({ projection }) => (projection ? (growthBand(projection) ?? []) : []));
	if (bands.length === 0) return '';
	const fast = bands.filter(({ words }) => words === 'much faster than average').length;
	return `${fast} of ${rows.length}`;
}

export function growth(sides: BySide<readonly PathRow[]>): Conclusion {
	const rates = bySide((side) => growthOf(sides[side]));
	const bands = SIDES.map((side) => ({ side, words: bandWords(sides[side]) }));
	const banded = bands.every(({ words }) => words !== '')
		? ` The handbook calls ${bands.map(({ side, words }) => `${words} ${SIDE_TITLES[side]} occupations`).join(' and ')} much faster than average.`
		: '';
	const { him, hit } = rates;
	if (him === null || hit === null) {
		return {
			id: 'growth',
			verdict: 'unknown',
			sentence: `It is not clear which side grows faster: not every occupation has a published projection.${banded}`,
		};
	}
	const verdict = greaterSide({ him, hit });
	const basis = `(nation, ${spanOf(sides)}, all jobs of a side together)`;
	const finding =
		verdict === 'same'
			? `HIM and HIT grow at the same rate: ${formatGrowth(him)} ${basis}.`
			: `${SIDE_TITLES[verdict]} grows faster: ${formatGrowth(Math.max(him, hit))} against ${formatGrowth(Math.min(him, hit))} ${basis}.`;
	return { id: 'growth', verdict, sentence: `${finding}${banded}` };
}
