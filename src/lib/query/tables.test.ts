// Guarantee: a question loads the files its rows stand in, and no other; a file nobody has is not waited for.
// Without it a page would load every table, or show an empty chart because a file was never asked for.
import { describe, expect, it } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { askedByArea, askedByRole } from './asked.ts';
import { areaReleases, type Context } from './context.ts';
import { payByRole } from '$lib/views/pay-by-role/question.ts';
import type { Ask } from './statement.ts';
import { wageNeeds } from './tables.ts';

const context: Context = {
	newestYear: 2026,
	settingParts: [],
	wageParts: [
		'nation-health-information',
		'nation-25',
		'areas-2025-health-information',
		'areas-2025-25',
		'areas-2024-health-information',
	],
	healthInformationSet: ['00-0000', '29-2072'],
};
const parts = (needs: ReturnType<typeof wageNeeds>) => needs.slice(1).map(({ part }) => part);
const byRole = (filters: Partial<Filters>) =>
	wageNeeds(askedByRole({ ...NO_FILTERS, ...filters }, context), context);
const byArea = (filters: Partial<Filters>) =>
	wageNeeds(askedByArea('29-2072', { ...NO_FILTERS, ...filters }, context), context);

describe('wage files', () => {
	it.each<[string, ReturnType<typeof wageNeeds>, readonly string[]]>([
		['the default by role', byRole({}), ['nation-health-information']],
		['the default by area', byArea({}), ['areas-2025-health-information']],
		['another occupation', byRole({ role: ['25-1072'] }), ['nation-25']],
		[
			'both kinds of occupation, nation and area',
			byRole({ role: ['25-1072', '29-2072', '25-1099'], area: ['99', '12420'], year: [2025] }),
			['nation-25', 'areas-2025-25', 'nation-health-information', 'areas-2025-health-information'],
		],
		[
			'several releases',
			byArea({ year: [2024, 2025, 2019], focus: '29-2072' }),
			['areas-2024-health-information', 'areas-2025-health-information'],
		],
		['a release nobody has', byArea({ year: [2019] }), []],
		['a group nobody has', byRole({ role: ['99-9999'] }), []],
	])('of %s', (_, needs, expected) => {
		expect(needs[0]).toEqual({ table: 'wages' });
		expect(parts(needs)).toEqual(expected);
	});
});

it('asks for credentials only where a filter looks at them', async () => {
	const tablesAsked = async (filters: Partial<Filters>) => {
		const tables = new Set<string>();
		const recording: Ask = async ({ needs }) => {
			for (const { table } of needs) tables.add(table);
			return [];
		};
		await payByRole({ ...NO_FILTERS, ...filters }, context)(recording);
		return tables;
	};
	expect(await tablesAsked({ dollars: 'real', year: [2025] })).not.toContain('credential-occupations');
	expect(await tablesAsked({ credential: ['rhia'] })).toContain('credential-occupations');
	expect(await tablesAsked({ education: ['bachelors'] })).toContain('credential-occupations');
});

it('spells out the defaults and drops repeats', () => {
	expect(areaReleases(context)).toEqual([2024, 2025]);
	expect(askedByRole(NO_FILTERS, context)).toEqual({
		roles: ['00-0000', '29-2072'],
		areas: { codes: ['99'] },
		years: [2026],
	});
	expect(askedByArea('29-2072', NO_FILTERS, context)).toEqual({
		roles: ['29-2072'],
		areas: { kinds: ['metro'] },
		years: [2025],
	});
	expect(askedByRole({ ...NO_FILTERS, role: ['a', 'b', 'a'], year: [2024, 2024] }, context)).toMatchObject({
		roles: ['a', 'b'],
		years: [2024],
	});
});
