// Guarantees that a reader's figures come out as they stand in the file: one for each value, with its measure and basis.
import { expect, it } from 'vitest';
import type { MappedRow } from './fields.ts';
import { figureNeeds, ownSeriesOf } from './own-series.ts';

const row = (line: number, values: MappedRow['values']): MappedRow => ({ line, values, cells: {} });
const file = { name: 'a.csv', sha256: '', bytes: 0 };

it('has a figure for each value of a long and of a wide table', () => {
	const rows = [
		row(2, { role: '29-2072', place: '12420', value: 61_200, measure: 'p90', year: 2025 }),
		row(3, {
			role: '29-2072',
			place: null,
			value: null,
			p10: 21.5,
			median: 29.5,
			employment: 80,
			basis: 'Hourly',
		}),
		row(4, { role: '29-1141', value: 45, measure: null, basis: null }),
		row(5, { role: '29-1141', value: null }),
	];
	const table = { file, rows, refused: [], periods: { value: 'hourly' } } as const;
	const { figures, ...rest } = ownSeriesOf(table, 'x', 'Survey');
	expect(rest).toEqual({ id: 'x', title: 'Survey' });
	const shared = { series: 'x', setting: null, credential: null, year: null };
	expect(figures).toEqual([
		{
			...shared,
			line: 2,
			role: '29-2072',
			area: '12420',
			year: 2025,
			measure: 'p90',
			value: 61_200,
			period: 'hourly',
		},
		{ ...shared, line: 3, role: '29-2072', area: '99', measure: 'median', value: 29.5, period: 'hourly' },
		{ ...shared, line: 3, role: '29-2072', area: '99', measure: 'p10', value: 21.5, period: 'hourly' },
		{ ...shared, line: 3, role: '29-2072', area: '99', measure: 'employment', value: 80, period: 'annual' },
		{ ...shared, line: 4, role: '29-1141', area: '99', measure: 'median', value: 45, period: 'hourly' },
	]);
});

it('needs a column with a figure', () => {
	expect(figureNeeds(new Set(['role', 'measure']))).toBe(
		'Choose a column for “Figure”, or for one of the measures.',
	);
	expect(figureNeeds(new Set(['role', 'p90']))).toBe('');
});
