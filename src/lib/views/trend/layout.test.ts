/**
 * Guarantee: a trend joins only figures of one series. No line goes over a change of code, method or place or over a
 * release without a figure, every mark is inside the frame at every width. Without it a change of the classification
 * would look like a raise.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AreaChange, FamilyMember, LineageRelation } from '$lib/domain/lineage.ts';
import { MEASURES } from '$lib/domain/measure.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Mark, PathMark, Scene } from '$lib/charts/scene.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import {
	figure,
	LONGEST,
	MANAGERS,
	REGISTRARS,
	RECORDS,
	TOP_CODED,
	UNRELEASED,
} from '$lib/charts/wage-row.fixture.ts';
import { trendLayout } from './layout.ts';
import { drawnSeries, linesLeft } from './drawn.ts';
import { isOneRelease, seriesOf, successionsOf, type TrendState } from './series.ts';

const METHOD = 2021;

function redrawing(areaCode: string, changeYear: number, own: Partial<AreaChange> = {}): AreaChange {
	return { areaCode, changeYear, sameCounties: false, earlierCode: null, note: '', ...own };
}

function releases(row: WageRow, medians: Readonly<Record<number, number | null>>): readonly WageRow[] {
	return Object.entries(medians).map(([year, median]) => ({
		...row,
		year: Number(year),
		median: median === null ? UNRELEASED : figure(median),
		p25: figure((median ?? 0) * 0.8),
		p75: figure((median ?? 0) * 1.3),
	}));
}

const TECHNICIANS: WageRow = {
	...RECORDS,
	occCode: '29-2071',
	occTitle: 'Medical Records and Health Information Technicians',
};
const POOL: WageRow = {
	...RECORDS,
	occCode: '29-2098',
	occTitle: 'Medical Dosimetrists, Medical Records Specialists',
};

function member(row: WageRow, years: readonly [number, number], isAsked: boolean): FamilyMember {
	const [firstYear, lastYear] = years;
	return { occCode: row.occCode, occTitle: row.occTitle, firstYear, lastYear, isAsked, origin: null };
}

function following(
	one: FamilyMember,
	fromCode: string,
	changeYear: number,
	relation: LineageRelation,
): FamilyMember {
	return { ...one, origin: { fromCode, toCode: one.occCode, changeYear, relation, note: 'a note' } };
}

const FAMILY: readonly FamilyMember[] = [
	member(MANAGERS, [2016, 2025], true),
	member(TECHNICIANS, [2016, 2018], false),
	following(member(POOL, [2019, 2020], false), '29-2071', 2019, 'hybrid'),
	following(member(RECORDS, [2021, 2025], true), '29-2071', 2021, 'split'),
	following(member(RECORDS, [2021, 2025], true), '29-2098', 2021, 'split'),
	following(member(REGISTRARS, [2021, 2025], true), '29-2071', 2021, 'split'),
];
const ROWS: readonly WageRow[] = [
	...releases(MANAGERS, {
		2016: 96540,
		2017: 98350,
		2018: 99730,
		2019: 100980,
		2020: 104280,
		2021: 101340,
		2022: 104830,
		2023: 110680,
		2024: 117960,
		2025: 123860,
	}),
	...releases(TECHNICIANS, { 2016: 38040, 2017: 39180, 2018: 40350 }),
	...releases(POOL, { 2019: 42630, 2020: 44090 }),
	...releases(RECORDS, { 2021: 46660, 2022: 47180, 2023: 48780, 2024: 50250, 2025: 51140 }),
	...releases(REGISTRARS, { 2021: 55560, 2022: 58250, 2023: 62990, 2024: 67310, 2025: 68020 }),
];

function stateOf(rows: readonly WageRow[], own: Partial<TrendState>): TrendState {
	return {
		rows,
		family: FAMILY,
		areaChanges: [],
		tables: [],
		modelBasedSince: METHOD,
		measure: 'median',
		pay: 'annual',
		dollars: 'nominal',
		realYear: null,
		accents: ['11-9111'],
		isWhole: false,
		...own,
	};
}

const alone = { family: [member(MANAGERS, [2016, 2025], true)] };
const MANAGER_ROWS = ROWS.filter(({ occCode }) => occCode === '11-9111');
const CASES: Record<string, { state: TrendState; width: number }> = {
	normal: { state: stateOf(ROWS, {}), width: 760 },
	narrow: { state: stateOf(ROWS, {}), width: 360 },
	empty: { state: stateOf([], {}), width: 760 },
	'one-row': { state: stateOf(MANAGER_ROWS.slice(-1), alone), width: 760 },
	'one-series': { state: stateOf(MANAGER_ROWS, alone), width: 760 },
	suppressed: {
		state: stateOf(releases(MANAGERS, { 2022: 104830, 2023: null, 2024: 117960, 2025: 123860 }), alone),
		width: 760,
	},
	'top-coded': {
		state: stateOf([...MANAGER_ROWS.slice(-3), { ...MANAGERS, year: 2022, median: TOP_CODED }], alone),
		width: 760,
	},
	'chosen-years': { state: stateOf(ROWS, { chosenYears: [2018, 2023] }), width: 760 },
	'longest-labels': {
		state: stateOf([...ROWS, ...releases(LONGEST, { 2024: 60_000, 2025: 61_000 })], {}),
		width: 760,
	},
};

describe('metros', () => {
	const austin = { areaCode: '12420', areaTitle: 'Austin-Round Rock-San Marcos, TX' };
	const cleveland = { areaCode: '17410', areaTitle: 'Cleveland, OH' };
	const before = { areaCode: '17460', areaTitle: 'Cleveland-Elyria, OH' };
	const rows = [
		...releases({ ...MANAGERS, ...austin }, { 2022: 97_440, 2023: 105_450, 2024: 101_550, 2025: 104_590 }),
		...releases({ ...MANAGERS, ...cleveland }, { 2024: 97_190, 2025: 101_540 }),
		...releases({ ...MANAGERS, ...before }, { 2022: 102_030, 2023: 97_910 }),
	];
	const own = { ...alone, areaChanges: [redrawing('17410', 2024, { earlierCode: '17460' })] };
	const state = stateOf(rows, own);

	test.each([
		['metros', 1000],
		['metros-narrow', 360],
	])('%s', async (name, width) => {
		const scene = trendLayout(state, { width });
		expect(sceneFaults(scene)).toEqual([]);
		await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`./snapshots/${name}.svg`);
	});

	test('have a color each, earlier boundaries that of today’s; these are named, not joined and not asked for', () => {
		const series = seriesOf(state);
		expect(series.map(({ areaCode, earlierOf, isAsked }) => [areaCode, earlierOf, isAsked])).toEqual([
			['12420', null, true],
			['17410', null, true],
			['17460', '17410', false],
		]);
		const [first, second, third] = series.map(({ ink }) => ink);
		expect(first).not.toBe(second);
		expect(third).toBe(second);
		expect(series.map(({ runs }) => runs.map((run) => run.length))).toEqual([[4], [2], [2]]);
		expect(JSON.stringify(trendLayout(state, { width: 1000 }))).toContain('Cleveland-Elyria, OH (17460)');
	});

	test('say of a break whether counties changed or the code alone', () => {
		const words = (sameCounties: boolean) =>
			JSON.stringify(
				trendLayout(
					{ ...state, areaChanges: [redrawing('17410', 2024, { earlierCode: '17460', sameCounties })] },
					{ width: 1000 },
				).marks,
			);
		expect(words(false)).toContain('2024: new boundaries');
		expect(words(true)).toContain('2024: new area code');
	});

	test('without quartiles there is no sign of a band', () => {
		const none = { p25: UNRELEASED, p75: UNRELEASED };
		const sparse = stateOf(
			MANAGER_ROWS.map((row) => ({ ...row, ...none })),
			alone,
		);
		const drawn = (shown: TrendState) => JSON.stringify(trendLayout(shown, { width: 760 }).marks);
		expect(drawn(sparse)).not.toContain('middle half');
		expect(drawn(stateOf(MANAGER_ROWS, alone))).toContain('middle half');
	});

	test('a code over more years than a classification takes to follow another has no band to the next', () => {
		const family = [
			member(TECHNICIANS, [2011, 2018], false),
			following(member(RECORDS, [2021, 2025], true), '29-2071', 2021, 'split'),
		];
		const years = (last: number) => {
			const shown = stateOf([...releases(TECHNICIANS, { [last]: 1 }), ...releases(RECORDS, { 2021: 2 })], {
				family,
			});
			return successionsOf(shown, seriesOf(shown)).length;
		};
		expect(years(2018)).toBe(1);
		expect(years(2015)).toBe(0);
	});
});

describe('snapshots', () => {
	for (const [name, { state, width }] of Object.entries(CASES)) {
		test(name, async () => {
			const scene = trendLayout(state, { width });
			expect(sceneFaults(scene)).toEqual([]);
			await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`./snapshots/${name}.svg`);
		});
	}
});

describe('chosen releases', () => {
	const marked = (scene: Scene) => ({
		rules: scene.marks.flatMap((mark) => (mark.kind === 'line' && mark.ink === 'accent' ? [mark.x1] : [])),
		years: scene.marks.flatMap((mark) => (mark.kind === 'text' && mark.ink === 'accent' ? [mark.text] : [])),
		rings: scene.marks.flatMap((mark) =>
			mark.kind === 'group' &&
			mark.key &&
			mark.marks.some((own) => own.kind === 'circle' && own.outline === 'accent')
				? [mark.key]
				: [],
		),
	});

	test('are marked on every line and on the axis, and shorten nothing', () => {
		for (const width of [360, 760]) {
			const plain = trendLayout(stateOf(ROWS, {}), { width });
			const chosen = trendLayout(stateOf(ROWS, { chosenYears: [2023, 2018] }), { width });
			expect(chosen.data.map(({ key }) => key)).toEqual(plain.data.map(({ key }) => key));
			const { years, rings } = marked(chosen);
			expect(years).toEqual(['2018', '2023']);
			expect([...rings].sort()).toEqual([
				'11-9111|99|2018',
				'11-9111|99|2023',
				'29-2071|99|2018',
				'29-2072|99|2023',
				'29-9021|99|2023',
			]);
		}
	});

	test('of years the rows do not reach leave no mark', () => {
		const none = trendLayout(stateOf(ROWS, { chosenYears: [2011, 2031] }), { width: 760 });
		expect(marked(none)).toEqual({ rules: [], years: [], rings: [] });
	});
});

function pathsOf(marks: readonly Mark[]): readonly PathMark[] {
	return marks.flatMap((mark) =>
		mark.kind === 'group' ? pathsOf(mark.marks) : mark.kind === 'path' ? [mark] : [],
	);
}

function spanOf({ d }: PathMark): readonly [number, number] {
	const xs = d
		.split(/[MLZ ,]+/)
		.filter(Boolean)
		.map(Number)
		.filter((_, index) => index % 2 === 0);
	return [Math.min(...xs), Math.max(...xs)];
}

/** The middle of the gap before a year, from the data of the scene. */
function gapBefore(scene: Scene, year: number): number | null {
	const middle = (wanted: number) => {
		const found = scene.data.find(({ key }) => key.endsWith(`|${wanted}`));
		return found ? found.x + found.width / 2 : null;
	};
	const [before, after] = [middle(year - 1), middle(year)];
	return before === null || after === null ? null : (before + after) / 2;
}

