// Guarantee: medians, means and claims never share a lane or a sign, no line spans a change of code or a missing year, and
// nothing is drawn outside the frame or where there is no figure. Without it the picture would say what no table does.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { FLAGS, type Estimate } from '$lib/domain/estimate.ts';
import { SETTING_KINDS, type SettingRow } from '$lib/domain/setting-row.ts';
import type { Mark, Scene } from '$lib/charts/scene.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { MOST_TITLE_WORDS, wordCount } from '$lib/charts/title.ts';
import { figure, TOP_CODED, UNRELEASED } from '$lib/charts/wage-row.fixture.ts';
import { settingPayLayout } from './layout.ts';
import { drawnParts, drawnRows, leadingPart, leftOut } from './parts.ts';
import {
	CARRIERS,
	CLAIM,
	FINANCE,
	HOSPITALS,
	INSURERS,
	OFFICES,
	owners,
	SELF_EMPLOYED,
	settingRow,
} from './setting-row.fixture.ts';
import type { SettingPart, SettingPayState } from './state.ts';
import { settingNotes, settingPayWords } from './words.ts';

const BASE: SettingPayState = {
	rows: [],
	claims: [],
	measure: 'median',
	pay: 'annual',
	dollars: 'nominal',
	realYear: null,
	ink: 'role-1',
	open: [],
	isWhole: false,
};
const EVERY: readonly SettingPart[] = ['handbook', 'sector', 'industry', 'owner', 'claim'];
const of = (rows: readonly SettingRow[], own: Partial<SettingPayState>): SettingPayState => ({
	...BASE,
	rows,
	...own,
});

const HOSPITAL_YEARS = [
	...owners('private', '29-2071', { 2016: 40_000, 2018: 43_500 }),
	...owners('private', '29-2098', { 2019: 46_000 }),
	...owners('state', '29-2071', { 2016: 42_000, 2017: 43_000, 2018: null }),
];
const ALL = [HOSPITALS, OFFICES, FINANCE, INSURERS, CARRIERS, ...HOSPITAL_YEARS];
const LONG =
	'Federal, State, and Local Government, excluding State and Local Government Schools and Hospitals and the U.S. Postal Service (OEWS Designation)';
const LONGEST = settingRow('sector', 'naics-99', LONG, {
	...FINANCE,
	settingTitle: LONG,
	ownership: 'government',
});
const HIDDEN = settingRow('industry', 'naics-518', 'Web Hosting', {
	mean: UNRELEASED,
	employment: { value: null, flag: 'not_published' },
});
const OPEN = settingRow('sector', 'naics-62', 'Health Care and Social Assistance', {
	...FINANCE,
	settingId: 'naics-62',
	median: TOP_CODED,
	p75: TOP_CODED,
	p90: TOP_CODED,
});

const CASES: Record<string, { state: SettingPayState; width: number }> = {
	normal: { state: of(ALL, { claims: [CLAIM] }), width: 1280 },
	unfolded: { state: of(ALL, { claims: [CLAIM], open: EVERY }), width: 720 },
	empty: { state: BASE, width: 720 },
	'one-row': { state: of([HOSPITALS], {}), width: 720 },
	suppressed: { state: of([SELF_EMPLOYED, HIDDEN], { open: EVERY }), width: 720 },
	'top-coded': {
		state: of(
			[
				{ ...HOSPITALS, median: TOP_CODED },
				OPEN,
				...owners('state', '29-2071', { 2012: 187_200 }).map((row) => ({
					...row,
					median: { value: 187_200, flag: 'top_coded' as const },
				})),
			],
			{ open: EVERY },
		),
		width: 720,
	},
	'longest-labels': {
		state: of([LONGEST, { ...HOSPITALS, settingTitle: LONG }], { open: EVERY }),
		width: 720,
	},
	narrow: { state: of([...ALL, LONGEST], { claims: [CLAIM], open: EVERY }), width: 360 },
	'real-claims': {
		state: of([HOSPITALS], { claims: [CLAIM], dollars: 'real', realYear: 2025, open: EVERY }),
		width: 720,
	},
};

describe('snapshots', () => {
	for (const [name, { state, width }] of Object.entries(CASES)) {
		test(name, async () => {
			const scene = settingPayLayout(state, { width });
			expect(sceneFaults(scene)).toEqual([]);
			await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`./snapshots/${name}.svg`);
		});
	}
});

const estimate: fc.Arbitrary<Estimate> = fc
	.record({ value: fc.option(fc.integer({ min: 0, max: 500_000 })), flag: fc.constantFrom(...FLAGS) })
	.map(({ value, flag }) => ({ value, flag: value === null && flag === '' ? 'not_available' : flag }));

