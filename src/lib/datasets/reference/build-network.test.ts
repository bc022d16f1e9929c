/**
 * Guarantee: O*NET figures stand for an occupation as a whole where O*NET rates it as a whole, else part by part and
 * never averaged; each name is listed once; broad codes of OEWS find their parts. Without it a skill score would be
 * a mean nobody published, and a search for a job's everyday name would miss it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Importer, WageFacts } from '../importing/importer.ts';
import { buildNetwork, withoutDuplicates } from './build-network.ts';
import { editorialText } from './editorial-files.ts';
import { loadEditorial } from './editorial.ts';
import { referenceInput, type ImportedTable } from './input.ts';
import { jobZones } from './onet-occupations.ts';
import { ONET } from './occupational-network.ts';

const FACTS: WageFacts = {
	occupations: ['29-9021', '29-2010', '15-1211', '15-1299', '29-2072'].map((occCode) => ({
		occCode,
		year: 2025,
		title: `Title of ${occCode}`,
		level: 'detailed',
		wageBasis: '',
	})),
	areas: [],
	settings: [],
	newestYear: 2025,
};

function read(importer: Importer<unknown>, ...rows: readonly (readonly Cell[])[]): [string, ImportedTable[]] {
	const table = { file: `${importer.id}.xlsx`, rows };
	expect(importer.recognise(table)).toBe(true);
	const result = importer.read(table);
	expect(result.refused).toEqual([]);
	return [importer.id, [{ table, sha256: '', result }]];
}

const SKILL_HEADER = [
	'O*NET-SOC Code',
	'Title',
	'Element ID',
	'Element Name',
	'Scale ID',
	'Data Value',
	'Recommend Suppress',
	'Not Relevant',
];
const skill = (code: string, scale: string, value: number, suppress = 'N', irrelevant = 'N'): Cell[] => [
	code,
	'T',
	'2.A.1.a',
	'Reading',
	scale,
	value,
	suppress,
	irrelevant,
];

const imported = new Map([
	read(
		ONET.titles,
		['O*NET-SOC Code', 'Title', 'Description'],
		['15-1211.00', 'Title of 15-1211', 'Sentence that is never read.'],
		['15-1211.01', 'Health Informatics Specialists', 'Another sentence.'],
		['55-3019.00', 'Military', 'A third.'],
	),
	read(
		ONET.alternateTitles,
		['O*NET-SOC Code', 'Title', 'Alternate Title', 'Short Title', 'Source(s)'],
		['29-9021.00', 'T', 'Cancer Registrar', null, '08'],
		['29-9021.00', 'T', 'Tumor Registrar', 'TR', '08'],
		['29-9021.00', 'T', 'TUMOR registrar', null, '08'],
		['29-2011.00', 'T', 'Medical Technologist', null, '08'],
	),
	read(
		ONET.reportedTitles,
		['O*NET-SOC Code', 'Title', 'Reported Job Title', 'Shown in My Next Move'],
		['29-9021.00', 'T', 'tumor registrar', 'Y'],
		['29-9021.00', 'T', 'Registry Abstractor', 'Y'],
	),
	read(
		ONET.skills,
		SKILL_HEADER,
		skill('15-1211.00', 'IM', 4.12),
		skill('15-1211.00', 'LV', 4.5),
		skill('15-1211.01', 'IM', 3),
		skill('15-1299.01', 'IM', 2),
		skill('15-1299.01', 'LV', 1, 'N', 'Y'),
		skill('15-1299.02', 'IM', 4),
		skill('15-1299.02', 'LV', 5, 'Y'),
	),
	read(
		ONET.technology,
		[
			'O*NET-SOC Code',
			'Title',
			'Example',
			'Commodity Code',
			'Commodity Title',
			'Hot Technology',
			'In Demand',
		],
		['29-9021.00', 'T', 'Registry Plus', 1, 'Medical software', 'N', 'Y'],
	),
	read(
		ONET.related,
		['O*NET-SOC Code', 'Title', 'Related O*NET-SOC Code', 'Related Title', 'Relatedness Tier', 'Index'],
		['29-9021.00', 'T', '29-2072.00', 'R', 'Primary-Short', 1],
		['29-9021.00', 'T', '15-1211.01', 'R', 'Primary-Long', 8],
		['29-9021.00', 'T', '15-1211.00', 'R', 'Supplemental', 12],
		['29-9021.00', 'T', '55-3019.00', 'R', 'Supplemental', 13],
	),
	read(
		ONET.education,
		['O*NET-SOC Code', 'Title', 'Element ID', 'Scale ID', 'Category', 'Data Value', 'Recommend Suppress'],
		['29-2072.00', 'T', '2.D.1', 'RL', 5, 40.5, 'N'],
		['29-2072.00', 'T', '3.A.3', 'OJ', 5, 10, 'N'],
		['29-2072.00', 'T', '2.D.1', 'RL', 6, 10, 'Y'],
	),
	read(
		ONET.jobZones,
		['O*NET-SOC Code', 'Title', 'Job Zone', 'Date', 'Domain Source'],
		['15-1211.00', 'T', 4, '08/2023', 'Analyst'],
		['15-1299.01', 'T', 4, '08/2023', 'Analyst'],
		['15-1299.02', 'T', 3, '08/2023', 'Analyst'],
		['29-2011.00', 'T', 4, '08/2023', 'Analyst'],
		['29-2012.00', 'T', 4, '08/2023', 'Analyst'],
	),
]);
const input = referenceInput(imported, FACTS, loadEditorial(editorialText));
const tables = buildNetwork(input);
const rowsOf = (name: string) =>
	tables.filter(({ schema }) => schema.name === name).flatMap(({ rows }) => rows);

describe('skills', () => {
	it('stand for the whole occupation where O*NET rates it, else part by part', () => {
		expect(rowsOf('occupation-skills')).toEqual([
			{ occ_code: '15-1211', onet_code: '15-1211.00', skill: 'Reading', importance: 4.12, level: 4.5 },
			{ occ_code: '15-1299', onet_code: '15-1299.01', skill: 'Reading', importance: 2, level: null },
			{ occ_code: '15-1299', onet_code: '15-1299.02', skill: 'Reading', importance: 4, level: null },
		]);
	});

	it('count what O*NET recommends to suppress', () => {
		const result = imported.get(ONET.skills.id)?.[0]?.result;
		expect(result?.passedOver).toEqual({ 'O*NET recommends suppression (low precision)': 1 });
	});
});

describe('other names', () => {
	it('are listed once whatever their capitals, articles first, and lead from parts to the published code', () => {
		const names = rowsOf('alternate-titles').map(
			({ occ_code, title, source }) => `${String(occ_code)} ${String(title)} ${String(source)}`,
		);
		expect(names.filter((name) => /cancer registrar/i.test(name))).toEqual([
			'29-9021 cancer registrar article',
		]);
		expect(names.filter((name) => /tumor registrar/i.test(name))).toEqual([
			'29-9021 Tumor Registrar onet-alternate',
		]);
		expect(names).toContain('29-9021 Registry Abstractor onet-reported');
		expect(names).toContain('29-2010 Medical Technologist onet-alternate');
		expect(names).toContain('15-1211 Health Informatics Specialists onet-title');
		expect(names.some((name) => name.includes('Title of 15-1211'))).toBe(false);
		expect(names.some((name) => name.includes('Military'))).toBe(false);
	});

	it('fall into the part of the health-information set and the rest', () => {
		const parts = tables.filter(({ schema }) => schema.name === 'alternate-titles');
		expect(parts.map(({ part }) => part)).toEqual(['health-information', 'other']);
		expect(parts[1]?.rows.map(({ occ_code }) => occ_code)).toEqual(['29-2010']);
	});

	it('never repeat within an occupation', () => {
		const alias = fc.record({
			occCode: fc.constantFrom('29-9021', '29-2072'),
			title: fc.constantFrom('a', 'A', 'b', 'Coder', 'CODER', ''),
			source: fc.constantFrom('article' as const, 'onet-reported' as const),
		});
		fc.assert(
			fc.property(fc.array(alias), (aliases) => {
				const keys = withoutDuplicates(aliases, new Map()).map(
					({ occCode, title }) => `${occCode} ${title.toLowerCase()}`,
				);
				expect(new Set(keys).size).toBe(keys.length);
				expect(keys.every((key) => key.length > 8)).toBe(true);
			}),
		);
	});
});

describe('related, technology, education, job zones', () => {
	it('name each related occupation once, at its nearest rank', () => {
		expect(rowsOf('occupation-related')).toEqual([
			{ occ_code: '29-9021', related_code: '29-2072', tier: 'Primary-Short', rank: 1 },
			{ occ_code: '29-9021', related_code: '15-1211', tier: 'Primary-Long', rank: 8 },
		]);
	});

	it('keep technology and the levels of education that may be shown', () => {
		expect(rowsOf('occupation-technology')).toEqual([
			{
				occ_code: '29-9021',
				onet_code: '29-9021.00',
				technology: 'Registry Plus',
				commodity: 'Medical software',
				hot: false,
				in_demand: true,
			},
		]);
		expect(rowsOf('occupation-education')).toEqual([
			{
				occ_code: '29-2072',
				onet_code: '29-2072.00',
				category: 5,
				education_level: "Associate's degree",
				percent: 40.5,
			},
		]);
	});

	it('give a job zone only where all parts agree', () => {
		expect([...jobZones(input)]).toEqual([
			['15-1211', 4],
			['29-2010', 4],
		]);
	});

	it('carry no sentence of O*NET anywhere', () => {
		expect(JSON.stringify(tables)).not.toMatch(/sentence|A third/);
	});
});
