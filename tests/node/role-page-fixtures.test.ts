// Guarantee: every question of a role's page answers from the tables as calculated by hand: its ranks, its order, what is
// left out and what stands for a missing figure. Without it a page could rank a withheld wage, average the ratings of
// two occupations, or show the pay of another release, and no real figure would give it away.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import { roleSteps } from '$lib/query/credentials/career-ladder.ts';
import {
	roleChanges,
	roleDuties,
	roleFacts,
	roleNames,
	roleRelated,
	roleTitles,
} from '$lib/query/roles/facts.ts';
import { roleProjections, roleSectors, roleSettingPay } from '$lib/query/roles/pay.ts';
import { roleCredentials, roleSkills, roleTechnology } from '$lib/query/roles/skills.ts';
import { credentialList } from '$lib/query/lists/credential-list.ts';
import { rolePay } from '$lib/query/questions/role-pay.ts';
import { rolePlaces } from '$lib/query/questions/role-places.ts';
import { CONTEXT, openPages } from '../fixtures/pages/open.ts';

let pages: ReturnType<typeof openPages>;
beforeAll(() => {
	pages = openPages();
});
afterAll(() => pages.host.close());

describe('what a role is', () => {
	it('comes by code, with its education in our words and gaps as gaps', async () => {
		const facts = await pages.rows(roleFacts());
		expect(facts.map(({ occCode }) => occCode)).toEqual(['11-9111', '27-2011', '29-2071', '29-2072']);
		expect(facts[0]).toEqual({
			occCode: '11-9111',
			title: 'Managers',
			family: 'him',
			familyReason: 'They lead.',
			inHealthInformationSet: true,
			wageBasis: '',
			firstYear: 2016,
			lastYear: 2025,
			education: "Bachelor's degree",
			workExperience: 'Less than 5 years',
			training: 'None',
			jobZone: 4,
			definition: 'They run a department.',
		});
		expect(facts[1]).toMatchObject({ wageBasis: 'hourly_only', education: '', jobZone: null, family: '' });
	});

	it('has its duties in their order, the tenth after the second', async () => {
		const duties = await pages.rows(roleDuties());
		expect(duties.map(({ duty }) => duty)).toEqual(['Codes records', 'Checks them', 'Answers']);
	});

	it('has its names once, those of articles first, and counts those left out', async () => {
		expect(await pages.rows(roleNames(2))).toEqual([
			{ occCode: '27-2011', name: 'Performer', known: 1 },
			{ occCode: '29-2072', name: 'Coder', known: 3 },
			{ occCode: '29-2072', name: 'Clerk', known: 3 },
		]);
	});

	it('has its titles oldest first', async () => {
		const titles = (await pages.rows(roleTitles())).filter(({ occCode }) => occCode === '11-9111');
		expect(titles.map(({ title, lastYear }) => [title, lastYear])).toEqual([
			['Health Managers', 2017],
			['Managers', 2025],
		]);
	});

	it('has the changes of its code but for what stayed; a code no table names stands for itself', async () => {
		expect(
			(await pages.rows(roleChanges())).map(({ fromTitle, toTitle, year, relation }) => [
				fromTitle,
				toTitle,
				year,
				relation,
			]),
		).toEqual([
			['29-2099', 'Technicians', 2016, 'renamed'],
			['Technicians', 'Records', 2021, 'split'],
		]);
	});
});

