// Guarantee: the picture of a credential's value marks the break-even where the series crosses zero, shows no figure
// without inputs, and holds any inputs in its frame. Without it a reader would see a crossing where there is none.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculateValue } from '$lib/domain/credential-value.ts';
import { completeInputs, type ValueInputs } from '$lib/domain/value-inputs.ts';
import type { Mark } from '$lib/charts/scene.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { credentialValueLayout } from './layout.ts';
import { credentialValueWords, type ValueState } from './words.ts';

const INPUTS: ValueInputs = {
	cost: 12_000,
	study: 1,
	kept: 50,
	start: 0,
	before: 36_000,
	after: 48_000,
	horizon: 10,
	rate: 3,
};

function stateOf(change: Partial<ValueInputs>): ValueState {
	const result = calculateValue({ ...INPUTS, ...change });
	return result.ok ? { value: result.value } : { problem: result.problem };
}

const asked = completeInputs({});
const EMPTY: ValueState = 'missing' in asked ? { missing: asked.missing } : { missing: [] };
const MOST = {
	cost: 10_000_000,
	before: 10_000_000,
	after: 10_000_000,
	study: 20,
	horizon: 60,
	rate: 50,
	kept: 0,
};

const CASES: Record<string, { state: ValueState; width: number }> = {
	normal: { state: stateOf({}), width: 720 },
	empty: { state: EMPTY, width: 720 },
	// One year to look at.
	'one-row': { state: stateOf({ cost: 600, study: 0, kept: null, horizon: 1 }), width: 720 },
	// No rate, hence no present value.
	suppressed: { state: stateOf({ rate: null, after: 30_000 }), width: 720 },
	// Every amount at its bound.
	'top-coded': { state: stateOf(MOST), width: 720 },
	// The longest label, at the right edge.
	'longest-labels': { state: stateOf({ start: 3, kept: 0, before: 35_000, after: 46_500 }), width: 480 },
	refused: { state: stateOf({ cost: -1 }), width: 720 },
	narrow: { state: stateOf({ start: 1, study: 2 }), width: 320 },
	'narrow-empty': { state: EMPTY, width: 320 },
};

describe('snapshots', () => {
	for (const [name, { state, width }] of Object.entries(CASES)) {
		test(name, async () => {
			const scene = credentialValueLayout(state, { width });
			expect(sceneFaults(scene)).toEqual([]);
			await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`./snapshots/${name}.svg`);
		});
	}
});

const texts = (marks: readonly Mark[]): readonly string[] =>
	marks.flatMap((mark) =>
		mark.kind === 'text' ? [mark.text] : mark.kind === 'group' ? texts(mark.marks) : [],
	);

test('any usable inputs stay in the frame at any width, and heights follow from the kind of room alone', () => {
	const dollars = fc.integer({ min: 0, max: 10_000_000 });
	const inputs = fc.record({
		cost: dollars,
		study: fc.integer({ min: 0, max: 80 }).map((quarters) => quarters / 4),
		kept: fc.integer({ min: 0, max: 100 }),
		start: fc.integer({ min: 0, max: 20 }),
		before: dollars,
		after: dollars,
		horizon: fc.integer({ min: 1, max: 60 }),
		rate: fc.option(fc.integer({ min: 0, max: 50 })),
	});
	fc.assert(
		fc.property(inputs, fc.integer({ min: 320, max: 1600 }), (given, width) => {
			const scene = credentialValueLayout(stateOf(given), { width });
			expect(sceneFaults(scene)).toEqual([]);
			expect(scene.height).toBe(
				credentialValueLayout(stateOf({}), { width: width < 480 ? 320 : 900 }).height,
			);
			expect(texts(scene.marks).join(' ')).not.toMatch(/NaN|Infinity|undefined/);
		}),
		{ numRuns: 60 },
	);
});

test('without every needed input there is no figure, in picture or words', () => {
	const scene = credentialValueLayout(EMPTY, { width: 720 });
	expect(scene.data).toEqual([]);
	expect(texts(scene.marks).join(' ')).not.toMatch(/\d/);
	const words = credentialValueWords(EMPTY);
	expect(words.summary).toContain(
		'cost, years of study, pay kept while studying, pay before, pay after and years looked ahead',
	);
	expect(Object.values(words).join(' ')).not.toMatch(/\d/);
	expect(words.title).toBe('Enter six numbers to see when it pays off');
	const left = credentialValueWords({ missing: ['cost'] });
	expect(left.title).toBe('Enter one more number to see when it pays off');
});

test('the break-even is marked and named where there is one within the horizon, else not', () => {
	const marked = (state: ValueState) =>
		texts(credentialValueLayout(state, { width: 720 }).marks).filter((text) => text.startsWith('even by'));
	expect(marked(stateOf({}))).toEqual(['even by month 6 of year 4']); // 30,000 behind after 12 months, 1,000 a month
	expect(marked(stateOf({ kept: 0 }))).toEqual(['even by the end of year 5']);
	expect(marked(stateOf({ after: 36_000 }))).toEqual([]);
	expect(marked(stateOf({ horizon: 2 }))).toEqual([]);
});

describe('words say what was found, each kind of outcome its own', () => {
	test.each([
		[{}, 'It pays back by month 6 of year 4'],
		[{ horizon: 2 }, 'It does not pay back within 2 years'],
		[{ after: 30_000 }, 'It never pays back'],
		[{ cost: 0, study: 0, kept: null }, 'It is ahead from the start'],
		[{ cost: 0, study: 0, kept: null, after: 36_000 }, 'It makes no difference in pay'],
		[{ cost: -1 }, 'Nothing to calculate'],
	] as const)('%o', (change, title) => {
		expect(credentialValueWords(stateOf(change)).title).toBe(title);
	});

	test('a median of a role is not passed off as pay of holders', () => {
		expect(credentialValueWords(stateOf({}), true).subtitle).toContain('pay is a role’s median');
		expect(credentialValueWords(stateOf({})).subtitle).toContain('from your own figures');
	});

	test('with figures calculated by hand', () => {
		expect(credentialValueWords(stateOf({ rate: 0 })).summary).toBe(
			'At most $30,000 behind, at the end of year 1. Even by month 6 of year 4 (42 months from today). ' +
				'After 10 years: $78,000 more than without it. ' +
				'Net present value at 0%: $78,000, even by month 6 of year 4 in today’s worth.',
		);
		expect(credentialValueWords(stateOf({ horizon: 2, rate: null })).summary).toContain(
			'At $12,000 more a year it would be even by month 6 of year 4, beyond the horizon.',
		);
	});
});
