// Guarantee: the outlook of real figures is what BLS and the states published, each under its own decade. Without it a
// wrong join could put one occupation's growth beside another's pay.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { growthBand } from '$lib/domain/outlook-row.ts';
import { OUTLOOK_COLUMNS, outlookEntries } from '$lib/views/outlook/columns.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import { outlook } from '$lib/views/outlook/question.ts';
import { statementKey, type Ask } from '$lib/query/statement.ts';
import { openDatasets, type Datasets } from '../fixtures/open-datasets.ts';

let tables: Datasets;
beforeAll(async () => {
	tables = await openDatasets();
});
afterAll(() => tables.host.close());

const outlookOf = (choice: Partial<Filters>) =>
	tables.rows(outlook({ ...NO_FILTERS, ...choice }, tables.context));
const national = async (choice: Partial<Filters>) => (await outlookOf(choice)).rows;
const ofStates = async (choice: Partial<Filters>) => (await outlookOf(choice)).states;

describe('outlook of the nation', () => {
	it('holds what BLS projects for three roles', async () => {
		const rows = await national({ role: ['29-2072', '29-9021', '11-9111', '29-2071'] });
		expect(
			rows.map((row) => [
				row.occCode,
				row.changePercent,
				row.change,
				row.openings,
				row.exits,
				row.transfers,
				row.medianWage.value,
			]),
		).toEqual([
			['11-9111', 23.2, 142900, 62100, 18000, 29800, 117960],
			['29-9021', 14.7, 6200, 3200, 1300, 1300, 67310],
			['29-2072', 7.1, 13800, 14200, 7100, 5800, 50250],
		]);
		expect(rows.map((row) => growthBand(row)?.words)).toEqual(Array(3).fill('much faster than average'));
		expect(rows[0]).toMatchObject({
			occTitle: 'Medical and Health Services Managers',
			baseYear: 2024,
			projectedYear: 2034,
			employmentBase: 616200,
			employmentProjected: 759100,
			typicalEducation: "Bachelor's degree",
			workExperience: 'Less than 5 years',
			onTheJobTraining: 'None',
		});
	});

	it('shows the health-information set unasked, with the average of all occupations', async () => {
		const rows = await national({});
		expect(rows.find(({ occCode }) => occCode === '00-0000')?.changePercent).toBe(3.1);
		expect(rows.length).toBeGreaterThan(30);
		const growths = rows.map(({ changePercent }) => changePercent ?? 0);
		expect(growths).toEqual([...growths].sort((a, b) => b - a));
	});

	it('is narrowed by entry education', async () => {
		const rows = await national({ education: ['associates'] });
		expect(rows.map(({ occCode }) => occCode)).toContain('29-9021');
		expect(rows.map(({ occCode }) => occCode)).not.toContain('29-2072');
	});

	it.each([
		['-openings', ['11-9111', '29-2072', '29-9021']],
		['openings', ['29-9021', '29-2072', '11-9111']],
		['occ_title', ['29-9021', '29-2072', '11-9111']],
		['-median_wage', ['11-9111', '29-9021', '29-2072']],
		// Columns of other views order nothing here.
		['-a_median', ['11-9111', '29-9021', '29-2072']],
		['area_title', ['11-9111', '29-9021', '29-2072']],
	])('stands by %s where the reader asks for it', async (sort, codes) => {
		const rows = await national({ role: ['29-2072', '29-9021', '11-9111'], sort });
		expect(rows.map(({ occCode }) => occCode)).toEqual(codes);
	});

	it('leaves those without a figure last in both directions', async () => {
		for (const sort of ['median_wage', '-median_wage']) {
			const rows = await national({ role: ['27-2011', '29-9021', '11-9111'], sort });
			expect(rows.at(-1)).toMatchObject({ occCode: '27-2011', medianWage: { value: null } });
		}
	});
});

describe('outlook of states', () => {
	it('holds the state of a metropolitan area, with the nation of the same round', async () => {
		const rows = await ofStates({ role: ['29-2072', '29-9021'], area: ['12420'] });
		expect(
			rows.map((row) => [
				row.occCode,
				row.areaTitle,
				row.baseYear,
				row.projectedYear,
				row.changePercent,
				row.openings,
			]),
		).toEqual([
			['29-9021', 'Texas', 2022, 2032, 31.2, 360],
			['29-9021', 'United States', 2022, 2032, 16.4, 3100],
			['29-2072', 'Texas', 2022, 2032, 20.1, 1810],
			['29-2072', 'United States', 2022, 2032, 8.5, 15000],
		]);
	});

	it('stands by the reader’s column, each decade in a block of its own', async () => {
		const choice = { role: ['29-2072', '29-9021'], area: ['12420'], sort: 'area_title' };
		expect((await ofStates(choice)).map((row) => [row.areaTitle, row.occCode])).toEqual([
			['Texas', '29-9021'],
			['Texas', '29-2072'],
			['United States', '29-9021'],
			['United States', '29-2072'],
		]);
		expect(
			outlookEntries(await outlookOf({ ...choice, sort: 'openings' })).map(({ baseYear, openings }) => [
				baseYear,
				openings,
			]),
		).toEqual([
			[2024, 3200],
			[2024, 14200],
			[2022, 360],
			[2022, 1810],
			[2022, 3100],
			[2022, 15000],
		]);
	});

	it('is the same whether the set was read by its places or each role by itself', async () => {
		const few = { area: ['48', '49', '11'], role: ['29-2072', '11-9111'] };
		// A role outside the set: then the slices of roles are asked for, each with every state.
		const more = { ...few, role: [...few.role, '27-2011'] };
		const byRole = await ofStates(more);
		expect(byRole.length).toBeGreaterThan(6);
		expect(await ofStates(few)).toEqual(byRole.filter(({ occCode }) => few.role.includes(occCode)));
	});

	it('is not asked for where the nation is, and does not fetch its table', async () => {
		for (const area of [[], ['99']]) {
			const asked: string[] = [];
			const watched: Ask = (statement) => {
				asked.push(statementKey(statement), ...statement.needs.map(({ table }) => table));
				return tables.ask(statement);
			};
			const { states } = await outlook({ ...NO_FILTERS, area }, tables.context)(watched);
			expect(states).toEqual([]);
			expect(asked).toContain('projections');
			expect(asked).not.toContain('state-projections');
		}
	});
});

it('is written to CSV with the area and the round of each line', async () => {
	const choice = { role: ['29-9021'], area: ['48'] };
	const entries = outlookEntries(await outlookOf(choice));
	expect(rowsToCsv(entries, OUTLOOK_COLUMNS).trim().split(/\r?\n/)).toEqual([
		'round,area_code,area_title,occ_code,occ_title,base_year,projected_year,employment_base,employment_projected,change,change_percent,openings,exits,transfers,median_wage,median_wage_flag,typical_education,work_experience,on_the_job_training,band',
		"national,99,United States,29-9021,Health Information Technologists and Medical Registrars,2024,2034,41900,48100,6200,14.7,3200,1300,1300,67310,,Associate's degree,None,None,much faster than average",
		'state,48,Texas,29-9021,Health Information Technologists and Medical Registrars,2022,2032,3620,4750,,31.2,360,,,,,,,,',
		'state,99,United States,29-9021,Health Information Technologists and Medical Registrars,2022,2032,37900,44100,,16.4,3100,,,,,,,,',
	]);
});
