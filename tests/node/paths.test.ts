// Guarantee: on the official tables the comparison of paths says of each scope what an independent calculation from the
// files says, scope by scope, in the nation and in a place with withheld figures; and its page carries the very answer
// the engine gave. Without it "HIT has more jobs" could be printed true where the rows say false.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { narrowRoles, NO_ANSWERS } from '$lib/domain/path-answers.ts';
import { concludeByScope, isTrue, SIDED_CLAIMS } from '$lib/views/path-comparison/conclusions/conclusions.ts';
import { conclude } from '$lib/views/path-comparison/conclusions/conclusions.ts';
import { SCOPES, SIDES, type ScopeName } from '$lib/domain/path-scope.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import { pathColumns } from '$lib/views/path-comparison/columns.ts';
import { educationLevels } from '$lib/query/claims/schooling.ts';
import { pathOccupation } from '$lib/query/paths/occupations.ts';
import { pathStatements } from '$lib/query/claims/statements.ts';
import {
	chosenRows,
	NO_DETAILS,
	pathPage,
	scopeRows,
	type PathAnswer,
} from '$lib/view-state/answers/path-answer.ts';
import { packDetails, unpackDetails } from '$lib/view-state/page-data/path-details.ts';
import { PATH_ADDRESS, type PathFilters } from '$lib/view-state/address/path-address.ts';
import { DATASETS, openDatasets, type Datasets } from '../fixtures/open-datasets.ts';

const SALT_LAKE = '41620';

let tables: Datasets;
let nation: PathAnswer;
beforeAll(async () => {
	tables = await openDatasets();
	nation = await answer(PATH_ADDRESS.none);
});
afterAll(() => tables.host.close());

const answer = (filters: PathFilters) => tables.rows(pathPage(filters, tables.context, NO_DETAILS));

type Line = Readonly<Record<string, string>>;
const linesOf = (path: string) =>
	Papa.parse<Line>(readFileSync(join(DATASETS, path), 'utf8').trim(), { header: true }).data;

/** Jobs of a side, added up from the files alone. */
function jobsFromFiles(scope: ScopeName, side: string): number {
	const codes = linesOf('occupations.csv').flatMap((line) =>
		line[`${scope}_side`] === side ? [line['occ_code']] : [],
	);
	const wages = linesOf('wages/nation-health-information.csv').filter(
		({ year }) => Number(year) === tables.context.newestYear,
	);
	return codes.reduce((sum, code) => {
		const line = wages.find(({ occ_code }) => occ_code === code);
		if (!line?.['employment']) throw new Error(`no employment of ${code}`);
		return sum + Number(line['employment']);
	}, 0);
}

describe('in the nation', () => {
	it('“HIT has more jobs” is what the files say of every scope', () => {
		const claim = SIDED_CLAIMS.find(({ id }) => id === 'jobs');
		if (!claim) throw new Error('no claim about jobs');
		const said = SCOPES.map((scope) => {
			const jobs = conclude(scopeRows(nation, scope), 'annual').find(({ id }) => id === 'jobs');
			return [scope, jobs && isTrue(claim, jobs.verdict)];
		});
		const calculated = SCOPES.map((scope) => [
			scope,
			jobsFromFiles(scope, 'hit') > jobsFromFiles(scope, 'him'),
		]);
		expect(said).toEqual(calculated);
		expect(new Set(calculated.map(([, truth]) => truth))).toEqual(new Set([true, false]));
	});

	it.each(SCOPES)('the conclusions of the %s scope are these', async (scope) => {
		const written = conclude(scopeRows(nation, scope), 'annual')
			.map(({ id, verdict, sentence }) => `${id}: ${verdict}\n  ${sentence}\n`)
			.join('');
		await expect(written).toMatchFileSnapshot(`snapshots/paths-${scope}.txt`);
	});

	it('says which conclusions depend on the scope', () => {
		const scoped = {
			narrow: scopeRows(nation, 'narrow'),
			mid: scopeRows(nation, 'mid'),
			wide: scopeRows(nation, 'wide'),
		};
		const depending = concludeByScope(chosenRows(nation), scoped, 'annual').flatMap(({ id, depends }) =>
			depends ? [id] : [],
		);
		expect(depending).toEqual(['jobs', 'openings', 'growth', 'pay', 'start']);
	});

	it('has a wage and a projection of every occupation of every scope', () => {
		for (const scope of SCOPES) {
			const own = scopeRows(nation, scope);
			for (const side of SIDES) expect(own.some((row) => row.side === side)).toBe(true);
			for (const { wage, projection, occupation } of own) {
				expect(wage?.median.value, occupation.title).toBeGreaterThan(0);
				expect(projection?.openings, occupation.title).toBeGreaterThan(0);
			}
		}
	});

	it('stands HIM first and the highest median first on each side', () => {
		expect(scopeRows(nation, 'narrow').map(({ side, occupation }) => [side, occupation.occCode])).toEqual([
			['him', '11-9111'],
			['hit', '29-9021'],
			['hit', '29-2072'],
		]);
	});

	it('has details that the page carries without a loss', () => {
		expect(nation.details.places.length).toBeGreaterThan(10);
		expect(unpackDetails(JSON.parse(JSON.stringify(packDetails(nation.details))))).toEqual(nation.details);
	});
});

