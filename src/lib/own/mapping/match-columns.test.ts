// Guarantees that odd headers find the field they are for, and that a column is never proposed for what it cannot hold.
import { expect, it } from 'vitest';
import type { ColumnFacts, ColumnType } from '../reading/column-tally.ts';
import { matchColumns } from './match-columns.ts';
import { FIGURE_FIELDS } from './own-series.ts';

const columnsOf = (columns: Readonly<Record<string, ColumnType>>): readonly ColumnFacts[] =>
	Object.entries(columns).map(([name, type]) => ({
		name,
		type,
		filled: 1,
		different: 1,
		isWhole: true,
		decimal: '.',
		dayOrder: null,
		period: 'annual',
	}));

function found(columns: Readonly<Record<string, ColumnType>>) {
	const names = Object.keys(columns);
	return Object.fromEntries(
		[...matchColumns(FIGURE_FIELDS, columnsOf(columns))].map(([id, index]) => [id, names[index]]),
	);
}

it('finds the columns of a long and of a wide table', () => {
	expect(
		found({
			'JOB TITLE': 'text',
			'Metro Area': 'text',
			Statistic: 'text',
			'Base Salary': 'money',
			'Survey Yr': 'number',
		}),
	).toMatchObject({ role: 'JOB TITLE', place: 'Metro Area', measure: 'Statistic', value: 'Base Salary' });
	expect(
		found({
			OCC_CODE: 'text',
			AREA_TITLE: 'text',
			A_PCT10: 'number',
			A_MEDIAN: 'number',
			A_PCT90: 'number',
			TOT_EMP: 'number',
		}),
	).toEqual({
		role: 'OCC_CODE',
		place: 'AREA_TITLE',
		p10: 'A_PCT10',
		median: 'A_MEDIAN',
		p90: 'A_PCT90',
		employment: 'TOT_EMP',
	});
	expect(
		found({ Position: 'text', P10: 'money', P25: 'money', Median: 'money', P75: 'money', P90: 'money' }),
	).toEqual({
		role: 'Position',
		p10: 'P10',
		p25: 'P25',
		median: 'Median',
		p75: 'P75',
		p90: 'P90',
	});
});

it('proposes a column of another kind only by its very name', () => {
	expect(found({ Title: 'text', 'Pay comment': 'text' })).toEqual({ role: 'Title' });
	expect(found({ Title: 'text', Pay: 'text' })).toEqual({ role: 'Title', value: 'Pay' });
	expect(found({ Zebra: 'text', Quux: 'number' })).toEqual({});
});
