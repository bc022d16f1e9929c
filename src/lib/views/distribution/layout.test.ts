/**
 * Guarantee: each place is a dot exactly where its figure is and covers no other, the chosen ones are outlined among all and
 * named without a name over another, places without a figure are counted instead of drawn, and the words count what the dots
 * show. Without it the shape of a distribution is an artefact.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Scene } from '$lib/charts/scene.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { textWidth } from '$lib/charts/text-width.ts';
import { figure, inArea, LONGEST, RECORDS, TOP_CODED, UNRELEASED } from '$lib/charts/wage-row.fixture.ts';
import { brushRange } from './brush.ts';
import { distributionAxis, distributionLayout } from './layout.ts';
import type { DistributionState } from './state.ts';
import { laneCount, placeNames } from './names.ts';
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
	return {
		rows,
		references: nation ? [nation] : [],
		chosen: all.area,
		accented: ['29-2072'],
		filters: all,
		realYear: null,
	};
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
		expect(words).toContain('8 metros');
		expect(words).toContain('5 metros');
		expect(words.filter((word) => word.startsWith('Area 1 '))).toEqual(['Area 1 $42,000', 'Area 1 $39,500']);
	});

	test('each are told in words', () => {
		const { title, summary, subtitle } = distributionWords(state, 'Role', 2025);
		expect(title).toBe('Half of 8 metros pay role $45,000 to $52,000 in May 2025');
		expect(summary).toContain('May 2025: Half of 8 metros are between $45,000 and $52,000.');
		expect(summary).toContain('May 2024: Half of 5 metros are between $39,500 and $41,000.');
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
	test('say which role it is, and what a dot is', () => {
		const { subtitle } = distributionWords(stateOf(EIGHT, { role: ['29-2072', '11-9111'] }), 'Role', 2025);
		expect(subtitle).toMatch(/ · Role · May 2025 · each dot is a metro$/);
	});

	test('name the middle half by ranks, how many are above the nation, and both ends', () => {
		const { title, summary } = distributionWords(
			stateOf([...EIGHT, DIMMED], { area: [code(7)] }),
			'Medical Records Specialists',
			2025,
		);
		expect(title).toBe('Half of 8 metros pay medical records specialists $45,000 to $52,000');
		expect(summary).toContain('3 of 8 metros are above the nation’s $51,140.');
		expect(summary).toContain('One metro’s median wasn’t published.');
		expect(summary).toContain('Lowest: Area 0, $40,000. Highest: Area 7, $87,000.');
		expect(summary).toContain('Chosen: Area 7, $87,000.');
	});

	test('count what is within a brushed range', () => {
		const { summary } = distributionWords(stateOf(EIGHT, { range: [45_000, 52_000] }), 'Role', 2025);
		expect(summary).toContain('4 metros are within the range you chose.');
	});

	test('say that nothing is published, and that no role is left', () => {
		expect(distributionWords(stateOf([DIMMED], {}), 'Role', 2025).title).toBe(
			'BLS published no median for role here',
		);
		expect(distributionWords(stateOf([], {}, null), null, 2025).title).toBe(
			'None of these roles matches your filters',
		);
	});
});

describe('names of chosen places', () => {
	const name = fc.record({
		x: fc.integer({ min: 14, max: 1000 }),
		words: fc.constantFrom('Austin, TX $48,990', 'United States $51,140', 'Texas $48,860', LONGEST.areaTitle),
		isDashed: fc.boolean(),
	});

	test('none is over another, none is cut that fits, and none is outside', () => {
		fc.assert(
			fc.property(fc.array(name, { maxLength: 8 }), fc.integer({ min: 320, max: 1100 }), (names, width) => {
				const placed = placeNames(
					names.map((one) => ({ ...one, x: Math.min(one.x, width - 14) })),
					width,
				);
				for (const [index, one] of placed.entries()) {
					expect(one.from).toBeGreaterThanOrEqual(0);
					expect(one.to).toBeLessThanOrEqual(width + 0.01);
					if (textWidth(names[index]?.words ?? '', 12, 600) < width - 8)
						expect(one.words).toBe(names[index]?.words);
					for (const other of placed.slice(index + 1)) {
						expect(one.lane !== other.lane || one.to <= other.from || other.to <= one.from).toBe(true);
					}
				}
			}),
		);
	});

	test('a line down to a figure runs through no other name, where names begin at their figures', () => {
		const names = [100, 130, 150, 300].map((x) => ({ x, words: 'Austin, TX $48,990', isDashed: false }));
		const placed = placeNames(names, 1000);
		for (const { x, lane } of placed) {
			expect(placed.filter((other) => other.lane < lane && other.from < x && x < other.to)).toEqual([]);
		}
		expect(laneCount(placed)).toBe(3);
	});
});

test('chosen places are outlined among all, whose dots step back', () => {
	const svg = sceneSnapshot(distributionLayout(stateOf(EIGHT, { area: [code(7)] }), { width: 720 }));
	const group = (area: string) =>
		svg.split('<g ').find((part) => part.startsWith(`data-key="29-2072|${area}|`)) ?? '';
	expect(group(code(7))).toContain('fill="var(--role-1)" stroke="var(--ink)"');
	expect(group(code(0))).toContain('var(--context)');
	expect(svg).toContain('Area 7 $87,000');
});

test('the strip of one release is low enough to stand under the map', () => {
	expect(distributionLayout(stateOf(EIGHT, {}), { width: 1096 }).height).toBeLessThanOrEqual(110);
	expect(distributionLayout(stateOf(EIGHT, {}), { width: 328 }).height).toBeLessThanOrEqual(150);
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
