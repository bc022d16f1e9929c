/** Guarantee: a picture is as dense as the browser's canvas can hold. Without it a large one comes out blank. */
import { expect, test } from 'vitest';
import { pngDensity } from './png.ts';

test('a picture is twice as dense unless no canvas could hold it', () => {
	expect(pngDensity(960, 1200)).toBe(2);
	expect(pngDensity(960, 12_000) * 12_000).toBeLessThanOrEqual(16_384);
});
