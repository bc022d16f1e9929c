/**
 * Guarantee: what leaves the site of `pay-by-area` holds the map as the reader has it with the ranking, neither over the other,
 * in rooms of every form. Without it a download shows less than the page.
 */
import { expect, test } from 'vitest';
import type { MapStyle } from '$lib/charts/area-map/entries.ts';
import { SHAPES } from '$lib/charts/area-map/shapes.fixture.ts';
import { rankedListLayout, type RankedListState } from './layout.ts';
import { rankRows } from '$lib/charts/ranking.ts';
import { labelFaults, sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import { figure, inArea, RECORDS, UNRELEASED } from '$lib/charts/wage-row.fixture.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { DEFAULT_OPTIONS } from '$lib/export/document/options.ts';
import { figurePages } from '$lib/export/document/pages.ts';
import { published } from '$lib/export/document/published.fixture.ts';
import { pageSvg } from '$lib/export/document/svg.ts';
import { mapStateOf } from './area-picture.ts';
import { mapWithRanking } from './with-ranking.ts';

const ROWS = [
	inArea(RECORDS, '12420', 'Austin', figure(48_990)),
	inArea(RECORDS, '14860', 'Bridgeport', figure(60_000)),
	inArea(RECORDS, '41700', 'San Antonio', UNRELEASED),
];
const RANKING: RankedListState = {
	rows: rankRows(ROWS, 'median'),
	beside: [],
	chosen: [],
	accented: [],
	more: 0,
	measure: 'median',
	pay: 'annual',
	dollars: 'nominal',
	realYear: null,
};

const WHOLE = { from: 0, count: ROWS.length };
const pictureOf = (style: MapStyle, ranking = RANKING) =>
	mapWithRanking(mapStateOf(ROWS, NO_FILTERS, SHAPES, style, 2025), ranking);

/** Of the one page there is. */
const pageOf = (style: MapStyle) =>
	figurePages(
		published({ lines: ROWS.length, noun: 'metros', layout: pictureOf(style) }, { notes: [], selection: '' }),
		DEFAULT_OPTIONS,
	).slice(0, 1);

function svgOf(style: MapStyle): string {
	return pageOf(style)
		.map((page) => pageSvg(page, DEFAULT_OPTIONS))
		.join('');
}

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words = '']) => words);
/** Elements of a datum in the order drawn, each up to where the next begins. */
const partsOf = (svg: string, key: string) =>
	svg
		.split('<g')
		.filter((part) => part.includes(`data-key="${key}"`))
		.map((part) => /<(\w+)/.exec(part.slice(part.indexOf('>')))?.[1]);

test('the map comes first, the ranking below it, each area in both', () => {
	const svg = svgOf('choropleth');
	const [onMap, inRanking] = partsOf(svg, '29-2072|12420|2025');
	expect(onMap).toBe('path');
	expect(inRanking).toBe('text');
	expect(textsOf(svg)).toContain('no figure');
});

test('circles where the reader has circles', () => {
	expect(partsOf(svgOf('symbols'), '29-2072|12420|2025')[0]).toBe('circle');
	expect(textsOf(svgOf('symbols')).some((words) => words.endsWith(' jobs'))).toBe(true);
});

test('nothing of either is outside the frame or over the other', () => {
	for (const style of ['choropleth', 'symbols'] as const) {
		for (const page of pageOf(style)) expect(sceneFaults({ ...page, data: [] })).toEqual([]);
		const whole = pictureOf(style)({ width: 896 }, WHOLE);
		const ranking = rankedListLayout(RANKING, { width: 896 });
		const last = whole.marks.at(-1);
		expect(last).toMatchObject({ kind: 'group', dy: whole.height - ranking.height });
		expect(
			sceneFaults({ ...whole, height: whole.height - ranking.height, marks: whole.marks.slice(0, -1) }),
		).toEqual([]);
	}
});

test('in a wide file the two are beside each other, as on the page', () => {
	const draw = pictureOf('choropleth');
	const wide = draw({ width: 1136 }, WHOLE);
	expect(sceneFaults(wide)).toEqual([]);
	expect(wide.marks.at(-1)).toMatchObject({ kind: 'group', dy: 0 });
	expect(wide.height).toBeLessThan(draw({ width: 896 }, WHOLE).height);
});

const MANY: RankedListState = {
	...RANKING,
	rows: rankRows(
		Array.from({ length: 30 }, (_, index) =>
			inArea(RECORDS, String(10_000 + index), `Place ${index}`, figure(50_000 + index)),
		),
		'median',
	),
	chosen: ['10003'],
};

test.each([
	{ width: 655, height: 218 },
	{ width: 655, height: 400 },
	{ width: 655, height: 655 },
	{ width: 655, height: 900 },
])('in $width × $height the map leaves room for ranks', (room) => {
	const draw = pictureOf('choropleth', MANY);
	const scene = draw(room, { from: 0, count: 5 });
	expect(sceneFaults(scene)).toEqual([]);
	expect(labelFaults(sceneSnapshot(scene))).toEqual([]);
	expect(scene.height).toBeLessThanOrEqual(room.height);
});

test('a chosen place is in the first part, and what is left out before it is counted', () => {
	const { height, width } = { width: 655, height: 900 };
	const first = textsOf(
		sceneSnapshot(pictureOf('choropleth', MANY)({ width, height }, { from: 0, count: 8 })),
	);
	expect(first).toContain('Place 3');
	expect(first.some((words) => /^… 19 more places between$/.test(words))).toBe(true);
	const next = textsOf(
		sceneSnapshot(pictureOf('choropleth', MANY)({ width, height }, { from: 8, count: 30 })),
	);
	expect(next).not.toContain('Place 3');
	expect(next.filter((words) => words.startsWith('Place '))).toHaveLength(22);
});
