/**
 * Guarantee: the hash of a figure's rows is the SHA-256 that every other program calculates, with the browser's help and
 * without it. Without it the same figure would have one hash on a secure page and another on a local network.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { plainHexDigest, textHash } from './sha256.ts';

const known = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

test('bytes of any length', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => plainHexDigest(bytes) === known(bytes)),
	);
});

test.each([0, 55, 56, 63, 64, 65, 119, 120, 1_000_000])('%i bytes', (length) => {
	const bytes = new Uint8Array(length).fill(0x61);
	expect(plainHexDigest(bytes)).toBe(known(bytes));
});

test('a text in UTF-8, also where the browser calculates no hash', async () => {
	const text = 'year,a_median\n2025,≥ $239,200\n';
	expect(await textHash(text)).toBe(known(text));
	vi.stubGlobal('crypto', {});
	expect(await textHash(text)).toBe(known(text));
	vi.unstubAllGlobals();
});
