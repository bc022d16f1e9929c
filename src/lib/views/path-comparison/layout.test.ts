/**
 * Guarantee: the comparison of paths draws both sides on one axis, inside its frame at every width, adds up nothing but
 * counts, and says "at least" where a part is missing. Without it a phone could cut a side off, or a withheld count look
 * like none.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { ASSOCIATE, pathRow } from '$lib/domain/path-row.fixture.ts';
import type { PathRow } from '$lib/domain/path-row.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import type { Mark } from '$lib/charts/scene.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { pathComparisonLayout } from './layout.ts';
import type { PathComparisonState } from './state.ts';
import { pathComparisonWords } from './words.ts';

const stateOf = (rows: readonly PathRow[]): PathComparisonState => ({
	rows,
	measure: 'median',
	pay: 'annual',
	dollars: 'nominal',
	realYear: null,
});

const MANAGERS = pathRow('him', {
	code: '11-9111',
	title: 'Medical and Health Services Managers',
	median: 123_860,
	jobs: 597_080,
	openings: 62_100,
	growth: 23.2,
});
const RECORDS = pathRow('hit', {
	code: '29-2072',
	title: 'Medical Records Specialists',
	median: 51_140,
	jobs: 194_720,
	openings: 14_200,
	growth: 7.1,
});
const REGISTRARS = pathRow('hit', {
	code: '29-9021',
	title: 'Health Information Technologists and Medical Registrars',
	median: 68_020,
	jobs: 38_100,
	openings: 3200,
	growth: 14.7,
	education: ASSOCIATE,
});
const SUPPORT = pathRow('hit', { code: '15-1232', title: 'Computer User Support Specialists', growth: -3.7 });
const WITHHELD = pathRow('hit', { code: '29-9021', title: 'Registrars', median: null, jobs: null });
const ABSENT = pathRow('him', {
	code: '31-9094',
	title: 'Transcriptionists',
	isAbsent: true,
	projected: null,
});
const OPEN = pathRow('hit', {
	code: '11-3021',
	title: 'Systems Managers',
	median: { value: 239_200, flag: 'top_coded' },
});
const LONGEST = pathRow('him', {
	code: '53-1047',
	title:
		'First-Line Supervisors of Transportation and Material Moving Workers, Except Aircraft Cargo Handling Supervisors',
});

const CASES: Record<string, { rows: readonly PathRow[]; width: number }> = {
	normal: { rows: [MANAGERS, RECORDS, REGISTRARS, SUPPORT], width: 1000 },
	empty: { rows: [], width: 720 },
	'one-row': { rows: [MANAGERS], width: 720 },
	suppressed: { rows: [MANAGERS, ABSENT, WITHHELD, RECORDS], width: 720 },
	'top-coded': { rows: [MANAGERS, OPEN], width: 720 },
	'longest-labels': { rows: [LONGEST, REGISTRARS], width: 480 },
	narrow: { rows: [MANAGERS, LONGEST, ABSENT, RECORDS, WITHHELD], width: 320 },
};

describe('snapshots', () => {
	for (const [name, { rows, width }] of Object.entries(CASES)) {
		test(name, async () => {
			const scene = pathComparisonLayout(stateOf(rows), { width });
			expect(sceneFaults(scene)).toEqual([]);
			await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`./snapshots/${name}.svg`);
		});
	}
});

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const anyRow = fc
	.record({
		side: fc.constantFrom('him' as const, 'hit' as const),
		title: fc.oneof(fc.string({ maxLength: 120 }), fc.lorem({ maxCount: 14 })),
		median: maybe(fc.integer({ min: 0, max: 300_000 })),
		jobs: maybe(fc.integer({ min: 0, max: 9_000_000 })),
		openings: maybe(fc.integer({ min: 0, max: 900_000 })),
		growth: fc.double({ min: -60, max: 90, noNaN: true }),
		isAbsent: fc.boolean(),
	})
	.map(({ side, ...figures }) => pathRow(side, figures));

describe('at any width and for any rows', () => {
	test('no number is NaN and no mark is outside the frame', () => {
		fc.assert(
			fc.property(fc.array(anyRow, { maxLength: 20 }), fc.integer({ min: 320, max: 1600 }), (rows, width) => {
				expect(sceneFaults(pathComparisonLayout(stateOf(rows), { width }))).toEqual([]);
			}),
		);
	});

	test('the height depends on the class of the width only, so that nothing jumps when the width is known', () => {
		const wide = fc.integer({ min: 480, max: 1600 });
		const narrow = fc.integer({ min: 320, max: 479 });
		fc.assert(
			fc.property(
				fc.array(anyRow, { maxLength: 12 }),
				fc.oneof(fc.tuple(wide, wide), fc.tuple(narrow, narrow)),
				(rows, [one, other]) => {
					const height = pathComparisonLayout(stateOf(rows), { width: one }).height;
					expect(pathComparisonLayout(stateOf(rows), { width: other }).height).toBe(height);
				},
			),
		);
	});
});

const texts = (marks: readonly Mark[]): readonly string[] =>
	marks.flatMap((mark) =>
		mark.kind === 'text' ? [mark.text] : mark.kind === 'group' ? texts(mark.marks) : [],
	);

test('every row can be pointed at, HIM first, and says its side, its figures and its education', () => {
	const { data } = pathComparisonLayout(stateOf([MANAGERS, RECORDS, REGISTRARS]), { width: 900 });
	expect(data.map(({ key }) => key)).toEqual(['11-9111|99|him', '29-2072|99|hit', '29-9021|99|hit']);
	expect(data[0]?.label).toBe(
		"HIM: Medical and Health Services Managers, United States, May 2025: median $123,860; 10th percentile $74,316; 25th percentile $92,895; 75th percentile $161,018; 90th percentile $210,562; jobs 597,080; openings a year, nation 62,100; growth 2024–34, nation +23.2%; typical education Bachelor's degree, much faster than average.",
	);
});

test('a sum with a missing part is a lower bound', () => {
	const drawn = texts(pathComparisonLayout(stateOf([MANAGERS, RECORDS, WITHHELD]), { width: 900 }).marks);
	expect(drawn).toContain('597,080');
	expect(drawn).toContain('≥ 194,720');
});

test('beside the jobs of one place the openings are said to be the nation’s', () => {
	const local = [MANAGERS, RECORDS].map((row) => ({
		...row,
		wage: row.wage && { ...row.wage, areaCode: '12420' },
	}));
	expect(texts(pathComparisonLayout(stateOf(local), { width: 320 }).marks)).toContain(
		'openings a year, nation',
	);
	expect(texts(pathComparisonLayout(stateOf([MANAGERS]), { width: 320 }).marks)).toContain('openings a year');
});

test('the words name the finding, the place and what is measured', () => {
	expect(pathComparisonWords([MANAGERS, RECORDS, REGISTRARS], NO_FILTERS, 2025)).toEqual({
		title: 'HIM has more jobs; HIM pays more in 2 of 2 pairs',
		subtitle: 'Median annual pay · United States, May 2025 · U.S. outlook 2024–34',
		summary:
			'1 HIM and 2 HIT occupations. HIM has more jobs than HIT: 597,080 against 232,820 (United States, May 2025, without the self-employed). HIM pays more in 2 of 2 pairs of one occupation from each side, by the median; 1 of 1 HIM occupations lie above every HIT one. The highest median: Medical and Health Services Managers, $123,860 (HIM).',
	});
	expect(pathComparisonWords([], NO_FILTERS, 2025).title).toBe('No occupation in this scope');
});
