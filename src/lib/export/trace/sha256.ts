import { hexDigest } from '$lib/engine/digest.ts';

/** Bytes of one block. */
const BLOCK = 64;

/** The first 32 bits of the fractional parts of roots of the first primes: square roots to start with, cube roots by round. */
const [START, ROUNDS] = constants();

function constants(): readonly [start: Uint32Array, rounds: Uint32Array] {
	const primes: number[] = [];
	for (let number = 2; primes.length < BLOCK; number += 1) {
		if (primes.every((prime) => number % prime !== 0)) primes.push(number);
	}
	const bits = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32);
	return [
		Uint32Array.from(primes.slice(0, 8), (prime) => bits(Math.sqrt(prime))),
		Uint32Array.from(primes, (prime) => bits(Math.cbrt(prime))),
	];
}

/** The SHA-256 of a text in UTF-8, 64 hexadecimal digits. The same on plain `http:` hosts, where browsers calculate none. */
export async function textHash(text: string): Promise<string> {
	const bytes = new TextEncoder().encode(text);
	return (await hexDigest(bytes)) ?? plainHexDigest(bytes);
}

/** The SHA-256 of bytes without the browser's help, 64 hexadecimal digits (FIPS 180-4). */
export function plainHexDigest(bytes: Uint8Array): string {
	const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
	padded.set(bytes);
	padded[bytes.length] = 0x80;
	const view = new DataView(padded.buffer);
	view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
	const state = Uint32Array.from(START);
	const words = new Uint32Array(BLOCK);
	for (let at = 0; at < padded.length; at += BLOCK) {
		for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(at + index * 4);
		takeIn(state, words);
	}
	return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

function turned(word: number, by: number): number {
	return (word >>> by) | (word << (32 - by));
}

/** One block: `words` holds its sixteen words and room for the rest. */
function takeIn(state: Uint32Array, words: Uint32Array): void {
	const word = (index: number) => words[index] ?? 0;
	for (let index = 16; index < BLOCK; index += 1) {
		const [early, late] = [word(index - 15), word(index - 2)];
		const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
		const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
		words[index] = word(index - 16) + low + word(index - 7) + high;
	}
	let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
	for (let index = 0; index < BLOCK; index += 1) {
		const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
		const first = (h + mixed + ((e & f) ^ (~e & g)) + (ROUNDS[index] ?? 0) + word(index)) | 0;
		const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
		[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
	}
	[a, b, c, d, e, f, g, h].forEach((value, index) => (state[index] = (state[index] ?? 0) + value));
}