describe('lines drawn', () => {
	const MANY = Array.from({ length: 9 }, (_, index) => ({
		...MANAGERS,
		occCode: `15-${1200 + index}`,
		occTitle: `Role ${index}`,
	}));
	const state = stateOf([...MANY.flatMap((row) => releases(row, { 2024: 1, 2025: 2 })), ...ROWS], {
		family: [...MANY.map((row) => member(row, [2024, 2025], true)), ...FAMILY],
		accents: ['29-2072'],
	});
	const codes = (shown: TrendState) => drawnSeries(shown).map(({ occCode }) => occCode);

	test('are six at first, those in color before the others, with the codes they came from', () => {
		expect(codes(state)).toEqual([
			'15-1200',
			'15-1201',
			'15-1202',
			'15-1203',
			'15-1204',
			'29-2071',
			'29-2098',
			'29-2072',
		]);
		expect(linesLeft(state)).toEqual({ left: 6, all: 12 });
		expect(codes({ ...state, isWhole: true })).toHaveLength(14);
		const drawn = new Set(trendLayout(state, { width: 760 }).data.map(({ key }) => key.split('|')[0]));
		expect([...drawn].sort()).toEqual([...codes(state)].sort());
	});

	test('have a color where chosen, and are grey else', () => {
		const inks = new Map(seriesOf(state).map(({ occCode, ink }) => [occCode, ink]));
		expect(inks.get('29-2072')).toBe('role-1');
		for (const code of ['15-1200', '29-2071', '29-2098', '29-9021']) expect(inks.get(code)).toBe('context');
	});

	test('are none where there is one release: its figures stand in sentences', () => {
		for (const width of [360, 1280]) {
			const { marks, data } = trendLayout(stateOf(MANAGER_ROWS.slice(-1), alone), { width });
			expect(data).toEqual([]);
			expect(marks.every(({ kind }) => kind === 'text')).toBe(true);
			expect(JSON.stringify(marks)).toContain('Medical and Health Services Managers');
		}
	});
});

