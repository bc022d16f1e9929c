/**
 * Guarantee: a file that is bad, foreign, cut off or made to do harm is refused in a sentence with a remedy, before the runner ends a test
 * that hangs, whatever its name; nothing in it is run or resolved. Without it dropping a file could freeze or mislead a page.
 */
import { strToU8, zipSync, zlibSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withPngText } from './png-text.ts';
import { readTrace } from './read-trace.ts';
import { packagedTrace } from './read-zip.ts';
import { svgMetadata } from './svg-metadata.ts';
import { readTable } from './table.ts';
import { traceText } from './trace.ts';
import { CSV, pngChunk, pngWith, traceFor } from './trace.fixture.ts';

const trace = await traceFor();
const png = withPngText(pngWith(), trace);
const itxt = (text: string) => pngChunk('iTXt', strToU8(`paychart\0\0\0\0\0${text}`));
const svg = (inside: string, before = '') =>
	strToU8(`<?xml version="1.0"?>${before}<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);
const held = (change: (fields: Record<string, unknown>) => unknown) =>
	pngWith(itxt(JSON.stringify(change(JSON.parse(traceText(trace)) as Record<string, unknown>))));
const packageOf = (descriptor: unknown, csv = CSV) =>
	zipSync({ 'datapackage.json': strToU8(JSON.stringify(descriptor)), 'a.csv': strToU8(csv) });
const bomb = zlibSync(new Uint8Array(20_000_000));
const flipped = (bytes: Uint8Array, at: number) =>
	bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
const workbook = (core: string) => zipSync({ 'docProps/core.xml': strToU8(core) });
/** The entry's size in the directory of a zip, declared as another one. */
const declared = (zip: Uint8Array, size: number) => {
	const copy = Buffer.from(zip);
	copy.writeUInt32LE(size, copy.indexOf(Buffer.from('504b0102', 'hex')) + 24);
	return copy;
};

test.each<readonly [what: string, bytes: Uint8Array, said: RegExp]>([
	['nothing', new Uint8Array(), /empty/],
	['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), /a JPEG/],
	['a PDF', strToU8('%PDF-1.7 …'), /a PDF/],
	['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old Office/],
	['binary noise', Uint8Array.from([1, 0, 2, 0, 3]), /none that Paychart makes/],
	['UTF-16', Uint8Array.from([0xff, 0xfe, 0x79, 0]), /UTF-16/],
	['prose', strToU8('Dear reader,\nthis is a letter.'), /not a table of Paychart/],
	['a web page', strToU8('<!doctype html><html><body><p>Pay</p></body></html>'), /a page or an XML document/],
	['a PNG of another program', pngWith(), /PNG holds no trace/],
	['a PNG without its end', png.subarray(0, -12), /PNG is damaged/],
	['a PNG cut off in its trace', png.subarray(0, 500), /cut off/],
	['a PNG of its signature alone', png.subarray(0, 8), /cut off/],
	['a PNG with a changed letter in its trace', flipped(png, png.length - 200), /checksum/],
	[
		'a PNG chunk said to have 4 GB',
		pngWith(Uint8Array.from([255, 255, 255, 255, 105, 84, 88, 116])),
		/cut off/,
	],
	['a PNG text without a keyword', pngWith(pngChunk('iTXt', strToU8('\0\0\0\0\0x'))), /no keyword/],
	['a PNG text that is not ended', pngWith(pngChunk('iTXt', strToU8('paychart\0\0\0en'))), /not ended/],
	[
		'a PNG text that unpacks to 20 MB',
		pngWith(pngChunk('zTXt', Uint8Array.from([...strToU8('paychart\0\0'), ...bomb]))),
		/unpacks to more/,
	],
	[
		'a PNG text that is not a deflated one',
		pngWith(pngChunk('zTXt', strToU8('paychart\0\0nonsense'))),
		/PNG is damaged/,
	],
	['a trace that is not JSON', pngWith(itxt('{')), /trace is damaged/],
	['a trace of another program', pngWith(itxt('{"paychart":{}}')), /another version/],
	['a trace of a later form', held((fields) => ({ ...fields, paychart: 2 })), /another version/],
	[
		'a trace with a script for an address',
		held((fields) => ({ ...fields, address: 'javascript:alert(1)' })),
		/address is not/,
	],
	[
		'a trace with a data: address',
		held((fields) => ({ ...fields, address: 'data:text/html,x' })),
		/address is not/,
	],
	['a trace with no address', held((fields) => ({ ...fields, address: 'https://' })), /address is not/],
	[
		'a trace with a huge address',
		held((fields) => ({ ...fields, address: `https://e.org/${'x'.repeat(9000)}` })),
		/address is not/,
	],
	['a trace with another view', held((fields) => ({ ...fields, view: '../../x' })), /view is not/],
	['a trace with half a hash', held((fields) => ({ ...fields, sha256: 'abc' })), /sha256 is not/],
	['a trace with numbers for sources', held((fields) => ({ ...fields, sources: [1, 2] })), /source is not/],
	['a trace with a source too short', held((fields) => ({ ...fields, sources: [['a']] })), /source lacks/],
	['a trace whose rows are not base64', held((fields) => ({ ...fields, rows: 'éé' })), /rows is not/],
	[
		'a trace whose rows are cut off',
		held((fields) => ({ ...fields, rows: String(fields['rows']).slice(0, 40) })),
		/trace is damaged/,
	],
	[
		'a trace whose rows unpack to 20 MB',
		held((fields) => ({
			...fields,
			rows: Buffer.from(bomb.subarray(2)).toString('base64').slice(0, 80_000),
		})),
		/trace is damaged/,
	],
	['an SVG without a trace', svg('<g/>'), /SVG holds no trace/],
	[
		'an SVG with entities',
		svg(
			`<metadata>${svgMetadata(trace)}</metadata>`,
			'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
		),
		/declares entities/,
	],
	[
		'an SVG with an outside entity',
		svg('&x;', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
		/declares entities/,
	],
	[
		'an SVG cut off in its metadata',
		svg(`<metadata>${svgMetadata(trace)}</metadata>`).subarray(0, 700),
		/cut off/,
	],
	[
		'an SVG with a damaged trace',
		svg('<metadata><trace xmlns="urn:paychart:trace">{"paychart":1}</trace></metadata>'),
		/damaged/,
	],
	['a ZIP cut off', packageOf(packagedTrace(trace)).subarray(0, 90), /ZIP is damaged/],
	['a ZIP of nothing', zipSync({}), /no figure/],
	['a ZIP of other files', zipSync({ 'a.txt': strToU8('x') }), /no figure/],
	['a ZIP of another data package', packageOf({ name: 'x' }), /data package is none/],
	['a ZIP whose data package is a list', packageOf([]), /data package is none/],
	['a ZIP of several figures', zipSync({ 'a.png': png, 'b.png': png }), /holds 2 figures/],
	['a ZIP in a ZIP', zipSync({ 'a.png': zipSync({ 'a.png': png }) }), /another ZIP/],
	[
		'a ZIP of 2,000 files',
		zipSync(
			Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`${index}.csv`, new Uint8Array()])),
		),
		/more than 1000 files/,
	],
	[
		'a ZIP that unpacks to 20 MB',
		packageOf(packagedTrace(trace), '0'.repeat(20_000_000)),
		/unpacks to 20000000/,
	],
	[
		'a ZIP that declares less than it holds',
		declared(zipSync({ 'a.csv': strToU8(CSV) }), 10),
		/larger than the zip declares/,
	],
	[
		'a ZIP that declares 4 GB',
		declared(zipSync({ 'a.csv': strToU8(CSV) }), 4_000_000_000),
		/unpacks to 4000000000/,
	],
	[
		'a workbook of another program',
		workbook('<x><dc:description>Budget</dc:description></x>'),
		/workbook holds no trace/,
	],
	[
		'a workbook with a damaged trace',
		workbook('<x><dc:description>{"paychart":1}</dc:description></x>'),
		/damaged/,
	],
])('%s', (_, bytes, said) => {
	const read = readTrace(bytes);
	if (read.ok) throw new Error('it was taken');
	const { sentence, remedy, detail = '' } = read.problem;
	expect(`${sentence} ${detail}`).toMatch(said);
	expect(remedy).not.toBe('');
});

