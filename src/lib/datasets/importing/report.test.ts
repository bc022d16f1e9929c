// Guarantees that a run says of every file what became of its rows. Without it a refused row could go unseen.
import { describe, expect, it } from 'vitest';
import type { FileReport } from './import-all.ts';
import { describeFile, describeProblems, refusalProblem } from './report.ts';

const REPORT: FileReport = {
	name: 'MSA_M2024_dl.xlsx',
	layouts: ['OEWS', 'OEWS'],
	read: 1200,
	accepted: 1150,
	refused: [{ place: { file: 'x', line: 3, column: 'A_MEAN' }, reason: 'Bad.', remedy: 'Mend it.' }],
	passedOver: new Map([['footers', 4]]),
	problem: null,
};

describe('a file', () => {
	it('is told by rows read, written, refused and passed over, and why', () => {
		expect(describeFile(REPORT, 1000)).toBe(
			'MSA_M2024_dl.xlsx: OEWS: 1,200 read, 1,000 written, 1 refused, 150 passed over, 4 passed over (footers)',
		);
		expect(describeFile(REPORT, null)).toContain('1,150 accepted');
		expect(describeFile({ ...REPORT, layouts: [] }, null)).toContain('no layout that is known');
	});
});

describe('problems', () => {
	it('are printed in full up to twenty and counted by reason beyond', () => {
		const refused = Array.from({ length: 30 }, (_, index) =>
			refusalProblem({
				place: { file: 'x.csv', line: index + 2, column: 'A_MEAN' },
				reason: 'Bad.',
				remedy: 'Mend it.',
			}),
		);
		const lines = describeProblems(refused);
		expect(lines).toHaveLength(21);
		expect(lines[0]).toBe('x.csv, line 2, column A_MEAN: Bad. Mend it.');
		expect(lines[20]).toBe('and 10 more: x.csv, column A_MEAN, Bad.');
	});
});
