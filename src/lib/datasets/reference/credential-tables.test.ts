/**
 * Guarantee: a fee, a survey figure or a price that no source gives stays empty, and a grade or statistic we do not
 * know is refused. Without it a mean could pass as a median and a blank fee as a free exam.
 */
import { describe, expect, it } from 'vitest';
import type { Cell } from '../importing/importer.ts';
import { credentialPayImporter, credentialsImporter, tuitionImporter } from './credential-tables.ts';

const CREDENTIALS =
	'id,name,issuer,prerequisites,exam_fee_member,exam_fee_nonmember,fee_as_of,renewal_years,ce_units,introduced,occupations_editorial,source,source_date'.split(
		',',
	);
const PAY =
	'credential,statistic,amount_usd,survey_year,publisher,population,sample_size,evidence_grade,source_title,source_address,seen'.split(
		',',
	);

function credential(...changes: readonly (readonly [number, Cell])[]) {
	const cells: Cell[] = [
		'CCS-P',
		'Certified Coding Specialist',
		'AHIMA',
		null,
		null,
		'399',
		'2025',
		'2',
		'20',
		null,
		'29-2072;29-9021',
		's',
		'2019',
	];
	for (const [index, cell] of changes) cells[index] = cell;
	return credentialsImporter.read({ file: 'credentials.csv', rows: [CREDENTIALS, cells] });
}

function pay(...cells: readonly Cell[]) {
	return credentialPayImporter.read({ file: 'credential_pay.csv', rows: [PAY, cells] });
}

describe('credentials', () => {
	it('keep missing fees empty and split the occupations', () => {
		expect(credential().rows).toEqual([
			{
				abbreviation: 'CCS-P',
				name: 'Certified Coding Specialist',
				issuer: 'AHIMA',
				prerequisites: '',
				examFeeMember: null,
				examFeeNonmember: 399,
				feeAsOf: '2025',
				renewalYears: 2,
				ceUnits: 20,
				introduced: '',
				occupations: ['29-2072', '29-9021'],
				source: 's',
				sourceDate: '2019',
			},
		]);
	});

	it('are refused for a negative fee or a broken occupation code', () => {
		expect(credential([4, '-1']).refused[0]?.place).toMatchObject({ line: 2, column: 'exam_fee_member' });
		expect(credential([10, '29-2072;coder']).refused[0]?.place.column).toBe('occupations_editorial');
	});
});

describe('pay by credential', () => {
	it('keeps statistic, grade and an unstated year', () => {
		const [row] = pay(
			'COC',
			'mean',
			'62846',
			null,
			'AAPC',
			'members',
			null,
			'issuer_survey',
			't',
			'a',
			'issuer_page',
		).rows;
		expect(row).toMatchObject({
			subject: 'COC',
			statistic: 'mean',
			amount: 62846,
			year: null,
			evidenceGrade: 'issuer_survey',
		});
	});

	it('refuses another statistic, another grade, and no amount', () => {
		expect(
			pay('COC', 'average', '1', null, '', '', null, 'issuer_survey', '', '', '').refused[0]?.place.column,
		).toBe('statistic');
		expect(pay('COC', 'mean', '1', null, '', '', null, 'rumour', '', '', '').refused[0]?.place.column).toBe(
			'evidence_grade',
		);
		expect(
			pay('COC', 'mean', null, null, '', '', null, 'issuer_survey', '', '', '').refused[0]?.place.column,
		).toBe('amount_usd');
	});
});

describe('cost of study', () => {
	it('keeps the academic year as text', () => {
		const header = ['topic', 'key', 'value', 'unit', 'year', 'source', 'source_address'];
		const rows = [
			header,
			['tuition', 'public 4-year', '9834', 'USD per year', '2022-23', 'NCES', 'https://nces.ed.gov'],
		];
		expect(tuitionImporter.read({ file: 'tuition.csv', rows }).rows[0]).toMatchObject({
			value: 9834,
			year: '2022-23',
		});
	});
});
