// Guarantees that the receipt's hash is the one other programs calculate of the same file, however it was cut in pieces.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Sha256 } from './sha256.ts';

it('is that of Node, in any pieces', () => {
	fc.assert(
		fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (pieces) => {
			const [own, node] = [new Sha256(), createHash('sha256')];
			for (const piece of pieces) {
				own.update(piece);
				node.update(piece);
			}
			expect(own.hex()).toBe(node.digest('hex'));
		}),
	);
});
