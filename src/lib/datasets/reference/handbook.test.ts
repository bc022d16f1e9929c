/**
 * Guarantee: a handbook figure goes to one occupation only when the page says which; wages at the top code stay
 * lower bounds; the year comes from the file's name. Without it the pay of a group of occupations would be shown
 * as that of one of them.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, SourceTable } from '../importing/importer.ts';
import { handbookImporter } from './handbook.ts';
import { handbookOccupations, handbookSettingId, settingPay } from './handbook-settings.ts';
import type { Projection } from './national-projections.ts';

function source(file: string, ...rows: readonly (readonly Cell[])[]): SourceTable {
	return { file, rows: [['page', 'title', 'occupation', 'measure', 'industry', 'value'], ...rows] };
}

function projection(title: string, occCode: string, type: Projection['type']): Projection {
	return {
		occCode,
		title,
		type,
		baseYear: 2024,
		projectedYear: 2034,
		employmentBase: null,
		employmentProjected: null,
		change: null,
		changePercent: null,
		selfEmployedPercent: null,
		openings: null,
		medianWage: null,
		medianWageFlag: '',
		typicalEducation: '',
		workExperience: '',
		onTheJobTraining: '',
	};
}

const FILE = 'ooh_top_industries_may2024.csv';

describe('handbook rows', () => {
	it('read wages, top-coded wages and shares', () => {
		const { rows } = handbookImporter.read(
			source(
				FILE,
				['nurses', 'Nurses', 'registered nurses', 'median_wage', 'Hospitals', '97,260'],
				['dentists', 'Dentists', 'dentists', 'median_wage', 'Hospitals', '>=$239,200'],
				['nurses', 'Nurses', 'registered nurses', 'median_wage', 'Schools', '*'],
				['nurses', 'Nurses', 'registered nurses', 'share', 'Hospitals', '59'],
			),
		);
		expect(rows.map(({ year, measure, value, flag }) => [year, measure, value, flag])).toEqual([
			[2024, 'median_wage', 97260, ''],
			[2024, 'median_wage', 239200, 'top_coded'],
			[2024, 'median_wage', null, 'not_available'],
			[2024, 'share', 59, ''],
		]);
	});

	it('at exactly the top code of the release are lower bounds whose sign was lost; elsewhere they are plain', () => {
		const pilots = ['p', 'P', 'pilots', 'median_wage', 'Air transportation'] as const;
		const flags = (file: string, ...wages: readonly string[]) =>
			handbookImporter
				.read(source(file, ...wages.map((wage) => [...pilots, wage])))
				.rows.map(({ flag }) => flag);
		expect(flags(FILE, '239,200', '239200', '237,990', '208,000')).toEqual([
			'top_coded',
			'top_coded',
			'',
			'',
		]);
		expect(flags('ooh_top_industries_may2021.csv', '208000', '239200')).toEqual(['top_coded', '']);
		// A release without a top code, and one that is in no catalogue.
		expect(flags('ooh_top_industries_may2025.csv', '239200')).toEqual(['']);
		expect(flags('ooh_top_industries_may2060.csv', '239200')).toEqual(['']);
	});

	it('are refused for an unknown measure, an unreadable wage, and a file name without a release', () => {
		const { refused } = handbookImporter.read(
			source(FILE, ['p', 'P', 'o', 'mean', 'I', '1'], ['p', 'P', 'o', 'median_wage', 'I', 'high']),
		);
		expect(refused.map(({ place }) => [place.line, place.column])).toEqual([
			[2, 'measure'],
			[3, 'value'],
		]);
		expect(handbookImporter.read(source('industries.csv')).refused[0]?.remedy).toMatch(/may2025/);
	});
});

describe('occupation of a page', () => {
	const occupationOf = handbookOccupations(
		[
			projection('Registered nurses', '29-1141', 'line_item'),
			projection('Dentists', '29-1020', 'summary'),
			projection('Opticians, dispensing', '29-2081', 'line_item'),
		],
		[{ page: 'opticians-dispensing', occupation: 'opticians', occ_code: '29-2081', reason: 'only one' }],
	);
	const { rows: figures } = handbookImporter.read(
		source(
			FILE,
			['nurses', 'N', 'registered nurses', 'median_wage', 'Hospitals', '97260'],
			['nurses', 'N', 'registered nurses', 'share', 'Hospitals', '59'],
			['nurses', 'N', 'registered nurses', 'share', 'Self-employed workers', '1'],
			['opticians-dispensing', 'O', 'opticians', 'share', 'Offices of optometrists', '40'],
			['dentists', 'D', 'dentists', 'median_wage', 'Offices of dentists', '170000'],
		),
	);

	it('is a single occupation by title or by our mapping; a group has none and is reported', () => {
		const { rows, unmatched } = settingPay(figures, occupationOf);
		expect(
			rows.map(({ occCode, settingId, aMedian, aMedianFlag, sharePercent }) => [
				occCode,
				settingId,
				aMedian,
				aMedianFlag,
				sharePercent,
			]),
		).toEqual([
			['29-1141', 'ooh-hospitals', 97260, '', 59],
			['29-1141', 'ooh-self-employed-workers', null, 'not_in_source', 1],
			['29-2081', 'ooh-offices-of-optometrists', null, 'not_in_source', 40],
		]);
		expect(unmatched.map(({ place }) => [place.file, place.line, place.value])).toEqual([
			[FILE, 6, 'dentists'],
		]);
	});

	it('setting ids fit the schema whatever the industry is called', () => {
		fc.assert(
			fc.property(
				fc.string().filter((text) => /[a-z0-9]/i.test(text)),
				(industry) => {
					expect(handbookSettingId(industry)).toMatch(/^ooh-[a-z0-9]+(-[a-z0-9]+)*$/);
				},
			),
		);
	});
});
