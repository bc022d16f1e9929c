/**
 * Guarantee: pay of two releases is compared within one method and one delineation alone, with both medians plain figures;
 * everything else is listed with its reason. Without it a redrawn area or a new method would look like a raise.
 */
import { describe, expect, it } from 'vitest';
import type { Estimate } from './estimate.ts';
import type { WageTable } from './gap.ts';
import type { AreaLink } from './lineage.ts';
import { comparableYears, metroChanges, spansOf, type Span } from './metro-change.ts';
import type { WageRow } from './wage-row.ts';

const figure = (value: number): Estimate => ({ value, flag: '' });
const NONE: Estimate = { value: null, flag: 'not_available' };

function row(areaCode: string, year: number, median: Estimate, jobs: Estimate = figure(100)): WageRow {
	const others = { mean: NONE, p10: NONE, p25: NONE, p75: NONE, p90: NONE };
	return {
		...others,
		median,
		year,
		areaCode,
		areaTitle: `Area ${areaCode}`,
		occCode: '15-1211',
		occTitle: 'Analysts',
		employment: jobs,
		employmentRse: null,
		locationQuotient: null,
		meanRse: null,
		priceParity: null,
		priceParityYear: null,
		cpiFactor: null,
	};
}

const link = (fromCode: string, toCode: string, sameCounties: boolean): AreaLink => ({
	fromCode,
	toCode,
	changeYear: 2024,
	sameCounties,
});
const LINKS = [
	link('10000', '10000', true),
	link('20000', '20000', false),
	link('30000', '31000', true),
	link('', '40000', false),
	link('50000', '', false),
	link('60000', '60000', true),
	link('70000', '70000', true),
];
const WHOLE: Span = { from: 2021, to: 2025, isRedrawn: true };
const FACTORS = new Map([
	[2021, 1.2],
	[2025, 1],
]);

function table(year: number, own: Partial<WageTable> = {}): WageTable {
	const extent = { extent: 'some_occupations', places: 390, occupations: 1, occCodes: ['15-1211'] } as const;
	return { year, kind: 'metro', ...extent, columns: ['median'], markedRows: 1, ...own };
}

describe('spans', () => {
	const tables = [
		table(2025, { extent: 'whole', occCodes: [] }),
		...[2019, 2020, 2021, 2022, 2023, 2024].map((year) => table(year)),
		table(2015, { extent: 'some_places', occCodes: [] }),
		table(2022, { kind: 'state' }),
	];

	it('begin with the method of today and hold the releases with the role', () => {
		expect(comparableYears(tables, '15-1211', 2021)).toEqual([2021, 2022, 2023, 2024, 2025]);
		expect(comparableYears(tables, '29-2072', 2021)).toEqual([2025]);
		expect(comparableYears([table(2023, { extent: 'some_places' })], '15-1211', 2021)).toEqual([]);
	});

	it('are the whole time over areas that stayed, and the times before and after a change over all', () => {
		expect(spansOf([2021, 2022, 2023, 2024, 2025], LINKS)).toEqual([
			WHOLE,
			{ from: 2021, to: 2023, isRedrawn: false },
			{ from: 2024, to: 2025, isRedrawn: false },
		]);
		expect(spansOf([2024, 2025], LINKS)).toEqual([{ from: 2024, to: 2025, isRedrawn: false }]);
		expect(spansOf([2023, 2025], LINKS)).toEqual([{ from: 2023, to: 2025, isRedrawn: true }]);
		expect(spansOf([2025], LINKS)).toEqual([]);
		expect(spansOf([], LINKS)).toEqual([]);
	});
});

describe('changes', () => {
	const rows = [
		row('10000', 2021, figure(50_000), figure(80)),
		row('10000', 2025, figure(66_000), figure(100)),
		row('20000', 2021, figure(50_000)),
		row('20000', 2025, figure(90_000)),
		row('30000', 2021, figure(50_000)),
		row('31000', 2025, figure(55_000), NONE),
		row('40000', 2025, figure(60_000)),
		row('50000', 2021, figure(60_000)),
		row('60000', 2021, { value: 208_000, flag: 'top_coded' }),
		row('60000', 2025, figure(260_000)),
		row('70000', 2021, NONE),
		row('70000', 2025, figure(70_000)),
	];
	const changes = metroChanges(WHOLE, rows, LINKS, FACTORS);

	it('compare areas with the same counties, under another code too, the greatest rise first', () => {
		const compared = changes.filter(({ gap }) => gap === null);
		expect(compared.map(({ areaCode, from }) => [areaCode, from?.areaCode])).toEqual([
			['10000', '10000'],
			['31000', '30000'],
		]);
		const [first, second] = compared;
		expect(first?.change).toBeCloseTo(32, 10);
		expect(first?.realChange).toBeCloseTo(10, 10);
		expect(first?.jobsChange).toBeCloseTo(25, 10);
		expect(second?.change).toBeCloseTo(10, 10);
		expect(second?.jobsChange).toBeNull();
	});

	it('list the others with the reason', () => {
		const others = changes.filter(({ gap }) => gap !== null);
		expect(
			others.map(({ areaCode, gap, change, realChange }) => [areaCode, gap, change, realChange]),
		).toEqual([
			['20000', 'redrawn', null, null],
			['40000', 'redrawn', null, null],
			['50000', 'redrawn', null, null],
			['70000', 'no_figure', null, null],
			['60000', 'top_coded', null, null],
		]);
	});

	it('take every area where the delineation is one', () => {
		const inside = metroChanges({ from: 2021, to: 2025, isRedrawn: false }, rows, LINKS, FACTORS);
		expect(inside.filter(({ gap }) => gap === 'redrawn')).toEqual([]);
		expect(inside.find(({ areaCode }) => areaCode === '20000')?.change).toBeCloseTo(80, 10);
	});

	it('say nothing of inflation where a year has no price index', () => {
		const [first] = metroChanges(WHOLE, rows, LINKS, new Map());
		expect(first?.change).toBeCloseTo(32, 10);
		expect(first?.realChange).toBeNull();
	});
});
