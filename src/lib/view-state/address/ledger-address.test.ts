// Guarantee: an address of the ledger reads back to the choice it was printed from, and what it does not know becomes a
// notice while the rest holds. Without it a shared link would show other claims than its sender saw.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLES } from '$lib/domain/claim.ts';
import { VERDICTS } from '$lib/domain/claim-verdict.ts';
import { printLedgerAddress, readLedgerAddress, WHOLE_LEDGER } from './ledger-address.ts';

const read = (query: string) => readLedgerAddress(new URL(`https://example.org/claims/${query}`));

describe('the address of the ledger', () => {
	it('reads back to the choice it was printed from', () => {
		fc.assert(
			fc.property(fc.subarray([...ARTICLES]), fc.subarray([...VERDICTS]), (article, verdict) => {
				const choice = { article, verdict };
				expect(read(printLedgerAddress(choice, ''))).toEqual({ choice, problems: [] });
			}),
		);
	});

	it('says nothing of the whole ledger, and keeps keys that are not its own', () => {
		expect(printLedgerAddress(WHOLE_LEDGER, '')).toBe('');
		expect(printLedgerAddress({ article: ['E'], verdict: [] }, '?article=A&from=a%20b')).toBe(
			'?from=a%20b&article=E',
		);
	});

	it.each([
		['?article=Z,E', ['E'], ['Z']],
		['?article=%3Cscript%3E', [], ['<script>']],
		[`?article=${'x'.repeat(100)}`, [], ['x'.repeat(100)]],
		['?article=,,', [], []],
	])('%s', (query, article, refused) => {
		const { choice, problems } = read(query);
		expect(choice.article).toEqual(article);
		expect(problems.map(({ place }) => place?.value)).toEqual(refused);
		for (const { sentence } of problems) expect(sentence.length).toBeLessThan(160);
	});
});
