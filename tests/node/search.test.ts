// Guarantee: the site's search finds roles by any name, areas by any city and credentials by their letters, also in
// the tables as they are, typing errors included, and says so when only one of the words is known. Without it a reader
// who types a job's everyday name would be told that there is nothing.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { alternateTitles, type AlternateTitle } from '$lib/query/lists/alternate-titles.ts';
import { roleDuties } from '$lib/query/roles/facts.ts';
import { credentialList } from '$lib/query/lists/credential-list.ts';
import { readDirectory } from '$lib/view-state/directory/read-directory.ts';
import { readChoice } from '$lib/view-state/search/answer.ts';
import { countChoices } from '$lib/view-state/search/choices.ts';
import { searchRoles } from '$lib/view-state/search/roles.svelte.ts';
import { searchSite, siteIndex, type SiteIndex } from '$lib/view-state/search/site.ts';
import { piecesOf } from '$lib/view-state/search/words.ts';
import { openDatasets } from '../fixtures/open-datasets.ts';

let index: SiteIndex;
/** What the role box of the filters finds, as `<code>: <note>`. */
let inBox: (query: string) => readonly string[];

beforeAll(async () => {
	const { host, ask, rows } = await openDatasets();
	const directory = await readDirectory(ask);
	if (!directory.ok) throw new Error(directory.problem.sentence);
	const names: Record<string, string[]> = {};
	const others = new Map<string, AlternateTitle[]>();
	for (const part of ['health-information', 'other'] as const) {
		for (const name of await rows(alternateTitles(part))) {
			(names[name.code] ??= []).push(name.title);
			others.set(name.code, [...(others.get(name.code) ?? []), name]);
		}
	}
	const find = (query: string) => searchRoles(query, directory.value, others);
	inBox = (query) =>
		(find(query) ?? []).flatMap(({ choices }) => choices.map(({ value, note }) => `${value}: ${note}`));
	find('registrar');
	await vi.waitFor(() => expect(find('zzzzzz')).not.toBeNull(), 60_000);
	index = await siteIndex(directory.value, names, await rows(credentialList()), await rows(roleDuties()));
	await host.close();
});

function values(query: string): string[] {
	return searchSite(query, index).groups.flatMap(({ choices }) => choices.map(({ value }) => value));
}

