/**
 * Guarantee: the first answer is of the roles, places and release asked for, compares only plain figures of one release,
 * and says what is missing. Without it the largest type on the page could be of another role or place than its words.
 */
import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { projected } from '$lib/charts/outlook-row.fixture.ts';
import {
	figure,
	inArea,
	MANAGERS,
	RECORDS,
	REGISTRARS,
	TOP_CODED,
	UNRELEASED,
} from '$lib/charts/wage-row.fixture.ts';
import { answerGrid, type GridRows } from './grid.ts';
import { cellWords, gridCaption, leftOut } from './words.ts';

const OUTLOOK = projected('29-2072', 'Medical Records Specialists', {});
const AUSTIN = inArea(RECORDS, '12420', 'Austin', figure(48_990));
const MANAGERS_AUSTIN = inArea(MANAGERS, '12420', 'Austin', figure(126_110));
const SMALL = inArea(RECORDS, '10180', 'Abilene', UNRELEASED);

function said(rows: Partial<GridRows>) {
	const whole: GridRows = { filters: NO_FILTERS, byRole: [], nation: [], outlook: [], ...rows };
	const grid = answerGrid(whole);
	return grid?.roles.map(({ code, cells }) => [
		code,
		...cells.map((cell) => {
			const { pay, detail, jobs } = cellWords(cell, grid, whole.filters);
			return [cell.place.title, pay, detail, jobs].filter(Boolean).join(' · ');
		}),
	]);
}

describe('the first answer', () => {
	test('is of the starters before anything is chosen, with what the nation expects', () => {
		expect(said({ byRole: [MANAGERS, REGISTRARS, RECORDS], outlook: [OUTLOOK] })).toEqual([
			['29-2072', 'United States · $51,140 · +7.1% jobs, 2024–34 · 194,720 jobs'],
			['29-9021', 'United States · $68,020 · 194,720 jobs'],
			['11-9111', 'United States · $123,860 · 194,720 jobs'],
		]);
	});

	test('has the chosen roles and places in the order chosen, held against the nation', () => {
		const filters = { ...NO_FILTERS, role: ['11-9111', '29-2072'], area: ['12420', '10180'] };
		const byRole = [AUSTIN, SMALL, MANAGERS_AUSTIN];
		expect(said({ filters, byRole, nation: [RECORDS, MANAGERS], outlook: [OUTLOOK] })).toEqual([
			['11-9111', 'Austin · $126,110 · 2% above U.S. · 194,720 jobs', 'Abilene · No BLS figure for May 2025'],
			[
				'29-2072',
				'Austin · $48,990 · 4% below U.S. · 194,720 jobs',
				'Abilene · not released (*) · 194,720 jobs',
			],
		]);
	});

	test('compares nothing with a top code, nor with another release', () => {
		const filters = { ...NO_FILTERS, area: ['12420'] };
		for (const other of [
			{ ...RECORDS, median: TOP_CODED },
			{ ...RECORDS, year: 2024 },
		]) {
			expect(said({ filters, byRole: [AUSTIN], nation: [other] })).toEqual([
				['29-2072', 'Austin · $48,990 · 194,720 jobs'],
			]);
		}
	});

	test('is of the newest of several releases, four roles and four places at most', () => {
		const places = ['1', '2', '3', '4', '5'].map((code) => inArea(RECORDS, code, `Place ${code}`, figure(1)));
		const filters = { ...NO_FILTERS, role: ['29-2072'], area: places.map(({ areaCode }) => areaCode) };
		const byRole = [...places, { ...AUSTIN, year: 2020, median: figure(2) }];
		const grid = answerGrid({ filters, byRole, nation: [], outlook: [] });
		expect(grid?.year).toBe(2025);
		expect(grid?.places).toHaveLength(4);
		expect(grid && leftOut(1, 5, grid)).toBe('1 more place in the charts below.');
	});

	test('names its statistic and money, and is nothing without rows', () => {
		const grid = answerGrid({ filters: NO_FILTERS, byRole: [RECORDS], nation: [], outlook: [] });
		expect(grid && gridCaption(grid, NO_FILTERS)).toBe('Median pay per year, May 2025');
		expect(
			grid && gridCaption({ ...grid, measure: 'p90' }, { ...NO_FILTERS, pay: 'hourly', dollars: 'local' }),
		).toBe('90th percentile of pay per hour, adjusted for local prices, May 2025');
		expect(answerGrid({ filters: NO_FILTERS, byRole: [], nation: [], outlook: [] })).toBeNull();
	});
});
