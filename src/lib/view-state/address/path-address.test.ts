/**
 * Guarantee: a scope in an address is taken as it is meant or refused with a reason, printing and parsing are each
 * other's reverse, and no move of an occupation empties a side. Without it a link could compare other sides than the
 * reader who made it saw.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SCOPE, onBoth, SCOPES, type PathScope, type Sides } from '$lib/domain/path-scope.ts';
import { readKeys } from './address-keys.ts';
import {
	MOST_ON_A_SIDE,
	parseScope,
	PATH_ADDRESS,
	placedBy,
	placeOn,
	printScope,
	scopeOf,
} from './path-address.ts';

const KNOWN = { roles: new Set(['11-9111', '13-1041', '15-1211', '15-2051', '29-2072', '29-9021']) };
const codes = fc.uniqueArray(fc.constantFrom(...KNOWN.roles), { minLength: 1, maxLength: 6 });
const sides: fc.Arbitrary<Sides> = fc.record({ him: codes, hit: codes });
const scopes: fc.Arbitrary<PathScope> = fc.oneof(
	fc.constantFrom(...SCOPES).map((name) => ({ kind: 'named' as const, name })),
	sides.map((spelled) => ({ kind: 'spelled' as const, sides: spelled })),
);

const read = (search: string) => readKeys(PATH_ADDRESS, search, null);

describe('a scope in an address', () => {
	it('comes back as it was printed', () => {
		fc.assert(
			fc.property(scopes, (scope) => {
				const text = printScope(scope);
				const back = text === '' ? scopeOf({ scope: null }) : parseScope(text, KNOWN).scope;
				expect(back).toEqual(scope);
				expect(parseScope(text || DEFAULT_SCOPE, KNOWN).refused).toEqual([]);
			}),
		);
	});

	it('comes back from a whole address, whose separators stand bare or encoded', () => {
		const spelled = 'him:11-9111;hit:29-9021,29-2072';
		for (const text of [spelled, encodeURIComponent(spelled)]) {
			const { values, problems } = read(`?scope=${text}`);
			expect(values.scope).toBe(spelled);
			expect(problems).toEqual([]);
		}
	});

	it('is the default where it is not given, and is not written then', () => {
		expect(printScope({ kind: 'named', name: DEFAULT_SCOPE })).toBe('');
		expect(read('?scope=mid').values.scope).toBeNull();
	});

	it.each([
		['broad', /neither narrow, mid, wide/],
		['him:11-9111', /leaves no occupation for hit/],
		['him:;hit:29-2072', /leaves no occupation for him/],
		['him:11-9111;him:29-2072', /neither narrow, mid, wide/],
		['left:11-9111;hit:29-2072', /neither narrow, mid, wide/],
		['him:11-9111;hit:29-2072;', /neither narrow, mid, wide/],
		['him:99-9999;hit:29-2072', /is an occupation code that none of the tables has/],
		['him:00-0000;hit:29-2072', /belongs to no side/],
	])('%s is refused with a reason, and the default holds', (text, reason) => {
		const { scope, refused } = parseScope(text, KNOWN);
		expect(scope).toEqual({ kind: 'named', name: DEFAULT_SCOPE });
		expect(refused.map((one) => one.reason).join(' ')).toMatch(reason);
	});

	it('names an unknown code and keeps the others', () => {
		const { scope, refused } = parseScope('him:11-9111,99-9999,manager;hit:29-2072,29-2072', KNOWN);
		expect(scope).toEqual({ kind: 'spelled', sides: { him: ['11-9111'], hit: ['29-2072'] } });
		expect(refused).toEqual([
			{ text: '99-9999', reason: 'is an occupation code that none of the tables has' },
			{ text: 'manager', reason: 'is not a SOC code, such as 29-9021' },
		]);
		const { problems } = read('?scope=him:11-9111,manager;hit:29-2072');
		expect(problems[0]?.sentence).toContain('scope=manager');
	});

	it('takes an occupation on both sides as spelled', () => {
		const { scope, refused } = parseScope('him:29-9021,11-9111;hit:29-9021', KNOWN);
		expect(refused).toEqual([]);
		expect(scope.kind === 'spelled' && onBoth(scope.sides)).toEqual(['29-9021']);
	});

	it('holds a limited number of occupations', () => {
		const many = Array.from({ length: MOST_ON_A_SIDE + 2 }, (_, index) => `11-${1000 + index}`);
		const { scope, refused } = parseScope(`him:${many.join(',')};hit:29-2072`, null);
		expect(scope.kind === 'spelled' && scope.sides.him).toHaveLength(MOST_ON_A_SIDE);
		expect(refused).toHaveLength(2);
	});

	it('never throws, whatever stands there', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 80 }), (text) => {
				const { scope, refused } = parseScope(text, KNOWN);
				if (scope.kind === 'named' && scope.name === DEFAULT_SCOPE && text !== DEFAULT_SCOPE)
					expect(refused).not.toEqual([]);
			}),
		);
	});
});

describe('moving an occupation', () => {
	it('puts it where it was asked to be and leaves the others, and never empties a side', () => {
		const placements = fc.constantFrom('him' as const, 'hit' as const, 'both' as const, 'none' as const);
		fc.assert(
			fc.property(sides, fc.constantFrom(...KNOWN.roles), placements, (before, code, placement) => {
				const after = placeOn(before, code, placement);
				if (after === null) {
					const others = (side: 'him' | 'hit') => before[side].filter((one) => one !== code).length;
					expect(Math.min(others('him'), others('hit'))).toBe(0);
					return;
				}
				expect(placedBy(after, code)).toBe(placement);
				for (const other of KNOWN.roles)
					if (other !== code) expect(placedBy(after, other)).toBe(placedBy(before, other));
			}),
		);
	});
});
