/**
 * Guarantee: places are those of a competition, shared where figures are the same, among the areas that have both figures;
 * the others are named with the reason. Without it an area without a price parity could look worse than one with.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metroRow } from '../charts/metro-row.fixture.ts';
import { figure, inArea, RECORDS, TOP_CODED, UNRELEASED } from '../charts/wage-row.fixture.ts';
import { placeText, rankChanges } from './rank-change.ts';
import { shortArea } from './metro-row.ts';

const area = (code: string, median: number | null, parity: number | null) =>
	metroRow(inArea(RECORDS, code, `Area ${code}`, median === null ? UNRELEASED : figure(median)), parity);

describe('by hand', () => {
	it('an area that is dear falls behind one that is cheap', () => {
		const [role] = rankChanges(
			[area('1', 60_000, 120), area('2', 55_000, 88), area('3', 50_000, 100)],
			'median',
		);
		// 60,000 / 1.2 = 50,000; 55,000 / 0.88 = 62,500; 50,000: the first and the third share the second place.
		expect(
			role?.changes.map(({ row, published, local }) => [
				row.published.areaCode,
				published && placeText(published),
				local && placeText(local),
			]),
		).toEqual([
			['2', '2', '1'],
			['1', '1', '2='],
			['3', '3', '2='],
		]);
	});

	it('what is not a figure, has no parity or is a lower bound is listed last and has no place', () => {
		const top = metroRow(inArea(RECORDS, '9', 'Area 9', TOP_CODED), 100);
		const [role] = rankChanges(
			[area('1', null, 100), area('2', 50_000, null), top, area('3', 40_000, 100)],
			'median',
		);
		expect(
			role?.changes.map(({ row, published, unranked }) => [
				row.published.areaCode,
				published?.rank ?? null,
				unranked,
			]),
		).toEqual([
			['3', 1, null],
			['1', null, 'no_figure'],
			['2', null, 'no_price_parity'],
			['9', null, 'top_coded'],
		]);
	});
});

it('places are a permutation with ties, whatever the figures', () => {
	const any = fc.record({
		median: fc.option(fc.integer({ min: 1, max: 9 })),
		parity: fc.option(fc.integer({ min: 80, max: 120 })),
	});
	fc.assert(
		fc.property(fc.array(any, { maxLength: 6 }), (areas) => {
			const rows = areas.map(({ median, parity }, index) =>
				area(String(index), median && median * 10_000, parity),
			);
			const changes = rankChanges(rows, 'median').flatMap((role) => role.changes);
			expect(new Set(changes.map(({ row }) => row)).size).toBe(rows.length);
			for (const basis of ['published', 'local'] as const) {
				const ranked = changes.filter(({ unranked }) => unranked === null);
				const sorted = ranked.map((change) => change[basis]?.rank ?? NaN).sort((a, b) => a - b);
				sorted.forEach((rank, index) => {
					const shared = sorted.filter((other) => other === rank).length;
					// The first of those that share a place stands at that very place.
					expect(sorted.indexOf(rank)).toBe(rank - 1);
					expect(rank).toBeLessThanOrEqual(index + 1);
					expect(
						ranked.filter((change) => change[basis]?.rank === rank && change[basis]?.isShared).length,
					).toBe(shared > 1 ? shared : 0);
				});
			}
		}),
	);
});

it('names an area by its first city and its states', () => {
	expect(shortArea('Austin-Round Rock-San Marcos, TX')).toBe('Austin, TX');
	expect(shortArea('Philadelphia-Camden-Wilmington, PA-NJ-DE-MD')).toBe('Philadelphia, PA-NJ-DE-MD');
	expect(shortArea('Louisville/Jefferson County, KY-IN')).toBe('Louisville, KY-IN');
	expect(shortArea('Northwest Alabama nonmetropolitan area')).toBe('Northwest Alabama nonmetropolitan area');
	expect(shortArea('United States')).toBe('United States');
});