describe('in Salt Lake City', () => {
	it('jobs are at least what is published: registrars’ jobs are withheld', async () => {
		const local = await answer({ ...PATH_ADDRESS.none, area: [SALT_LAKE], scope: 'narrow' });
		const own = chosenRows(local);
		expect(own.find(({ occupation }) => occupation.occCode === '29-9021')?.wage?.employment).toEqual({
			value: null,
			flag: 'not_published',
		});
		const jobs = conclude(own, 'annual').find(({ id }) => id === 'jobs');
		expect(jobs?.verdict).toBe('unknown');
		expect(jobs?.sentence).toContain('HIM 2,720, HIT at least 1,180');
	});
});

describe('sides of a reader’s own', () => {
	const spelled = 'him:11-9111,29-9021;hit:29-9021,19-1041';

	it('hold what was spelled, an occupation on both sides twice, with the details of the others too', async () => {
		const found = await answer({ ...PATH_ADDRESS.none, scope: spelled });
		expect(chosenRows(found).map(({ side, occupation }) => `${side} ${occupation.occCode}`)).toEqual([
			'him 11-9111',
			'him 29-9021',
			'hit 19-1041',
			'hit 29-9021',
		]);
		expect(found.details.skills.some(({ occCode }) => occCode === '19-1041')).toBe(true);
		const [header, ...lines] = rowsToCsv(chosenRows(found), pathColumns(PATH_ADDRESS.none))
			.trim()
			.split('\n');
		expect(header).toMatch(/^side,occ_code,occ_title,year,area_code,/);
		expect(lines).toHaveLength(4);
	});

	it('have their details asked for where the page does not carry them, and those alone', async () => {
		const filters = { ...PATH_ADDRESS.none, scope: spelled };
		const whole = await answer(filters);
		const carried = await tables.rows(pathPage(filters, tables.context, nation.details));
		const sorted = ({ details }: PathAnswer) =>
			Object.values(details).map((list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort());
		expect(sorted(carried)).toEqual(sorted(whole));
		expect(carried.details.codes.at(-1)).toBe('19-1041');
		const wide = await tables.rows(pathPage({ ...filters, scope: 'wide' }, tables.context, nation.details));
		expect(wide.details).toEqual(nation.details);
	});
});

describe('beside the comparison', () => {
	it('what the articles are held to is what the table of their statements says', async () => {
		const statements = await tables.rows(pathStatements());
		for (const [side, kind, article, words] of [
			['hit', 'difference', 'A', /more jobs/i],
			['hit', 'difference', 'C', /sooner/i],
			['both', 'education', 'A', /same education/i],
		] as const) {
			const found = statements.filter(
				(one) => one.side === side && one.kind === kind && one.article === article,
			);
			expect(found.map(({ text }) => text).join()).toMatch(words);
		}
	});

	it('two years of study leave the roles whose typical education takes no longer', async () => {
		const levels = await tables.rows(educationLevels());
		const { kept, removed } = narrowRoles(scopeRows(nation, 'mid'), { ...NO_ANSWERS, study: 2 }, levels);
		expect(kept.map(({ row }) => row.occupation.occCode)).toEqual(['29-9021', '29-2072']);
		expect(removed).toHaveLength(5);
	});

	it('an occupation of no scope is found where it is asked for, with no side of ours', async () => {
		const found = await tables.rows(pathOccupation('19-1041'));
		expect(found).toHaveLength(1);
		expect(found[0]).toMatchObject({
			narrow: '',
			wide: '',
			reason: '',
		});
		expect(await tables.rows(pathOccupation('99-9999'))).toEqual([]);
	});
});
