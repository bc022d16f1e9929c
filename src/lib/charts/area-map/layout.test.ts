/**
 * Guarantee: an area has the colour of its figure's class, one without a figure is hatched and counted, none is drawn
 * that was not asked for as if it had none, and every mark lies on the map. Without it a map would show gaps in what
 * is published as low pay.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { MAP_FRAME } from '$lib/domain/map-shapes.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Mark, Scene } from '../scene.ts';
import { sceneFaults } from '../scene-checks.fixture.ts';
import { sceneSnapshot } from '../snapshot.fixture.ts';
import { figure, inArea, LONGEST, RECORDS, TOP_CODED, UNRELEASED } from '../wage-row.fixture.ts';
import { classesOf } from './classes.ts';
import { mapContent, type MapState } from './entries.ts';
import { areaMapLayout, areaMapParts } from './layout.ts';
import { hatchPath, outlinePath, outlinesAhead } from './outline.ts';
import { SHAPES } from './shapes.fixture.ts';
import { mapLabels } from './labels.ts';
import { LEGEND_BESIDE, legendRoom } from './legend.ts';
import { jobsScale } from './symbols.ts';
import { mapSentences, yearSentence } from './words.ts';

const AUSTIN = inArea(RECORDS, '12420', 'Austin-Round Rock-San Marcos, TX', figure(48_990));
const SAN_ANTONIO = {
	...inArea(RECORDS, '41700', 'San Antonio, TX', figure(46_110)),
	employment: figure(1_900),
};
const BRIDGEPORT = inArea(RECORDS, '14860', 'Bridgeport-Stamford-Danbury, CT', figure(60_000));
const DIMMED = inArea(RECORDS, '41700', 'San Antonio-New Braunfels, TX', UNRELEASED);
/** With rows of the first two of 2024: one in the range, one outside, and one that may not have been there. */
const EVERY_STATUS: Partial<Filters> = { area: ['12420', '41700'], range: [48_000, 50_000] };
const BEFORE = [AUSTIN, SAN_ANTONIO, DIMMED].map((row, index) => ({
	...row,
	year: 2024,
	areaCode: ['12420', '41700', '0900001'][index] ?? '',
}));
const TEXAS = inArea(RECORDS, '48', 'Texas', figure(47_000));

function stateOf(rows: readonly WageRow[], filters: Partial<Filters>, own: Partial<MapState> = {}): MapState {
	return {
		rows,
		filters: { ...NO_FILTERS, ...filters },
		role: '29-2072',
		year: 2025,
		shapes: SHAPES,
		style: 'choropleth',
		...own,
	};
}

function marksOf(scene: Scene, key: string): readonly Mark[] {
	return scene.marks.flatMap((mark) => (mark.kind === 'group' && mark.key === key ? mark.marks : []));
}

const statuses = (state: MapState) =>
	mapContent(state).entries.map(({ shape, status }) => [shape.code, status]);

test('outlines drawn ahead are those the layout finds, of every area and state', () => {
	const width = 777;
	for (const piece of outlinesAhead(SHAPES, { width })) piece();
	const drawnAgain = () => {
		throw new Error('was not drawn ahead');
	};
	const place = { scale: width / MAP_FRAME.width, x: drawnAgain, y: drawnAgain };
	for (const { rings } of [...SHAPES.areas.values(), ...SHAPES.states.values()]) {
		expect(() => outlinePath(rings, place)).not.toThrow();
	}
	const drawn = areaMapParts(stateOf([AUSTIN], {}), { width }).map.marks;
	expect(drawn.length).toBeGreaterThan(SHAPES.states.size);
});

