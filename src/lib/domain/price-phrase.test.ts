// Guarantee: prices and pay beside the nation's are said with the right percentage and the right side of it, and not at
// all where a figure is missing. Without it a place could be called cheap that is not.
import { expect, it } from 'vitest';
import { pricePhrase, shareText } from './price-phrase.ts';

it('says how prices compare with the nation', () => {
	expect(pricePhrase(98.1)).toBe('about 2% below the U.S. average');
	expect(pricePhrase(112.6)).toBe('about 13% above the U.S. average');
	expect(pricePhrase(100.4)).toBe('about the U.S. average');
});

it('says how one figure compares with another', () => {
	expect(shareText(79510, 68020)).toBe('17% more');
	expect(shareText(48990, 51140)).toBe('4% less');
	expect(shareText(100, 100.2)).toBe('about the same');
	expect(shareText(null, 100)).toBeNull();
	expect(shareText(100, null)).toBeNull();
});
