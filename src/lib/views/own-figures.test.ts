/**
 * Guarantee: a reader's own figure stands in every view that has a scale for it, as a sign of its own that no official figure
 * has; beyond a scale as an arrow with its value; everywhere else in one counted sentence. The scale and the official marks stay
 * what they are. Without it an own figure could pass for an official one, or be lost unseen.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absences, placements } from '$lib/charts/own/match.ts';
import { ownLegendHeight, withOwn } from '$lib/charts/own/overlay.ts';
import { ownSeriesOf } from '$lib/charts/own/own-series.fixture.ts';
import { absenceSentence, ownNote } from '$lib/charts/own/words.ts';
import { metroRow } from '$lib/charts/metro-row.fixture.ts';
import { labelFaults, sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import type { Mark, Room, Scene } from '$lib/charts/scene.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { rankRows } from '$lib/charts/ranking.ts';
import { figure, inArea, MANAGERS, RECORDS, REGISTRARS } from '$lib/charts/wage-row.fixture.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { DOLLAR_BASES, MEASURES, PERIODS } from '$lib/domain/measure.ts';
import type { OwnFigure, OwnSeries } from '$lib/domain/own-figures.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { CLAIMS } from './claims.ts';
import { CREDENTIALS } from './credentials.ts';
import { credentialPayLayout } from './credentials/layout.ts';
import { DASHBOARD } from './dashboard.ts';
import { distributionLayout } from './distribution/layout.ts';
import { metroComparisonLayout } from './metro-comparison/layout.ts';
import { METROS } from './metros.ts';
import { PATHS } from './paths.ts';
import { rankedListLayout } from './pay-by-area/layout.ts';
import { payRangeLayout } from './pay-by-role/layout.ts';
import { settingPayLayout } from './pay-by-setting/layout.ts';
import { FINANCE, HOSPITALS, INSURERS, OFFICES } from './pay-by-setting/setting-row.fixture.ts';
import { trendLayout } from './trend/layout.ts';

const AUSTIN = ['12420', 'Austin-Round Rock-San Marcos, TX'] as const;
const UTAH = ['41620', 'Salt Lake City-Murray, UT'] as const;
const READING = { measure: 'median', pay: 'annual', dollars: 'nominal', realYear: null } as const;
const PLACES = [
	inArea(RECORDS, ...AUSTIN, figure(48_990)),
	inArea(RECORDS, ...UTAH, figure(55_020)),
	inArea(RECORDS, '36420', 'Oklahoma City, OK', figure(47_310)),
	inArea(RECORDS, '46700', 'Vallejo, CA', figure(82_230)),
];
const YEARS: readonly WageRow[] = [2021, 2022, 2023, 2024, 2025].map((year) => ({
	...RECORDS,
	year,
	median: figure(38_000 + (year - 2021) * 3_000),
}));

/** Every picture with a scale, by the name of its view. */
const PICTURES: Readonly<Record<string, (room: Room) => Scene>> = {
	'pay-by-role': (room) =>
		payRangeLayout({ ...READING, rows: [MANAGERS, RECORDS, REGISTRARS], families: null }, room),
	'pay-by-area': (room) =>
		rankedListLayout(
			{
				...READING,
				rows: rankRows(PLACES, 'median'),
				beside: [],
				chosen: [],
				accented: ['29-2072'],
				more: 0,
			},
			room,
		),
	distribution: (room) =>
		distributionLayout(
			{
				rows: PLACES,
				references: [RECORDS],
				chosen: [],
				accented: ['29-2072'],
				filters: NO_FILTERS,
				realYear: null,
			},
			room,
		),
	trend: (room) =>
		trendLayout(
			{
				...READING,
				rows: YEARS,
				family: [
					{
						occCode: RECORDS.occCode,
						occTitle: RECORDS.occTitle,
						firstYear: 2018,
						lastYear: 2025,
						isAsked: true,
						origin: null,
					},
				],
				areaChanges: [],
				tables: [],
				modelBasedSince: 2021,
				accents: ['29-2072'],
				isWhole: false,
			},
			room,
		),
	'pay-by-setting': (room) =>
		settingPayLayout(
			{
				...READING,
				rows: [HOSPITALS, OFFICES, FINANCE, INSURERS],
				claims: [],
				ink: 'role-1',
				open: ['sector', 'industry'],
				isWhole: true,
			},
			room,
		),
	'metro-comparison': (room) =>
		metroComparisonLayout(
			{
				...READING,
				rows: [
					metroRow(inArea(MANAGERS, ...AUSTIN, figure(120_160)), 97.2, {}),
					metroRow(inArea(MANAGERS, ...UTAH, figure(130_160)), 100.9, {}),
				],
				areas: [AUSTIN[0], UTAH[0]],
				absent: [],
			},
			room,
		),
	credentials: (room) =>
		credentialPayLayout(
			{
				ranges: [
					{
						kind: 'official',
						credentialId: 'rhit',
						credential: 'RHIT',
						occCode: '29-2072',
						occTitle: 'Medical Records Specialists',
						year: 2025,
						p10: figure(37_000),
						p25: figure(43_490),
						median: figure(51_140),
						p75: figure(64_820),
						p90: figure(81_150),
						cpiFactor: null,
					},
				],
				claims: [],
				withoutFigure: [],
				pay: 'annual',
				dollars: 'nominal',
				realYear: null,
				accents: ['29-2072'],
				isWhole: false,
			},
			room,
		),
};

