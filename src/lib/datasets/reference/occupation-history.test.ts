/**
 * Guarantee: titles span only consecutive releases, and a code counts as the same over a change of classification
 * only when its title says so. Without it 29-2099 would run as one series through two years it did not exist.
 */
import { describe, expect, it } from 'vitest';
import type { WageFacts } from '../importing/importer.ts';
import { occupationLineage, occupationReleases, socVersion, titleSpans } from './occupation-history.ts';

const VERSIONS = [
	{ version: '2010', first_year: '', last_year: '2018', reason: '' },
	{ version: 'hybrid', first_year: '2019', last_year: '2020', reason: '' },
	{ version: '2018', first_year: '2021', last_year: '', reason: '' },
];
const YEARS = [2017, 2018, 2019, 2020, 2021];

function facts(
	...rows: readonly (readonly [string, number, string, WageFacts['occupations'][number]['level']])[]
): WageFacts {
	const occupations = rows.map(([occCode, year, title, level]) => ({
		occCode,
		year,
		title,
		level,
		wageBasis: '' as const,
	}));
	return { occupations, areas: [], settings: [], newestYear: 2021 };
}

const of = (code: string, title: string, ...years: readonly number[]) =>
	years.map((year) => [code, year, title, 'detailed'] as const);

describe('releases of occupations', () => {
	it('count a code that is broad and detailed once, drop broader groups and footnote stars', () => {
		const releases = occupationReleases(
			facts(
				['29-1141', 2018, 'Registered Nurses', 'broad'],
				['29-1141', 2018, 'Registered Nurses*', 'detailed'],
				['29-0000', 2018, 'Healthcare', 'major'],
			),
		);
		expect([...releases.keys()]).toEqual(['29-1141']);
		expect(releases.get('29-1141')?.map(({ level, title }) => [level, title])).toEqual([
			['detailed', 'Registered Nurses'],
		]);
	});

	it('give spans of one title; a release without the code ends a span', () => {
		const releases = occupationReleases(
			facts(
				...of('21-1091', 'Health Educators', 2017, 2018),
				...of('21-1091', 'Health Education Specialists', 2019),
				...of('29-2099', 'Other', 2017, 2018, 2021),
			),
		);
		expect(
			titleSpans(releases, YEARS).map(({ occCode, firstYear, lastYear, title }) => [
				occCode,
				firstYear,
				lastYear,
				title,
			]),
		).toEqual([
			['21-1091', 2017, 2018, 'Health Educators'],
			['21-1091', 2019, 2019, 'Health Education Specialists'],
			['29-2099', 2017, 2018, 'Other'],
			['29-2099', 2021, 2021, 'Other'],
		]);
	});

	it('belong to a classification by their year', () => {
		expect([2011, 2018, 2019, 2020, 2021, 2030].map((year) => socVersion(year, VERSIONS))).toEqual([
			'2010',
			'2010',
			'hybrid',
			'hybrid',
			'2018',
			'2018',
		]);
	});
});

describe('lineage', () => {
	it('derives same from equal titles, keeps our own rows, and leaves the rest unmapped', () => {
		const releases = occupationReleases(
			facts(
				...of('11-9111', 'Medical and Health Services Managers', ...YEARS),
				...of('21-1091', 'Health Educators', 2017, 2018),
				...of('21-1091', 'Health Education Specialists', 2019, 2020, 2021),
				...of('29-2071', 'Technicians', 2017, 2018),
			),
		);
		const own = [
			{
				from_code: '29-2071',
				to_code: '29-2072',
				change_year: '2021',
				relation: 'split',
				note: 'n',
				source: 's',
			},
		];
		const lineage = occupationLineage(releases, YEARS, {
			'occupation-lineage': own,
			'soc-versions': VERSIONS,
		});
		expect(
			lineage.map(({ fromCode, toCode, changeYear, relation }) => [fromCode, toCode, changeYear, relation]),
		).toEqual([
			['11-9111', '11-9111', 2019, 'same'],
			['11-9111', '11-9111', 2021, 'same'],
			['21-1091', '21-1091', 2021, 'same'],
			['29-2071', '29-2072', 2021, 'split'],
		]);
	});
});
