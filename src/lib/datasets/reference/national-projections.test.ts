/**
 * Guarantee: projections come out in whole jobs, missing marks as null and top-coded medians as lower bounds with
 * their flag; the years are those of the headers. Without it 41.9 thousand would become 41,899.999 jobs, and a
 * top code an exact wage.
 */
import { describe, expect, it } from 'vitest';
import type { Cell, SourceTable } from '../importing/importer.ts';
import { projectionsImporter, separationsImporter } from './national-projections.ts';

const TITLE = ['Table 1.2 Occupational projections, 2024–2034 (Employment in thousands)'];
const HEADER = [
	'2024 National Employment Matrix title',
	'2024 National Employment Matrix code',
	'Occupation type',
	'Employment, 2024',
	'Employment, 2034',
	'Employment distribution, percent, 2024',
	'Employment change, numeric, 2024–34',
	'Employment change, percent, 2024–34',
	'Percent self employed, 2024',
	'Occupational openings, 2024–34 annual average',
	'Median annual wage, dollars, 2024[1]',
	'Typical education needed for entry',
	'Work experience in a related occupation',
	'Typical on-the-job training needed to attain competency in the occupation',
	'Related Occupational Outlook Handbook (OOH) content',
];
const REGISTRARS: readonly Cell[] = [
	'      Health information technologists and medical registrars',
	'29-9021',
	'Line item',
	41.9,
	48.1,
	0,
	6.2,
	14.7,
	7.8,
	3.2,
	67310,
	"Associate's degree",
	'None',
	'None',
	'OOH Content',
];

function workbook(...rows: readonly (readonly Cell[])[]): SourceTable {
	return { file: 'occupation.xlsx', sheet: 'Table 1.2', rows: [TITLE, HEADER, ...rows] };
}

function withCell(index: number, value: Cell): readonly Cell[] {
	return REGISTRARS.map((cell, at) => (at === index ? value : cell));
}

describe('Table 1.2', () => {
	it('is recognised by its header and reads a line item in whole jobs', () => {
		const source = workbook(REGISTRARS);
		expect(projectionsImporter.recognise(source)).toBe(true);
		expect(separationsImporter.recognise(source)).toBe(false);
		expect(projectionsImporter.read(source).rows).toEqual([
			{
				occCode: '29-9021',
				title: 'Health information technologists and medical registrars',
				type: 'line_item',
				baseYear: 2024,
				projectedYear: 2034,
				employmentBase: 41900,
				employmentProjected: 48100,
				change: 6200,
				changePercent: 14.7,
				selfEmployedPercent: 7.8,
				openings: 3200,
				medianWage: 67310,
				medianWageFlag: '',
				typicalEducation: "Associate's degree",
				workExperience: 'None',
				onTheJobTraining: 'None',
			},
		]);
	});

	it('keeps a dash as no figure and a top-coded median as a lower bound', () => {
		const { rows } = projectionsImporter.read(workbook(withCell(10, '—'), withCell(10, '>=$239,200')));
		expect(rows.map(({ medianWage, medianWageFlag }) => [medianWage, medianWageFlag])).toEqual([
			[null, 'not_available'],
			[239200, 'top_coded'],
		]);
		expect(projectionsImporter.read(workbook(withCell(8, '—'))).rows[0]?.selfEmployedPercent).toBeNull();
	});

	it('tells summary from line item, and passes footnotes over', () => {
		const result = projectionsImporter.read(
			workbook(withCell(2, 'Summary'), ['Footnotes:'], ['[1] Data are …']),
		);
		expect(result.rows[0]?.type).toBe('summary');
		expect(result.passedOver).toEqual({ footnotes: 2 });
	});

	it('refuses a negative employment, an unreadable wage and a broken code, each with its place', () => {
		const result = projectionsImporter.read(
			workbook(withCell(3, -1), withCell(10, 'high'), withCell(1, '29-902')),
		);
		expect(result.rows).toEqual([]);
		expect(result.refused.map(({ place }) => [place.sheet, place.line, place.column])).toEqual([
			['Table 1.2', 3, 'employment, 2024'],
			['Table 1.2', 4, 'median annual wage, dollars, 2024[1]'],
			['Table 1.2', 5, '2024 national employment matrix code'],
		]);
	});

	it('refuses the workbook when a column is gone', () => {
		const cut = {
			file: 'occupation.xlsx',
			rows: [TITLE, HEADER.filter((name) => !name.startsWith('Occupational op'))],
		};
		expect(projectionsImporter.read(cut).refused[0]?.place.column).toBe('openings');
	});
});

describe('Table 1.10', () => {
	it('reads rates as they are and counts in jobs', () => {
		const header = [
			...HEADER.slice(0, 5),
			'Employment change, numeric, 2024–34',
			'Employment change, percent, 2024–34',
			'Labor force exit rate, 2024–34 annual average',
			'Occupational transfer rate, 2024–34 annual average',
			'Total occupational separations rate, 2024–34 annual average',
			'Labor force exits, 2024–34 annual average',
			'Occupational transfers, 2024–34 annual average',
			'Total occupational separations, 2024–34 annual average',
			'Occupational openings, 2024–34 annual average',
		];
		const row = [
			'  Chief executives',
			'11-1011',
			'Line item',
			309.4,
			322.7,
			13.3,
			4.3,
			3,
			3.6,
			6.6,
			9.5,
			11.4,
			20.9,
			22.2,
		];
		const source: SourceTable = {
			file: 'occupation.xlsx',
			sheet: 'Table 1.10',
			rows: [['Table 1.10'], header, row],
		};
		expect(projectionsImporter.recognise(source)).toBe(false);
		expect(separationsImporter.read(source).rows).toEqual([
			{
				occCode: '11-1011',
				baseYear: 2024,
				projectedYear: 2034,
				exitRate: 3,
				transferRate: 3.6,
				separationsRate: 6.6,
				exits: 9500,
				transfers: 11400,
				separations: 20900,
			},
		]);
	});
});
