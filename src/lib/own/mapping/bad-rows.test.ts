// Guarantees that a bad row is refused with its line, column, value and a sentence while the others are taken in, and that
// what was there before stays. Without it a slip in a file becomes a figure, or a row is lost in silence.
import { describe, expect, it } from 'vitest';
import { ValueMatcher } from './match-values.ts';
import { readWhole, TEST_FIELDS, TEST_VOCABULARY, withFigures } from './read-whole.fixture.ts';

const given = { fields: TEST_FIELDS, matcher: new ValueMatcher(TEST_VOCABULARY) };

/** A header, a bad row, and a good one, which is taken in all the same. */
const ROWS: readonly (readonly [string, string, readonly [string, string, string]])[] = [
	['too few cells', 'Coder,Austin', ['', '', 'The row has 2 cells, the header 8.']],
	['too many cells', 'Coder,,61200,,,,,,x', ['', '', 'The row has 9 cells, the header 8.']],
	[
		'a quote that is not doubled',
		'"Coder" x",,61200,,,,,',
		['', '', 'A quote inside a quoted cell isn’t doubled: nobody can tell where the cell ends.'],
	],
	['no title', ',,61200,,,,,', ['Title', '', 'The cell is empty, and every row needs it.']],
	['an unknown title', 'Wizard,,61200,,,,,', ['Title', 'Wizard', 'You left this value out.']],
	['an ambiguous title', 'Data Analyst,,61200,,,,,', ['Title', 'Data Analyst', 'You left this value out.']],
	['an ambiguous city', 'Coder,Portland,61200,,,,,', ['City', 'Portland', 'You left this value out.']],
	['an unknown city', 'Coder,Gotham,61200,,,,,', ['City', 'Gotham', 'You left this value out.']],
	['a ZIP code', 'Coder,78701,61200,,,,,', ['City', '78701', 'You left this value out.']],
	['no pay', 'Coder,,,,,,,', ['Pay', '', 'The cell is empty, and every row needs it.']],
	['suppressed pay', 'Coder,,**,,,,,', ['Pay', '**', 'The cell is empty, and every row needs it.']],
	[
		'a date as pay',
		'Coder,,5/1/2024,,,,,',
		['Pay', '5/1/2024', 'The cell holds the date 5/1/2024, not a number.'],
	],
	[
		'an ISO date as pay',
		'Coder,,2024-05-01,,,,,',
		['Pay', '2024-05-01', 'The cell holds the date 2024-05-01, not a number.'],
	],
	[
		'euros',
		'Coder,,€61200,,,,,',
		['Pay', '€61200', 'The amount is in euros. Only US dollars are taken in: nothing is converted.'],
	],
	[
		'pounds',
		'Coder,,61200 GBP,,,,,',
		['Pay', '61200 GBP', 'The amount is in pounds. Only US dollars are taken in: nothing is converted.'],
	],
	[
		'Canadian dollars',
		'Coder,,CAD 61200,,,,,',
		[
			'Pay',
			'CAD 61200',
			'The amount is in Canadian dollars. Only US dollars are taken in: nothing is converted.',
		],
	],
	['negative pay', 'Coder,,-61200,,,,,', ['Pay', '-61200', 'Pay cannot be negative.']],
	['pay in parentheses', 'Coder,,(61200),,,,,', ['Pay', '(61200)', 'Pay cannot be negative.']],
	[
		'pay of zero',
		'Coder,,0,,,,,',
		['Pay', '0', 'Pay of zero is not taken in. Leave the cell empty where pay is not known.'],
	],
	[
		'pay in thousands',
		'Coder,,61.2,,,,,',
		['Pay', '61.2', '$61.20 a year is too little to be pay. Is it in thousands, or on another basis?'],
	],
	[
		'absurd pay',
		'Coder,,61200000,,,,,',
		[
			'Pay',
			'61200000',
			'$61,200,000.00 a year is too much to be pay. Is it on another basis, or does it lack a decimal sign?',
		],
	],
	[
		'annual pay as hourly',
		'Coder,,61200,hourly,,,,',
		[
			'Pay',
			'61200',
			'$61,200.00 an hour is too much to be pay. Is it on another basis, or does it lack a decimal sign?',
		],
	],
	[
		'pay that says it is hourly',
		'Coder,,$29.50/hr,,,,,',
		['Pay', '$29.50/hr', 'The cell says that it is hourly pay; the column is read as annual pay.'],
	],
	['a range', 'Coder,,55000-65000,,,,,', ['Pay', '55000-65000', 'The cell holds a range, not one number.']],
	[
		'a percentage as pay',
		'Coder,,75%,,,,,',
		['Pay', '75%', 'The cell holds a percentage, not an amount of money.'],
	],
	['words as pay', 'Coder,,competitive,,,,,', ['Pay', 'competitive', 'The cell does not hold a number.']],
	['a formula as pay', 'Coder,,=A1*2080,,,,,', ['Pay', '=A1*2080', 'The cell does not hold a number.']],
	[
		'SQL as pay',
		'Coder,,1); DROP TABLE wages;--,,,,,',
		['Pay', '1); DROP TABLE wages;--', 'The cell does not hold a number.'],
	],
	[
		'a decimal comma among points',
		'Coder,,"61200,5",,,,,',
		[
			'Pay',
			'61200,5',
			'The cell is not a number with a decimal point. The sign can be changed under “Decimals”.',
		],
	],
	['infinity', 'Coder,,1e999,,,,,', ['Pay', '1e999', 'The number is too large to calculate with.']],
	[
		'NUL',
		'Coder,,61\x00200,,,,,',
		['Pay', '61␀200', 'The cell holds a control character, such as NUL, or text that could not be decoded.'],
	],
	[
		'text turned around',
		'Coder,,61200,,,,,\u202enimda',
		['Site', '�nimda', 'The cell holds a control character, such as NUL, or text that could not be decoded.'],
	],
	[
		'a long cell',
		`Coder,,61200,,,,,${'x'.repeat(40_000)}`,
		['Site', `${'x'.repeat(79)}…`, "The cell holds 40,000 characters: more than a table's cell can."],
	],
	[
		'a cell of 1.1 MB',
		`Coder,,61200,,,,,${'x'.repeat(1_100_000)}`,
		['', '', 'Cell 8 holds more than 1 million characters.'],
	],
	['a negative share', 'Coder,,61200,,-0.5,,,', ['FTE', '-0.5', 'The number cannot be negative.']],
	[
		'a day that is not there',
		'Coder,,61200,,,2/30/2024,,',
		['Start', '2/30/2024', 'No calendar has this date.'],
	],
	[
		'a date of two readings',
		'Coder,,61200,,,5/6/2024,,',
		[
			'Start',
			'5/6/2024',
			'The date can be read in two ways: choose whether the day or the month comes first.',
		],
	],
	['words as a date', 'Coder,,61200,,,soon,,', ['Start', 'soon', 'The cell does not hold a date.']],
	['two years', 'Coder,,61200,,,,2023/2024,', ['Year', '2023/2024', 'The cell does not hold one year.']],
	['a year long ago', 'Coder,,61200,,,,1955,', ['Year', '1955', 'Years before 1990 are not taken in.']],
];

