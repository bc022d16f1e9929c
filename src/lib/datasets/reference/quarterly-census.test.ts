/**
 * Guarantee: what BLS does not disclose has a flag and no number, owners and codes keep their meaning, and only whole, annual
 * rows of the nation are read. Without it a withheld zero would be shown as a job that pays nothing.
 */
import { describe, expect, it } from 'vitest';
import type { Cell, SourceTable } from '../importing/importer.ts';
import { quarterlyCensusImporter } from './quarterly-census.ts';

const HOSPITALS = {
	area_fips: 'US000',
	own_code: '5',
	industry_code: '622',
	agglvl_code: '15',
	size_code: '0',
	year: '2024',
	qtr: 'A',
	disclosure_code: '',
	annual_avg_estabs: '15795',
	annual_avg_emplvl: '5454513',
	total_annual_wages: '453484209139',
	annual_avg_wkly_wage: '1599',
	avg_annual_pay: '83139',
	lq_disclosure_code: '',
	lq_annual_avg_estabs: '1.00',
	lq_annual_avg_emplvl: '1.00',
	lq_annual_avg_wkly_wage: '1.00',
	lq_avg_annual_pay: '1.00',
	oty_disclosure_code: '',
	oty_annual_avg_emplvl_chg: '185354',
	oty_annual_avg_emplvl_pct_chg: '3.5',
	oty_avg_annual_pay_chg: '2934',
	oty_avg_annual_pay_pct_chg: '-3.7',
} satisfies Readonly<Record<string, Cell>>;
type Name = keyof typeof HOSPITALS;
type Line = Readonly<Partial<Record<Name, string>>>;
const NAMES = Object.keys(HOSPITALS) as Name[];
const ZEROS: Line = {
	annual_avg_emplvl: '0',
	annual_avg_wkly_wage: '0',
	avg_annual_pay: '0',
	oty_annual_avg_emplvl_pct_chg: '0',
	oty_avg_annual_pay_pct_chg: '0',
};

function source(lines: readonly Line[], names: readonly Name[] = NAMES): SourceTable {
	const rows = lines.map((line) => names.map((name) => line[name] ?? HOSPITALS[name]));
	return { file: 'qcew_2024_us000.csv', rows: [names, ...rows] };
}
const read = (...lines: readonly Line[]) => quarterlyCensusImporter.read(source(lines));
const refusals = (...lines: readonly Line[]) =>
	read(...lines).refused.map(({ place, reason }) => [place.line, place.column, reason]);

describe('the annual file', () => {
	it('is known by its header, and refused whole where a column is missing', () => {
		expect(quarterlyCensusImporter.recognise(source([]))).toBe(true);
		// The quarterly file has other columns of employment and pay.
		const quarterly = NAMES.filter((name) => name !== 'avg_annual_pay');
		expect(quarterlyCensusImporter.recognise(source([], quarterly))).toBe(false);
		const without = quarterlyCensusImporter.read(
			source(
				[{}],
				NAMES.filter((name) => name !== 'disclosure_code'),
			),
		);
		expect(without.rows).toEqual([]);
		expect(without.refused[0]?.place.column).toBe('disclosure');
	});

	it('is not taken apart by its location quotients, whose names end alike', () => {
		expect(read({}).rows).toEqual([
			{
				year: 2024,
				industryCode: '622',
				ownership: 'private',
				aggregation: 'subsector',
				establishments: 15795,
				employment: 5454513,
				employmentFlag: '',
				averageAnnualPay: 83139,
				averageAnnualPayFlag: '',
				averageWeeklyWage: 1599,
				averageWeeklyWageFlag: '',
				employmentChangePercent: 3.5,
				employmentChangePercentFlag: '',
				averageAnnualPayChangePercent: -3.7,
				averageAnnualPayChangePercentFlag: '',
			},
		]);
	});

	it('gives owners and levels in words, sectors of several digits as one code', () => {
		const codes = ['0', '1', '2', '3', '5', '8', '9'];
		expect(read(...codes.map((own_code) => ({ own_code }))).rows.map(({ ownership }) => ownership)).toEqual([
			'all',
			'federal',
			'state',
			'local',
			'private',
			'government',
			'private-state-local',
		]);
		const [manufacturing] = read({ industry_code: '31-33', agglvl_code: '14' }).rows;
		expect([manufacturing?.industryCode, manufacturing?.aggregation]).toEqual(['31-33', 'sector']);
	});
});

describe('what is not disclosed', () => {
	it('has a flag and no figure, but for the establishments, which BLS publishes', () => {
		const [row] = read({ ...ZEROS, disclosure_code: 'N', oty_disclosure_code: 'N' }).rows;
		expect(row).toMatchObject({
			establishments: 15795,
			employment: null,
			employmentFlag: 'withheld',
			averageAnnualPay: null,
			averageAnnualPayFlag: 'withheld',
			averageWeeklyWage: null,
			averageWeeklyWageFlag: 'withheld',
			employmentChangePercent: null,
			averageAnnualPayChangePercent: null,
			averageAnnualPayChangePercentFlag: 'withheld',
		});
	});

	it('can be the change alone, where the year before was withheld', () => {
		const [row] = read({
			oty_disclosure_code: 'N',
			oty_annual_avg_emplvl_pct_chg: '0',
			oty_avg_annual_pay_pct_chg: '0',
		}).rows;
		expect([row?.employment, row?.employmentFlag]).toEqual([5454513, '']);
		expect([row?.employmentChangePercent, row?.employmentChangePercentFlag]).toEqual([null, 'withheld']);
	});

	it('is refused with a number in its place', () => {
		expect(refusals({ disclosure_code: 'N' }, { oty_disclosure_code: 'N' })).toEqual([
			[2, 'annual_avg_emplvl', 'the row is marked as not disclosed (N) and has a figure'],
			[3, 'oty_annual_avg_emplvl_pct_chg', 'the row is marked as not disclosed (N) and has a figure'],
		]);
	});

	it('is not an average of nobody: zeros without the mark stand as published', () => {
		const [row] = read({ ...ZEROS }).rows;
		expect([row?.employment, row?.employmentFlag]).toEqual([0, '']);
	});
});

describe('other rows', () => {
	it('of counties and sizes are passed over by name', () => {
		const result = read({ area_fips: '48453' }, { size_code: '3' }, {});
		expect(result.passedOver).toEqual({
			'rows of other areas than the nation': 1,
			'rows by size of establishment': 1,
		});
		expect(result.rows).toHaveLength(1);
	});

	it.each<[Line, string]>([
		[{ own_code: '4' }, 'own_code'],
		[{ agglvl_code: '75' }, 'agglvl_code'],
		[{ industry_code: '31_33' }, 'industry_code'],
		[{ year: '45413' }, 'year'],
		[{ qtr: '1' }, 'qtr'],
		[{ disclosure_code: '-' }, 'disclosure_code'],
		[{ annual_avg_emplvl: '' }, 'annual_avg_emplvl'],
		[{ annual_avg_emplvl: '-5' }, 'annual_avg_emplvl'],
		[{ avg_annual_pay: '(D)' }, 'avg_annual_pay'],
		[{ oty_avg_annual_pay_pct_chg: 'n/a' }, 'oty_avg_annual_pay_pct_chg'],
	])('%j is refused at its cell', (line, column) => {
		const result = read({}, line);
		expect(result.rows).toHaveLength(1);
		expect(result.refused.map(({ place }) => [place.line, place.column])).toEqual([[3, column]]);
	});
});
