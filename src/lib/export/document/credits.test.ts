/**
 * Guarantee: the foot of a figure names every table it draws on, its address and its licence, in two lines wherever they can
 * stand in two. Without it a picture travels without its origin.
 */
import { expect, test } from 'vitest';
import { creditLines, sourcesWords } from './credits.ts';
import { source } from './published.fixture.ts';

const WIDTH = 614;
const ADDRESS = 'https://example.org/?role=29-2072';
const linesOf = (own: Partial<Parameters<typeof creditLines>[0]>) =>
	creditLines({ sources: [source()], address: ADDRESS, ...own }, WIDTH, 12);

test('two lines: the source, then address and licence', () => {
	expect(linesOf({})).toEqual([
		'Data source: BLS, Occupational Employment and Wage Statistics, national cross-industry estimates, May 2025',
		`${ADDRESS} · Official figures: public domain. Chart: Paychart, CC BY 4.0.`,
	]);
	expect(linesOf({ licence: 'Postings: Indeed Hiring Lab, CC BY 4.0.' })[1]).toContain('Indeed Hiring Lab');
});

test('a publisher has its full name where a line holds it', () => {
	const short = source({ title: 'Table 1.2' });
	expect(linesOf({ sources: [short] })[0]).toBe(
		'Data source: U.S. Bureau of Labor Statistics, Table 1.2, May 2025',
	);
});

test('every table is named once, under its publisher, in as many lines as that takes', () => {
	const sources = [
		source(),
		source({ release: 'May 2024' }),
		source(),
		source({
			publisher: 'U.S. Bureau of Economic Analysis',
			title: 'Regional Price Parities',
			release: '2024',
		}),
		source({ title: 'BLS Consumer Price Index', release: '2025' }),
	];
	const words = linesOf({ sources }).slice(0, -1).join(' ');
	expect(words).toBe(
		'Data sources: BLS, Occupational Employment and Wage Statistics, national cross-industry estimates, May 2025; ' +
			'Occupational Employment and Wage Statistics, national cross-industry estimates, May 2024; ' +
			'BLS Consumer Price Index, 2025. BEA, Regional Price Parities, 2024',
	);
	expect(sourcesWords([])).toBe('');
});

test('a longer address has a shorter licence beside it', () => {
	const address = 'https://example.org/?role=29-1229,29-1071,27-2011&area=12420';
	expect(linesOf({ address })[1]).toBe(`${address} · Figures: public domain; chart: CC BY 4.0.`);
});

test('one longer still has lines of its own; one that fills the foot gives its page and says so', () => {
	const areas = (count: number) => `https://example.org/?area=${Array(count).fill('12420').join(',')}`;
	expect(linesOf({ address: areas(16) }).join('')).toContain(areas(16));
	const [, ...rest] = linesOf({ address: areas(390) });
	expect(rest).toEqual([
		'https://example.org/?… (the whole address is inside this file) · Official figures: public domain. Chart: Paychart, CC BY 4.0.',
	]);
});

test('files that the reader added are called theirs, and stand last', () => {
	const own = source({ publisher: 'A file of yours', release: 'May 2016', own: 'metro' });
	expect(sourcesWords([own, source({ title: 'Table 1.2' })])).toBe(
		'Data sources: U.S. Bureau of Labor Statistics, Table 1.2, May 2025; your May 2016 metro release',
	);
	expect(sourcesWords([own])).toBe('Data source: your May 2016 metro release');
});
