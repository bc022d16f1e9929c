// Guarantee: the page of credentials is answered from the tables as calculated by hand, and from the official ones with
// the Bureau's own figures: the ladder's pay, entry and openings, the claims beside it, prices and fees. Without it a
// step could carry the pay of another code, or an older price pass for the newest.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { careerLadder, type CareerLadder } from '$lib/domain/career-ladder.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { LADDER_COLUMNS } from '$lib/views/career-ladder/columns.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import { ladderClaims, ladderSteps } from '$lib/query/credentials/career-ladder.ts';
import { credentialFacts, credentialLeads, studyPrices } from '$lib/query/credentials/facts.ts';
import { careerLadderParts } from '$lib/view-state/answers/career-ladder.ts';
import { credentialsPage } from '$lib/view-state/answers/credentials-answer.ts';
import { costPrefills, payPrefills, prefillOf } from '$lib/view-state/sources/value-prefills.ts';
import { sourceBook } from '$lib/view-state/sources/sources.ts';
import { CONTEXT, openLadder } from '../fixtures/ladder/open.ts';
import { openDatasets, type Datasets } from '../fixtures/open-datasets.ts';

describe('on tables made up', () => {
	let tables: ReturnType<typeof openLadder>;
	beforeAll(() => {
		tables = openLadder();
	});
	afterAll(() => tables.host.close());

	it('steps up come before steps aside, those of articles first', async () => {
		const steps = await tables.rows(ladderSteps());
		expect(steps.map(({ pathId }) => pathId)).toEqual(['a-up', 'c-up', 'b-side']);
		expect(steps[0]).toEqual({
			pathId: 'a-up',
			fromRole: 'clerk',
			fromCode: '29-2072',
			toRole: 'manager',
			toCode: '11-9111',
			relation: 'ladder',
			requirement: 'A degree',
			article: 'E',
			origin: 'article',
			fromClaim: '',
			toClaim: 'X1',
			note: '',
		});
	});

	it('claims are those that steps name and that have an amount', async () => {
		expect(await tables.rows(ladderClaims())).toEqual([
			{
				id: 'X1',
				article: 'E',
				statistic: 'range',
				amount: 60_000,
				amountHigh: 90_000,
				statedYear: '',
				statedSource: 'a survey',
			},
		]);
	});

	it('the ladder has a line for each role, with what is missing as missing', async () => {
		const ladder = careerLadder(await tables.rows(careerLadderParts(NO_FILTERS, CONTEXT)));
		const short = LADDER_COLUMNS.filter(({ name }) =>
			[
				'path_id',
				'role',
				'occ_code',
				'same_code_as',
				'typical_education',
				'openings',
				'a_median',
				'a_median_flag',
				'a_p90',
				'a_p90_flag',
				'claim_id',
				'claim_amount_high',
			].includes(name),
		);
		expect(rowsToCsv(ladder.rungs, short).trim().split('\n')).toEqual([
			'path_id,role,occ_code,same_code_as,typical_education,openings,a_median,a_median_flag,a_p90,a_p90_flag,claim_id,claim_amount_high',
			',clerk,29-2072,,Certificate,90,52000,,80000,,,',
			"a-up,manager,11-9111,,Bachelor's degree,210,100000,,239200,top_coded,X1,90000",
			"c-up,director,11-9111,manager,Bachelor's degree,210,100000,,239200,top_coded,,",
			'b-side,analyst,15-9999,,,,,not_in_source,,not_in_source,,',
		]);
	});

	it('credentials come with what is missing as missing; where they lead has its reason', async () => {
		const facts = await tables.rows(credentialFacts());
		expect(
			facts.map(({ id, feeMember, feeNonmember, units }) => [id, feeMember, feeNonmember, units]),
		).toEqual([
			['rhit', null, null, null],
			['cpc', 425, null, 36],
		]);
		expect((await tables.rows(credentialLeads())).map((lead) => Object.values(lead))).toEqual([
			['cpc', '15-9999', '15-9999', 'Counts.'],
			['cpc', '29-2072', 'Records', 'Codes.'],
			['rhit', '29-2072', 'Records', 'Named.'],
		]);
	});

	it('prices are the newest of each thing, without those that include living; they are offered by the years', async () => {
		const prices = await tables.rows(studyPrices());
		expect(prices.map(({ what, amount, year }) => [what, amount, year])).toEqual([
			['public, tuition', 4100, '2024-25'],
			['private, tuition', 30_000, '2022-23'],
		]);
		const facts = await tables.rows(credentialFacts());
		expect(costPrefills(prices, facts, undefined).map(({ amount }) => amount)).toEqual([425]);
		expect(costPrefills(prices, facts, 0).map(({ amount }) => amount)).toEqual([425]);
		const two = costPrefills(prices, facts, 2);
		expect(two.map(({ amount }) => amount)).toEqual([8200, 60_000, 425]);
		expect(two[0]?.what).toBe('public, tuition, 2024-25: $4,100 a year × 2');
		expect(two[2]?.source.address).toBe('https://example.org/cpc');
		expect(prefillOf(two, 'cost', 8200)?.source.publisher).toBe('Prices 2024');
		expect(prefillOf(two, 'pay', 8200)).toBeNull();
		expect(prefillOf(two, 'cost', undefined)).toBeNull();
	});
});