/** One figure inside a scale and one beyond it where the view has one, one of an hour, two that have no place. */
const SURVEY: Readonly<Record<string, readonly OwnSeries[]>> = {
	'pay-by-role': [
		ownSeriesOf(
			'Regional survey 2026',
			{},
			{ measure: 'p90', value: 90_411 },
			{ role: '11-9111', value: 312_345 },
			{ role: '13-1111' },
		),
		ownSeriesOf('Our offers', { value: 24.57, period: 'hourly', year: null }, { area: '06' }),
	],
	'pay-by-area': [ownSeriesOf('Regional survey 2026', { area: '12420' }, { area: '46700', value: 12_345 })],
	distribution: [ownSeriesOf('Regional survey 2026', { area: '12420' }, { area: '46700', value: 190_123 })],
	trend: [
		ownSeriesOf(
			'Regional survey 2026',
			{ year: 2023, value: 41_237 },
			{ year: 2024, value: 99_999 },
			{ year: 2023, value: 98_765 },
			{ year: null, value: 44_321 },
			{ year: 2026 },
		),
	],
	'pay-by-setting': [
		ownSeriesOf(
			'Regional survey 2026',
			{
				setting: HOSPITALS.settingId,
				role: HOSPITALS.occCode,
				year: HOSPITALS.year,
				value: HOSPITALS.median.value ?? 0,
			},
			{ setting: 'none' },
		),
	],
	'metro-comparison': [
		ownSeriesOf(
			'Regional survey 2026',
			{ role: '11-9111', area: '12420', value: 118_237 },
			{ role: '11-9111', area: '41620', value: 5 },
		),
	],
	credentials: [ownSeriesOf('Regional survey 2026', { credential: 'rhit' }, { credential: 'cca' }, {})],
};

/**
 * Which measures each view takes from a reader: `chosen` is the one the page asks for, `pay` every measure of pay beside a chosen
 * one, `none` where its picture has no scale that a figure of a role could stand on (growth, ranks, changes, claims, other pay).
 */
const TAKES: Readonly<Record<string, 'pay' | 'chosen' | 'mean' | 'none'>> = {
	'pay-by-role': 'pay',
	'pay-by-area': 'pay',
	distribution: 'chosen',
	trend: 'chosen',
	'metro-trend': 'chosen',
	'pay-by-setting': 'pay',
	'sector-trend': 'mean',
	'metro-comparison': 'pay',
	credentials: 'pay',
	outlook: 'none',
	demand: 'none',
	'industry-pay': 'none',
	'metro-ranks': 'none',
	'metro-change': 'none',
	'path-comparison': 'none',
	'career-ladder': 'none',
	'credential-value': 'none',
	claims: 'none',
};

