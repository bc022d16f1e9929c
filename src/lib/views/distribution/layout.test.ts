/**
 * Guarantee: each area is a dot exactly where its figure lies and covers no other, areas without a figure are counted
 * instead of drawn, and the words count what the dots show. Without it the shape of a distribution is an artefact.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Scene } from '$lib/charts/scene.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { figure, inArea, LONGEST, RECORDS, TOP_CODED, UNRELEASED } from '$lib/charts/wage-row.fixture.ts';
import { brushRange } from './brush.ts';
import { distributionAxis, distributionLayout } from './layout.ts';
import type { DistributionState } from './state.ts';
import { LARGEST_DOT, swarm } from './swarm.ts';
import { distributionWords } from './words.ts';

const code = (index: number) => String(10_000 + index);
const areas = (...medians: readonly number[]) =>
	medians.map((median, index) => inArea(RECORDS, code(index), `Area ${index}`, figure(median)));
const EIGHT = areas(40_000, 42_000, 45_000, 45_000, 45_500, 52_000, 60_000, 87_000);
const DIMMED = inArea(RECORDS, '99998', 'Dimmed', UNRELEASED);
const THREE_YEARS = [2023, 2025, 2024].flatMap((year) => [...EIGHT, DIMMED].map((row) => ({ ...row, year })));

function stateOf(
	rows: readonly WageRow[],
	filters: Partial<Filters>,
	nation: WageRow | null = RECORDS,
): DistributionState {
	const all = { ...NO_FILTERS, ...filters };
	return { rows, nations: nation ? [nation] : [], chosen: all.area, filters: all, realYear: null };
}

describe('dots', () => {
	test('lie at their figure and cover no other', () => {
		const items = Array.from({ length: 200 }, (_, index) => (index * 37) % 300);
		const { dots, radius } = swarm(items, (item) => item, 150, LARGEST_DOT);
		expect(dots.map(({ item, x }) => x - item)).toEqual(dots.map(() => 0));
		for (const [index, one] of dots.entries()) {
			for (const other of dots.slice(index + 1)) {
				expect(Math.hypot(one.x - other.x, one.up - other.up)).toBeGreaterThanOrEqual(2 * radius);
			}
		}
		expect(Math.max(...dots.map(({ up }) => up)) + radius).toBeLessThanOrEqual(150);
	});

	test('one for each figure, and the nation last; none for an area without a figure', () => {
		const { data } = distributionLayout(stateOf([...EIGHT, DIMMED], {}), { width: 720 });
		expect(data).toHaveLength(9);
		expect(data.at(-1)?.key).toBe('29-2072|99|2025');
	});

	test('the height does not depend on the width within a class of widths', () => {
		const heights = [480, 720, 1400].map((width) => distributionLayout(stateOf(EIGHT, {}), { width }).height);
		expect(new Set(heights).size).toBe(1);
	});

	test('a number of jobs of the whole nation does not press its areas to one side', () => {
		const { scale } = distributionAxis(stateOf(EIGHT, { measure: 'employment' }), { width: 720 });
		const rows = EIGHT.map((row) => ({ ...row, employment: figure(100) }));
		const alone = distributionAxis(stateOf(rows, { measure: 'employment' }), { width: 720 });
		expect(alone.scale.domain()[1]).toBeLessThan(200);
		expect(scale.domain()[1]).toBeGreaterThan(100_000);
	});
});

describe('several releases', () => {
	const before = areas(38_000, 39_500, 41_000, 41_000, 44_000).map((row) => ({ ...row, year: 2024 }));
	const state = stateOf([...before, ...EIGHT, DIMMED], { year: [2024, 2025], area: [code(1), code(7)] });
	const scene = distributionLayout(state, { width: 720 });

	test('lie below one another, the newest first, on one axis and with dots of one size', () => {
		const of = (year: string) => scene.data.filter(({ key }) => key.endsWith(`|${year}`));
		expect(of('2025')).toHaveLength(9);
		expect(of('2024')).toHaveLength(5);
		expect(Math.max(...of('2025').map(({ y }) => y))).toBeLessThan(Math.min(...of('2024').map(({ y }) => y)));
		expect(
			new Set(scene.data.filter(({ key }) => !key.includes('|99|')).map(({ width }) => width)).size,
		).toBe(1);
		const { scale } = distributionAxis(state, { width: 720 });
		const middle = (key: string) => {
			const datum = scene.data.find((one) => one.key === key);
			return datum ? datum.x + datum.width / 2 : NaN;
		};
		expect(middle(`29-2072|${code(0)}|2025`)).toBeCloseTo(scale(40_000));
		expect(middle(`29-2072|${code(0)}|2024`)).toBeCloseTo(scale(38_000));
	});

	test('are named, with how many areas each has, and a chosen area is named in each', () => {
		const words = textsOf(scene.marks);
		expect(words).toContain('May 2025');
		expect(words).toContain('8 areas, 1 more without a figure');
		expect(words).toContain('5 areas');
		expect(words.filter((word) => word.startsWith('Area 1 '))).toEqual(['Area 1 $42,000', 'Area 1 $39,500']);
	});

	test('each are told in words', () => {
		const { title, summary, subtitle } = distributionWords(state, 'Role', 2025);
		expect(title).toBe('In half of 8 areas, Role have a median between $45,000 and $52,000 in May 2025');
		expect(summary).toContain('May 2025: half of 8 areas between $45,000 and $52,000.');
		expect(summary).toContain('May 2024: half of 5 areas between $39,500 and $41,000.');
		expect(subtitle).toContain('May 2024');
	});
});

function textsOf(marks: Scene['marks']): readonly string[] {
	return marks.flatMap((mark) => {
		if (mark.kind === 'text') return [mark.text];
		return mark.kind === 'group' ? textsOf(mark.marks) : [];
	});
}

describe('words', () => {
	test('say which of several roles it is', () => {
		const filters = { role: ['29-2072', '11-9111', '29-9021'] };
		expect(distributionWords(stateOf(EIGHT, filters), 'Role', 2025).subtitle).toMatch(
			/^Role alone, of the 3 roles chosen: median/,
		);
		expect(distributionWords(stateOf(EIGHT, { role: ['29-2072'] }), 'Role', 2025).subtitle).toMatch(
			/^Role: median/,
		);
	});

	test('name the middle half by ranks, how many lie above the nation, and both ends', () => {
		const { title, summary } = distributionWords(
			stateOf([...EIGHT, DIMMED], {}),
			'Medical Records Specialists',
			2025,
		);
		expect(title).toContain('In half of 8 areas');
		expect(title).toContain('between $45,000 and $52,000');
		expect(summary).toContain('3 of 8 areas lie above the nation’s $51,140.');
		expect(summary).toContain('1 more has a row without a figure.');
		expect(summary).toContain('Lowest: Area 0, $40,000. Highest: Area 7, $87,000.');
	});

	test('count what lies within a brushed range', () => {
		const { summary } = distributionWords(stateOf(EIGHT, { range: [45_000, 52_000] }), 'Role', 2025);
		expect(summary).toContain('4 lie within the range chosen.');
	});

	test('say that nothing is published', () => {
		expect(distributionWords(stateOf([DIMMED], {}), 'Role', 2025).title).toBe(
			'No area asked for publishes a median for Role',
		);
	});
});

test('a brushed range is widened to whole steps, in any direction, and has a width', () => {
	expect(brushRange(52_130, 48_990, 500)).toEqual([48_500, 52_500]);
	expect(brushRange(48_500, 52_500, 500)).toEqual([48_500, 52_500]);
	expect(brushRange(500, 500, 500)).toBeNull();
	expect(brushRange(NaN, 500, 500)).toBeNull();
});

test.each([
	['normal', stateOf(EIGHT, { area: [code(1), code(7)] }), 720],
	['brushed', stateOf(EIGHT, { range: [44_000, 53_000] }), 720],
	['empty', stateOf([], {}, null), 720],
	['one-row', stateOf(areas(45_000), {}, null), 720],
	['suppressed', stateOf([DIMMED], {}, null), 720],
	['top-coded', stateOf([...EIGHT, inArea(RECORDS, '99997', 'Top', TOP_CODED)], {}), 720],
	['longest', stateOf([LONGEST, ...EIGHT], { area: [LONGEST.areaCode] }), 328],
	['narrow', stateOf([...EIGHT, DIMMED], { area: [code(7)] }), 328],
	['years', stateOf(THREE_YEARS, { area: [code(7)], range: [44_000, 53_000] }), 720],
	['years-narrow', stateOf(THREE_YEARS, { area: [code(7)] }), 328],
] as const)('picture: %s', async (name, state, width) => {
	const scene = distributionLayout(state, { width });
	expect(sceneFaults(scene)).toEqual([]);
	await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`snapshots/${name}.svg`);
});

test('whatever the figures, no mark is without a number or outside the frame', () => {
	const estimate = fc.oneof(
		fc.constant(UNRELEASED),
		fc.constant(TOP_CODED),
		fc.integer({ min: 0, max: 240_000 }).map(figure),
	);
	fc.assert(
		fc.property(
			fc.array(estimate, { maxLength: 60 }),
			fc.integer({ min: 320, max: 1600 }),
			fc.option(fc.tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 100_001, max: 300_000 }))),
			fc.integer({ min: 1, max: 4 }),
			(medians, width, range, years) => {
				const rows = medians.map((median, index) => {
					return { ...inArea(LONGEST, code(index), LONGEST.areaTitle, median), year: 2025 - (index % years) };
				});
				const state = stateOf(rows, { range, area: [code(0), code(3)] });
				expect(sceneFaults(distributionLayout(state, { width }))).toEqual([]);
			},
		),
		{ numRuns: 60 },
	);
});