describe('on the official tables', () => {
	let tables: Datasets;
	beforeAll(async () => {
		tables = await openDatasets();
	});
	afterAll(() => tables.host.close());

	const answer = (own: Partial<Filters>) =>
		tables.rows(credentialsPage({ ...NO_FILTERS, ...own }, tables.context));
	const ladderOf = (own: Partial<Filters>) =>
		tables.rows(careerLadderParts({ ...NO_FILTERS, ...own }, tables.context));
	const rungOf = ({ rungs }: CareerLadder, role: string) => rungs.find((rung) => rung.role === role);

	/** BLS: OEWS May 2025, national and Austin (12420) medians; Employment Projections 2024–34, Table 1.2, openings in thousands. */
	it('the ladder carries the Bureau’s medians, entry and openings', async () => {
		const ladder = careerLadder(await ladderOf({}));
		const seen = ['health information technician', 'health information manager', 'medical registrar'].map(
			(role) => {
				const rung = rungOf(ladder, role);
				return [rung?.wage?.median.value, rung?.outlook?.typicalEducation, rung?.outlook?.openings];
			},
		);
		expect(seen).toEqual([
			[51_140, 'Postsecondary certificate', 14_200],
			[123_860, "Bachelor's degree", 62_100],
			[68_020, "Associate's degree", 3200],
		]);
		const austin = careerLadder(await ladderOf({ area: ['12420'] }));
		expect(rungOf(austin, 'health information manager')?.wage?.median.value).toBe(126_110);
		expect(rungOf(austin, 'medical registrar')?.wage?.median.value).toBe(79_510);
	});

	it('every path the ladder promises is there, and what articles claim stands beside it, unmixed', async () => {
		const ladder = careerLadder(await ladderOf({}));
		const codes = (role: string) => [rungOf(ladder, role)?.occCode, rungOf(ladder, role)?.sameAs];
		expect(codes('director of health information management')).toEqual([
			'11-9111',
			'health information manager',
		]);
		expect(codes('nursing home administrator')).toEqual(['11-9111', 'health information manager']);
		expect(codes('clinical manager')).toEqual(['11-9111', 'health information manager']);
		expect(codes('health informatics specialist')).toEqual(['15-1211', '']);
		expect(codes('data analyst')).toEqual(['15-2051', '']);
		expect(codes('compliance officer')).toEqual(['13-1041', '']);
		expect(codes('information security analyst')).toEqual(['15-1212', '']);
		const claims = ladder.rungs.flatMap(({ role, claim }) => (claim ? [[role, claim.id, claim.amount]] : []));
		expect(claims).toEqual([
			['health information manager', 'E1', 56_000],
			['director of health information management', 'D7', 164_498],
			['RHIT holder', 'D5', 70_300],
			['RHIA holder', 'D6', 91_450],
		]);
	});

	it('medians to take are of the places credentials lead to, with their source; none is taken from a claim', async () => {
		const { medians } = await answer({ credential: ['rhit'], area: ['99', '12420'] });
		const offered = payPrefills(medians, sourceBook(tables.catalogue));
		expect(offered.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual([
			48_990, 51_140, 68_020, 79_510,
		]);
		expect(
			offered.every(({ source }) => /Occupational Employment and Wage Statistics/.test(source.title)),
		).toBe(true);
		expect(offered.map(({ amount }) => amount)).not.toContain(70_300);
	});

	it('a pair without a row is named', async () => {
		const { mediansMissing } = await answer({ role: ['29-2072', '29-9021'], area: ['10180'] });
		expect(mediansMissing.map(({ occCode }) => occCode)).toEqual(['29-9021']);
	});
});
