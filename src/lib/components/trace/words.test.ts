/**
 * Guarantee: what a check found is said in words a reader understands: figures with their headings and separators, what is
 * certain and what is not, and every difference counted. Without it a journalist reads “a_median 50250” or a false accusation.
 */
import { describe, expect, test } from 'vitest';
import type { CheckedFigure } from '$lib/export/trace/checked.ts';
import type { Comparison } from '$lib/export/trace/compare.ts';
import { addressReport, fileReport } from './words.ts';

const CHECKED: CheckedFigure = {
	page: { path: '/', search: '?role=29-2072', view: null, isHere: true },
	view: 'pay-by-role',
	title: 'Pay by role',
	releases: ['May 2025'],
	headers: new Map([
		['a_median', 'Median'],
		['year', 'Year'],
	]),
	comparison: null,
	years: [],
	newest: null,
};
const DIFFERENCE = {
	changes: [
		{ row: 'Records, Austin', column: 'a_median', before: '50250', after: '51140' },
		{ row: 'Records, Texas', column: 'a_p90_flag', before: '', after: 'top_coded' },
		{ row: 'Records, Utah', column: 'year', before: '2024', after: '2025' },
	],
	gone: ['Records, Ohio'],
	added: ['Records, Iowa', 'Records, Maine'],
};
const MOVED = [{ title: 'OEWS', before: 'May 2024', after: 'May 2025' }];
const report = (comparison: Comparison) => fileReport({ ...CHECKED, comparison });

describe('a file', () => {
	test('that holds', () => {
		expect(report({ verdict: 'same', absent: 0 })).toEqual({
			verdict: 'Same figures',
			isGood: true,
			sentences: ['Every value in the file is what Paychart shows today.'],
			lines: [],
			changes: [],
		});
		expect(report({ verdict: 'same', absent: 1 }).sentences[1]).toBe('Paychart shows 1 row more there.');
	});

	test('with figures of a reader’s own says that they were not compared', () => {
		const comparison = { verdict: 'same', absent: 0 } as const;
		expect(fileReport({ ...CHECKED, comparison, hasOwn: true }).sentences.at(-1)).toMatch(
			/figures of somebody’s own .* not compared/,
		);
		expect(report(comparison).sentences.join(' ')).not.toContain('own');
	});

	test('of an older release', () => {
		const { verdict, isGood, sentences, lines } = report({
			verdict: 'newer',
			difference: DIFFERENCE,
			moved: MOVED,
		});
		expect([verdict, isGood]).toEqual(['Newer figures', false]);
		expect(sentences).toEqual([
			'OEWS: the file has May 2024, the newest is May 2025.',
			'3 values differ, 1 row is in the file alone, 2 rows are not in the file. The file is unaltered.',
		]);
		expect(lines).toEqual([
			'Records, Austin: Median 50,250, today 51,140',
			'Records, Utah: Year 2024, today 2025',
			'Records, Texas: a_p90_flag empty, today top_coded',
			'Records, Ohio: only in the file',
			'Records, Iowa: not in the file',
			'Records, Maine: not in the file',
		]);
	});

	test('that was altered, where that is certain and where not', () => {
		const altered = { verdict: 'altered', difference: DIFFERENCE } as const;
		const exact = report({ ...altered, cause: 'hash', isExact: true });
		expect(exact.sentences[0]).toMatch(/^The file was changed after it was downloaded\. 3 values differ/);
		expect(exact.lines[0]).toBe('Records, Austin: Median 50,250, official 51,140');
		expect(report({ ...altered, cause: 'hash', isExact: false }).sentences[0]).toContain(
			'not every difference is an alteration',
		);
		expect(report({ ...altered, cause: 'release', isExact: false }).sentences[0]).toContain(
			'or Paychart’s table was corrected',
		);
	});

	test('of which not everything is known', () => {
		const unknown = { verdict: 'unknown', difference: DIFFERENCE, moved: MOVED } as const;
		expect(report({ ...unknown, reason: 'no-rows' }).sentences.at(-1)).toContain('no rows inside');
		expect(report({ ...unknown, reason: 'unstated' }).sentences.at(-1)).toContain(
			'does not say which release',
		);
		expect(report({ ...unknown, reason: 'other-table' }).sentences[0]).toContain('other columns');
	});

	test('of a year, while a newer release is out', () => {
		const newest = { verdict: 'newer', difference: DIFFERENCE, moved: [] } as const;
		const { sentences } = fileReport({
			...CHECKED,
			comparison: { verdict: 'same', absent: 0 },
			years: [2024],
			newest,
		});
		expect(sentences.at(-1)).toBe(
			'A newer release than 2024 is out; it has other figures in 3 values and 3 rows.',
		);
	});
});

describe('an address', () => {
	test('without a year', () => {
		expect(addressReport(CHECKED).sentences.join(' ')).toBe(
			'Shows May 2025. The address names no year, so it always shows the newest release.',
		);
	});

	test('of the newest year, of an earlier one, and of one whose values are the same', () => {
		expect(addressReport({ ...CHECKED, years: [2025] })).toMatchObject({
			verdict: 'Newest release',
			isGood: true,
		});
		const newest = { verdict: 'newer', difference: DIFFERENCE, moved: [] } as const;
		const changed = addressReport({ ...CHECKED, years: [2024], newest });
		expect(changed).toMatchObject({ verdict: 'Newer release', isGood: false });
		expect(changed.sentences[0]).toBe('The address is of 2024 and keeps showing it.');
		expect(changed.lines[0]).toBe('Records, Austin: Median 50,250, newest 51,140');
		expect(
			addressReport({ ...CHECKED, years: [2024], newest: { verdict: 'same', absent: 0 } }),
		).toMatchObject({
			verdict: 'Unchanged',
			isGood: true,
		});
	});
});
