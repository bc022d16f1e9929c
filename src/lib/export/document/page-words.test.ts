/**
 * Guarantee: a figure draws of a list what fits and says which part it is, keeps its type as large as promised, and has the words
 * of its view and its reader whole. Without it a reader takes a part for the whole, or reads a caveat's first half.
 */
import { describe, expect, test } from 'vitest';
import { sourcesWords } from './credits.ts';
import { allText, bare, pageOf, pagesOf, sizesOf, textsOf } from './page-checks.fixture.ts';
import type { FigurePage } from './pages.ts';
import { plainList, published, source, wholePicture } from './published.fixture.ts';
import { FIGURE_SIZES, pixelsPerUnit, smallestType } from './sizes.ts';

const SIZES = Object.values(FIGURE_SIZES);

describe('a list', () => {
	const view = published(plainList(40, 30));

	test('is drawn as far as it fits, and not one line less', () => {
		for (const size of SIZES) {
			const page = pageOf(view, { size });
			const count = page.portion?.count ?? 0;
			const [, picture, foot] = page.marks;
			if (picture?.kind !== 'group' || foot?.kind !== 'group') throw new Error('Three blocks.');
			const room = ((foot.dy ?? 0) - (picture.dy ?? 0)) / pixelsPerUnit(size);
			expect(count * 30).toBeLessThanOrEqual(room);
			expect(count === 12 || (count + 1) * 30 > room - 10).toBe(true);
			expect(textsOf(page)).toContain(`First ${count} of 40 roles`);
			expect(page.description).toContain(`First ${count} of 40 roles.`);
		}
		expect(pageOf(view, { size: FIGURE_SIZES.portrait }).portion).toEqual({ from: 0, count: 12 });
	});

	test('says nothing of a part where it is drawn whole', () => {
		for (const rows of ['first', 'all'] as const) {
			const page = pageOf(published(plainList(3, 30)), { rows });
			expect(page.portion).toEqual({ from: 0, count: 3 });
			expect(textsOf(page).join(' ')).not.toMatch(/First|Rows|page/);
		}
	});

	test('has as many lines on a page as fit where all are asked for', () => {
		const pages = pagesOf(published(plainList(90, 16)), { size: FIGURE_SIZES.portrait, rows: 'all' });
		expect(pages.map(({ portion }) => portion?.count)).toEqual([30, 30, 30]);
	});

	test('goes over pages of about as many lines each, and each says which', () => {
		const pages = pagesOf(view, { size: FIGURE_SIZES.square, rows: 'all' });
		const counts = pages.map(({ portion }) => portion?.count ?? 0);
		expect(pages.length).toBeGreaterThan(2);
		expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(pages.length);
		pages.forEach((page, index) => {
			const { from = 0, count = 0 } = page.portion ?? {};
			const sentence = `Rows ${from + 1}–${from + count} of 40; page ${index + 1} of ${pages.length}`;
			expect(textsOf(page)).toContain(sentence);
			expect(page.smallestType).toBeCloseTo(smallestType(page));
		});
	});
});

describe('a picture drawn whole', () => {
	test('is drawn larger where it leaves room, its small print not', () => {
		const [low, high] = [
			pageOf(published(wholePicture(() => 60))),
			pageOf(published(wholePicture(() => 180))),
		];
		const heightOf = ({ marks: [head] }: FigurePage) => Math.max(...sizesOf(head ? [head] : []));
		expect(heightOf(low)).toBeGreaterThan(heightOf(high));
		expect(low.smallestType).toBeCloseTo(22);
	});

	test('is not drawn larger on a flat page where that breaks its title', () => {
		const words = {
			title: 'Physicians, All Other earn 2.1 times what Physician Assistants do',
			subtitle: 'Pay',
			summary: '',
		};
		const titles = textsOf(
			pageOf(
				published(
					wholePicture(() => 100),
					{ words },
				),
			),
		);
		expect(titles[0]).toBe(words.title);
	});

	test('that does not fit makes the page smaller as a whole, and the page says so', () => {
		const page = pageOf(published(wholePicture(() => 700)));
		expect(page.smallestType).toBeLessThan(22);
		expect(page.smallestType).toBeCloseTo(Math.min(...sizesOf(page.marks)));
		expect(textsOf(page)).toContain('the end of it');
	});
});

describe('words', () => {
	const LONG =
		'Hospitals that hire many records specialists pay more than those that hire few of them. '.repeat(4);

	test('a title of 300 characters stands whole in every size, in type no smaller than the rest', () => {
		for (const size of SIZES) {
			const page = pageOf(published(plainList(12, 30)), { size, title: LONG.slice(0, 300) });
			expect(allText(page)).toContain(bare(LONG.slice(0, 300)));
			expect(page.smallestType).toBeCloseTo(smallestType(size));
		}
	});

	test('a blank title is the view’s; a title of one’s own is the file’s as well', () => {
		const view = published(plainList(3, 30));
		expect(pageOf(view, { title: ' \u200b ' }).title).toBe(view.words.title);
		expect(pageOf(view, { title: ' Mine\u202e ' }).title).toBe('Mine');
	});

	test('of many notes as many whole ones as fit, and that there are more', () => {
		const notes = Array.from({ length: 30 }, (_, index) => `Caveat ${index} says something of the figures.`);
		const view = published(plainList(40, 30), {
			notes,
			fileNotes: () => ['The map is not in this picture.'],
		});
		for (const size of SIZES) {
			const text = textsOf(pageOf(view, { size })).join(' ');
			expect(text).toContain('Note: The map is not in this picture. Caveat 0 says something of the figures.');
			expect(text).toContain('More notes at the address below.');
			expect(text.match(/Caveat \d+/g)?.length).toBe(
				text.match(/Caveat \d+ says something of the figures\./g)?.length,
			);
		}
		const few = published(plainList(3, 30), { notes: ['One.'], selection: '' });
		expect(textsOf(pageOf(few))).toContain('Note: One.');
		const long = published(plainList(3, 30), { notes: [LONG], selection: '' });
		expect(textsOf(pageOf(long))).toContain('Note: See the notes at the address below.');
	});

	test('a note of the reader’s takes the place of the view’s, not of the picture’s', () => {
		const view = published(plainList(3, 30), { fileNotes: () => ['Of the picture.'] });
		const noteOf = (note: string) =>
			textsOf(pageOf(view, { note })).filter((text) => text.startsWith('Note'));
		expect(noteOf('Mine.')).toEqual(['Note: Of the picture. Mine.']);
		expect(noteOf('')).toEqual(['Note: Of the picture.']);
		expect(textsOf(pageOf(published(plainList(3, 30)), { note: '' })).join(' ')).not.toContain('Note');
	});

	test('all sources stand, however many', () => {
		const sources = Array.from({ length: 9 }, (_, index) =>
			source({ title: `A table with number ${index}` }),
		);
		expect(allText(pageOf(published(plainList(3, 30), { sources })))).toContain(
			bare(sourcesWords(sources, () => 'BLS')),
		);
	});
});
