import { formatEstimate, formatMoney } from '$lib/domain/format.ts';
import type { Period } from '$lib/domain/measure.ts';
import { bySide, greaterSide, otherSide, type BySide, type Conclusion } from './conclusion.ts';
import type { PathRow } from '$lib/domain/path-row.ts';
import { SIDE_TITLES, SIDES } from '$lib/domain/path-scope.ts';

interface Median {
	readonly row: PathRow;
	readonly value: number;
	readonly isOpen: boolean;
}

function mediansOf(rows: readonly PathRow[]): readonly Median[] {
	return rows.flatMap((row) => {
		const median = row.wage?.median;
		if (!median || median.value === null) return [];
		return [{ row, value: median.value, isOpen: median.flag === 'top_coded' }];
	});
}

/** Whether one median is above another; null where a top code leaves it open. A top code is a lower bound. */
function isAbove(one: Median, other: Median): boolean | null {
	if (one.isOpen && other.isOpen) return null;
	if (other.isOpen) return one.value > other.value ? null : false;
	if (one.isOpen) return one.value >= other.value ? true : null;
	return one.value > other.value;
}

/** How many of `ones` lie above every one of `others`. */
function aboveAll(ones: readonly Median[], others: readonly Median[]): number {
	return ones.filter((one) => others.every((other) => isAbove(one, other) === true)).length;
}

function medianWords({ row, value, isOpen }: Median, period: Period): string {
	const money = isOpen
		? formatEstimate({ value, flag: 'top_coded' }, 'median', period)
		: formatMoney(value, period);
	return `${row.occupation.title}, ${money}`;
}

/**
 * Pay by occupation against occupation: every HIM median against every HIT median. Medians of several occupations are
 * never put into one; that would need every worker's pay.
 */
export function pay(sides: BySide<readonly PathRow[]>, period: Period): Conclusion {
	const medians = bySide((side) => mediansOf(sides[side]));
	const pairs = medians.him.flatMap((him) =>
		medians.hit
			.filter((hit) => hit.row.occupation.occCode !== him.row.occupation.occCode)
			.map((hit) => ({ him: isAbove(him, hit), hit: isAbove(hit, him) })),
	);
	const told = pairs.filter(({ him, hit }) => him !== null && hit !== null);
	if (told.length === 0) {
		return {
			id: 'pay',
			verdict: 'unknown',
			sentence:
				'It is not clear which side pays more: no median of one side can be compared with one of the other.',
			brief: 'which side pays more is not clear',
		};
	}
	const wins = bySide((side) => told.filter((pair) => pair[side] === true).length);
	const verdict = greaterSide(wins);
	const leader = verdict === 'hit' ? 'hit' : 'him';
	const follower = otherSide(leader);
	const [ahead, behind] = [medians[leader], medians[follower]];
	const top = [...medians.him, ...medians.hit].sort((a, b) => b.value - a.value)[0];
	const finding =
		verdict === 'same'
			? `Neither side pays more: each has the higher median in ${wins.him} of ${told.length} pairs`
			: `${SIDE_TITLES[leader]} pays more in ${wins[leader]} of ${told.length} pairs of one occupation from each side, by the median`;
	const above = `${aboveAll(ahead, behind)} of ${ahead.length} ${SIDE_TITLES[leader]} occupations lie above every ${SIDE_TITLES[follower]} one`;
	const highest = top
		? ` The highest median: ${medianWords(top, period)} (${SIDE_TITLES[top.row.side]}).`
		: '';
	const missing = SIDES.flatMap((side) => {
		const without = sides[side].length - medians[side].length;
		return without > 0 ? [`${without} ${SIDE_TITLES[side]}`] : [];
	});
	const left = missing.length ? ` Without a median: ${missing.join(', ')}.` : '';
	const brief =
		verdict === 'same'
			? 'neither side pays more'
			: `${SIDE_TITLES[leader]} pays more in ${wins[leader]} of ${told.length} pairs`;
	return { id: 'pay', verdict, sentence: `${finding}; ${above}.${highest}${left}`, brief };
}