describe('what each view takes', () => {
	test('every view of every page is in the list', () => {
		const views = [DASHBOARD, METROS, PATHS, CREDENTIALS, CLAIMS].flatMap((registry) =>
			Object.keys(registry),
		);
		expect(Object.keys(TAKES).sort()).toEqual([...new Set(views)].sort());
	});

	test.each(Object.entries(TAKES))('%s: %s', (view, takes) => {
		const folder = new URL(`${view}/`, import.meta.url);
		const code = readdirSync(folder)
			.filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
			.map((file) => readFileSync(new URL(file, folder), 'utf8'))
			.join('\n');
		// `metro-trend` is `trend` of other rows.
		expect(/\b(rowAxis|upAxis|rangeRowsScene|counts:)/.test(code)).toBe(
			takes !== 'none' && view !== 'metro-trend',
		);
		const scene = PICTURES[view]?.({ width: 720 });
		if (!scene) return;
		const [first, ...others] = new Set((scene.axes ?? []).flatMap(({ measures }) => measures));
		expect(first).toBe('median');
		expect(others.length > 0).toBe(takes === 'pay');
	});
});

describe.each(Object.entries(PICTURES))('%s', (view, layout) => {
	const series = SURVEY[view] ?? [];

	test.each([720, 360])(
		'%i pixels wide: as the snapshot has it, within its frame, labels clear',
		async (width) => {
			const bare = layout({ width });
			const scene = withOwn(bare, series);
			expect(sceneFaults(ownMarks(scene, bare))).toEqual([]);
			const svg = sceneSnapshot(scene);
			const own = placements(scene, series);
			expect(own.length).toBeGreaterThan(0);
			expect(labelFaults(ownLabels(scene))).toEqual([]);
			await expect(svg).toMatchFileSnapshot(`./own-snapshots/${view}${width < 480 ? '-narrow' : ''}.svg`);
		},
	);

	test('without own figures the very same scene; with them the official marks and the scale stay', () => {
		const scene = layout({ width: 720 });
		expect(withOwn(scene, [])).toBe(scene);
		const drawn = withOwn(scene, series);
		expect(drawn.marks.slice(0, scene.marks.length)).toEqual(scene.marks);
		expect(drawn.axes).toBe(scene.axes);
		expect(drawn.data.filter(({ key }) => !key.includes('|yours|')).map(({ key }) => key)).toEqual(
			scene.data.map(({ key }) => key),
		);
	});

	test('each figure can be reached by the keyboard and says whose it is', () => {
		const scene = withOwn(layout({ width: 720 }), series);
		const own = scene.data.filter(({ key }) => key.includes('|yours|'));
		expect(own).toHaveLength(placements(scene, series).length);
		for (const datum of own) {
			expect(datum.title).toMatch(/^Yours: /);
			expect(datum.label).toMatch(/^Yours, .*not official/);
		}
		const beside = scene.data.filter(({ facts }) =>
			facts.some(({ name, isOwn }) => isOwn && name.startsWith('yours, ')),
		);
		expect(beside.length).toBeGreaterThan(0);
		for (const { label } of beside) expect(label).toContain('Yours, ');
	});
});

/** What own figures bring to a picture. */
function ownMarks(scene: Scene, bare: Scene): Scene {
	return { ...scene, marks: scene.marks.slice(bare.marks.length) };
}

/** The text that own figures bring, drawn alone. */
function ownLabels(scene: Scene): string {
	const texts = (marks: readonly Mark[]): readonly Mark[] =>
		marks.filter((mark) => mark.kind === 'text' && mark.ink === 'own');
	return sceneSnapshot({ ...scene, marks: texts(scene.marks), data: [] });
}

const AXES: readonly Scene[] = Object.values(PICTURES).flatMap((layout) => [
	layout({ width: 720 }),
	layout({ width: 360 }),
]);

