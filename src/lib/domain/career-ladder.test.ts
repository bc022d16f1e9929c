// Guarantee: the ladder is walked from each beginning through every step, once each, and a difference of medians is
// taken between two codes alone. Without it a step could vanish, a circle of steps hang the page, or a raise be shown
// between two roles that one code holds.
import { expect, it } from 'vitest';
import { careerLadder, medianBefore, type LadderClaim, type LadderStep } from './career-ladder.ts';
import type { WageRow } from './wage-row.ts';

function step(fromRole: string, fromCode: string, toRole: string, toCode: string, side = false): LadderStep {
	return {
		pathId: `${fromRole}-${toRole}`,
		fromRole,
		fromCode,
		toRole,
		toCode,
		relation: side ? 'side' : 'ladder',
		requirement: 'r',
		article: 'A',
		origin: 'article',
		fromClaim: `${fromRole}!`,
		toClaim: '',
		note: '',
	};
}

const rungsOf = (
	steps: readonly LadderStep[],
	wages: readonly WageRow[] = [],
	claims: readonly LadderClaim[] = [],
) => careerLadder({ areaCode: '99', year: 2025, steps, wages, outlooks: [], claims }).rungs;

const median = (occCode: string, value: number | null, flag = '') =>
	({ occCode, median: { value, flag } }) as unknown as WageRow;

it('walks steps up before steps aside, those that lead on first, and each beginning in its turn', () => {
	const steps = [
		step('a', '1', 'x', '9', true),
		step('a', '1', 'b', '2'),
		step('a', '1', 'c', '3'),
		step('c', '3', 'd', '3'),
		step('z', '1', 'y', '4'),
	];
	const rungs = rungsOf(steps);
	expect(rungs.map(({ role, depth, relation, sameAs }) => [role, depth, relation, sameAs])).toEqual([
		['a', 0, 'start', ''],
		['c', 1, 'ladder', ''],
		['d', 2, 'ladder', 'c'],
		['b', 1, 'ladder', ''],
		['x', 1, 'side', ''],
		['z', 0, 'start', 'a'],
		['y', 1, 'ladder', ''],
	]);
});

it('ends where steps go round in a circle', () => {
	const rungs = rungsOf([step('a', '1', 'b', '2'), step('b', '2', 'c', '3'), step('c', '3', 'b', '2')]);
	expect(rungs.map(({ role }) => role)).toEqual(['a', 'b', 'c']);
});

it('compares with the role before across codes alone, and with a number alone', () => {
	const steps = [
		step('a', '1', 'b', '2'),
		step('b', '2', 'c', '2'),
		step('b', '2', 'd', '3'),
		step('d', '3', 'e', '4'),
	];
	const rungs = rungsOf(steps, [median('1', 50), median('2', 80), median('3', 239_200, 'top_coded')]);
	const before = (role: string) => {
		const rung = rungs.find((one) => one.role === role);
		return rung ? medianBefore(rung, rungs) : undefined;
	};
	expect(before('a')).toBeNull();
	expect(before('b')).toBe(50);
	expect(before('c')).toBeNull();
	expect(before('d')).toBe(80);
	expect(before('e')).toBeNull();
});

it('gives a role the claim its step names, and none where no claim has that id', () => {
	const claim = {
		id: 'a!',
		article: 'A',
		statistic: 'mean',
		amount: 1,
		amountHigh: null,
		statedYear: '',
		statedSource: '',
	} as const;
	const rungs = rungsOf([step('a', '1', 'b', '2')], [], [claim]);
	expect(rungs.map(({ claim: found }) => found?.id ?? null)).toEqual(['a!', null]);
});
