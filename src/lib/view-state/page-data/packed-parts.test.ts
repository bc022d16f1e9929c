// Guarantee: lists that share members come back as they went in, each member carried once. Without it a view would name
// another view's sources.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packParts, unpackParts } from './packed-parts.ts';

it('gives back lists that share members, each member carried once', () => {
	const [nation, states] = [{ text: 'nation' }, { text: 'states' }];
	const parts = { pay: [nation], compared: [states, { ...nation }], none: [] };
	const packed = packParts(parts);
	expect(packed.all.length).toBe(2);
	expect(unpackParts(JSON.parse(JSON.stringify(packed)))).toEqual(parts);
});

it('gives back any lists, by way of JSON', () => {
	const member = fc.record({
		title: fc.constantFrom('a', 'b|c', '\\', ''),
		year: fc.option(fc.constantFrom(2024, 2025)),
	});
	const list = fc.array(member, { maxLength: 4 });
	fc.assert(
		fc.property(fc.record({ one: list, other: list }), (parts) => {
			expect(unpackParts(JSON.parse(JSON.stringify(packParts(parts))))).toEqual(parts);
		}),
	);
});