const anyFigure: fc.Arbitrary<Partial<OwnFigure>> = fc.record({
	role: fc.constantFrom('29-2072', '11-9111', '29-9021', '13-1111'),
	area: fc.constantFrom('99', '12420', '41620', '46700', '06'),
	setting: fc.constantFrom(null, null, HOSPITALS.settingId, FINANCE.settingId),
	credential: fc.constantFrom(null, null, 'rhit', 'cca'),
	year: fc.constantFrom(null, 2025, 2023, 2030),
	measure: fc.constantFrom(...MEASURES),
	value: fc.oneof(
		fc.integer({ min: 20_000, max: 120_000 }),
		fc.double({ noNaN: true, noDefaultInfinity: true }),
	),
	period: fc.constantFrom(...PERIODS),
});

test('any figure is inside a plot, an arrow at its end, or counted in the sentence: exactly one of them', () => {
	const given = fc.tuple(
		fc.constantFrom(...AXES),
		fc.array(fc.array(anyFigure, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
		fc.constantFrom(...PERIODS),
		fc.constantFrom(...DOLLAR_BASES),
	);
	fc.assert(
		fc.property(given, ([bare, files, pay, dollars]) => {
			const scene = { ...bare, axes: (bare.axes ?? []).map((axis) => ({ ...axis, pay, dollars })) };
			const series = files.map((figures, turn) => ownSeriesOf(`File ${turn}`, ...figures));
			const drawn = withOwn(scene, series);
			expect(sceneFaults(ownMarks(drawn, scene))).toEqual([]);
			expect(labelFaults(ownLabels(drawn))).toEqual([]);
			const placed = placements(scene, series);
			const absent = absences(scene, series);
			for (const own of series.flatMap(({ figures }) => figures)) {
				const places = placed.filter(({ figure: of }) => of === own);
				expect(places.length > 0).not.toBe(absent.has(own));
				for (const { along, beyond, axis, slot } of places) {
					const { x, y, width, height } = axis.plot;
					const [from, to] = axis.orientation === 'horizontal' ? [x, x + width] : [y, y + height];
					expect(along).toBeGreaterThanOrEqual(from - 0.5);
					expect(along).toBeLessThanOrEqual(to + 0.5);
					const own = drawn.data.filter(({ key }) => key.startsWith(`${slot.key}|yours|`));
					expect(own.length).toBeGreaterThan(0);
					if (beyond === null) continue;
					expect(own.some(({ label }) => label.includes(beyond === 'high' ? 'above' : 'below'))).toBe(true);
				}
			}
			const sentence = absenceSentence(series, absent);
			expect(sentence === '').toBe(absent.size === 0);
			const counted = [...sentence.matchAll(/\b(\d+|one)\b(?! of your \d)/g)];
			if (absent.size > 0) expect(counted.length).toBeGreaterThan(0);
		}),
		{ numRuns: 400 },
	);
});

describe('money', () => {
	const rows = [{ ...RECORDS, cpiFactor: 1.1, year: 2023 }];
	const real = payRangeLayout(
		{ ...READING, dollars: 'real', realYear: 2025, rows, families: null },
		{ width: 720 },
	);

	test('hourly pay is shown as annual by 2,080, and says so', () => {
		const series = [ownSeriesOf('Offers', { value: 25, period: 'hourly' })];
		const scene = withOwn(PICTURES['pay-by-role']?.({ width: 720 }) ?? real, series);
		expect(placements(scene, series)[0]?.value).toBe(52_000);
		expect(scene.data.some(({ label }) => label.includes('median $52,000 (hourly × 2,080)'))).toBe(true);
	});

	test('a figure of the year is converted as the official one is; one without a year is left out with a reason', () => {
		const series = [ownSeriesOf('Offers', { value: 50_000, year: 2023 }, { value: 50_000, year: null })];
		expect(placements(real, series).map(({ value }) => Math.round(value))).toEqual([55_000]);
		expect([...absences(real, series).values()]).toEqual(['money']);
		expect(absenceSentence(series, absences(real, series))).toBe(
			'1 of your 2 figures has no year or no price level to convert it by.',
		);
	});

	test('local dollars: by the price level of the row, which it may lack', () => {
		const local = (priceParity: number | null) =>
			payRangeLayout(
				{ ...READING, dollars: 'local', rows: [{ ...RECORDS, priceParity }], families: null },
				{ width: 720 },
			);
		const series = [ownSeriesOf('Offers', { value: 50_000 })];
		expect(placements(local(80), series).map(({ value }) => value)).toEqual([62_500]);
		expect([...absences(local(null), series).values()]).toEqual(['money']);
	});
});

test('an undated figure stands in a trend once, at its last release; beside rows at every one', () => {
	const series = [ownSeriesOf('Offers', { year: null, value: 44_321 })];
	const trend = PICTURES.trend?.({ width: 720 });
	expect(placements(trend ?? {}, series).map(({ slot }) => slot.key)).toEqual(['29-2072|99|2025']);
	const rows = [RECORDS, { ...RECORDS, year: 2024 }];
	const list = payRangeLayout({ ...READING, rows, families: null }, { width: 720 });
	expect(placements(list, series)).toHaveLength(2);
});

test('sentences: each reason counted once, in words', () => {
	const series = [
		ownSeriesOf('Survey', {}, { role: '13-1111' }, { area: '06' }, { year: 2030 }, { measure: 'lq' }),
	];
	const scene = PICTURES['pay-by-role']?.({ width: 720 }) ?? { axes: [] };
	expect(absenceSentence(series, absences(scene, series))).toBe(
		'1 of your 5 figures is of a measure that is not drawn here, 2 are for other roles or places and 1 is of another year.',
	);
	expect(absenceSentence(series, absences({}, series))).toBe(
		'All 5 of your figures have no place here: this picture has no scale for them.',
	);
	expect(ownNote(series)).toBe('Diamonds are your own figures (Survey), not official.');
});

test('places of a map with an own figure have a ring, and their datum says it, in the dollars of the map', () => {
	const spot = { key: '29-2072|12420|2025', measure: 'median', pay: 'annual', x: 50, y: 60 } as const;
	const spots = [{ ...spot, dollars: 'nominal', factor: 1 }] as const;
	const datum = {
		key: spots[0]?.key ?? '',
		x: 40,
		y: 50,
		width: 20,
		height: 20,
		label: 'Austin.',
		title: 'Austin',
		subtitle: '',
		facts: [],
	};
	const map: Scene = { width: 200, height: 100, marks: [], data: [datum], spots };
	const scene = withOwn(map, [ownSeriesOf('Survey', { area: '12420' }, { area: '06' })]);
	expect(sceneFaults(scene)).toEqual([]);
	expect(scene.data.map(({ label }) => label)).toEqual(['Austin. Yours, Survey: median $61,237.']);

	const local = { ...map, spots: [{ ...spot, dollars: 'local', factor: 0.5 }] as const };
	const converted = withOwn(local, [ownSeriesOf('Survey', { area: '12420', year: 2025, value: 60_000 })]);
	expect(converted.data[0]?.label).toBe(
		'Austin. Yours, Survey: median $30,000 (converted as the official figure is).',
	);
	const without = { area: '12420', year: null };
	expect(withOwn(local, [ownSeriesOf('Survey', without)])).toBe(local);
	const unpriced = { ...map, spots: [{ ...spot, dollars: 'local', factor: null }] as const };
	expect(withOwn(unpriced, [ownSeriesOf('Survey', { area: '12420', year: 2025 })])).toBe(unpriced);
});

test('the lines under a picture take no more height than was kept for them', () => {
	for (const [view, layout] of Object.entries(PICTURES)) {
		const scene = layout({ width: 720 });
		const series = SURVEY[view] ?? [];
		expect(withOwn(scene, series).height - scene.height).toBeLessThanOrEqual(
			ownLegendHeight(series, { width: 720 }),
		);
	}
});
