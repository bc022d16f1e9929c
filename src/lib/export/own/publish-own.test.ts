/**
 * Guarantee: files with a reader's own figures say so in their name, their notes and their columns; trace, hash, citation and
 * address hold none of them, and a file that comes back is compared by its official rows alone. Without it a reader's figures
 * would pass for official ones, or leave with a figure that was thought to be without them.
 */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { ownSeriesOf } from '$lib/charts/own/own-series.fixture.ts';
import type { Scene } from '$lib/charts/scene.ts';
import { FILE_KINDS, figureFiles, oneFile, type FileKind } from '../files/figure-files.ts';
import type { FigureInput } from '../files/figure-input.ts';
import { figureOf, inputOf, ROWS } from '../files/files.fixture.ts';
import { tableCsv } from '../files/rows.ts';
import type { Published } from '../published.ts';
import { openNodeRasteriser } from '../raster/node.ts';
import { compareFigures } from '../trace/compare.ts';
import { readTrace } from '../trace/read-trace.ts';
import { textHash } from '../trace/sha256.ts';
import { traceText } from '../trace/trace.ts';
import { publishedWithOwn } from './publish-own.ts';

const rasteriser = openNodeRasteriser();
afterAll(() => rasteriser.close());

/** Values that no official figure of the fixture has. */
const VALUE = 61_237;
const SERIES = [
	ownSeriesOf('Régional survey', { area: '01', value: VALUE }, { role: '13-1111', value: 98_761 }),
	ownSeriesOf('日本', { area: '01', value: 31.25, period: 'hourly', year: null }),
];
const official = figureOf(ROWS);
/** The list of the fixture has no scale; this has one for its first row. */
const withScale: Published = {
	...official,
	picture: {
		...official.picture,
		layout: (room, portion): Scene => ({
			...official.picture.layout(room, portion),
			axes: [
				{
					measures: ['median'],
					orientation: 'horizontal',
					domain: [0, 100_000],
					range: [100, 300],
					plot: { x: 86, y: 0, width: 228, height: 40 },
					pay: 'annual',
					dollars: 'nominal',
					slots: [{ key: '29-2072|01|2025', at: 10, factor: 1 }],
				},
			],
		}),
	},
};
const own = publishedWithOwn(withScale, SERIES);
const input = await inputOf(rasteriser, own);

async function made(kind: FileKind, given: FigureInput = input) {
	const files = await figureFiles(kind, given);
	if (!files.ok) throw new Error(files.problem.sentence);
	return oneFile(files.value);
}

test('the columns of the reader stand after the official ones, which stay what they are', () => {
	const { columns, rows, text } = own.own?.table ?? official.table;
	const count = official.table.columns.length;
	expect(columns.slice(0, count)).toEqual(official.table.columns);
	expect(columns.slice(count)).toEqual([
		{ name: 'yours_regional_survey_median', header: 'Yours: Régional survey, median', align: 'right' },
		{ name: 'yours_series_2_median', header: 'Yours: 日本, median', align: 'right' },
	]);
	expect(rows.map((row) => row.slice(0, count))).toEqual(official.table.rows);
	expect(rows.map((row) => row.slice(count))).toEqual([
		[VALUE, 65_000],
		[null, null],
		[null, null],
	]);
	expect(text(0, count)).toBe('$61,237');
	expect(own.table).toBe(official.table);
});

test('without figures that belong to the view its files are the very same', () => {
	expect(publishedWithOwn(official, [])).toBe(official);
	expect(publishedWithOwn(official, [ownSeriesOf('Elsewhere', { role: '13-1111' })])).toBe(official);
});

test.each(FILE_KINDS)('%s: its name says that it has the reader’s figures', async (kind) => {
	expect((await made(kind)).name).toMatch(/-with-yours(_outlined)?\.[a-z]+$/);
});

test('rows, notes and the foot of the picture say whose the figures are, also beside a note of the reader’s', async () => {
	const csv = strFromU8((await made('csv')).bytes);
	expect(csv.split('\n', 1)[0]).toMatch(/mean_rse,yours_regional_survey_median,yours_series_2_median$/);
	expect(csv).toContain(String(VALUE));
	const noted = { ...input, options: { ...input.options, note: 'My note.' } };
	for (const given of [input, noted]) {
		const svg = strFromU8((await made('svg', given)).bytes);
		expect(svg).toContain('Diamonds are your own');
		const zip = unzipSync((await made('zip', given)).bytes);
		const readme = strFromU8(zip['README.txt'] ?? new Uint8Array());
		expect(readme).toContain('Diamonds are your own figures (Régional survey and 日本), not official.');
		expect(readme).toContain('1 of your 3 figures is for another role or place.');
		const sheets = unzipSync((await made('xlsx', given)).bytes);
		expect(
			Object.values(sheets)
				.map((part) => strFromU8(part))
				.join(''),
		).toContain('Diamonds are your own figures');
	}
});

test('a package’s hash is that of its file, the trace’s that of the official rows', async () => {
	const files = unzipSync((await made('zip')).bytes);
	const csv = Object.entries(files).find(([name]) => name.endsWith('.csv'))?.[1] ?? new Uint8Array();
	const descriptor: unknown = JSON.parse(strFromU8(files['datapackage.json'] ?? new Uint8Array()));
	expect(descriptor).toMatchObject({ resources: [{ hash: `sha256:${await textHash(strFromU8(csv))}` }] });
	expect(input.trace.hash).toBe(await textHash(tableCsv(official.table)));
});

test('the trace has no value, title or column of the reader’s, and says that there are some', () => {
	const { rows, ...rest } = input.trace;
	const said = `${traceText(input.trace)} ${rows ?? ''} ${JSON.stringify(rest)}`;
	for (const secret of [String(VALUE), '98761', '31.25', '65000', 'survey', '日本', 'yours_'])
		expect(said).not.toContain(secret);
	expect(input.trace.hasOwn).toBe(true);
	expect(input.trace.address).toBe(official.address);
});

test.each(['png', 'svg', 'csv', 'zip', 'xlsx'] as const)(
	'%s given back: compared by its official rows, and told to have others',
	async (kind) => {
		const traced = readTrace((await made(kind)).bytes);
		if (!traced.ok) throw new Error(traced.problem.sentence);
		const { rows, trace, hasOwn } = traced.value;
		expect(hasOwn).toBe(true);
		expect(rows ?? '').not.toContain('yours');
		const today = { rows: tableCsv(official.table), version: input.trace.version, sources: official.sources };
		expect((await compareFigures({ rows, stated: trace }, today)).verdict).toBe('same');
	},
);

test('an official value that was changed is found in a file with own columns', async () => {
	const csv = strFromU8((await made('csv')).bytes).replace('51140', '61140');
	const traced = readTrace(new TextEncoder().encode(csv));
	if (!traced.ok) throw new Error(traced.problem.sentence);
	const today = { rows: tableCsv(official.table), version: input.trace.version, sources: official.sources };
	const found = await compareFigures({ rows: traced.value.rows, stated: null }, today);
	expect(found.verdict).toBe('altered');
});

test('files without own figures do not speak of them', async () => {
	const plain = await inputOf(rasteriser);
	const csv = await made('csv', plain);
	const traced = readTrace(csv.bytes);
	expect(traced.ok && 'hasOwn' in traced.value).toBe(false);
	expect(csv.name).not.toContain('yours');
	expect(traceText(plain.trace)).not.toContain('yours');
});