const anyRows = fc
	.array(
		fc.record({
			kind: fc.constantFrom(...SETTING_KINDS),
			title: fc.oneof(fc.string({ maxLength: 140 }), fc.lorem({ maxCount: 16 })),
			ownership: fc.constantFrom('private', 'state', 'local', 'government'),
			year: fc.integer({ min: 2010, max: 2025 }),
			occCode: fc.constantFrom('29-2071', '29-2098', '15-1132'),
			median: estimate,
			mean: estimate,
			share: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
		}),
		{ maxLength: 24 },
	)
	.map((rows) =>
		rows.map(({ kind, title, share, ...own }, index) =>
			settingRow(kind, kind === 'owner' ? `naics-622${1 + (index % 3)}` : `naics-${index}`, title, {
				...own,
				sharePercent: share,
				p10: own.median,
				p25: own.median,
				p75: own.median,
				p90: own.median,
			}),
		),
	);

const anyState = fc.record({
	rows: anyRows,
	claims: fc.constantFrom([], [CLAIM]),
	measure: fc.constantFrom('median' as const, 'mean' as const, 'p90' as const),
	pay: fc.constantFrom('annual' as const, 'hourly' as const),
	dollars: fc.constantFrom('nominal' as const, 'real' as const),
	realYear: fc.constant(2025),
	ink: fc.constant('role-1' as const),
	open: fc.constantFrom([], EVERY),
	isWhole: fc.boolean(),
});

describe('at any width and for any rows', () => {
	test('no number is NaN and no mark is outside the frame', () => {
		fc.assert(
			fc.property(anyState, fc.integer({ min: 320, max: 1600 }), (state, width) => {
				expect(sceneFaults(settingPayLayout(state, { width }))).toEqual([]);
			}),
		);
	});

	test('the height depends on the class of the width only, so that nothing jumps when the width is known', () => {
		const pair = (min: number, max: number) => fc.tuple(fc.integer({ min, max }), fc.integer({ min, max }));
		fc.assert(
			fc.property(
				anyState,
				fc.oneof(pair(760, 1600), pair(480, 759), pair(320, 479)),
				(state, [one, other]) => {
					const height = settingPayLayout(state, { width: one }).height;
					expect(settingPayLayout(state, { width: other }).height).toBe(height);
				},
			),
		);
	});
});

describe('what the marks say', () => {
	test('each statistic has a sign of its own: dot, open square, hatched diamond', () => {
		const scene = settingPayLayout(of([HOSPITALS, INSURERS], { claims: [CLAIM], open: EVERY }), {
			width: 720,
		});
		const marks = (part: string) => groupOf(scene, part).filter(({ kind }) => kind !== 'text');
		expect(marks('ooh-hospitals|').map(({ kind }) => kind)).toEqual(['circle']);
		expect(marks('naics-524114')).toMatchObject([{ kind: 'path', fill: 'paper', stroke: 'ink' }]);
		expect(marks('claim-E2a')).toMatchObject([
			{ kind: 'path', fill: 'paper' },
			{ kind: 'path', stroke: 'ink' },
		]);
	});

	test('lines join neighbouring years of one owner under one code, and nothing else', () => {
		const lines = (rows: readonly SettingRow[]) =>
			settingPayLayout(of(rows, { open: EVERY }), { width: 720 }).marks.filter(
				(mark) => mark.kind === 'line' && mark.thickness === 1.75,
			).length;
		// 2016–2017 of the state's; 2018 was not released, private lacks 2017, and 2019 is another code.
		expect(lines(HOSPITAL_YEARS)).toBe(1);
		expect(lines(owners('private', '29-2071', { 2016: 1, 2017: 2, 2018: 3 }))).toBe(2);
	});

	test('a figure that was not released is hatched and named', () => {
		const group = groupOf(settingPayLayout(of([HIDDEN, INSURERS], {}), { width: 720 }), 'naics-518');
		expect(group.some((mark) => mark.kind === 'path' && mark.stroke === 'missing')).toBe(true);
		expect(group.some((mark) => mark.kind === 'text' && mark.text === 'not released (*)')).toBe(true);
	});

	test('a top-coded median is an arrow and no dot', () => {
		const scene = settingPayLayout(of([{ ...HOSPITALS, median: TOP_CODED }, OFFICES], {}), { width: 720 });
		const group = groupOf(scene, 'ooh-hospitals|');
		expect(group.map(({ kind }) => kind)).not.toContain('circle');
		expect(group.some((mark) => mark.kind === 'text' && mark.text === '≥ $239,200')).toBe(true);
	});

	test('industries begin with the broad ones with most jobs and health insurers', () => {
		const many = Array.from({ length: 30 }, (_, index) =>
			settingRow('industry', `naics-${300 + index}`, `Industry ${index}`, { employment: figure(index * 10) }),
		);
		const fine = settingRow('industry', 'naics-62131', 'Fine', { employment: figure(9999) });
		const state = of([...many, INSURERS, fine], {});
		expect(drawnRows(state, 'industry').map(({ settingId }) => settingId)).toEqual([
			...many.slice(22).map(({ settingId }) => settingId),
			'naics-524114',
		]);
		expect(leftOut(state)).toEqual({ left: 23, all: 32 });
		expect(drawnRows({ ...state, isWhole: true }, 'industry')).toHaveLength(32);
	});
});

