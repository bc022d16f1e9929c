/**
 * Guarantee: the pay range view draws what is published and nothing else, inside its frame at every width, in a
 * stable order. Without it a missing wage could look like a zero, a top code like a figure, or a label could run
 * over its neighbour on a phone.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FLAGS, type Estimate } from '$lib/domain/estimate.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { MEASURES, PERIODS } from '$lib/domain/measure.ts';
import type { Family } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Mark, Scene } from '$lib/charts/scene.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import {
	ACTORS,
	LONGEST,
	MANAGERS,
	OPEN_END,
	PHYSICIANS,
	RECORDS,
	REGISTRARS,
	inArea,
	figure,
	wageRow,
} from '$lib/charts/wage-row.fixture.ts';
import { payRangeLayout, payRangeOrder, type PayRangeState } from './layout.ts';
import { payRangeWords } from './words.ts';

const families = new Map<string, Family>([
	['29-2072', 'him'],
	['11-9111', 'him'],
	['29-9021', 'hit'],
]);

function stateOf(rows: readonly WageRow[], own: Partial<PayRangeState>): PayRangeState {
	return { rows, families, measure: 'median', pay: 'annual', dollars: 'nominal', realYear: null, ...own };
}

const AUSTIN = ['12420', 'Austin-Round Rock-San Marcos, TX'] as const;
const several = [RECORDS, inArea(RECORDS, ...AUSTIN, figure(48_990)), MANAGERS, { ...MANAGERS, year: 2024 }];

const NATION_ROWS = [MANAGERS, RECORDS, ACTORS, { ...PHYSICIANS, year: 2025 }];
const LOCAL = NATION_ROWS.map((row) => inArea(row, ...AUSTIN, row === ACTORS ? row.median : figure(120_000)));
const CASES: Record<string, { state: PayRangeState; width: number }> = {
	normal: { state: stateOf([MANAGERS, RECORDS, REGISTRARS, OPEN_END], {}), width: 720 },
	empty: { state: stateOf([], {}), width: 720 },
	'one-row': { state: stateOf([RECORDS], {}), width: 720 },
	suppressed: { state: stateOf([ACTORS, RECORDS, OPEN_END], { families: null }), width: 720 },
	'top-coded': { state: stateOf([PHYSICIANS, { ...MANAGERS, year: 2024 }], {}), width: 720 },
	'longest-labels': { state: stateOf([LONGEST, REGISTRARS], {}), width: 720 },
	'areas-and-years': { state: stateOf(several, {}), width: 720 },
	mean: { state: stateOf([MANAGERS, RECORDS], { measure: 'mean' }), width: 720 },
	employment: { state: stateOf([MANAGERS, RECORDS], { measure: 'employment' }), width: 720 },
	narrow: { state: stateOf([MANAGERS, LONGEST, ACTORS, PHYSICIANS], {}), width: 360 },
	broad: {
		state: stateOf([MANAGERS, RECORDS, REGISTRARS, OPEN_END], { accented: ['29-2072'] }),
		width: 1280,
	},
	'broad-nation': { state: stateOf(LOCAL, { nationByRole: NATION_ROWS, measure: 'mean' }), width: 1136 },
	nation: { state: stateOf(LOCAL, { nationByRole: NATION_ROWS }), width: 720 },
	'nation-narrow': { state: stateOf(LOCAL, { nationByRole: NATION_ROWS, measure: 'mean' }), width: 360 },
};

describe('snapshots', () => {
	for (const [name, { state, width }] of Object.entries(CASES)) {
		test(name, async () => {
			const scene = payRangeLayout(state, { width });
			expect(sceneFaults(scene)).toEqual([]);
			await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`./snapshots/${name}.svg`);
		});
	}
});

const estimate: fc.Arbitrary<Estimate> = fc
	.record({ value: fc.option(fc.integer({ min: 0, max: 500_000 })), flag: fc.constantFrom(...FLAGS) })
	.map(({ value, flag }) => ({ value, flag: value === null && flag === '' ? 'not_available' : flag }));

const anyRow: fc.Arbitrary<WageRow> = fc
	.record({
		role: fc.integer({ min: 0, max: 25 }),
		title: fc.oneof(fc.string({ maxLength: 120 }), fc.lorem({ maxCount: 14 })),
		wages: fc.tuple(estimate, estimate, estimate, estimate, estimate, estimate),
		employment: estimate,
		rse: fc.option(fc.double({ min: 0, max: 60, noNaN: true })),
		quotient: fc.option(fc.double({ min: 0, max: 40, noNaN: true })),
	})
	.map(({ role, title, wages, employment, rse, quotient }) => {
		const code = `29-${1000 + role}`;
		// Percentiles rise: a table with others is refused before it comes here.
		const sorted = wages.map(({ value }) => value ?? -1).sort((left, right) => left - right);
		const at = (index: number): Estimate => {
			const flag = wages[index]?.flag ?? '';
			const value = sorted[index] ?? -1;
			return value < 0 ? { value: null, flag: 'not_available' } : { value, flag };
		};
		return wageRow(code, title, [0, 0, 0, 0, 0], {
			p10: at(0),
			p25: at(1),
			median: at(2),
			p75: at(3),
			p90: at(4),
			mean: at(5),
			employment,
			employmentRse: rse,
			meanRse: rse,
			locationQuotient: quotient,
		});
	});

const anyState = fc.record({
	rows: fc
		.array(anyRow, { maxLength: 30 })
		.map((rows) =>
			rows.map((row, index) => ({ ...row, areaCode: String(10_000 + index), areaTitle: `Area ${index}` })),
		),
	families: fc.constantFrom(null, families),
	measure: fc.constantFrom(...MEASURES),
	pay: fc.constantFrom(...PERIODS),
	dollars: fc.constantFrom('nominal' as const, 'local' as const),
	realYear: fc.constant(null),
	nationByRole: fc.constantFrom([], [MANAGERS, RECORDS]),
});

describe('at any width and for any rows', () => {
	test('no number is NaN and no mark is outside the frame', () => {
		fc.assert(
			fc.property(anyState, fc.integer({ min: 320, max: 1600 }), (state, width) => {
				expect(sceneFaults(payRangeLayout(state, { width }))).toEqual([]);
			}),
		);
	});

	test('the height depends on the class of the width only, so that nothing jumps when the width is known', () => {
		const broad = fc.integer({ min: 1000, max: 1600 });
		const wide = fc.integer({ min: 480, max: 999 });
		const narrow = fc.integer({ min: 320, max: 479 });
		fc.assert(
			fc.property(
				anyState,
				fc.oneof(...[broad, wide, narrow].map((one) => fc.tuple(one, one))),
				(state, [one, other]) => {
					const height = payRangeLayout(state, { width: one }).height;
					expect(payRangeLayout(state, { width: other }).height).toBe(height);
				},
			),
		);
	});

	test('labels of neighbouring rows do not overlap: every row has a band of its own', () => {
		fc.assert(
			fc.property(anyState, fc.integer({ min: 320, max: 1600 }), (state, width) => {
				const scene = payRangeLayout(state, { width });
				for (const datum of scene.data) {
					const own = groupOf(scene, datum.key);
					for (const mark of textsOf(own)) {
						expect(mark.y - mark.size).toBeGreaterThanOrEqual(datum.y - 2);
						expect(mark.y).toBeLessThanOrEqual(datum.y + datum.height);
					}
				}
			}),
		);
	});

	test('there is a datum for each row, and a group of marks with its key', () => {
		fc.assert(
			fc.property(anyState, (state) => {
				const scene = payRangeLayout(state, { width: 720 });
				const keys = payRangeOrder(state.rows, state.families).map(
					(row) => `${row.occCode}|${row.areaCode}|${row.year}`,
				);
				expect(scene.data.map(({ key }) => key)).toEqual(keys);
				expect(groupKeys(scene.marks)).toEqual(keys);
			}),
		);
	});
});

describe('the nation to hold a row against', () => {
	const ticks = (scene: Scene) =>
		scene.data.filter(({ facts }) => facts.some(({ name }) => name.startsWith('the nation’s')));
	const legend = (scene: Scene) => textsOf(scene.marks).map(({ text }) => text);

	test('each row of a place has its role’s own figure, named in the legend, the tooltip and aloud', () => {
		const scene = payRangeLayout(stateOf(LOCAL, { nationByRole: NATION_ROWS }), { width: 720 });
		expect(legend(scene)).toContain('the nation’s median of the same role');
		const [managers] = ticks(scene);
		expect(managers?.facts[1]).toEqual({ name: 'the nation’s median', text: '$123,860', chosen: false });
		expect(managers?.label).toContain('the nation’s median $123,860.');
	});

	test('a top code, a figure nobody released, another release and the nation itself have none', () => {
		const scene = payRangeLayout(stateOf(LOCAL, { nationByRole: NATION_ROWS }), { width: 720 });
		expect(ticks(scene).map(({ key }) => key)).toEqual(['11-9111|12420|2025', '29-2072|12420|2025']);
		const earlier = NATION_ROWS.map((row) => ({ ...row, year: 2019 }));
		expect(ticks(payRangeLayout(stateOf(LOCAL, { nationByRole: earlier }), { width: 720 }))).toEqual([]);
		const nation = payRangeLayout(stateOf([MANAGERS], { nationByRole: NATION_ROWS }), { width: 720 });
		expect(ticks(nation)).toEqual([]);
		expect(legend(nation)).not.toContain('the nation’s median of the same role');
	});

	test('jobs and quotients have none: they share no axis with the nation, or have it in them', () => {
		for (const measure of ['employment', 'lq'] as const) {
			const state = stateOf(LOCAL, { nationByRole: NATION_ROWS, measure });
			expect(ticks(payRangeLayout(state, { width: 720 }))).toEqual([]);
		}
	});

	test('error bars of the mean stay', () => {
		const scene = payRangeLayout(stateOf(LOCAL, { nationByRole: NATION_ROWS, measure: 'mean' }), {
			width: 720,
		});
		const marks = groupOf(scene, '29-2072|12420|2025');
		expect(marks.filter(({ kind }) => kind === 'line')).toHaveLength(3);
		expect(legend(scene)).toContain('90% sampling interval of the mean');
	});

	test('the summary counts the rows above it', () => {
		const words = payRangeWords(LOCAL, NO_FILTERS, 2025, NATION_ROWS);
		expect(words.summary).toContain('Pay is above the nation’s median for the same job in 1 of 2 rows.');
		expect(payRangeWords(LOCAL, NO_FILTERS, 2025).summary).not.toContain('nation');
	});
});

describe('what is not a plain figure', () => {
	test('a row without wages has no dot and no bar, but hatching and the reason', () => {
		const scene = payRangeLayout(stateOf([ACTORS, RECORDS], {}), { width: 720 });
		const marks = groupOf(scene, '27-2011|99|2024');
		expect(marks.map(({ kind }) => kind)).not.toContain('circle');
		expect(marks.some((mark) => mark.kind === 'path' && mark.stroke === 'missing')).toBe(true);
		expect(textsOf(marks).map(({ text }) => text)).toContain('not released (*)');
	});

	test('a top-coded median is an arrow and "≥", never a dot', () => {
		const scene = payRangeLayout(stateOf([PHYSICIANS], {}), { width: 720 });
		const marks = groupOf(scene, '29-1229|99|2024');
		expect(marks.map(({ kind }) => kind)).not.toContain('circle');
		expect(textsOf(marks).map(({ text }) => text)).toContain('≥ $239,200');
		expect(scene.data[0]?.label).toContain('at or above the top code');
	});

	test('an unpublished end is hatched and not drawn as the 75th percentile', () => {
		const marks = groupOf(payRangeLayout(stateOf([OPEN_END], {}), { width: 720 }), '29-1071|99|2025');
		expect(marks.some((mark) => mark.kind === 'path' && mark.stroke === 'missing')).toBe(true);
	});

	test('the axis starts at zero in every measure', () => {
		const jobs = payRangeLayout(stateOf([MANAGERS, RECORDS], { measure: 'employment' }), { width: 720 });
		const pay = payRangeLayout(stateOf([MANAGERS, RECORDS], {}), { width: 720 });
		const texts = (scene: Scene) => textsOf(scene.marks).map(({ text }) => text);
		expect(texts(jobs)).toContain('0');
		expect(texts(pay)).toContain('$0');
	});
});

function groupKeys(marks: readonly Mark[]): readonly string[] {
	return marks.flatMap((mark) => (mark.kind === 'group' && mark.key ? [mark.key] : []));
}

function groupOf(scene: Scene, key: string): readonly Mark[] {
	const group = scene.marks.find((mark) => mark.kind === 'group' && mark.key === key);
	return group?.kind === 'group' ? group.marks : [];
}

function textsOf(marks: readonly Mark[]) {
	return marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
}
