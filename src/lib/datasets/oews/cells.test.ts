// Guarantees what a published cell becomes: its number, or the flag of its mark. Without it a suppressed wage could
// become a zero and a top-coded one a plain figure.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCell, parseNumber, type CellKind } from './cells.ts';
import { releaseOf, topCodeInNotes } from './releases.ts';

const TOP = { hourly: 115, annual: 239_200 };

describe('marks', () => {
	it.each<[string, CellKind, number | null, string]>([
		['*', 'annual', null, 'not_available'],
		['*', 'hourly', null, 'not_available'],
		['**', 'employment', null, 'not_published'],
		['#', 'annual', 239_200, 'top_coded'],
		['#', 'hourly', 115, 'top_coded'],
		['~', 'employment', null, 'under_half_percent'],
		['', 'annual', null, 'not_available'],
		['', 'employment', null, 'not_published'],
		['**', 'ratio', null, ''],
		[' 2,091,480 ', 'employment', 2_091_480, ''],
		['22.01', 'hourly', 22.01, ''],
	])('“%s” in a column of %s', (cell, kind, value, flag) => {
		expect(parseCell(cell, kind, TOP)).toEqual({ ok: true, value: { value, flag } });
	});

	it.each<[string | number | boolean, CellKind]>([
		['**', 'annual'],
		['*', 'employment'],
		['#', 'employment'],
		['***', 'annual'],
		['n/a', 'annual'],
		['1,00', 'annual'],
		[-1, 'annual'],
		['-50', 'employment'],
		[12.5, 'employment'],
		[Number.NaN, 'hourly'],
		[true, 'annual'],
	])('refuses %s in a column of %s with a remedy', (cell, kind) => {
		const result = parseCell(cell, kind, TOP);
		expect(result.ok).toBe(false);
		if (!result.ok) expect(result.problem.remedy).not.toBe('');
	});

	it('refuses # in a release whose top code nobody knows: a threshold is never guessed', () => {
		expect(parseCell('#', 'annual', { hourly: null, annual: null }).ok).toBe(false);
	});
});

describe('numbers', () => {
	it('come back from any way they are printed', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 999_999_999 }),
				fc.integer({ min: 0, max: 99 }),
				(whole, cents) => {
					const text = `${whole.toLocaleString('en-US')}.${String(cents).padStart(2, '0')}`;
					expect(parseNumber(text)).toBe(Number(text.replaceAll(',', '')));
					expect(parseNumber(String(whole))).toBe(whole);
				},
			),
		);
	});

	it('are never read out of text that is none', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const value = parseNumber(text);
				if (value !== null) expect(text.trim()).toMatch(/^-?[\d,]*\.?\d+$/);
			}),
		);
	});
});

describe('top codes', () => {
	it('are read off the notes of a workbook', () => {
		const notes = [
			'Notes:',
			'#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year ',
		];
		expect(topCodeInNotes(notes)).toEqual({ hourly: 115, annual: 239_200 });
		expect(topCodeInNotes(['Notes:'])).toBeNull();
	});

	it('are 2,080 hours of the hourly one in every release that has them, and say what they rest on', () => {
		for (let year = 2010; year <= 2025; year += 1) {
			const release = releaseOf(year);
			expect(release, String(year)).not.toBeNull();
			if (release?.hourly != null) expect(release.annual).toBe(release.hourly * 2080);
			if (release && !release.confirmed) expect(release.source).toMatch(/^not confirmed/);
		}
		expect(releaseOf(1999)).toBeNull();
	});
});
