/**
 * Guarantee: whatever a figure's words and rows hold, its PNG, SVG, data package and workbook give back its address, hash,
 * version, tables and, up to 64 kB, its rows; and the picture stays the same pixels. Without it a file does not lead back.
 */
import { crc32 } from 'node:zlib';
import { deflateSync, strToU8, zipSync, zlibSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOfPng, withPngText } from './png-text.ts';
import { readTrace } from './read-trace.ts';
import { packagedTrace } from './read-zip.ts';
import { svgMetadata, traceOfSvg } from './svg-metadata.ts';
import { parseTrace, traceOf, traceText, type Trace } from './trace.ts';
import { CSV, pngChunk, pngWith, traceFor } from './trace.fixture.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const anyWords = fc.string({ unit: 'grapheme', maxLength: 60 });
const anyTrace: fc.Arbitrary<Trace> = fc.record({
	view: fc.constantFrom('pay-by-role', 'trend', 'demand'),
	title: anyWords,
	address: fc.webUrl({ withQueryParameters: true }),
	hash: fc.stringMatching(/^[0-9a-f]{64}$/),
	version: fc.constantFrom(
		'0.1.0+3f2a9c1b04de',
		'0.1.0+3f2a9c1b04de + your May 2015, 2017–2019 and 2023 metro releases + your May 2023 industry-by-owner release',
	),
	sources: fc.array(
		fc.record({ publisher: anyWords, title: anyWords, release: anyWords, address: anyWords }),
		{ maxLength: 4 },
	),
	rows: fc.option(fc.string({ unit: 'grapheme' })),
});

describe('as text', () => {
	test('reads back', () => {
		fc.assert(
			fc.property(anyTrace, (trace) => {
				expect(parseTrace(traceText(trace))).toEqual({ ok: true, value: trace });
			}),
		);
	});

	test('is one line of ASCII, the same for the same trace', () => {
		fc.assert(
			fc.property(anyTrace, (trace) => {
				const text = traceText(trace);
				expect(text).toMatch(/^[\x20-\x7e]*$/);
				expect(traceText(structuredClone(trace))).toBe(text);
			}),
		);
	});

	test('rows that deflate to more than 64 kB stay out', async () => {
		let seed = 1;
		const noise = Array.from(
			{ length: 60_000 },
			() => (seed = (seed * 48_271) % 2_147_483_647) % 10_000_000,
		).join('\n');
		const trace = await traceFor(noise);
		expect(parseTrace(traceText(trace))).toEqual({ ok: true, value: { ...trace, rows: null } });
	});

	test('rows can be left out', async () => {
		const trace = await traceFor();
		expect(parseTrace(traceText(trace, { rows: 'without' }))).toEqual({
			ok: true,
			value: { ...trace, rows: null },
		});
	});
});

test('the trace of a view has the hash of its rows', async () => {
	const known = await traceFor();
	const words = { title: known.title, subtitle: '', summary: '' };
	const sources = known.sources.map((source) => ({
		...source,
		origin: 'wages/nation',
		obtained: 'downloaded',
	}));
	const trace = await traceOf(
		{ view: known.view, words, address: known.address, sources },
		CSV,
		known.version,
	);
	expect(trace).toEqual(known);
});

test('the rows of a reader’s own go along in no trace', async () => {
	const known = await traceFor();
	const words = { title: known.title, subtitle: '', summary: '' };
	const given = { view: 'benchmark', words, address: known.address, sources: [], isOwn: true };
	const trace = await traceOf(given, CSV, known.version);
	expect(trace.rows).toBeNull();
	expect(traceText(trace)).not.toContain('"rows"');
	expect(parseTrace(traceText(trace))).toEqual({ ok: true, value: { ...trace, isOwn: true } });
});

