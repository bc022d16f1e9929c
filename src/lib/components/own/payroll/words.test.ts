/**
 * Guarantee: the report says how many groups it hides and why, gives no verdict, and counts pay ranges as they are. Without it a
 * reader could take a gap for a finding, or miss that somebody is not in it.
 */
import { expect, test } from 'vitest';
import type { Benchmark, BenchmarkedPerson } from '$lib/domain/benchmark.ts';
import { benchmarked, market } from '$lib/domain/benchmark.fixture.ts';
import { gapLines, gapSentences, methodSentences, rangeSentence } from './words.ts';
import { madeUpPayroll } from '$lib/own/payroll/made-up-payroll.ts';
import { benchmarkPayroll } from '$lib/own/payroll/benchmark.ts';
import { defaultOptions } from '$lib/own/payroll/options.ts';

const AUSTIN = market([30_000, 40_000, 50_000, 70_000, 90_000]);
const PLAIN = benchmarkPayroll(madeUpPayroll(), new Map(), 2025, defaultOptions(2025));
const withPeople = (people: readonly BenchmarkedPerson[]): Benchmark => ({ ...PLAIN, people });

test('a gap is written with its interval, and hidden groups are told of', () => {
	const gap = {
		reference: 'A',
		hidden: 1,
		gaps: [
			{
				group: 'B',
				people: 27,
				median: { difference: -0.0384, interval: [-0.126, 0.0496] as const },
				mean: { difference: 0, interval: null },
			},
		],
	};
	expect(gapLines(gap)[0]?.cells).toEqual([
		'27',
		'−0.038 (95% interval −0.126 to +0.050)',
		'0.000 (no interval: the ratios do not vary)',
	]);
	expect(gapSentences(gap).at(-1)).toBe(
		'1 group has fewer than five people with a market ratio and is hidden.',
	);
	expect(gapSentences({ reference: null, gaps: [], hidden: 0 })).toHaveLength(1);
});

test('no sentence passes a verdict', () => {
	const all = [...methodSentences(PLAIN), ...gapSentences(PLAIN.payGap)].join(' ');
	expect(all).not.toMatch(/discriminat|unlawful|illegal|violat|complian|significant/i);
	expect(all).toContain('No regression is calculated.');
});

test('ranges are counted: within, outside, and those that cannot be used', () => {
	const of = (penetration: number | null, rangeFault: BenchmarkedPerson['rangeFault'], line: number) =>
		benchmarked(line, 45_000, AUSTIN, { penetration, rangeFault });
	const people = [of(0.4, null, 2), of(-0.1, 'pay_below', 3), of(null, 'one_end', 4), of(null, null, 5)];
	expect(rangeSentence(withPeople(people))).toBe(
		'Of 2 people with a pay range, the pay of 1 is below its minimum and that of 0 above its maximum. 1 person cannot be placed: one end of the range is missing, or its maximum is not above its minimum.',
	);
	expect(rangeSentence(withPeople([of(null, null, 2)]))).toBe('');
});