test('bytes of any kind are read or refused, never thrown at', () => {
	const anyBytes = fc.uint8Array({ maxLength: 400 });
	const begins = fc.constantFrom(
		png,
		svg(`<metadata>${svgMetadata(trace)}</metadata>`),
		packageOf(packagedTrace(trace)),
		strToU8(CSV),
	);
	fc.assert(
		fc.property(anyBytes, begins, fc.nat(), (noise, file, at) => {
			expect(typeof readTrace(noise).ok).toBe('boolean');
			const place = at % file.length;
			const spoilt = Buffer.concat([file.subarray(0, place), noise, file.subarray(place + noise.length)]);
			expect(typeof readTrace(spoilt).ok).toBe('boolean');
		}),
	);
});

test.each([
	['a column without a name', 'a,,b\n1,2,3\n', /first line/],
	['a column twice', 'a,a\n1,2\n', /first line/],
	['a quotation mark that is not closed', 'a,b\n"1,2\n', /quotation mark/],
	['more cells than columns', 'a,b\n1,2,3\n', /more cells/],
	[
		'a thousand columns',
		`${Array.from({ length: 1000 }, (_, index) => `c${index}`).join(',')}\n`,
		/more rows or columns/,
	],
	['many rows', `a,b\n${'1,2\n'.repeat(200_000)}`, /more rows or columns/],
])('a table with %s', (_, csv, said) => {
	const table = readTable(csv);
	expect(table.ok ? '' : table.problem.sentence).toMatch(said);
});
