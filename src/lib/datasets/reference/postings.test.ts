/**
 * Guarantee: Indeed's three files of postings come in cell for cell, each by its own header; what the publisher marks NA stays
 * missing, other countries are counted and left out, and a broken date, figure or header is refused by its place. Without it a
 * demand picture could show another country, a day that never was, or a zero where nothing is known.
 */
import { describe, expect, it } from 'vitest';
import type { SourceTable } from '../importing/importer.ts';
import { postingsBySector } from '../tables/postings.ts';
import { validateRows } from '../writing/validate.ts';
import { editorialText } from './editorial-files.ts';
import { loadEditorial } from './editorial.ts';
import { buildPostings } from './build-postings.ts';
import { referenceInput, type ImportedTable } from './input.ts';
import { POSTINGS } from './postings.ts';

const csv = (text: string): SourceTable => ({
	file: 'postings.csv',
	rows: text
		.trim()
		.split('\n')
		.map((line) => line.trim().split('|')),
});

const BY_SECTOR = 'date|jobcountry|indeed_job_postings_index|variable|display_name';
const ALL = 'date|jobcountry|indeed_job_postings_index_SA|indeed_job_postings_index_NSA|variable';
const TRANSPARENCY = 'date|country_code|country|sector|pay_transparency_pct|pay_transparency_pct_3ma';
const SECTORS = 'sector|job_titles';

const placesOf = ({ refused }: { refused: readonly { place: { line?: number; column?: string } }[] }) =>
	refused.map(({ place }) => [place.line, place.column]);

describe('layouts', () => {
	it.each([
		['bySector', BY_SECTOR],
		['all', ALL],
		['payTransparency', TRANSPARENCY],
		['sectors', SECTORS],
	] as const)('%s is recognized by its own header, and by no other', (name, header) => {
		const recognized = Object.entries(POSTINGS).filter(([, importer]) => importer.recognise(csv(header)));
		expect(recognized.map(([key]) => key)).toEqual([name]);
	});

	it.each([
		[POSTINGS.bySector, BY_SECTOR.replace('indeed_job_postings_index', 'index')],
		[POSTINGS.all, ALL.replace('_NSA', '')],
		[POSTINGS.payTransparency, TRANSPARENCY.replace('country_code', 'code')],
		[POSTINGS.sectors, SECTORS.replace('job_titles', 'titles')],
	])('$id is not recognized by a header that was renamed', (importer, header) => {
		expect(importer.recognise(csv(header))).toBe(false);
	});

	it('a column taken out is named', () => {
		const { refused } = POSTINGS.payTransparency.read(
			csv(`date|country_code|sector|pay_transparency_pct\n2020-01-01|US|Nursing|30`),
		);
		expect(refused[0]?.reason).toContain('average3Months');
	});
});

describe('postings by sector', () => {
	it('are read by day, other countries and new postings left out with a count', () => {
		const { rows, refused, passedOver } = POSTINGS.bySector.read(
			csv(`${BY_SECTOR}
			2024-09-27|US|107.12|total postings|Medical Information
			2024-09-27|CA|90|total postings|Medical Information
			2024-09-27|US|99|new postings|Medical Information`),
		);
		expect(rows).toEqual([{ date: '2024-09-27', index: 107.12, sector: 'Medical Information' }]);
		expect(refused).toEqual([]);
		expect(Object.values(passedOver ?? {})).toEqual([1, 1]);
	});

	it('a broken date, figure or sector refuses its row', () => {
		const read = POSTINGS.bySector.read(
			csv(`${BY_SECTOR}
			27.09.2024|US|107.12|total postings|Nursing
			2023-02-29|US|107.12|total postings|Nursing
			2024-09-27|US|NA|total postings|Nursing
			2024-09-27|US||total postings|Nursing
			2024-09-27|US|-3|total postings|Nursing
			2024-09-27|US|100|total postings|
			2024-02-29|US|100|total postings|Nursing`),
		);
		expect(placesOf(read)).toEqual([
			[2, 'date'],
			[3, 'date'],
			[4, 'indeed_job_postings_index'],
			[5, 'indeed_job_postings_index'],
			[6, 'indeed_job_postings_index'],
			[7, 'display_name'],
		]);
		expect(read.rows).toHaveLength(1);
	});
});

