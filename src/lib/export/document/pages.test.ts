/**
 * Guarantee: a figure in a file has everything of its view, inside its page, nothing over anything else, in type of the size
 * promised, and says which part of a list it draws. Without it what is published lacks its source or a row, or cannot be read.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankRows } from '$lib/charts/ranking.ts';
import { labelFaults, sceneFaults } from '$lib/charts/scene-checks.fixture.ts';
import { sceneSnapshot } from '$lib/charts/snapshot.fixture.ts';
import {
	figure,
	inArea,
	LONGEST,
	MANAGERS,
	OPEN_END,
	PHYSICIANS,
	RECORDS,
	REGISTRARS,
	TOP_CODED,
} from '$lib/charts/wage-row.fixture.ts';
import { rankedListLayout } from '$lib/views/pay-by-area/layout.ts';
import { payRangeLayout } from '$lib/views/pay-by-role/layout.ts';
import { trendLayout } from '$lib/views/trend/layout.ts';
import type { FilePicture } from '../published.ts';
import { DEFAULT_OPTIONS, plainLine } from './options.ts';
import { allText, bare, keysOf, pageOf, pagesOf, sceneOf } from './page-checks.fixture.ts';
import { figurePages, type FigurePage } from './pages.ts';
import { plainList, published, source, wholePicture } from './published.fixture.ts';
import { FIGURE_SIZES, pixelsPerUnit, smallestType } from './sizes.ts';
import { pageSvg } from './svg.ts';

const READING = { measure: 'median', pay: 'annual', dollars: 'nominal', realYear: null } as const;
const KINDS = [MANAGERS, RECORDS, REGISTRARS, OPEN_END, LONGEST, { ...PHYSICIANS, year: 2025 }];

function roles(lines: number): FilePicture {
	const rows = Array.from({ length: lines }, (_, index) => {
		const { occCode, ...row } = KINDS[index % KINDS.length] ?? RECORDS;
		return { ...row, occCode: `${occCode.slice(0, 3)}${1000 + index}` };
	});
	return {
		lines,
		noun: 'roles',
		layout: (room, { from, count }) =>
			payRangeLayout({ ...READING, rows: rows.slice(from, from + count), families: null }, room),
	};
}

function areas(lines: number): FilePicture {
	const rows = Array.from({ length: lines }, (_, index) =>
		inArea(
			RECORDS,
			String(10_000 + index),
			`Area of ${index}, TX`,
			index === 0 ? TOP_CODED : figure(90_000 - index),
		),
	);
	const ranked = rankRows(rows, 'median');
	const state = { ...READING, beside: [], chosen: [], accented: ['29-2072'], more: null };
	return {
		lines,
		noun: 'metropolitan areas',
		layout: (room, { from, count }) =>
			rankedListLayout({ ...state, rows: ranked.slice(from, from + count) }, room),
	};
}

const TREND: FilePicture = {
	lines: 0,
	noun: '',
	layout: (room) =>
		trendLayout(
			{
				...READING,
				rows: [2022, 2023, 2024, 2025].flatMap((year) =>
					[MANAGERS, RECORDS].map((row) => ({ ...row, year, median: figure(40_000 + (year % 10) * 3000) })),
				),
				family: [],
				areaChanges: [],
				tables: [],
				modelBasedSince: 2021,
				accents: ['11-9111'],
				isWhole: false,
			},
			room,
		),
};

/** Labels over each other or over the edge, in pixels of the screen's type. */
const faultsOf = (page: FigurePage) => [
	...sceneFaults(sceneOf(page)),
	...labelFaults(sceneSnapshot(sceneOf(page, 1 / pixelsPerUnit(page)))),
];

const SIZES = Object.entries(FIGURE_SIZES);

describe.each(SIZES)('%s', (name, size) => {
	test.each([
		['roles', roles(40)],
		['areas', areas(393)],
		['trend', TREND],
	])('%s', async (kind, picture) => {
		const view = published(picture);
		const page = pageOf(view, { size });
		expect(page).toMatchObject({ width: size.width, height: size.height });
		expect(faultsOf(page)).toEqual([]);
		if (kind !== 'trend') expect(page.smallestType).toBeGreaterThanOrEqual(smallestType(size) - 1e-6);
		if (kind !== 'roles' && name !== 'landscape') return;
		const svg = pageSvg(page, DEFAULT_OPTIONS).replace(/>\s*</g, '>\n<');
		await expect(svg).toMatchFileSnapshot(`./snapshots/${kind}-${name}.svg`);
	});
});