describe('what is drawn at first', () => {
	const sectors = Array.from({ length: 12 }, (_, index) =>
		settingRow('sector', `naics-${11 + index}`, `Sector ${index}`, { median: figure(90_000 - index) }),
	);

	test('is one part of at most eight rows; the others unfold', () => {
		const state = of([...ALL, ...sectors], { claims: [CLAIM] });
		expect(drawnParts(state)).toEqual(['handbook']);
		expect(drawnParts({ ...state, open: ['owner', 'sector'] })).toEqual(['handbook', 'sector', 'owner']);
		const alone = of(sectors, {});
		expect(drawnRows(alone, 'sector').map(({ settingId }) => settingId)).toEqual(
			sectors.slice(0, 8).map(({ settingId }) => settingId),
		);
		expect(leftOut(alone)).toEqual({ left: 4, all: 12 });
		expect(settingPayLayout(alone, { width: 1280 }).height).toBeLessThanOrEqual(330);
	});

	test('is of the measure: the handbook has medians alone', () => {
		expect(leadingPart(of(ALL, {}))).toBe('handbook');
		expect(leadingPart(of(ALL, { measure: 'p90' }))).toBe('sector');
		expect(leadingPart(of([INSURERS], {}))).toBe('industry');
		expect(leadingPart(of([], { claims: [CLAIM] }))).toBe('claim');
		expect(leadingPart(of([], {}))).toBeNull();
	});
});

describe('words', () => {
	const words = (rows: readonly SettingRow[], own: Partial<typeof NO_FILTERS>, claims = [CLAIM]) =>
		settingPayWords(
			{ filters: { ...NO_FILTERS, ...own }, focus: '29-2072', rows, claims },
			'Some role',
			2025,
		);
	const notes = (own: Partial<typeof NO_FILTERS>) =>
		settingNotes({ filters: { ...NO_FILTERS, ...own }, focus: '29-2072', rows: ALL, claims: [CLAIM] }, [
			'a source',
		]).join(' ');

	test('name the highest and the lowest of the part drawn, its measure and release, and call no claim official', () => {
		const { title, subtitle, summary } = words(ALL, {});
		expect(title).toBe('Highest pay: hospitals, $56,520; lowest: offices of physicians, $45,620');
		expect(subtitle).toBe(
			'Median annual pay of Medical Records Specialists by employer, United States, May 2024',
		);
		expect(summary).toContain('under the codes 29-2071 and 29-2098, which no line joins');
		expect(summary).toContain('Not official: article E claims $102,000');
		expect(words(ALL, { measure: 'p90' }).title).toBe(
			'Finance and insurance: $93,920, the only published figure by employer',
		);
	});

	test('say that local prices do not apply, and name the role where no table has it', () => {
		expect(notes({ dollars: 'local' })).toContain('Local prices don’t apply to national figures');
		expect(notes({})).not.toContain('Local prices');
		expect(notes({})).toContain('Table and files also have rows of: a source.');
		expect(words([], {}, []).title).toBe('BLS has no pay by employer for Some role');
	});

	test('no title is longer than fourteen words', () => {
		fc.assert(
			fc.property(anyState, fc.constantFrom(LONG, 'Actors'), ({ rows, claims, measure, pay }, title) => {
				const answer = { filters: { ...NO_FILTERS, measure, pay }, focus: '29-2072', rows, claims };
				expect(wordCount(settingPayWords(answer, title, 2025).title)).toBeLessThanOrEqual(MOST_TITLE_WORDS);
			}),
		);
	});
});

function groupOf(scene: Scene, part: string): readonly Mark[] {
	const group = scene.marks.find((mark) => mark.kind === 'group' && mark.key?.includes(part));
	return group?.kind === 'group' ? group.marks : [];
}
