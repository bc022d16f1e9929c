/**
 * Guarantee: the articles' comparisons are one click away, and name only codes the newest release has. Without it a
 * preset would open on gaps.
 */
import { expect, it } from 'vitest';
import { eachIdTable } from '$lib/domain/filters.ts';
import type { RoleEntry } from '../directory/directory.ts';
import { presetsOf } from './presets.ts';

const role = (code: string, family: RoleEntry['family'], lastYear = 2025): RoleEntry => ({
	code,
	title: code,
	family,
	inHealthInformationSet: true,
	firstYear: 2011,
	lastYear,
});

it('compares current codes of both sides, and the cities that were asked for', () => {
	const directory = {
		roles: [
			role('29-2071', 'him', 2018),
			role('29-2072', 'him'),
			role('15-1211', 'hit'),
			role('29-1141', 'neighbour'),
		],
		areas: [],
		years: [2025, 2018],
		...eachIdTable(() => []),
		served: [],
	};
	const searches = new Map(
		presetsOf(directory, ['12420', '41700']).map(({ title, search }) => [title, search]),
	);
	expect(searches.get('the five cities')).toBe('?area=12420,41700');
	expect(searches.get('HIM against HIT')).toBe('?role=29-2072,15-1211');
});
