// Guarantee: the site's search finds roles by any name, areas by any city and credentials by their letters, also in
// the tables as they are, and says so when only one of the words is known. Without it a reader who types a job's
// everyday name would be told that there is nothing.
import { beforeAll, describe, expect, it } from 'vitest';
import { alternateTitles } from '$lib/query/lists/alternate-titles.ts';
import { roleDuties } from '$lib/query/roles/duties.ts';
import { credentialList } from '$lib/query/lists/credential-list.ts';
import { readDirectory } from '$lib/view-state/read-directory.ts';
import { piecesOf } from '$lib/view-state/closest.ts';
import {
	countChoices,
	readChoice,
	searchIndex,
	searchSite,
	type SearchIndex,
} from '$lib/view-state/search.ts';
import { openDatasets } from '../fixtures/open-datasets.ts';

let index: SearchIndex;

beforeAll(async () => {
	const { host, ask, rows } = await openDatasets();
	const directory = await readDirectory(ask);
	if (!directory.ok) throw new Error(directory.problem.sentence);
	const names: Record<string, string[]> = {};
	for (const part of ['health-information', 'other'] as const) {
		for (const { code, title } of await rows(alternateTitles(part))) (names[code] ??= []).push(title);
	}
	index = searchIndex(directory.value, names, await rows(credentialList()), await rows(roleDuties()));
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
	])('answers “%s” with %s first', (query, first) => {
		expect(values(query)[0]).toBe(first);
		expect(searchSite(query, index).isClosest).toBe(false);
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

it('reads its own values back and no others', () => {
	expect(readChoice('role:29-2072')).toEqual({ kind: 'role', code: '29-2072' });
	expect(() => readChoice('page:1')).toThrow(TypeError);
	expect(() => readChoice('role:')).toThrow(TypeError);
});

it('marks whole words in any of their forms, and nothing inside a word', () => {
	const matches = (text: string, words: readonly string[]) =>
		piecesOf(text, words).flatMap((piece) => (piece.isMatch ? [piece.text] : []));
	expect(matches('Clinical Data Abstractor', ['chart', 'abstractor'])).toEqual(['Abstractor']);
	expect(matches('Abstracts charts, abstracting', ['chart', 'abstractor'])).toEqual([
		'Abstracts',
		'charts',
		'abstracting',
	]);
	expect(matches('Chartered Financial Analyst', ['chart'])).toEqual([]);
	expect(
		piecesOf('Résumé, a (b)', ['resume'])
			.map(({ text }) => text)
			.join(''),
	).toBe('Résumé, a (b)');
});
