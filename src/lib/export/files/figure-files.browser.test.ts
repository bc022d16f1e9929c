/**
 * Guarantee: a page makes the very bytes of every kind of file that Node makes. Without it a download could not be made again
 * by a command and compared.
 */
import { expect, test } from 'vitest';
import { openRasteriser } from '../raster/browser.ts';
import { plainHexDigest } from '../trace/sha256.ts';
import { FILE_KINDS, figureFiles, oneFile } from './figure-files.ts';
import { inputOf } from './files.fixture.ts';
import hashes from './snapshots/hashes.json';

test('the bytes are those of Node', async () => {
	const rasteriser = openRasteriser();
	const input = await inputOf(rasteriser);
	for (const kind of FILE_KINDS) {
		const files = await figureFiles(kind, input);
		if (!files.ok) throw new Error(files.problem.sentence);
		expect(plainHexDigest(oneFile(files.value).bytes), kind).toBe(hashes[kind]);
	}
	rasteriser.close();
});
