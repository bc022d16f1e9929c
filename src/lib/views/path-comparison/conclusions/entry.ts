import { bySide, greaterSide, otherSide, type BySide, type Conclusion } from './conclusion.ts';
import type { PathRow } from '$lib/domain/path-row.ts';
import { SIDE_TITLES } from '$lib/domain/path-scope.ts';
import { uncapitalised } from '$lib/domain/phrases.ts';

interface Entry {
	readonly order: number;
	readonly words: string;
}

function entriesOf(rows: readonly PathRow[]): readonly Entry[] {
	return rows
		.flatMap(({ occupation: { educationOrder, education } }) =>
			educationOrder === null ? [] : [{ order: educationOrder, words: education }],
		)
		.sort((a, b) => a.order - b.order);
}

/** Which side has the occupation with the least typical entry-level education. */
export function start(sides: BySide<readonly PathRow[]>): Conclusion {
	const [him, hit] = [entriesOf(sides.him)[0], entriesOf(sides.hit)[0]];
	if (!him || !hit) {
		return {
			id: 'start',
			verdict: 'unknown',
			sentence: 'It is not clear where you can start sooner: BLS assigns one side no typical education.',
		};
	}
	// The less education, the sooner the start.
	const verdict = greaterSide({ him: -him.order, hit: -hit.order });
	const [sooner, later] = verdict === 'hit' ? [hit, him] : [him, hit];
	const sentence =
		verdict === 'same'
			? `You can start equally soon on both sides: the least typical education is the same, ${uncapitalised(him.words)}.`
			: `You can start sooner in ${SIDE_TITLES[verdict]}: from ${uncapitalised(sooner.words)}, in ${SIDE_TITLES[otherSide(verdict)]} from ${uncapitalised(later.words)} (the least typical education of each side).`;
	return { id: 'start', verdict, sentence };
}

/** Whether both sides take the same levels of typical education. */
export function education(sides: BySide<readonly PathRow[]>): Conclusion {
	const levels = bySide((side) => [
		...new Set(entriesOf(sides[side]).map(({ words }) => uncapitalised(words))),
	]);
	if (levels.him.length === 0 || levels.hit.length === 0) {
		return {
			id: 'education',
			verdict: 'unknown',
			sentence:
				'It is not clear whether the education is the same: BLS assigns one side no typical education.',
		};
	}
	const verdict = levels.him.join() === levels.hit.join() ? 'same' : 'different';
	const him = levels.him.join(', ');
	return {
		id: 'education',
		verdict,
		sentence:
			verdict === 'same'
				? `Both sides take the same typical education: ${him}.`
				: `The typical education differs: HIM ${him}; HIT ${levels.hit.join(', ')}.`,
	};
}