describe('breaks', () => {
	test('no path goes over the change of method', () => {
		for (const width of [340, 760, 1440]) {
			const scene = trendLayout(stateOf(ROWS, {}), { width });
			const gap = gapBefore(scene, METHOD);
			expect(gap).not.toBeNull();
			for (const path of pathsOf(scene.marks)) {
				const [from, to] = spanOf(path);
				expect(from < (gap ?? 0) && to > (gap ?? 0)).toBe(false);
			}
		}
	});

	test('runs part at codes, method, place and missing releases', () => {
		const years = (state: TrendState) =>
			seriesOf(state).map(({ occCode, runs }) => [
				occCode,
				...runs.map((run) => run.map(({ year }) => year)),
			]);
		expect(years(stateOf(ROWS, {}))).toEqual([
			['11-9111', [2016, 2017, 2018, 2019, 2020], [2021, 2022, 2023, 2024, 2025]],
			['29-2071', [2016, 2017, 2018]],
			['29-2098', [2019, 2020]],
			['29-2072', [2021, 2022, 2023, 2024, 2025]],
			['29-9021', [2021, 2022, 2023, 2024, 2025]],
		]);
		const gap = releases(MANAGERS, { 2021: 1, 2022: 2, 2023: null, 2024: 4, 2025: 5 });
		expect(years(stateOf(gap, alone))).toEqual([['11-9111', [2021, 2022], [2024, 2025]]]);
		const redrawn = stateOf(gap, { ...alone, areaChanges: [redrawing('99', 2025)] });
		expect(years(redrawn)).toEqual([['11-9111', [2021, 2022], [2024], [2025]]]);
		const unvouched = {
			family: [following(member(MANAGERS, [2016, 2025], true), '11-9111', 2019, 'unvouched')],
		};
		expect(years(stateOf(MANAGER_ROWS.slice(0, 5), unvouched))).toEqual([
			['11-9111', [2016, 2017, 2018], [2019, 2020]],
		]);
	});

	test('a threshold is joined to nothing', () => {
		const capped = releases(MANAGERS, { 2022: 1, 2023: 2, 2024: 3, 2025: 4 }).map((row) =>
			row.year === 2024 ? { ...row, median: TOP_CODED } : row,
		);
		const [series] = seriesOf(stateOf(capped, alone));
		expect(series?.runs.map((run) => run.map(({ year }) => year))).toEqual([[2022, 2023], [2024], [2025]]);
	});

	test('the ribbon leads from the split code to both that came of it, past the pool', () => {
		const state = stateOf(ROWS, {});
		const found = successionsOf(state, seriesOf(state)).map(({ from, to }) => [
			from.row.occCode,
			from.year,
			to.row.occCode,
			to.year,
		]);
		expect(found).toEqual([
			['29-2071', 2018, '29-2072', 2021],
			['29-2071', 2018, '29-9021', 2021],
		]);
		const words = JSON.stringify(trendLayout(state, { width: 760 }).marks);
		expect(words).toContain('"2019: jobs redefined"');
		expect(words).toContain('"2021: jobs redefined, new method"');
	});
});