describe('rows', () => {
	it.each(ROWS)('%s', async (_, row, refusal) => {
		const { isUnchanged } = await withFigures();
		const good = 'RN,"Austin, TX",91300.00,,1,2024-05-01,2024,Main\n';
		const text = `Title,City,Pay,Basis,FTE,Start,Year,Site\n${row}\n${good.repeat(3)}`;
		const { rows, refused } = await readWhole(new File([text], 'a.csv'), given);
		expect(refused.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
			[2, ...refusal],
		]);
		expect(rows.map(({ line, values }) => [line, values.role, values.pay])).toEqual(
			[3, 4, 5].map((line) => [line, '29-1141', 91300]),
		);
		expect(isUnchanged()).toBe(true);
	});
});

it('reads shares of a column that is named as percent as hundredths, and those up to 1 as they are', async () => {
	const fields = TEST_FIELDS.map((field) =>
		field.id === 'fte' ? { ...field, isShare: true as const } : field,
	);
	const csv = (name: string) =>
		new File([`Title,Pay,${name}\nCoder,61200,80\nCoder,61200,0.5\nCoder,61200,90%\n`], 'a.csv');
	const fte = async (name: string) =>
		(await readWhole(csv(name), { ...given, fields })).rows.map(({ values }) => values['fte']);
	expect(await fte('FTE %')).toEqual([0.8, 0.5, 0.9]);
	expect(await fte('FTE pct')).toEqual([0.8, 0.5, 0.9]);
	expect(await fte('FTE')).toEqual([80, 0.5, 0.9]);
});
