/**
 * Guarantee: the ZIP of a figure holds pictures, rows, a descriptor for programs and words for readers that agree with each
 * other: the rows have the hash that is stated, the descriptor's columns are those of the CSV. Without it a package passed on
 * could not be understood or checked without the site.
 */
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, expect, test } from 'vitest';
import { openNodeRasteriser } from '../raster/node.ts';
import { textHash } from '../trace/sha256.ts';
import { readTrace } from '../trace/read-trace.ts';
import { packageFile } from './package.ts';
import { inputOf } from './files.fixture.ts';

const rasteriser = openNodeRasteriser();
afterAll(() => rasteriser.close());
const input = await inputOf(rasteriser);
const file = await packageFile(input);
if (!file.ok) throw new Error(file.problem.sentence);
const { bytes } = file.value;
const files = unzipSync(bytes);
const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());

interface Descriptor {
	readonly resources: readonly [
		{
			readonly path: string;
			readonly hash: string;
			readonly bytes: number;
			readonly schema: { readonly fields: readonly { readonly name: string; readonly type: string }[] };
		},
	];
	readonly sources: readonly object[];
	readonly licenses: readonly object[];
	readonly homepage: string;
}
const descriptor = JSON.parse(text('datapackage.json')) as Descriptor;
const [rows] = descriptor.resources;

test('it holds a picture, an SVG, the rows, the descriptor and the words', () => {
	expect(Object.keys(files)).toEqual([
		'README.txt',
		'pay-by-role_2025.png',
		'pay-by-role_2025.svg',
		'pay-by-role_2025.csv',
		'datapackage.json',
	]);
});

test('the rows have the hash and the columns that are stated', async () => {
	const csv = text(rows.path);
	expect(`sha256:${await textHash(csv)}`).toBe(rows.hash);
	expect(files[rows.path]?.length).toBe(rows.bytes);
	const { data, meta } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
	expect(rows.schema.fields.map(({ name }) => name)).toEqual(meta.fields);
	for (const { name, type } of rows.schema.fields) {
		const values = data.map((row) => row[name] ?? '').filter((value) => value !== '');
		if (type === 'integer')
			expect(
				values.every((value) => /^-?\d+$/.test(value)),
				name,
			).toBe(true);
		if (type === 'number')
			expect(
				values.every((value) => Number.isFinite(Number(value))),
				name,
			).toBe(true);
	}
	expect(rows.schema.fields.map(({ type }) => type)).toEqual([
		'integer',
		'string',
		'string',
		'string',
		'integer',
		'string',
		'number',
		'number',
	]);
});

test('it names sources, licenses and its address, and leads back with its rows', () => {
	expect(descriptor.sources).toEqual(
		input.published.sources.map(({ publisher, title, release, address }) => ({
			title: `${publisher}, ${title}, ${release}`,
			path: address,
		})),
	);
	expect(descriptor.licenses.length).toBe(2);
	expect(descriptor.homepage).toBe(input.trace.address);
	const traced = readTrace(bytes);
	expect(traced.ok && traced.value.rows).toBe(text(rows.path));
});

test('its words', async () => {
	await expect(text('README.txt')).toMatchFileSnapshot('./snapshots/README.txt');
});