const anyRow = fc
	.record({
		role: fc.constantFrom(MANAGERS, TECHNICIANS, POOL, RECORDS, REGISTRARS, LONGEST),
		area: fc.constantFrom('99', '48', '12420'),
		year: fc.integer({ min: 2011, max: 2031 }),
		value: fc.option(fc.integer({ min: 0, max: 500_000 })),
		flag: fc.constantFrom('' as const, 'top_coded' as const),
	})
	.map(({ role, area, year, value, flag }): WageRow => ({
		...role,
		year,
		areaCode: area,
		areaTitle: `Area ${area}`,
		median: value === null ? UNRELEASED : { value, flag },
		employment: value === null ? UNRELEASED : figure(value),
		locationQuotient: value === null ? null : value / 1000,
	}));
const anyState = fc
	.record({
		rows: fc.uniqueArray(anyRow, {
			maxLength: 40,
			selector: ({ occCode, areaCode, year }) => `${occCode}|${areaCode}|${year}`,
		}),
		measure: fc.constantFrom(...MEASURES),
	})
	.map(({ rows, measure }) => stateOf(rows, { measure, isWhole: true }));

describe('at any width and for any rows', () => {
	test('no number is NaN and no mark is outside the frame', () => {
		fc.assert(
			fc.property(anyState, fc.integer({ min: 320, max: 1600 }), (state, width) => {
				expect(sceneFaults(trendLayout(state, { width }))).toEqual([]);
			}),
		);
	});

	test('every row is a datum, and no line joins releases further apart than one', () => {
		fc.assert(
			fc.property(anyState, (state) => {
				const series = seriesOf(state);
				for (const { runs } of series) {
					for (const run of runs) {
						const years = run.map(({ year }) => year);
						expect((years.at(-1) ?? 0) - (years[0] ?? 0)).toBe(years.length - 1);
						expect(years.includes(METHOD - 1) && years.includes(METHOD)).toBe(false);
					}
				}
				if (!series.some(({ points }) => points.length > 0) || isOneRelease(state)) return;
				expect(trendLayout(state, { width: 760 }).data).toHaveLength(state.rows.length);
			}),
		);
	});

	test('the height depends on the class of the width only', () => {
		fc.assert(
			fc.property(
				anyState,
				fc.integer({ min: 480, max: 1600 }),
				fc.integer({ min: 320, max: 479 }),
				(state, wide, narrow) => {
					const height = (width: number) => trendLayout(state, { width }).height;
					expect(height(wide)).toBe(height(720));
					expect(height(narrow)).toBe(height(360));
				},
			),
		);
	});
});
