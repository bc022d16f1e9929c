// Guarantee: which codes belong to a family, which changes part it, and what is projected for whom follow from the tables
// as calculated by hand. Without it a cousin's figures could be drawn as a role's past, or a state's as the nation's.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { Context } from '$lib/query/context.ts';
import { outlook } from '$lib/views/outlook/question.ts';
import { families, trend } from '$lib/views/trend/question.ts';
import { openFixture } from '../fixtures/open-folder.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/outlook');
const CONTEXT: Context = {
	newestYear: 2025,
	wageParts: ['nation-health-information', 'areas-2025-health-information'],
	settingParts: [],
	healthInformationSet: ['00-0000', '11-9111', '29-2071', '29-2072', '29-2098', '29-9021'],
};

let tables: ReturnType<typeof openFixture>;
beforeAll(() => {
	tables = openFixture(FOLDER);
});
afterAll(() => tables.host.close());

const choice = (filters: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...filters });

describe('lineage', () => {
	const family = async (filters: Partial<Filters>) =>
		(await tables.rows(families(choice(filters), CONTEXT))).map(({ occCode, isAsked, origin }) => [
			occCode,
			isAsked,
			origin && `${origin.fromCode} ${origin.relation} ${origin.changeYear}`,
		]);

	it('gives a code with those before it, and a row for each way it came about', async () => {
		expect(await family({ role: ['29-2072'] })).toEqual([
			['29-2071', false, null],
			['29-2072', true, '29-2071 split 2021'],
			['29-2072', true, '29-2098 split 2021'],
			['29-2098', false, '29-2071 hybrid 2019'],
		]);
	});

	it('gives a code with those after it', async () => {
		expect((await family({ role: ['29-2071'] })).map(([code]) => code)).toEqual([
			'29-2071',
			'29-2072',
			'29-2072',
			'29-2098',
			'29-9021',
		]);
	});

	it('marks a change that no row vouches for', async () => {
		expect(await family({ role: ['11-9111', '00-0000'] })).toEqual([
			['00-0000', true, null],
			['11-9111', true, '11-9111 unvouched 2021'],
		]);
	});

	it('narrows the asked roles alone', async () => {
		expect((await family({ education: ['associates'] })).map(([code]) => code)).not.toContain('11-9111');
		expect(await family({ role: ['11-9111'], education: ['associates'] })).toEqual([]);
	});

	it('gives a trend every release the family is in, newest area files included, whatever year is looked at', async () => {
		const filters = choice({ role: ['29-2072'], area: ['12420', '99'], year: [2025] });
		const { rows } = await tables.rows(trend(filters, CONTEXT));
		expect(rows.map(({ areaCode, occCode, year }) => [areaCode, occCode, year])).toEqual([
			['12420', '29-2072', 2025],
			['99', '29-2072', 2021],
			['99', '29-2072', 2025],
			['99', '29-2071', 2016],
			['99', '29-2071', 2018],
			['99', '29-2098', 2019],
			['99', '29-2098', 2020],
		]);
	});
});

describe('area changes', () => {
	it('are those of metropolitan areas whose counties changed, each year once', async () => {
		const changes = async (filters: Partial<Filters>) =>
			(await tables.rows(trend(choice(filters), CONTEXT))).areaChanges;
		expect(await changes({ area: ['12420', '41700', '48'] })).toEqual([
			{
				areaCode: '41700',
				changeYear: 2024,
				sameCounties: false,
				earlierCode: null,
				note: 'One county came over. One county joined.',
			},
		]);
		expect(await changes({})).toEqual([]);
	});
});

describe('outlook', () => {
	it('keeps what is not published apart from figures, under the titles of the other views', async () => {
		const { rows } = await tables.rows(outlook(choice({}), CONTEXT));
		expect(rows.map((row) => [row.occCode, row.occTitle, row.changePercent, row.medianWage])).toEqual([
			['11-9111', 'Managers', 20, { value: 239200, flag: 'top_coded' }],
			['00-0000', 'All Occupations', 3.1, { value: 49500, flag: '' }],
			['29-2072', 'Records', -5, { value: null, flag: 'not_available' }],
		]);
		expect(rows[2]).toMatchObject({ change: -100, openings: 180, exits: 100, transfers: 100 });
		expect(rows[2]?.typicalEducation).toBe("Associate's degree");
	});

	it('gives states directly and by their areas, each once, the nation of the round last', async () => {
		const { states } = await tables.rows(outlook(choice({ area: ['12420', '41700', '35', '99'] }), CONTEXT));
		expect(states.map((row) => [row.occCode, row.areaTitle, row.changePercent, row.projectedYear])).toEqual([
			['11-9111', 'Texas', 30, 2032],
			['11-9111', 'United States', 22.2, 2032],
			['29-2072', 'New Mexico', -5, 2032],
			['29-2072', 'Texas', 20, 2032],
			['29-2072', 'United States', 4.8, 2032],
		]);
	});
});