describe('all postings', () => {
	it('keep both kinds and both ways of counting', () => {
		const read = POSTINGS.all.read(
			csv(`${ALL}
			2026-08-14|US|101.79|105.86|total postings
			2026-08-14|US|97.19|104.99|new postings
			2026-08-14|US|97.19|104.99|old postings`),
		);
		expect(read.rows).toEqual([
			{ date: '2026-08-14', indexAdjusted: 101.79, indexUnadjusted: 105.86, postings: 'total' },
			{ date: '2026-08-14', indexAdjusted: 97.19, indexUnadjusted: 104.99, postings: 'new' },
		]);
		expect(placesOf(read)).toEqual([[4, 'variable']]);
	});
});

describe('share of postings that state pay', () => {
	it('NA is missing, never zero', () => {
		const read = POSTINGS.payTransparency.read(
			csv(`${TRANSPARENCY}
			2020-01-01|US|United States|Nursing|13.5|NA
			2026-02-01|US|United States|Nursing|NA|39.2
			2026-02-15|US|United States|Nursing|30|30
			2026-02-01|US|United States|Nursing|n/a|30`),
		);
		expect(read.rows).toEqual([
			{ month: '2020-01', sector: 'Nursing', share: 13.5, average3Months: null },
			{ month: '2026-02', sector: 'Nursing', share: null, average3Months: 39.2 },
		]);
		expect(placesOf(read)).toEqual([
			[4, 'date'],
			[5, 'pay_transparency_pct'],
		]);
	});
});

describe('tables', () => {
	const imported = (entries: readonly (readonly [(typeof POSTINGS)[keyof typeof POSTINGS], string])[]) =>
		new Map(
			entries.map(([importer, text]): [string, readonly ImportedTable[]] => [
				importer.id,
				[{ table: csv(text), result: importer.read(csv(text)), sha256: '' }],
			]),
		);
	const build = (entries: Parameters<typeof imported>[0]) =>
		buildPostings(
			referenceInput(
				imported(entries),
				{ occupations: [], areas: [], settings: [], newestYear: 2025 },
				loadEditorial(editorialText),
			),
		);
	const tables = build([
		[
			POSTINGS.bySector,
			`${BY_SECTOR}
			2024-09-27|US|107.12|total postings|Medical Information
			2024-09-26|US|107.2|total postings|Medical Information
			2024-09-27|US|118.17|total postings|Loading & Stocking`,
		],
		[POSTINGS.payTransparency, `${TRANSPARENCY}\n2026-02-01|US|United States|Data & Analytics|40.4|40.1`],
		[POSTINGS.sectors, `${SECTORS}\nMedical Information|patient services representative, coding specialist`],
	]);
	const named = (name: string, part?: string) =>
		tables.find((table) => table.schema.name === name && table.part === part)?.rows;

	it('hold every sector that a file names, and say which file', () => {
		expect(named('posting-sectors')).toMatchObject([
			{ sector_id: 'data-analytics', has_index: false, has_pay_transparency: true, job_titles: null },
			{ sector_id: 'loading-stocking', title: 'Loading & Stocking', has_index: true },
			{
				sector_id: 'medical-information',
				job_titles: 'patient services representative, coding specialist',
				has_pay_transparency: false,
			},
		]);
	});

	it('keep the sectors that are drawn apart from the others, by day', () => {
		expect(named('postings-by-sector', 'health-information')).toEqual([
			{ sector_id: 'medical-information', date: '2024-09-26', index: 107.2 },
			{ sector_id: 'medical-information', date: '2024-09-27', index: 107.12 },
		]);
		expect(named('postings-by-sector', 'other')).toHaveLength(1);
	});

	it('map occupations to sectors there are, and to no other', () => {
		expect(named('posting-sector-occupations')?.map((row) => [row['occ_code'], row['sector_id']])).toEqual([
			['29-2072', 'medical-information'],
			['29-9021', 'medical-information'],
			['15-2051', 'data-analytics'],
		]);
	});

	it('a release is the span of its rows, and nothing is built of nothing', () => {
		expect(tables.find(({ part }) => part === 'other')?.sources).toMatchObject([
			{ publisher: 'Indeed Hiring Lab', licence: 'cc-by-4.0', release: '2024-09-26 to 2024-09-27' },
		]);
		expect(build([]).every(({ rows }) => rows.length === 0)).toBe(true);
	});

	it('a day that stands twice fails its schema', () => {
		const row = { sector_id: 'nursing', date: '2024-09-27', index: 1 };
		expect(validateRows(postingsBySector, 'other.csv', [row, row])).toHaveLength(1);
		expect(validateRows(postingsBySector, 'other.csv', [row])).toEqual([]);
	});
});
