/**
 * Guarantee: every kind of file of a figure has the same bytes each time it is made, leads back to its figure, and has a name
 * every system keeps; pages come as one zip; what is given up says so. Without it a figure could not be made again and
 * checked.
 */
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { FIGURE_SIZES } from '../document/sizes.ts';
import { openNodeRasteriser } from '../raster/node.ts';
import { plainHexDigest } from '../trace/sha256.ts';
import { readTrace } from '../trace/read-trace.ts';
import { FILE_KINDS, figureFiles, oneFile, type FileKind } from './figure-files.ts';
import type { FigureFile, FigureInput } from './figure-input.ts';
import { figureOf, inputOf, ROWS } from './files.fixture.ts';

const rasteriser = openNodeRasteriser();
afterAll(() => rasteriser.close());
const input = await inputOf(rasteriser);

async function made(kind: FileKind, given: FigureInput = input): Promise<readonly FigureFile[]> {
	const files = await figureFiles(kind, given);
	if (!files.ok) throw new Error(files.problem.sentence);
	return files.value;
}

const manyPages = {
	...(await inputOf(rasteriser, figureOf(ROWS, 60))),
	options: { ...input.options, rows: 'all' as const },
};

test.each(FILE_KINDS)('%s: the same bytes twice, and a name without a surprise', async (kind) => {
	const [first, again] = [oneFile(await made(kind)), oneFile(await made(kind))];
	expect(first.name).toMatch(/^[a-z0-9][a-z0-9_-]*\.[a-z]+$/);
	expect(Buffer.from(first.bytes).equals(Buffer.from(again.bytes))).toBe(true);
});

test('a page gives the same bytes: its test compares with these hashes', async () => {
	const hashes: Record<string, string> = {};
	for (const kind of FILE_KINDS) hashes[kind] = plainHexDigest(oneFile(await made(kind)).bytes);
	await expect(`${JSON.stringify(hashes, null, '\t')}\n`).toMatchFileSnapshot('./snapshots/hashes.json');
});

test.each(FILE_KINDS.filter((kind) => kind !== 'csv'))('%s leads back to its figure', async (kind) => {
	const traced = readTrace(oneFile(await made(kind)).bytes);
	if (!traced.ok) throw new Error(traced.problem.sentence);
	const { address, hash, version, sources } = input.trace;
	expect(traced.value.trace).toMatchObject({ address, hash, version, sources });
});

test('several pages are numbered files, and one zip', async () => {
	const pages = await made('png', manyPages);
	expect(pages.length).toBeGreaterThan(2);
	expect(pages[1]?.name).toMatch(/_page-2\.png$/);
	const zip = oneFile(pages);
	expect(zip.name).toMatch(/_pages-png\.zip$/);
	expect(Object.keys(unzipSync(zip.bytes))).toEqual(pages.map(({ name }) => name));
	expect((await made('zip', manyPages)).length).toBe(1);
});

test('what is given up is told page by page, and ends', async () => {
	const leaving = new AbortController();
	const begun: number[] = [];
	const files = await figureFiles('png', {
		...manyPages,
		signal: leaving.signal,
		onPage: (page) => {
			begun.push(page);
			if (page === 2) leaving.abort();
		},
	});
	expect(begun).toEqual([1, 2]);
	expect(files.ok ? '' : files.problem.sentence).toBe('Drawing was canceled.');
});

test('a picture too large is a problem with a remedy', async () => {
	const options = { ...input.options, size: { width: 60_000, height: 33_750 } };
	const files = await figureFiles('png', { ...input, options });
	expect(files.ok ? '' : files.problem.remedy).toMatch(/smaller size/);
	expect(FIGURE_SIZES.print.width).toBeLessThan(60_000);
});
