interface Constants {
	/** The first 32 bits of the fractional parts of the square roots of the first 8 primes (FIPS 180-4). */
	readonly start: Uint32Array;
	/** Those of the cube roots of the first 64. */
	readonly rounds: Uint32Array;
}

// Worked out when they are first needed: few pages need them, and 8 ms of every page were theirs.
let known: Constants | undefined;

function constants(): Constants {
	known ??= {
		start: Uint32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime))),
		rounds: Uint32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime))),
	};
	return known;
}

function primes(count: number): readonly number[] {
	const found: number[] = [];
	for (let candidate = 2; found.length < count; candidate += 1) {
		if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
	}
	return found;
}

function fraction(root: number): number {
	return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

/** SHA-256 of bytes that come in pieces: the browser's own needs all of a file in memory at once. */
export class Sha256 {
	readonly #state = constants().start.slice();
	readonly #rounds = constants().rounds;
	readonly #words = new Uint32Array(64);
	readonly #block = new Uint8Array(64);
	#filled = 0;
	#length = 0;

	update(bytes: Uint8Array): this {
		this.#length += bytes.length;
		let at = 0;
		if (this.#filled > 0) {
			at = Math.min(64 - this.#filled, bytes.length);
			this.#block.set(bytes.subarray(0, at), this.#filled);
			this.#filled += at;
			if (this.#filled < 64) return this;
			this.#mix(this.#block, 0);
		}
		for (; at + 64 <= bytes.length; at += 64) this.#mix(bytes, at);
		this.#block.set(bytes.subarray(at));
		this.#filled = bytes.length - at;
		return this;
	}

	/** Hexadecimal digits. Nothing can be added afterwards. */
	hex(): string {
		const bits = this.#length * 8;
		const zeros = (119 - (this.#length % 64)) % 64;
		const end = new Uint8Array(1 + zeros + 8);
		end[0] = 0x80;
		const view = new DataView(end.buffer);
		view.setUint32(1 + zeros, Math.floor(bits / 2 ** 32));
		view.setUint32(5 + zeros, bits >>> 0);
		this.update(end);
		return [...this.#state].map((word) => word.toString(16).padStart(8, '0')).join('');
	}

	#mix(bytes: Uint8Array, at: number): void {
		const words = this.#words;
		for (let index = 0; index < 16; index += 1) {
			const from = at + 4 * index;
			words[index] =
				(byteAt(bytes, from) << 24) |
				(byteAt(bytes, from + 1) << 16) |
				(byteAt(bytes, from + 2) << 8) |
				byteAt(bytes, from + 3);
		}
		for (let index = 16; index < 64; index += 1) {
			const [early, late] = [words[index - 15] ?? 0, words[index - 2] ?? 0];
			const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
			const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
			words[index] = ((words[index - 16] ?? 0) + s0 + (words[index - 7] ?? 0) + s1) | 0;
		}
		let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = this.#state;
		for (let index = 0; index < 64; index += 1) {
			const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
			const one = (h + s1 + ((e & f) ^ (~e & g)) + (this.#rounds[index] ?? 0) + (words[index] ?? 0)) | 0;
			const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
			h = g;
			g = f;
			f = e;
			e = (d + one) | 0;
			d = c;
			c = b;
			b = a;
			a = (one + two) | 0;
		}
		const mixed = [a, b, c, d, e, f, g, h];
		for (let index = 0; index < 8; index += 1) {
			this.#state[index] = (this.#state[index] ?? 0) + (mixed[index] ?? 0);
		}
	}
}

function byteAt(bytes: Uint8Array, at: number): number {
	return bytes[at] ?? 0;
}

function turn(word: number, bits: number): number {
	return (word >>> bits) | (word << (32 - bits));
}