describe('what it takes and where it leads', () => {
	it('has the credentials that serve it, the articles’ first', async () => {
		const credentials = await pages.rows(roleCredentials());
		expect(credentials.map(({ occCode, abbreviation, reason }) => [occCode, abbreviation, reason])).toEqual([
			['11-9111', 'RHIT', 'Leads.'],
			['29-2072', 'RHIT', 'Named.'],
			['29-2072', 'CCA', 'Begins.'],
			['29-2072', 'CPC', 'Codes.'],
		]);
		expect((await pages.rows(credentialList())).map(({ id }) => id)).toEqual(['cca', 'cpc', 'rhit']);
	});

	it('has the skills of one rating alone: of the whole where there is one, else of its first part', async () => {
		expect(
			(await pages.rows(roleSkills(2))).map(({ onetCode, skill, importance }) => [
				onetCode,
				skill,
				importance,
			]),
		).toEqual([
			['11-9111.01', 'Leading', 4.1],
			['29-2072.00', 'Reading', 3.5],
			['29-2072.00', 'Speaking', 3.5],
		]);
	});

	it('has each technology once, in demand if any of its parts says so', async () => {
		expect(
			(await pages.rows(roleTechnology(3))).map(({ technology, hot, inDemand, listed }) => [
				technology,
				hot,
				inDemand,
				listed,
			]),
		).toEqual([
			['Excel', true, true, 4],
			['Epic', false, true, 4],
			['Word', true, false, 4],
		]);
	});

	it('has its neighbours by rank, without itself and without codes no table has', async () => {
		expect((await pages.rows(roleRelated(1))).map(({ code, title }) => [code, title])).toEqual([
			['11-9111', 'Managers'],
		]);
		expect((await pages.rows(roleRelated(9))).map(({ code }) => code)).toEqual(['11-9111', '27-2011']);
	});

	it('has steps up before steps aside, those of articles first', async () => {
		expect((await pages.rows(roleSteps())).map(({ toRole, origin }) => [toRole, origin])).toEqual([
			['manager', 'article'],
			['lead', 'added'],
			['actor', 'article'],
		]);
	});

	it('has the newest projection alone, those of groups too', async () => {
		const projections = await pages.rows(roleProjections());
		expect(projections.map(({ occCode, baseYear }) => [occCode, baseYear])).toEqual([
			['29-0000', 2024],
			['29-2072', 2024],
		]);
		expect(projections[0]).toMatchObject({ selfEmployedPercent: null, exits: null });
		expect(projections[1]).toMatchObject({ change: 70, changePercent: 7, openings: 90, exits: 30 });
	});
});

describe('what it pays', () => {
	it('in places from both ends: equals share a rank, a top code stands above, the withheld has none', async () => {
		const places = await pages.rows(rolePlaces(['29-2072', '11-9111'], 2025, 2, CONTEXT));
		expect(
			places.map(({ occCode, areaTitle, fromTop, fromBottom, published }) => [
				occCode,
				areaTitle,
				fromTop,
				fromBottom,
				published,
			]),
		).toEqual([
			['11-9111', 'Alpha, VT', 1, 1, 1],
			['29-2072', 'Delta, VT', 1, 3, 3],
			['29-2072', 'Alpha, VT', 2, 1, 3],
			['29-2072', 'Beta, VT', 2, 1, 3],
		]);
		expect(places[1]?.median).toEqual({ value: 239200, flag: 'top_coded' });
	});

	it('in places by the hour where no annual wage is published', async () => {
		const places = await pages.rows(rolePlaces(['27-2011'], 2025, 1, CONTEXT));
		expect(places.map(({ areaTitle, median }) => [areaTitle, median.value])).toEqual([
			['Alpha, VT', 30.5],
			['Beta, VT', 28],
		]);
	});

	it('in the nation, each release under its own title', async () => {
		const asked = { roles: ['11-9111', '29-2071'], areas: { codes: ['99'] }, years: [2016, 2018, 2024] };
		const rows = await pages.rows(rolePay(NO_FILTERS, asked, CONTEXT));
		expect(rows.map(({ occTitle, year, median }) => [occTitle, year, median.value])).toEqual([
			['Health Managers', 2016, 96540],
			['Managers', 2024, 117960],
			['Technicians', 2018, 40350],
		]);
	});

	it('in the handbook’s industries, newest first, those without a figure last', async () => {
		const rows = await pages.rows(roleSettingPay());
		expect(
			rows.map(({ setting, year, median, sharePercent }) => [setting, year, median.value, sharePercent]),
		).toEqual([
			['Hospitals', 2024, 56000, 38],
			['Offices of physicians', 2024, 45000, 20],
			['Other', 2024, null, 5],
			['Hospitals', 2023, 54000, null],
		]);
	});

	it('in NAICS sectors of the newest release alone, by the hour where it must be', async () => {
		const rows = await pages.rows(roleSectors(CONTEXT));
		expect(rows).toEqual([
			{
				occCode: '27-2011',
				setting: 'Finance',
				ownership: 'private',
				year: 2024,
				median: { value: 31.25, flag: '' },
				employment: { value: 7, flag: '' },
			},
			{
				occCode: '29-2072',
				setting: 'Finance',
				ownership: 'private',
				year: 2024,
				median: { value: 62400, flag: '' },
				employment: { value: null, flag: 'not_published' },
			},
			{
				occCode: '29-2072',
				setting: 'Health Care',
				ownership: 'private',
				year: 2024,
				median: { value: 48000, flag: '' },
				employment: { value: 120, flag: '' },
			},
		]);
	});
});