describe('searchSite', () => {
	it.each([
		['coder', 'role:29-2072'],
		['RHIT', 'credential:rhit'],
		['rhia', 'credential:rhia'],
		['registrar', 'role:29-9021'],
		['Austin', 'area:12420'],
		['29-2071', 'role:29-2071'],
		['12420', 'area:12420'],
		['health information technician', 'role:29-9021'],
		['medical coder', 'role:29-2072'],
		['HIM manager', 'role:11-9111'],
		['cancer registrar', 'role:29-9021'],
		['informatics nurse', 'role:15-1211'],
		['registered health information technician', 'role:29-9021'],
	])('answers “%s” with %s first', (query, first) => {
		expect(values(query)[0]).toBe(first);
		expect(searchSite(query, index).isClosest).toBe(false);
	});

	it.each([
		['medcial coder', 'medical coder', 'role:29-2072'],
		['cancer registar', 'cancer registrar', 'role:29-9021'],
		['Ausitn', 'austin', 'area:12420'],
		['medical codr', 'medical coder', 'role:29-2072'],
		['codre', 'coder', 'role:29-2072'],
		['manger', 'manager', 'role:13-1041'],
		['medcal coder', 'medical coder', 'role:29-2072'],
		['helth information', 'health information', 'role:29-9021'],
		['infomatics nurse', 'informatics nurse', 'role:15-1211'],
		['health informaton technician', 'health information technician', 'role:29-9021'],
	])('answers “%s” as “%s”, says so, and gives %s first', (query, respelled, first) => {
		expect(searchSite(query, index)).toMatchObject({ respelled, isClosest: false });
		expect(values(query)[0]).toBe(first);
	});

	it('offers the roles a credential serves below the credential', () => {
		const { groups } = searchSite('RHIA', index);
		expect(groups[0]?.heading).toBe('Credentials');
		expect(groups.flatMap(({ choices }) => choices)).toContainEqual({
			value: 'role:11-9111',
			label: 'Medical and Health Services Managers',
			note: '11-9111 · credential: RHIA',
		});
	});

	it('leads “chart abstractor”, which no table has, to titles and duties that share a word, and says so', () => {
		const { isClosest, groups, words } = searchSite('chart abstractor', index);
		expect(isClosest).toBe(true);
		expect(groups.map(({ heading }) => heading)).toEqual([
			'Official titles that share a word',
			'Roles whose duties share a word',
		]);
		const [titles, duties] = groups;
		expect(titles?.choices[0]).toEqual({
			value: 'role:15-2051',
			label: 'Data Scientists',
			note: '15-2051 · also: Clinical Data Abstractor',
		});
		expect(titles?.choices.map(({ value }) => value)).toContain('role:43-3031');
		expect(duties?.choices[0]?.value).toBe('role:29-9021');
		expect(piecesOf(duties?.choices[0]?.note ?? '', words).filter(({ isMatch }) => isMatch)).toEqual([
			{ text: 'Abstracts', isMatch: true },
		]);
	});

	it('gives the place and the role of a query that names both', () => {
		const { isClosest } = searchSite('coder Austin', index);
		expect(isClosest).toBe(true);
		expect(values('coder Austin')).toContain('role:29-2072');
		expect(values('coder Austin')).toContain('area:12420');
	});

	it('respells no word that something is called by', () => {
		expect(searchSite('Austin Texas', index).words).toEqual(['austin', 'texas']);
	});

	it('finds names by the first letters of a second word', () => {
		const found = values('medical co');
		expect(found[0]).toBe('role:29-2072');
		expect(found).toContain('role:43-5021');
	});

	it('finds nothing for nothing, and nothing for a word nobody uses', () => {
		for (const query of ['', '   ', 'zzzzzz', 'zzzzzz qqqqqq']) {
			expect(searchSite(query, index)).toMatchObject({ groups: [], isClosest: false });
		}
	});

	it('lists a few of each kind and counts the others', () => {
		const { groups } = searchSite('manager', index);
		expect(Math.max(...groups.map(({ choices }) => choices.length))).toBeLessThanOrEqual(8);
		expect(countChoices(groups)).toBeGreaterThan(groups.flatMap(({ choices }) => choices).length);
	});

	it('finds a name whatever its accents and capitals', () => {
		expect(values('MAYAGÜEZ')).toEqual(values('mayaguez'));
		expect(values('mayaguez').length).toBeGreaterThan(0);
	});
});

describe('the role box of the filters', () => {
	it.each([
		['coder', '29-2072', 'also: Coder'],
		['medical coder', '29-2072', 'also: Medical Coder'],
		['health information technician', '29-9021', 'also: Health Information Technician'],
		['HIM manager', '11-9111', 'HIM Manager'],
		['registrar', '29-9021', ''],
		['cancer registrar', '29-9021', 'also: cancer registrar'],
		['informatics nurse', '15-1211', 'also: Informatics Nurse'],
		['medcal coder', '29-2072', 'also: Medical Coder'],
		['helth information', '29-9021', ''],
		['cancer registar', '29-9021', 'also: cancer registrar'],
		['infomatics nurse', '15-1211', 'also: Informatics Nurse'],
	])('answers “%s” with %s first (%s)', (query, code, note) => {
		expect(inBox(query)[0]).toContain(`${code}: ${code}`);
		expect(inBox(query)[0]).toContain(note);
	});

	it.each([
		['RHIA', ['29-9021', '11-9111'], 'RHIA'],
		['RHIT', ['29-9021', '29-2072'], 'RHIT'],
		['CPC', ['29-2072'], 'CPC'],
		['registered health information technician', ['29-9021', '29-2072'], 'RHIT'],
		['registred helth information technician', ['29-9021', '29-2072'], 'RHIT'],
		['certified professional coder', ['29-2072'], 'CPC'],
	])('answers the credential “%s” with the roles it serves, and names it', (query, codes, abbreviation) => {
		expect(inBox(query).slice(0, codes.length)).toEqual(
			codes.map((code) => `${code}: ${code} · credential: ${abbreviation}`),
		);
	});
});

it('reads its own values back and no others', () => {
	expect(readChoice('role:29-2072')).toEqual({ kind: 'role', code: '29-2072' });
	expect(() => readChoice('page:1')).toThrow(TypeError);
	expect(() => readChoice('role:')).toThrow(TypeError);
});
