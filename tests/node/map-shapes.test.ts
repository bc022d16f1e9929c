/**
 * Guarantee: every metropolitan area of the newest release has its place on the map, inside its frame and where it
 * belongs, and what cannot be outlined is named. Without it an area could be missing from the map in silence.
 */
import { createRequire } from 'node:module';
import { gzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { readShapes, type MapShapes } from '$lib/charts/area-map/shapes.ts';
import { buildShapes, type CountyTopology } from '$lib/datasets/shapes/build-shapes.ts';
import { MAP_FRAME, type MapShapesFile } from '$lib/domain/map-shapes.ts';
import { mapAreas, outlineCounties } from '$lib/query/areas/map-areas.ts';
import { openDatasets } from '../fixtures/open-datasets.ts';

const atlas = createRequire(import.meta.url);
let file: MapShapesFile;
let shapes: MapShapes;
let metros: readonly string[];

beforeAll(async () => {
	const { host, context, rows } = await openDatasets();
	const areas = await rows(mapAreas(context.newestYear));
	metros = areas.filter(({ code }) => code.length === 5).map(({ code }) => code);
	file = buildShapes({
		projected: atlas('us-atlas/counties-albers-10m.json') as CountyTopology,
		geographic: atlas('us-atlas/counties-10m.json') as CountyTopology,
		counties: await rows(outlineCounties()),
		areas,
		release: context.newestYear,
	});
	shapes = readShapes(file);
	await host.close();
});

test('every metropolitan area has an outline, or a point in Connecticut', () => {
	expect(metros).toHaveLength(393);
	expect(metros.filter((code) => !shapes.areas.has(code))).toEqual([]);
	expect(file.asPoint).toEqual(['14860', '25540', '35300', '35980', '47930']);
});

test('all lies in the frame, the states and Puerto Rico with it', () => {
	expect(shapes.states.size).toBe(52);
	for (const { box, code } of [...shapes.areas.values(), ...shapes.states.values()]) {
		expect(box.x, code).toBeGreaterThanOrEqual(MAP_FRAME.x);
		expect(box.y, code).toBeGreaterThanOrEqual(MAP_FRAME.y);
		expect(box.x + box.width, code).toBeLessThanOrEqual(MAP_FRAME.x + MAP_FRAME.width);
		expect(box.y + box.height, code).toBeLessThanOrEqual(MAP_FRAME.y + MAP_FRAME.height);
	}
});

test('places lie where they are', () => {
	const centre = (code: string) => (shapes.areas.get(code) ?? shapes.states.get(code))?.centre ?? [NaN, NaN];
	// Austin north of San Antonio, Seattle in the north west, San Juan in the south east, Hartford in Connecticut.
	expect(centre('12420')[1]).toBeLessThan(centre('41700')[1]);
	expect(centre('42660')[0]).toBeLessThan(200);
	expect(centre('41980')[0]).toBeGreaterThan(870);
	const connecticut = shapes.states.get('09')?.box ?? { x: 0, y: 0, width: 0, height: 0 };
	const [x, y] = centre('25540');
	expect(x - connecticut.x).toBeGreaterThan(0);
	expect(connecticut.x + connecticut.width - x).toBeGreaterThan(0);
	expect(y - connecticut.y).toBeGreaterThan(0);
	expect(connecticut.y + connecticut.height - y).toBeGreaterThan(0);
});

test('no area of a redrawn state is outlined under a code it has taken over', () => {
	expect(file.withoutShape).toContain('3700001');
	expect(shapes.areas.has('0200006')).toBe(true);
	expect(file.landCounties).toBeGreaterThan(0);
});

test('it is small enough to be fetched after the first picture', () => {
	expect(gzipSync(new TextEncoder().encode(JSON.stringify(file))).length).toBeLessThan(120_000);
});