const words = fc.oneof(
	fc.lorem({ maxCount: 40 }),
	fc.string({ unit: 'binary', maxLength: 300 }),
	fc.string({ unit: 'grapheme', maxLength: 300 }),
	fc.constant('W'.repeat(300)),
	fc.constant('\u202e=cmd|’ /C calc’!A0 <script>&amp;\u0000'),
);
const anySize = fc.oneof(
	fc.constantFrom(...Object.values(FIGURE_SIZES)),
	fc
		.record({ width: fc.integer({ min: 320, max: 3000 }), height: fc.integer({ min: 320, max: 3000 }) })
		.filter(({ width, height }) => Math.max(width, height) <= 4 * Math.min(width, height)),
);
const anyOptions = fc.record({
	size: anySize,
	theme: fc.constantFrom('light', 'dark'),
	transparent: fc.boolean(),
	title: fc.option(words),
	note: fc.option(words),
	rows: fc.constantFrom('first', 'all'),
});
const anyPicture = fc.oneof(
	fc.integer({ min: 1, max: 30 }).map(roles),
	fc.integer({ min: 1, max: 60 }).map(areas),
	fc.integer({ min: 1, max: 90 }).map((lines) => plainList(lines, 24)),
	fc.constant(TREND),
	fc.integer({ min: 20, max: 5000 }).map((height) => wholePicture(() => height)),
	fc.constant(wholePicture((width) => width * 9)),
);
const anyView = fc
	.record({
		picture: anyPicture,
		title: words,
		subtitle: words,
		notes: fc.array(words, { maxLength: 4 }),
		ownNotes: fc.array(fc.lorem(), { maxLength: 2 }),
		tables: fc.integer({ min: 0, max: 5 }),
		areaCount: fc.integer({ min: 0, max: 393 }),
	})
	.map(({ picture, title, subtitle, notes, ownNotes, tables, areaCount }) =>
		published(picture, {
			words: { title, subtitle, summary: title },
			notes,
			fileNotes: () => ownNotes,
			sources: Array.from({ length: tables }, (_, index) => source({ title: `Table ${index}` })),
			address: `https://example.org/?area=${Array(areaCount).fill('12420').join(',')}`,
		}),
	);

describe('whatever a view and a reader say', () => {
	test('everything stands inside the page, nothing in anything, and no word is left out', () => {
		fc.assert(
			fc.property(anyView, anyOptions, (view, options) => {
				const pages = figurePages(view, options);
				const { lines } = view.picture;
				let next = 0;
				for (const page of pages) {
					expect(faultsOf(page)).toEqual([]);
					const text = allText(page);
					const own = view.fileNotes?.().map(plainLine) ?? [];
					const title = plainLine(options.title ?? '') || plainLine(view.words.title);
					for (const part of [title, plainLine(view.words.subtitle), ...own, plainLine(options.note ?? '')]) {
						expect(text).toContain(bare(part));
					}
					for (const { title: table } of view.sources) expect(text).toContain(bare(table));
					expect(text).toContain('https://example.org/');
					expect(text).toContain('CCBY4.0');
					expect(page.portion?.from ?? 0).toBe(next);
					next += page.portion?.count ?? 0;
					if (page.portion && page.portion.count < lines) expect(text).toContain(`of${lines}`);
				}
				expect(next).toBeLessThanOrEqual(options.rows === 'all' ? lines : Math.min(lines, 12));
				expect(next).toBeGreaterThanOrEqual(options.rows === 'all' ? lines : Math.min(lines, 1));
			}),
			{ numRuns: 60 },
		);
	});

	test('every line of a list appears once over its pages', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 80 }), anySize, (lines, size) => {
				const pages = pagesOf(published(areas(lines)), { size, rows: 'all' });
				const keys = pages.flatMap(({ marks }) => keysOf(marks));
				expect(keys.length).toBe(lines);
				expect(new Set(keys).size).toBe(lines);
				expect(pages.map(({ page, of }) => `${page}/${of}`)).toEqual(
					pages.map((_, index) => `${index + 1}/${pages.length}`),
				);
			}),
			{ numRuns: 20 },
		);
	});
});
