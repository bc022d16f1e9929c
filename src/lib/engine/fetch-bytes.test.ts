// Guarantee: a table comes unpacked, whether the host left it packed or not, with its bytes told as they come; half of one
// or none never passes for a table.
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it, vi } from 'vitest';
import { fetchBytes, fetchPacked } from './fetch-bytes.ts';

afterEach(() => vi.unstubAllGlobals());

const TEXT = 'year,area_code\n2025,01\n'.repeat(5_000);

/** A host that answers with these bytes, some at a time. */
function host(bytes: Uint8Array, step = 1_000, status = 200): void {
	let at = 0;
	const body = new ReadableStream({
		pull(controller) {
			if (at >= bytes.length) return controller.close();
			controller.enqueue(bytes.slice(at, (at += step)));
		},
	});
	vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
}

const text = async (bytes: Promise<Uint8Array>) => new TextDecoder().decode(await bytes);

it.each([1, 2, 1_000, 1_000_000])('unpacks what comes packed, %i bytes at a time', async (step) => {
	host(gzipSync(TEXT), step);
	const told: number[] = [];
	expect(await text(fetchPacked('/a', (bytes) => told.push(bytes)))).toBe(TEXT);
	expect(told.at(-1)).toBe(TEXT.length);
	expect(told).toEqual([...told].sort((one, other) => one - other));
});

it('takes what a host has unpacked already, and what is empty', async () => {
	host(new TextEncoder().encode(TEXT));
	expect(await text(fetchPacked('/a', () => undefined))).toBe(TEXT);
	host(new Uint8Array());
	expect(await text(fetchPacked('/a', () => undefined))).toBe('');
});

it('leaves bytes that are not to be unpacked as they are', async () => {
	const bytes = gzipSync(TEXT);
	host(bytes);
	expect(Buffer.compare(await fetchBytes('/a', () => undefined), bytes)).toBe(0);
});

it('refuses half of a packed file, and an answer that is not the file', async () => {
	const bytes = gzipSync(TEXT);
	host(bytes.subarray(0, bytes.length / 2));
	await expect(fetchPacked('/a', () => undefined)).rejects.toThrow();
	host(bytes, 1_000, 404);
	await expect(fetchPacked('/a', () => undefined)).rejects.toThrow('404');
});