describe('a PNG', () => {
	test('gives back any trace', () => {
		fc.assert(
			fc.property(anyTrace, (trace) => {
				const read = readTrace(withPngText(pngWith(), trace));
				expect(read).toEqual({ ok: true, value: { kind: 'PNG', trace: trace, rows: trace.rows } });
			}),
		);
	});

	test('keeps its pixels, has right checksums, and its texts stand in front of them', async () => {
		const png = Buffer.from(withPngText(pngWith(), await traceFor()));
		const types: string[] = [];
		for (let at = 8; at < png.length;) {
			const length = png.readUInt32BE(at);
			const typed = png.subarray(at + 4, at + 8 + length);
			expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(typed));
			types.push(typed.toString('latin1', 0, 4));
			at += 12 + length;
		}
		expect(types).toEqual(['IHDR', 'iTXt', 'iTXt', 'iTXt', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
		expect(png.subarray(-pngWith().length + 33)).toEqual(Buffer.from(pngWith().subarray(33)));
	});

	test('says what it is to programs that show texts', async () => {
		const trace = await traceFor();
		const texts = textOfPng(withPngText(pngWith(), trace));
		expect(texts.ok && Object.fromEntries(texts.value)).toMatchObject({
			Title: trace.title,
			Source: trace.address,
			Software: `Paychart ${trace.version}`,
			Description:
				'U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, national, May 2025',
		});
	});

	test('written twice has its texts once', async () => {
		const trace = await traceFor();
		const once = withPngText(pngWith(), { ...trace, title: 'Another' });
		expect(withPngText(once, trace)).toEqual(withPngText(pngWith(), trace));
	});

	test.each([
		['tEXt', (text: Uint8Array) => [...bytesOf('paychart\0'), ...text]],
		['zTXt', (text: Uint8Array) => [...bytesOf('paychart\0\0'), ...zlibSync(text)]],
		['iTXt', (text: Uint8Array) => [...bytesOf('paychart\0\x01\0en\0trace\0'), ...zlibSync(text)]],
	] as const)('is read where another program wrote its texts anew as %s', async (type, data) => {
		const trace = await traceFor();
		const png = pngWith(pngChunk(type, Uint8Array.from(data(bytesOf(traceText(trace))))));
		expect(readTrace(png)).toEqual({ ok: true, value: { kind: 'PNG', trace, rows: CSV } });
	});
});

describe('an SVG', () => {
	const svgOf = (trace: Trace) =>
		`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><metadata>${svgMetadata(trace)}</metadata><g/></svg>\n`;

	test('gives back any trace', () => {
		fc.assert(
			fc.property(anyTrace, (trace) => {
				expect(readTrace(bytesOf(svgOf(trace)))).toEqual({
					ok: true,
					value: { kind: 'SVG', trace: trace, rows: trace.rows },
				});
			}),
		);
	});

	test('tells drawing programs its title, address and tables', async () => {
		const metadata = svgMetadata(await traceFor());
		expect(metadata).toContain('<dc:title>Median pay ≥ $50,000 &amp; more: “one &lt; two”</dc:title>');
		expect(metadata).toContain(
			'<dc:source>https://example.org/pay/?role=29-2072,11-9111&amp;area=06,48</dc:source>',
		);
	});

	test('is read as an editor wrote it anew', async () => {
		const trace = await traceFor();
		const edited = svgOf(trace)
			.replace(
				'<svg ',
				'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n<svg xmlns:ns0="urn:paychart:trace" ',
			)
			.replace('<metadata>', '<metadata\n   id="metadata1">')
			.replace('<trace xmlns="urn:paychart:trace">', '<ns0:trace ns0:of="urn:paychart:trace"\n>\n ')
			.replace('</trace>', '\n</ns0:trace>')
			.replaceAll('&quot;', '&#34;');
		expect(traceOfSvg(edited)).toEqual({ ok: true, value: trace });
	});
});

describe('a ZIP', () => {
	test('gives the trace of its data package and the rows of its CSV', async () => {
		const trace = await traceFor();
		const descriptor = JSON.stringify({ name: 'figure', ...packagedTrace(trace) });
		const files = {
			'figure.png': pngWith(),
			'figure.csv': strToU8(`\uFEFF${CSV}`),
			'datapackage.json': strToU8(descriptor),
		};
		expect(readTrace(zipSync(files))).toEqual({
			ok: true,
			value: { kind: 'ZIP', trace: { ...trace, rows: null }, rows: CSV },
		});
		const packed = { figure: files, '__MACOSX/figure/._datapackage.json': strToU8('{}') };
		expect(readTrace(zipSync(packed))).toMatchObject({ ok: true, value: { kind: 'ZIP' } });
	});

	test('of one picture is that picture', async () => {
		const trace = await traceFor();
		const zip = zipSync({ 'a.png': withPngText(pngWith(), trace) });
		expect(readTrace(zip)).toEqual({ ok: true, value: { kind: 'PNG', trace, rows: CSV } });
	});
});

test('a workbook gives the trace of its comment', async () => {
	const trace = await traceFor();
	const text = traceText(trace, { rows: 'without' }).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	const core = `<cp:coreProperties><dc:title>x</dc:title><dc:description>${text}</dc:description></cp:coreProperties>`;
	const zip = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'docProps/core.xml': strToU8(core) });
	expect(readTrace(zip)).toEqual({
		ok: true,
		value: { kind: 'XLSX', trace: { ...trace, rows: null }, rows: null },
	});
});

test('a CSV has its rows and nothing beside them', () => {
	expect(readTrace(bytesOf(`\uFEFF${CSV}`))).toEqual({
		ok: true,
		value: { kind: 'CSV', trace: null, rows: CSV },
	});
});

test('rows in a picture are the CSV’s own bytes', async () => {
	const text = traceText(await traceFor());
	const { rows } = JSON.parse(text) as { rows: string };
	expect(Buffer.from(rows, 'base64')).toEqual(Buffer.from(deflateSync(bytesOf(CSV), { level: 9 })));
});
