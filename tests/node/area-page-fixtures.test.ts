// Guarantee: every question of an area's page answers from the tables as calculated by hand, and no change is calculated
// over a break. Without it a page could set a price level of another year beside its pay, take a code for an area that
// it is not, or call the difference of two methods a rise.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeChange } from '$lib/domain/code-change.ts';
import type { Estimate } from '$lib/domain/estimate.ts';
import { areaChanges, areaFacts, areaPrices } from '$lib/query/areas/facts.ts';
import { releaseTable } from '$lib/view-state/answers/area-releases.ts';
import { openPages } from '../fixtures/pages/open.ts';

let pages: ReturnType<typeof openPages>;
beforeAll(() => {
	pages = openPages();
});
afterAll(() => pages.host.close());

describe('an area', () => {
	it('comes by kind, then by title, with its releases and its gaps', async () => {
		const areas = await pages.rows(areaFacts());
		expect(areas.map(({ areaCode }) => areaCode)).toEqual([
			'99',
			'50',
			'72',
			'10000',
			'20000',
			'40000',
			'30000',
			'5000001',
		]);
		expect(areas[5]).toEqual({
			areaCode: '40000',
			title: 'Delta, VT',
			kind: 'metro',
			states: 'VT',
			primaryState: '50',
			latitude: 44.5,
			longitude: -72.5,
			population: 50000,
			populationYear: 2024,
			releases: [2025],
		});
		expect(areas[0]).toMatchObject({ releases: [2016, 2018, 2024, 2025], states: '', population: null });
	});

	it('has the newest price level of its own code; a portion of a state keeps its own', async () => {
		expect(
			(await pages.rows(areaPrices())).map(({ areaCode, year, allItems, housing }) => [
				areaCode,
				year,
				allItems,
				housing,
			]),
		).toEqual([
			['10000', 2024, 101.5, 105],
			['50', 2024, 103, null],
			['50999', 2024, 94.2, 80],
		]);
	});

	it('has its changes oldest first, those from no area before those from one', async () => {
		expect(
			(await pages.rows(areaChanges())).map(({ fromCode, fromTitle, toTitle, year, relation }) => [
				fromCode,
				fromTitle,
				toTitle,
				year,
				relation,
			]),
		).toEqual([
			['', '', 'Delta, VT', 2024, 'new'],
			['20000', 'Beta, VT', 'Delta, VT', 2025, 'split'],
		]);
	});
});

describe('the releases of an area', () => {
	const figure = (value: number | null, flag: Estimate['flag'] = ''): Estimate => ({ value, flag });
	const row = (year: number, occCode: string, median: Estimate) => ({
		year,
		occCode,
		occTitle: occCode,
		median,
	});
	const redrawn: CodeChange = {
		fromCode: '20000',
		fromTitle: '',
		toCode: '40000',
		toTitle: '',
		year: 2025,
		relation: 'split',
		note: '',
	};

	it('are set side by side, and a change is one of plain figures', () => {
		const earlier = [
			row(2024, 'a', figure(50000)),
			row(2024, 'b', figure(239200, 'top_coded')),
			row(2024, 'c', figure(1)),
		];
		const newest = [
			row(2025, 'a', figure(52000)),
			row(2025, 'b', figure(300000)),
			row(2025, 'd', figure(null, 'not_available')),
		];
		const { lines, breaks } = releaseTable('50', [2024, 2025], earlier, newest, []);
		expect(breaks).toEqual([]);
		expect(
			lines.map(({ code, medians, change }) => [code, medians.map((one) => one?.value), change]),
		).toEqual([
			['a', [50000, 52000], expect.closeTo(4, 10)],
			['b', [239200, 300000], null],
			['d', [undefined, null], null],
			['c', [1, undefined], null],
		]);
	});

	it('of two methods are not one series', () => {
		const { lines, breaks } = releaseTable(
			'50',
			[2015, 2025],
			[row(2015, 'a', figure(1))],
			[row(2025, 'a', figure(2))],
			[],
		);
		expect(breaks).toHaveLength(1);
		expect(lines[0]?.change).toBeNull();
	});

	it('of another delineation are not one series; an area that came from nowhere has none before', () => {
		const rows = [[row(2024, 'a', figure(1))], [row(2025, 'a', figure(2))]] as const;
		expect(releaseTable('40000', [2024, 2025], ...rows, [redrawn]).breaks).toHaveLength(1);
		expect(releaseTable('20000', [2024, 2025], ...rows, [redrawn]).breaks).toEqual([]);
		expect(releaseTable('40000', [2024, 2025], ...rows, [{ ...redrawn, relation: 'new' }]).breaks).toEqual(
			[],
		);
		expect(releaseTable('40000', [2024, 2025], ...rows, [{ ...redrawn, year: 2024 }]).breaks).toEqual([]);
	});
});
