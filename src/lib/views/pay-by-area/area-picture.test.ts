/**
 * Guarantee: what leaves the site of `pay-by-area` holds the map as the reader has it with the ranking, or says that it
 * is missing, and how much of a ranking is not drawn. Without it a download shows less than the page, and nobody knows.
 */
import { expect, test } from 'vitest';
import type { MapStyle } from '$lib/charts/area-map/entries.ts';
import { SHAPES } from '$lib/charts/area-map/shapes.fixture.ts';
import { rankedListLayout, type RankedListState } from './layout.ts';
import { rankRows } from '$lib/charts/ranking.ts';
import { sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { figure, inArea, RECORDS, UNRELEASED } from '$lib/charts/wage-row.fixture.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { DEFAULT_OPTIONS } from '$lib/export/document/options.ts';
import { figurePages } from '$lib/export/document/pages.ts';
import { published } from '$lib/export/document/published.fixture.ts';
import { pageSvg } from '$lib/export/document/svg.ts';
import type { Published } from '$lib/export/published.ts';
import { areaPicture, mapStateOf } from './area-picture.ts';

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

const WHOLE = { from: 0, count: 0 };

function figureOf(style: MapStyle | null, rows = ROWS): Published {
	const map = style && mapStateOf(rows, NO_FILTERS, SHAPES, style, 2025);
	const { layout, notes } = areaPicture(map, RANKING);
	return published(
		{ lines: 0, noun: '', layout: ({ width }) => layout({ width }) },
		{ notes: [], fileNotes: notes, selection: '' },
	);
}

/** Of the one page there is. */
const pageOf = (style: MapStyle | null) => figurePages(figureOf(style), DEFAULT_OPTIONS).slice(0, 1);

function svgOf(style: MapStyle | null): string {
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
		const whole = figureOf(style).picture.layout({ width: 896 }, WHOLE);
		const ranking = rankedListLayout(RANKING, { width: 896 });
		const last = whole.marks.at(-1);
		expect(last).toMatchObject({ kind: 'group', dy: whole.height - ranking.height });
		expect(
			sceneFaults({ ...whole, height: whole.height - ranking.height, marks: whole.marks.slice(0, -1) }),
		).toEqual([]);
	}
});

test('without outlines the ranking alone, and a note of it', () => {
	const svg = svgOf(null);
	expect(partsOf(svg, '29-2072|12420|2025')).toEqual(['text']);
	expect(textsOf(svg).join(' ')).toContain('The map is not in this picture because it had not loaded.');
	expect(figureOf(null).picture.layout({ width: 896 }, WHOLE)).toEqual(
		rankedListLayout(RANKING, { width: 896 }),
	);
});

test('in a wide file the two are beside each other, as on the page', () => {
	const { layout } = areaPicture(mapStateOf(ROWS, NO_FILTERS, SHAPES, 'choropleth', 2025), RANKING);
	const wide = layout({ width: 1136 });
	expect(sceneFaults(wide)).toEqual([]);
	expect(wide.marks.at(-1)).toMatchObject({ kind: 'group', dy: 0 });
	expect(wide.height).toBeLessThan(layout({ width: 896 }).height);
});

test('how much of the ranking is drawn is said in the file', () => {
	const rows = Array.from({ length: 20 }, (_, index) =>
		inArea(RECORDS, String(10_000 + index), 'Place', figure(50_000)),
	);
	const ranking = { ...RANKING, rows: rankRows(rows, 'median') };
	expect(areaPicture(null, ranking).notes()).toContain('The ranking shows 15 of 20 rows.');
	expect(
		areaPicture(null, { ...ranking, more: null })
			.notes()
			.join(' '),
	).not.toContain('of 20 rows');
});
