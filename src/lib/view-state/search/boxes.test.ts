/**
 * Guarantee: typing what a reader calls a role or a place finds it, typing errors included, the likeliest first, in the
 * group it belongs to. Without it the official titles alone would be searchable, and "coder" would find nobody.
 */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { eachIdTable } from '$lib/domain/filters.ts';
import type { AlternateTitle } from '$lib/query/lists/alternate-titles.ts';
import type { Directory, RoleEntry } from '../directory/directory.ts';
import { searchAreas } from './areas.ts';
import { searchList } from './lists.ts';
import { searchRoles } from './roles.svelte.ts';

const role = (code: string, title: string, more: Partial<RoleEntry> = {}): RoleEntry => ({
	code,
	title,
	family: '',
	inHealthInformationSet: false,
	firstYear: 2011,
	lastYear: 2025,
	...more,
});
const him = { family: 'him', inHealthInformationSet: true } as const;
const roles = [
	role('29-2072', 'Medical Records Specialists', { ...him, firstYear: 2021 }),
	role('29-9021', 'Health Information Technologists and Medical Registrars', { ...him, firstYear: 2021 }),
	role('29-2071', 'Medical Records and Health Information Technicians', { ...him, lastYear: 2018 }),
	role('15-1211', 'Computer Systems Analysts', { family: 'hit', inHealthInformationSet: true }),
	role('47-2111', 'Electricians'),
];
const names = new Map<string, AlternateTitle[]>([
	['29-2072', [{ code: '29-2072', title: 'Medical Coder' }]],
	['29-9021', [{ code: '29-9021', title: 'Cancer Registrar' }]],
]);
const directory: Directory = {
	roles,
	areas: [],
	years: [2025],
	...eachIdTable(() => []),
	served: [
		{
			abbreviation: 'RHIA',
			name: 'Registered Health Information Administrator',
			roles: ['15-1211', '29-9021'],
		},
	],
};
const find = (query: string) => searchRoles(query, directory, names) ?? [];

// Other names are added little by little: until then the answer is not yet known.
beforeAll(async () => {
	expect(searchRoles('cancer', directory, names)).toBeNull();
	await vi.waitFor(() => expect(find('cancer')).not.toEqual([]));
});

describe('roles', () => {
	it.each([
		['coder', '29-2072', 'also: Medical Coder'],
		['cancer registrar', '29-9021', 'also: Cancer Registrar'],
		['registrar', '29-9021', ''],
		['15-1211', '15-1211', ''],
		['electric', '47-2111', ''],
		['medcial coder', '29-2072', 'also: Medical Coder'],
		['cancer registar', '29-9021', 'also: Cancer Registrar'],
		['Elcetricians', '47-2111', ''],
	])('%s finds %s', (query, code, note) => {
		const first = find(query)[0]?.choices[0];
		expect(first?.value).toBe(code);
		expect(first?.note).toContain(note);
	});

	it('lists the health-information set when nothing is typed, grouped', () => {
		expect(find('').map(({ heading, choices }) => [heading, choices.length])).toEqual([
			['Health information management (HIM)', 3],
			['Health information technology (HIT)', 1],
		]);
	});

	it('puts current codes before those that ended, and says when they did', () => {
		const choices = find('medical records')[0]?.choices ?? [];
		expect(choices.map(({ value }) => value)).toEqual(['29-2072', '29-2071']);
		expect(choices[1]?.note).toContain('2011–2018 releases only');
	});

	it('finds nothing for nonsense', () => {
		expect(find('zzzz')).toEqual([]);
	});

	it('offers the roles a credential serves for its letters and its name, and says so', () => {
		for (const query of ['RHIA', 'rhai', 'registered health information administrator', 'registerd health']) {
			expect(find(query).flatMap(({ choices }) => choices.map(({ value, note }) => [value, note]))).toEqual([
				['29-9021', '29-9021 · credential: RHIA'],
				['15-1211', '15-1211 · credential: RHIA'],
			]);
		}
	});

	it('puts a match of an official title before one of another name', () => {
		const others = new Map([['15-1211', [{ code: '15-1211', title: 'Medical Records' }]]]);
		const family = { ...him, firstYear: 2021 };
		const both = [role('29-2072', 'Medical Records', family), role('15-1211', 'Analysts', family)];
		const given = { ...directory, roles: both };
		const order = () =>
			searchRoles('medical records', given, others)?.flatMap(({ choices }) =>
				choices.map(({ value }) => value),
			);
		expect(order()).toContain('29-2072');
		return vi.waitFor(() => expect(order()).toEqual(['29-2072', '15-1211']));
	});

	it('leads where nothing has every word to titles that share one, and says so', () => {
		expect(find('chart coder')).toMatchObject([
			{ heading: 'Official titles that share a word', choices: [{ value: '29-2072' }] },
		]);
	});
});

describe('areas', () => {
	const areas = [
		{ code: '99', title: 'United States', kind: 'nation' },
		{ code: '48', title: 'Texas', kind: 'state' },
		{ code: '12420', title: 'Austin-Round Rock-San Marcos, TX', kind: 'metro' },
		{ code: '41700', title: 'San Antonio-New Braunfels, TX', kind: 'metro' },
		{ code: '72', title: 'Puerto Rico', kind: 'territory' },
		{ code: '10380', title: 'Aguadilla-Isabela-San Sebastián, PR', kind: 'metro' },
		{ code: '78000', title: 'Austinville, TX', kind: 'metro', until: 2023 },
	] as const;
	it.each([
		['round rock', ['12420']],
		['tx', ['12420', '41700', '78000']],
		// The areas of today come first, however well an earlier one fits.
		['austin', ['12420', '78000']],
		['41700', ['41700']],
		['sebastian', ['10380']],
		['states', ['99']],
		['Ausitn', ['12420']],
		['san anotnio', ['41700']],
	])('%s finds %j', (query, codes) => {
		expect(searchAreas(query, areas).flatMap(({ choices }) => choices.map(({ value }) => value))).toEqual(
			codes,
		);
	});

	it('lists every area by kind when nothing is typed', () => {
		expect(searchAreas('', areas).map(({ heading }) => heading)).toEqual([
			'Nation',
			'States and territories',
			'Metropolitan areas',
		]);
	});

	it('leads where nothing has every word to areas that share one, and says so', () => {
		expect(searchAreas('Austin Hamlet', areas)).toMatchObject([
			{ heading: 'Metropolitan areas that share a word', choices: [{ value: '12420' }] },
		]);
	});
});

describe('plain lists', () => {
	const entries = [
		{ id: 'rhia', title: 'RHIA: Registered Health Information Administrator', group: 'AHIMA' },
		{ id: 'cpc', title: 'CPC: Certified Professional Coder', group: 'AAPC' },
	];
	it.each([
		['', ['rhia', 'cpc']],
		['coder', ['cpc']],
		['RHIA', ['rhia']],
		['Administartor', ['rhia']],
		['zzz', []],
	])('%j lists %j', (query, ids) => {
		expect(
			searchList(query, entries, {}).flatMap(({ choices }) => choices.map(({ value }) => value)),
		).toEqual(ids);
	});

	it('are listed under their headings', () => {
		expect(searchList('', entries, { AAPC: 'American Academy' }).map(({ heading }) => heading)).toEqual([
			'AHIMA',
			'American Academy',
		]);
	});
});