describe('what a map shows', () => {
	test('every metropolitan area by default, highest first, those without a figure last', () => {
		expect(statuses(stateOf([AUSTIN, DIMMED, BRIDGEPORT], {}))).toEqual([
			['14860', 'figure'],
			['12420', 'figure'],
			['41700', 'missing'],
		]);
	});

	test('an area without any row is missing; of a release of other outlines nobody knows whether it had it', () => {
		expect(statuses(stateOf([AUSTIN], {}))).toContainEqual(['41700', 'missing']);
		expect(statuses(stateOf([{ ...AUSTIN, year: 2015 }], {}))).toContainEqual(['41700', 'unknown']);
	});

	test('all of a level whatever is chosen: the chosen ones are outlined among them', () => {
		const all = [AUSTIN, DIMMED, BRIDGEPORT];
		expect(statuses(stateOf(all, { area: ['12420'] }))).toEqual(statuses(stateOf(all, {})));
		const outlined = (area: readonly string[], beside: readonly WageRow[] = []) =>
			areaMapParts(stateOf(all, { area }, { beside }), { width: 1024 })
				.map.marks.flatMap((mark) => (mark.kind === 'group' ? mark.marks : [mark]))
				.filter((mark) => mark.kind === 'path' && mark.stroke === 'ink').length;
		expect(outlined([])).toBe(0);
		expect(outlined(['12420', '41700'])).toBe(2);
		// A state among metros: its outline over them.
		expect(outlined(['12420', '48'], [TEXAS])).toBe(2);
	});

	test('states when rows are of states and none was named: those without a row are missing in any year', () => {
		const ofStates = stateOf([{ ...TEXAS, year: 2015 }], {});
		expect(statuses(ofStates)).toEqual([
			['48', 'figure'],
			['09', 'missing'],
		]);
		expect(mapSentences(mapContent(ofStates), ofStates).join(' ')).not.toContain('as they were defined');
	});

	test('metropolitan areas where the nation alone was chosen', () => {
		const nation = { ...RECORDS, areaCode: '99' };
		expect(statuses(stateOf([nation], { area: ['99'] })).map(([code]) => code)).toEqual([
			'12420',
			'14860',
			'41700',
		]);
	});

	test('a figure outside the brushed range steps back, an area without a row is not said to lie outside', () => {
		const state = stateOf([AUSTIN, SAN_ANTONIO], { range: [48_000, 50_000] });
		expect(statuses(state)).toEqual([
			['12420', 'figure'],
			['41700', 'outside'],
			['14860', 'missing'],
		]);
	});

	test('only the newest of several years, and that is said', () => {
		const state = stateOf([AUSTIN, { ...AUSTIN, year: 2015 }], {});
		expect(mapContent(state).year).toBe(2025);
		expect(yearSentence(state.rows)).toBe('The map shows May 2025 only.');
		expect(yearSentence([AUSTIN])).toBe('');
	});

	test('what is missing is counted, and so is what has no place', () => {
		const elsewhere = inArea(RECORDS, '99998', 'An area of an earlier delineation', figure(50_000));
		const state = stateOf([AUSTIN, DIMMED, elsewhere], {});
		const said = mapSentences(mapContent(state), state).join(' ');
		expect(said).toContain('BLS published a median for 2 of 4 metros.');
		expect(said).toContain('On the map, 2 places without a figure are hatched.');
		expect(said).toContain('1 place is not on the map');
	});
});

describe('how it is drawn', () => {
	test('a missing area is hatched, one with a figure has the colour of its class', () => {
		const { map } = areaMapParts(stateOf([AUSTIN, DIMMED, BRIDGEPORT], {}), { width: 1024 });
		const hatched = marksOf(map, '29-2072|41700|2025').filter(
			(mark) => mark.kind === 'path' && mark.stroke === 'missing',
		);
		expect(hatched).toHaveLength(1);
		expect(marksOf(map, '29-2072|12420|2025')).toMatchObject([{ fill: 'scale-1' }]);
		expect(marksOf(map, '29-2072|14860|2025')).toMatchObject([{ kind: 'circle', ink: 'scale-7' }]);
	});

	test('circles have areas in the ratio of the jobs', () => {
		const state = stateOf([AUSTIN, SAN_ANTONIO], {}, { style: 'symbols' });
		const rows = [
			{ ...AUSTIN, employment: figure(40_000) },
			{ ...SAN_ANTONIO, employment: figure(10_000) },
		];
		const { map } = areaMapParts({ ...state, rows }, { width: 1024 });
		const [large, small] = ['12420', '41700'].map((code) => {
			const [mark] = marksOf(map, `29-2072|${code}|2025`);
			return mark?.kind === 'circle' ? mark.r : 0;
		});
		expect((large ?? 0) / (small ?? 1)).toBeCloseTo(2);
	});

	test('circles of the legend are those of the map as it is seen, and of a size to be read', () => {
		const jobs = jobsScale([38_000, 2_000, 40]);
		expect(jobs.samples(1)).toEqual([5_000, 20_000]);
		expect(jobs.samples(0.3)).toEqual([20_000]);
		expect(jobs.samples(4)).toEqual([500, 2_000]);
		expect(jobsScale([]).samples(1)).toEqual([]);
		const { legendAt } = areaMapParts(stateOf([SAN_ANTONIO], {}, { style: 'symbols' }), { width: 1024 });
		const [radius] = legendAt(0.5, { width: 328 }).marks.flatMap((mark) =>
			mark.kind === 'circle' && mark.cx > 6 && mark.cy > 76 ? [mark.r] : [],
		);
		expect(radius).toBeCloseTo(jobsScale([1_900]).radius(1_000) * 0.5);
	});

	test('strokes of a hatch end on the outline', () => {
		const place = { scale: 1, x: (x: number) => x, y: (y: number) => y };
		const numbers = hatchPath(SHAPES.areas.get('12420')?.rings ?? [], 20, place)
			.split(/[ML ]/)
			.filter(Boolean)
			.map(Number);
		const points = numbers.flatMap((x, index) =>
			index % 2 ? [] : [[x, numbers[index + 1] ?? NaN] as const],
		);
		expect(points.length).toBeGreaterThan(8);
		for (const [x, y] of points) {
			expect([x, y].some((value) => value === 120 || value === 200)).toBe(true);
			expect(Math.min(x, y)).toBeGreaterThanOrEqual(120);
			expect(Math.max(x, y)).toBeLessThanOrEqual(200);
		}
	});

	test('a figure on a limit belongs to the class above it, one outlier does not flatten the rest', () => {
		const classes = classesOf(
			[...Array.from({ length: 40 }, (_, index) => 40_000 + index * 500), 900_000],
			false,
		);
		expect(classes.limits.length).toBeGreaterThan(2);
		expect(Math.max(...classes.limits)).toBeLessThan(70_000);
		const limit = classes.limits[0] ?? 0;
		expect(classes.inkOf(limit)).not.toBe(classes.inkOf(limit - 1));
		expect(classes.inkOf(limit)).toBe(classes.inkOf(limit + 1));
	});
});

