/**
 * Guarantee: a citation in every format names the figure, its address, version and data, and every official table with its
 * publisher, release and address, whatever signs they hold; programs that read the format read the same texts back.
 * Without it a bibliography credits one table of several, or a reference manager takes a title apart.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CITATION_FORMATS, citationText, type CitationFormat } from './citation.ts';
import type { Citation } from './cited.ts';
import { readBibtex, readRis, typed } from './readers.fixture.ts';

const HASH = 'a1b2c3d4'.repeat(8);

const FIGURE: Citation = {
	view: 'pay-by-role',
	title: 'Median pay ≥ $50,000: R&D_managers, 100% of {them}.',
	address: 'https://example.org/?role=29-9021,29-2072&area=12420',
	hash: HASH,
	version: '0.1.0+3f2a9c1b04de',
	accessed: '2026-06-30',
	tables: [
		{
			publisher: 'U.S. Bureau of Labor Statistics',
			title: 'Occupational Employment and Wage Statistics, national',
			release: 'May 2025',
			address: 'https://www.bls.gov/oes/tables.htm',
		},
		{
			publisher: 'U.S. Department of Labor, Employment and Training Administration',
			title: 'O*NET database',
			release: '29.3',
			address: 'https://www.onetcenter.org/database.html',
		},
		{
			publisher: 'U.S. Bureau of Labor Statistics',
			title: 'Occupational Employment and Wage Statistics, states',
			release: 'May 2011–2025',
			address: '',
		},
	],
};

const FORMATS = Object.keys(CITATION_FORMATS) as CitationFormat[];

test.each(FORMATS)('%s names all of the figure and of every table', (format) => {
	const text = citationText(FIGURE, format);
	const known =
		format === 'bibtex'
			? readBibtex(text)
					.map(({ fields }) => Object.values(fields).join(' '))
					.join(' ')
			: text;
	expect(known).toContain(FIGURE.address);
	expect(known).toContain(FIGURE.version);
	expect(known).toContain(HASH.slice(0, 16));
	for (const { publisher, title, release, address } of FIGURE.tables) {
		for (const said of [publisher, title, release, address])
			expect(known).toContain(format === 'bibtex' ? typed(said) : said);
	}
});

test('a sentence, the official tables first', () => {
	const tables = FIGURE.tables.slice(0, 1);
	expect(citationText({ ...FIGURE, title: 'Pay by role.', tables }, 'plain')).toBe(
		'U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, national, May 2025, ' +
			'https://www.bls.gov/oes/tables.htm. Figure: “Pay by role”, Paychart 0.1.0+3f2a9c1b04de, ' +
			'https://example.org/?role=29-9021,29-2072&area=12420 (accessed 2026-06-30; data SHA-256 a1b2c3d4a1b2c3d4…).',
	);
});

test('a figure of the reader’s own names no table', () => {
	const own = { ...FIGURE, tables: [] };
	expect(citationText(own, 'plain')).toMatch(/^Figure: “/);
	expect(citationText(own, 'apa')).toMatch(/^Paychart\. \(n\.d\.\)\./);
	expect(readRis(citationText(own, 'ris'))).toHaveLength(1);
	expect(readBibtex(citationText(own, 'bibtex'))).toHaveLength(1);
	expect(JSON.parse(citationText(own, 'csl-json'))).toHaveLength(1);
});

test('APA: dated entries in alphabetical order, the address retrieved on a day', () => {
	const entries = citationText({ ...FIGURE, title: 'Pay by role' }, 'apa').split('\n\n');
	expect(entries).toEqual([
		'Paychart. (n.d.). Pay by role (Version 0.1.0+3f2a9c1b04de; data SHA-256 a1b2c3d4a1b2c3d4…) [Chart]. ' +
			'Retrieved June 30, 2026, from https://example.org/?role=29-9021,29-2072&area=12420',
		'U.S. Bureau of Labor Statistics. (2011–2025). Occupational Employment and Wage Statistics, states (May 2011–2025) [Data set].',
		'U.S. Bureau of Labor Statistics. (2025). Occupational Employment and Wage Statistics, national (May 2025) [Data set]. ' +
			'https://www.bls.gov/oes/tables.htm',
		'U.S. Department of Labor, Employment and Training Administration. (n.d.). O*NET database (29.3) [Data set]. ' +
			'https://www.onetcenter.org/database.html',
	]);
});

test('BibTeX: signs of TeX are written out, bodies are not persons, the address is as it is', () => {
	const text = citationText(FIGURE, 'bibtex');
	expect(text).toContain('author = {{Paychart}}');
	expect(text).toContain(
		'title = {{Median pay $\\geq$ \\$50,000: R\\&D\\_managers, 100\\% of \\textbraceleft{}them\\textbraceright{}.}}',
	);
	expect(text).toContain('url = {https://example.org/?role=29-9021,29-2072&area=12420}');
	const [figure, national, , states] = readBibtex(text);
	expect(figure?.fields['title']).toBe(FIGURE.title);
	expect(figure?.fields['note']).toContain(HASH);
	expect(national?.fields).toMatchObject({ year: '2025', author: 'U.S. Bureau of Labor Statistics' });
	expect(states?.fields['year']).toBe('2025');
});

test('RIS: version in ET, day in Y2, every table a record of its own', () => {
	const [figure, national, onet] = readRis(citationText(FIGURE, 'ris'));
	expect(figure?.get('TY')).toEqual(['FIGURE']);
	expect(figure?.get('ET')).toEqual([FIGURE.version]);
	expect(figure?.get('Y2')).toEqual(['2026/06/30']);
	expect(figure?.get('N1')).toHaveLength(1 + FIGURE.tables.length);
	expect(national?.get('PY')).toEqual(['2025']);
	// A comma would part a family name from a given one.
	expect(onet?.get('AU')).toEqual(['U.S. Department of Labor Employment and Training Administration']);
	expect(onet?.get('PB')).toEqual([FIGURE.tables[1]?.publisher]);
});

test('CSL-JSON: dates as parts, bodies as literals', () => {
	const [figure, national, onet, states] = JSON.parse(citationText(FIGURE, 'csl-json')) as Record<
		string,
		unknown
	>[];
	expect(figure).toMatchObject({
		type: 'figure',
		title: FIGURE.title,
		version: FIGURE.version,
		URL: FIGURE.address,
		accessed: { 'date-parts': [[2026, 6, 30]] },
	});
	expect(national).toMatchObject({
		type: 'dataset',
		issued: { 'date-parts': [[2025, 5]] },
		version: 'May 2025',
	});
	expect(onet).not.toHaveProperty('issued');
	expect(states).toMatchObject({ issued: { 'date-parts': [[2011], [2025]] } });
	expect(states).not.toHaveProperty('URL');
});

test('entries of the same table have keys of their own', () => {
	const [table] = FIGURE.tables;
	const twice = { ...FIGURE, tables: table ? [table, table] : [] };
	const keys = readBibtex(citationText(twice, 'bibtex')).map(({ key }) => key);
	expect(new Set(keys).size).toBe(3);
	expect(keys[0]).toBe('paychart-pay-by-role-a1b2c3d4a1b2');
});

describe('whatever a text holds', () => {
	/** Ends of lines become a space everywhere; what is left is to come back. */
	const onLine = (text: string) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
	const anyText = fc.oneof(
		fc.string({ unit: 'grapheme', minLength: 1 }),
		fc.string({ unit: fc.constantFrom(...'{}\\$&#%_~^"@,\n\r≥≤−→–“”’… AB'), minLength: 1 }),
		fc.constantFrom(
			'ER  - ',
			'x\nER  - \nTY  - BOOK',
			'}\n@book{x,',
			'\\input{/etc/passwd}',
			'"]}',
			'\u2028TY  - ',
		),
	);
	const anyTable = fc.record({ publisher: anyText, title: anyText, release: anyText, address: fc.webUrl() });
	const anyCitation = fc.record({
		view: fc.constant('trend'),
		title: anyText,
		address: fc.webUrl({ withQueryParameters: true }),
		hash: fc.constant(HASH),
		version: fc.constant('0.1.0+3f2a9c1b04de'),
		accessed: fc.constant('2026-06-30'),
		tables: fc.array(anyTable, { maxLength: 3 }),
	});

	test('RIS reads back', () => {
		fc.assert(
			fc.property(anyCitation, (citation) => {
				const records = readRis(citationText(citation, 'ris'));
				expect(records).toHaveLength(1 + citation.tables.length);
				expect(records[0]?.get('TI') ?? ['']).toEqual([onLine(citation.title)]);
				citation.tables.forEach(({ title, address }, index) => {
					expect(records[index + 1]?.get('TI') ?? ['']).toEqual([onLine(title)]);
					expect(records[index + 1]?.get('UR')).toEqual([address]);
				});
			}),
		);
	});

	test('BibTeX reads back', () => {
		fc.assert(
			fc.property(anyCitation, (citation) => {
				const entries = readBibtex(citationText(citation, 'bibtex'));
				expect(entries).toHaveLength(1 + citation.tables.length);
				expect(entries[0]?.fields['title'] ?? '').toBe(typed(onLine(citation.title)));
				citation.tables.forEach(({ title }, index) => {
					expect(entries[index + 1]?.fields['title'] ?? '').toBe(typed(onLine(title)));
				});
			}),
		);
	});

	test('CSL-JSON reads back', () => {
		fc.assert(
			fc.property(anyCitation, (citation) => {
				const items = JSON.parse(citationText(citation, 'csl-json')) as { title: string }[];
				expect(items.map(({ title }) => title)).toEqual(
					[citation, ...citation.tables].map(({ title }) => onLine(title)),
				);
			}),
		);
	});

	test('the same citation is the same text', () => {
		fc.assert(
			fc.property(anyCitation, fc.constantFrom(...FORMATS), (citation, format) => {
				expect(citationText(structuredClone(citation), format)).toBe(citationText(citation, format));
			}),
		);
	});
});
