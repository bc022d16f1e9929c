/**
 * Guarantee: the sample payroll, saved and chosen again, is the very payroll that the page shows, and the headers of payroll systems
 * lead to the fields they mean. Without it the first file that anybody tries would lose half of its people.
 */
import { expect, test } from 'vitest';
import { matchColumns } from '../mapping/match-columns.ts';
import { ValueMatcher } from '../mapping/match-values.ts';
import { readWhole } from '../mapping/read-whole.fixture.ts';
import type { ColumnFacts } from '../reading/column-tally.ts';
import { PAYROLL_FIELDS } from './fields.ts';
import { MADE_UP_CSV, madeUpPayroll } from './made-up-payroll.ts';
import { payrollOf } from './payroll-rows.ts';

const { people } = madeUpPayroll();
const CITIES: Readonly<Record<string, string>> = {
	'12420': 'Austin',
	'41700': 'San Antonio',
	'4800004': 'Hill Country',
};

test('the sample is read as the made-up payroll, nobody left out', async () => {
	const roles = [...new Set(people.map(({ role }) => role))].map((code) => ({
		code,
		title: `Role ${code}`,
		isPreferred: true,
		alternateTitles: [...new Set(people.filter(({ role }) => role === code).map(({ title }) => title))],
	}));
	const areas = Object.entries(CITIES).map(([code, title]) => ({ code, title }));
	const matcher = new ValueMatcher({ roles, areas, settings: [], credentials: [], measures: [] });
	const { rows, refused } = await readWhole(new File([MADE_UP_CSV], 'made-up-payroll.csv'), {
		fields: PAYROLL_FIELDS,
		matcher,
	});
	expect(refused).toEqual([]);
	const read = payrollOf({ file: { name: '', sha256: '', bytes: 0 }, rows, refused: [] });
	expect(read.refused).toEqual([]);
	expect(read.payroll.people).toEqual(people);
});

type Named = readonly [name: string, type: ColumnFacts['type'], field: string | null];

test.each<[string, readonly Named[]]>([
	[
		'an export with every name cut short',
		[
			['Emp #', 'number', 'name'],
			['Posn Ttl', 'text', 'title'],
			['Dept Nm', 'text', 'site'],
			['Wrk Loc', 'text', 'place'],
			['Base Rt', 'number', 'pay'],
			['Hr/Yr', 'text', 'basis'],
			['FTE %', 'number', 'fte'],
			['Gr', 'text', 'grade'],
			['DOH', 'date', 'startDate'],
			['Grd Min', 'number', 'rangeMinimum'],
			['Grd Max', 'number', 'rangeMaximum'],
			['Sex', 'text', 'group'],
		],
	],
	[
		'a report of a large system',
		[
			['Worker', 'text', 'name'],
			['BusinessTitle', 'text', 'title'],
			['Location_Name', 'text', 'place'],
			['Annual Salary', 'money', 'pay'],
			['Pay Frequency', 'text', 'basis'],
			['Hire Date', 'date', 'startDate'],
			['Supervisor', 'text', null],
		],
	],
])('the columns of %s', (_, named) => {
	const columns = named.map(([name, type]): ColumnFacts => ({
		name,
		type,
		filled: 9,
		different: 9,
		isWhole: true,
		decimal: '.',
		dayOrder: null,
		period: 'annual',
	}));
	const found = matchColumns(PAYROLL_FIELDS, columns);
	const fieldOf = (index: number) => [...found].find(([, column]) => column === index)?.[0] ?? null;
	expect(named.map(([name], index) => [name, fieldOf(index)])).toEqual(
		named.map(([name, , field]) => [name, field]),
	);
});