test.each([
	['normal', stateOf([AUSTIN, DIMMED, BRIDGEPORT], {}), 960],
	['symbols', stateOf([AUSTIN, SAN_ANTONIO, BRIDGEPORT], {}, { style: 'symbols' }), 960],
	['states', stateOf([TEXAS], {}), 960],
	['every-sign', stateOf(BEFORE, EVERY_STATUS), 960],
	[
		'chosen',
		stateOf([AUSTIN, DIMMED, BRIDGEPORT], { area: ['12420', '14860', '48'] }, { beside: [TEXAS] }),
		960,
	],
	['empty', stateOf([], {}), 960],
	['one-row', stateOf([TEXAS], { area: ['48'] }), 960],
	['suppressed', stateOf([DIMMED, { ...AUSTIN, median: UNRELEASED }], {}), 960],
	['top-coded', stateOf([{ ...AUSTIN, median: TOP_CODED }, SAN_ANTONIO], {}), 960],
	['longest', stateOf([{ ...LONGEST, areaCode: '12420' }], {}), 960],
	['narrow', stateOf([AUSTIN, DIMMED, BRIDGEPORT], { area: ['12420', '0900001'] }), 328],
] as const)('picture: %s', async (name, state, width) => {
	const scene = areaMapLayout(state, { width });
	expect(sceneFaults(scene)).toEqual([]);
	await expect(sceneSnapshot(scene)).toMatchFileSnapshot(`snapshots/${name}.svg`);
});

test('whatever the figures, no mark is without a number or off the map', () => {
	const estimate = fc.oneof(
		fc.constant(UNRELEASED),
		fc.constant(TOP_CODED),
		fc.integer({ min: 0, max: 240_000 }).map(figure),
	);
	const code = fc.constantFrom('12420', '41700', '14860', '0900001', '48', '09', '99999');
	const rows = fc.uniqueArray(fc.record({ areaCode: code, median: estimate, employment: estimate }), {
		selector: ({ areaCode }) => areaCode,
	});
	fc.assert(
		fc.property(
			rows,
			fc.constantFrom('choropleth', 'symbols'),
			fc.integer({ min: 320, max: 1600 }),
			fc.boolean(),
			(some, style, width, isAsked) => {
				const area = isAsked ? some.map(({ areaCode }) => areaCode) : [];
				const state = stateOf(
					some.map((own) => ({ ...RECORDS, ...own })),
					{ area },
					{ style },
				);
				expect(sceneFaults(areaMapLayout(state, { width }))).toEqual([]);
				const { legendAt } = areaMapParts(state, { width: 1024 });
				for (const scale of [0.3, 1, 16]) {
					const legend = legendAt(scale, { width });
					const { beside, under } = legendRoom(style);
					expect(legend.height).toBeLessThanOrEqual(width >= LEGEND_BESIDE ? beside : under);
					expect(sceneFaults(legend)).toEqual([]);
				}
			},
		),
	);
});

test('names of chosen places never lie over one another, over a place that is named, or outside what is seen', () => {
	const place = fc.record({
		x: fc.integer({ min: 0, max: 1024 }),
		y: fc.integer({ min: 0, max: 602 }),
		words: fc.constantFrom('Austin, TX $48,990', 'San Jose, CA $86,890', 'Texas $48,860'),
	});
	fc.assert(
		fc.property(
			fc.array(place, { maxLength: 12 }),
			fc.constantFrom(1, 2, 8),
			fc.integer({ min: 320, max: 1024 }),
			(places, near, width) => {
				const height = (width * 602) / 1024;
				const times = (width / 1024) * near;
				const marks = mapLabels(places, { x: 0, y: 0, width, height, times });
				expect(sceneFaults({ width, height, marks, data: [] })).toEqual([]);
				const boxes = marks.flatMap((mark) => (mark.kind === 'rect' ? [mark] : []));
				const points = places.map(({ x, y }) => ({ x: x * times, y: y * times, width: 0, height: 0 }));
				for (const [index, one] of boxes.entries()) {
					for (const other of [...boxes.slice(index + 1), ...points]) {
						const apart =
							other.x >= one.x + one.width - 0.01 ||
							other.x + other.width <= one.x + 0.01 ||
							other.y >= one.y + one.height - 0.01 ||
							other.y + other.height <= one.y + 0.01;
						expect(apart).toBe(true);
					}
				}
			},
		),
	);
	const alone = mapLabels([{ x: 500, y: 300, words: 'Austin, TX $48,990' }], {
		x: 0,
		y: 0,
		width: 1024,
		height: 602,
		times: 1,
	});
	expect(alone.some((mark) => mark.kind === 'text' && mark.text === 'Austin, TX $48,990')).toBe(true);
});
