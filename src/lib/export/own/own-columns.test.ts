/**
 * Guarantee: a row of a table has an own figure beside it only where that is of the same role, place, setting, credential and
 * year, in the money of the row or not at all. Without it a reader would compare what cannot be compared.
 */
import { describe, expect, test } from 'vitest';
import { ownSeriesOf } from '$lib/charts/own/own-series.fixture.ts';
import type { OwnFigure } from '$lib/domain/own-figures.ts';
import { ownColumns } from './own-columns.ts';

type Row = Readonly<Record<string, string | number | null>>;
const ROW: Row = { year: 2025, area_code: '99', occ_code: '29-2072', a_median: 51_140, employment: 194_720 };

/** What stands beside a row for one own figure; `none` where the table has no column for it. */
function beside(figure: Partial<OwnFigure>, row: Row = ROW): string | number | null {
	const [column] = ownColumns(Object.keys(row), [ownSeriesOf('Survey', figure)]);
	return column ? column.value((name) => row[name] ?? null) : 'none';
}

describe('a figure of the same', () => {
	test.each([
		['role, place and year', {}, 61_237],
		['no year: beside every release', { year: null }, 61_237],
		['another year', { year: 2024 }, null],
		['another role', { role: '11-9111' }, null],
		['another place', { area: '06' }, null],
		['a setting, where the row has none', { setting: 'naics-62' }, null],
		['a credential, where the row has none', { credential: 'rhit' }, null],
		['an hourly wage', { value: 30, period: 'hourly' }, 62_400],
		['jobs', { measure: 'employment', value: 12 }, 12],
		['a measure the table has no column of', { measure: 'p90' }, 'none'],
	] as const)('%s', (_, figure, expected) => {
		expect(beside(figure)).toBe(expected);
	});
});

test('hourly tables have annual figures by 2,080', () => {
	const { a_median: _, ...rest } = ROW;
	expect(beside({ value: 52_000 }, { ...rest, h_median: 24.59 })).toBe(25);
});

describe('money', () => {
	test('real dollars by the factor of the row; a figure without a year is left out', () => {
		const real = { ...ROW, year: 2023, dollars: 'real', cpi_factor: 1.1 };
		expect(beside({ year: 2023, value: 50_000 }, real)).toBe(55_000);
		expect(beside({ year: null }, real)).toBeNull();
	});

	test('local dollars by the price level of the row, which it may lack', () => {
		expect(beside({ value: 50_000 }, { ...ROW, dollars: 'local', price_parity: 80 })).toBe(62_500);
		expect(beside({ value: 50_000 }, { ...ROW, dollars: 'local', price_parity: null })).toBeNull();
	});
});

test('settings and credentials are held to their ids; claims and owners have nothing beside them', () => {
	const { area_code: _, ...national } = ROW;
	const setting = { ...national, setting_id: 'naics-62', kind: 'sector' };
	expect(beside({ setting: 'naics-62' }, setting)).toBe(61_237);
	expect(beside({}, setting)).toBeNull();
	expect(beside({ setting: 'naics-62' }, { ...setting, kind: 'owner' })).toBeNull();
	const credential = { ...national, credential_id: 'rhit', kind: 'official' };
	expect(beside({ credential: 'rhit' }, credential)).toBe(61_237);
	expect(beside({ credential: 'cca' }, credential)).toBeNull();
	expect(beside({ credential: 'rhit' }, { ...credential, kind: 'issuer_survey' })).toBeNull();
});

test('rows of two releases have no columns: nobody could say which one a figure is beside', () => {
	expect(beside({}, { ...ROW, year_from: 2024 })).toBe('none');
});

test('several figures of one row all stand there; columns of like names are told apart', () => {
	const series = [ownSeriesOf('Survey', {}, { value: 70_000 }), ownSeriesOf('survey!', {})];
	const columns = ownColumns(Object.keys(ROW), series);
	expect(columns.map(({ name }) => name)).toEqual(['yours_survey_median', 'yours_survey_median_2']);
	expect(columns[0]?.value((name) => ROW[name] ?? null)).toBe('61237; 70000');
	expect(columns[0]?.text((name) => ROW[name] ?? null)).toBe('$61,237; $70,000');
});
