// Guarantees that a message stays a line one can read, whatever an input held. Without it a cell of 200 MB is printed
// whole, and one with control characters rewrites the reader's terminal.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem, quoted } from './result.ts';

describe('a problem as a line', () => {
	it('says where, what and what to do', () => {
		const place = { file: 'MSA_M2024_dl.xlsx', sheet: 'data', line: 3, column: 'A_MEAN' };
		expect(describeProblem({ sentence: 'Bad.', remedy: 'Mend it.', place, detail: 'so' })).toBe(
			'MSA_M2024_dl.xlsx, sheet data, line 3, column A_MEAN: Bad. (so) Mend it.',
		);
	});

	it('repeats 80 characters of a value at most, quoted in a sentence or named as a place', () => {
		const long = 'x'.repeat(10_000_000);
		expect(quoted(long)).toHaveLength(80);
		const line = describeProblem({
			sentence: `“${long}” is not a number`,
			remedy: `Rename “${long}”.`,
			place: { file: 'a.csv', sheet: long, column: long },
			detail: long,
		});
		expect(line.length).toBeLessThan(2000);
		expect(line.match(/“x{79}…”/g)).toHaveLength(2);
	});

	it('shows control characters as pictures and never as themselves', () => {
		expect(quoted('a\u0000b\u001b[31m\u007f\u202e')).toBe('a␀b␛[31m␡�');
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const line = describeProblem({
					sentence: text,
					remedy: text,
					place: { file: text, sheet: text },
					detail: text,
				});
				expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
			}),
		);
	});
});
