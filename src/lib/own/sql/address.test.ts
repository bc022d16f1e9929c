/**
 * Guarantee: a statement comes out of an address as it went in, whatever is in it, and an address that somebody made up
 * gives a sentence and no fault. Without it a shared statement would be another one, or a link would break the page.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_IN_ADDRESS, printAddress, readAddress } from './address.ts';
import { EXAMPLES } from './examples.ts';

const fragment = (statement: string): string => {
	const printed = printAddress(statement);
	if (!printed.ok) throw new Error(printed.problem.sentence);
	return printed.value;
};
const read = (hash: string, search = '') => readAddress({ hash, search });

describe('the address of a statement', () => {
	it('gives back any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 500 }), (statement) => {
				const url = new URL(`https://example.com/sql/${fragment(statement)}`);
				expect(readAddress(url)).toEqual({ ok: true, value: statement.toWellFormed() });
			}),
			{ numRuns: 2_000 },
		);
	});

	it('never leaves the fragment, which no host is sent', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (statement) => {
				const url = new URL(`https://example.com/sql/${fragment(statement)}`);
				expect([url.pathname, url.search]).toEqual(['/sql/', '']);
			}),
		);
	});

	it('gives a result for whatever stands in an address', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (hash, search) => {
				for (const result of [read(`#q=${hash}`, `?q=${search}`), read(hash, search)]) {
					if (result.ok) expect(result.value === null || result.value.length > 0).toBe(true);
					else expect(result.problem.sentence).toMatch(/\.$/);
				}
			}),
			{ numRuns: 5_000 },
		);
	});

	it('carries every worked example', () => {
		for (const { sql } of EXAMPLES) expect(read(fragment(sql))).toEqual({ ok: true, value: sql });
	});

	it('is read from the query too, the fragment going before it', () => {
		expect(read('', '?q=SELECT+1%2B1')).toEqual({ ok: true, value: 'SELECT 1+1' });
		expect(read('#q=SELECT%202', '?q=SELECT+1')).toEqual({ ok: true, value: 'SELECT 2' });
		expect(read('#examples', '?role=29-2072')).toEqual({ ok: true, value: null });
		expect(read('#q=')).toEqual({ ok: true, value: null });
	});

	it('says what is too long or broken', () => {
		expect(printAddress('x'.repeat(MOST_IN_ADDRESS + 1)).ok).toBe(false);
		expect(read(`#q=${'x'.repeat(MOST_IN_ADDRESS + 1)}`).ok).toBe(false);
		expect(read(`#q=${'%20'.repeat(1_000_000)}`).ok).toBe(false);
		expect(read('#q=%E0%A4%A')).toMatchObject({
			ok: false,
			problem: { sentence: 'The address holds a statement that cannot be read.' },
		});
	});
});
