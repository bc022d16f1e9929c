// Guarantee: the verdicts on the articles' claims are found in the published tables: A1 and A2 in May 2016, B1 in May 2017,
// D1 to D4 in the tables of 2024, E3 at odds with E1; another amount gives another verdict, and nothing is typed in. Without
// it the ledger would confirm a claim because somebody wrote that it is confirmed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LedgerLookup } from '$lib/charts/claims/disagreements/ledger-lookup.ts';
import { explain } from '$lib/charts/claims/disagreements/explain.ts';
import { judgeClaims, type Judgement } from '$lib/domain/claim-verdict.ts';
import { reasonOf, VERDICT_MEANINGS } from '$lib/charts/claims/claim-words.ts';
import type { Ledger } from '$lib/domain/ledger.ts';
import { CLAIM_COLUMNS, claimEntries } from '$lib/export/claim-columns.ts';
import { rowsToCsv } from '$lib/export/csv.ts';
import { ledger as askLedger } from '$lib/view-state/answers/ledger-answer.ts';
import { packLedger, unpackLedger } from '$lib/view-state/page-data/ledger-page.ts';
import { openDatasets, type Datasets } from '../fixtures/open-datasets.ts';

let tables: Datasets;
let ledger: Ledger;
let judged: ReadonlyMap<string, Judgement>;

beforeAll(async () => {
	tables = await openDatasets();
	ledger = await tables.rows(askLedger(tables.context));
	judged = byId(judgeClaims(ledger.claims, ledger.evidence));
}, 120_000);
afterAll(() => tables.host.close());

function byId(judgements: readonly Judgement[]): ReadonlyMap<string, Judgement> {
	return new Map(judgements.map((judgement) => [judgement.claim.id, judgement]));
}

function of(id: string): Judgement {
	const found = judged.get(id);
	if (!found) throw new Error(`no claim ${id}`);
	return found;
}

const foundIn = (id: string) => of(id).found.map(({ occCode, release }) => `${occCode} ${release}`);

describe('search over the tables', () => {
	it.each([
		['A1', ['11-9111 May 2016'], 'superseded'],
		['A2', ['29-2071 May 2016'], 'superseded'],
		['B1', ['11-9111 May 2017'], 'reproduced'],
		['D1', ['29-9021 2024–34'], 'reproduced'],
		['D2', ['29-9021 2024–34'], 'reproduced'],
		['D3', ['29-9021 May 2024'], 'reproduced'],
		['D4', ['29-9021 May 2024'], 'reproduced'],
		['C1a', ['29-9021 2024–34'], 'reproduced'],
		['C1b', ['11-9111 2024–34'], 'reproduced'],
	])('finds %s', (id, releases, verdict) => {
		expect(foundIn(id)).toEqual(releases);
		expect(of(id).verdict).toBe(verdict);
	});

	it('sets the newest figure beside: of the code, or of those an ended one became', () => {
		const newest = (id: string) => of(id).newest.map(({ occCode, estimate }) => [occCode, estimate.value]);
		expect(newest('A1')).toEqual([['11-9111', 123860]]);
		expect(newest('A2')).toEqual([
			['29-2072', 51140],
			['29-9021', 68020],
		]);
		expect(of('D1').ofRelease?.estimate.value).toBe(14.7);
	});

	it('leaves undecided what no table can decide, with the reason', () => {
		for (const id of ['A3', 'E5']) expect(of(id).rule).toBe('no-figure');
		for (const id of ['D5', 'D6'])
			expect(of(id)).toMatchObject({ verdict: 'unverifiable', rule: 'no-occupation' });
		expect(of('D7').rule).toBe('broader-occupation');
		expect(of('E2a').newest[0]?.estimate.value).toBe(130690);
		expect(of('E2d').newest).toEqual([]);
		expect(reasonOf(of('E2d'), ledger.evidence)).toContain('no wage');
		expect(reasonOf(of('E4c'), ledger.evidence)).toContain('so it is not low');
		expect(reasonOf(of('E4d'), ledger.evidence)).toContain('9.6% below the US level');
	});

	it('finds E3 at odds with E1', () => {
		expect(of('E3a')).toMatchObject({
			verdict: 'contradicted',
			rule: 'below-own-range',
			conflicts: [{ id: 'E1', kind: 'below-range' }],
		});
		expect(of('E3b').conflicts).toEqual([{ id: 'E1', kind: 'other-range' }]);
		expect(of('E1').conflicts.map(({ id }) => id)).toEqual(['E3a', 'E3b']);
	});
});

describe('nothing is typed in', () => {
	it('another amount is found elsewhere, or nowhere', () => {
		for (const id of ['A1', 'A2', 'B1', 'D1', 'D2', 'D3', 'D4']) {
			const altered = ledger.claims.map((claim) =>
				claim.id === id ? { ...claim, amount: (claim.amount ?? 0) + 1 } : claim,
			);
			const judgement = byId(judgeClaims(altered, ledger.evidence)).get(id);
			expect(judgement?.found, id).toEqual([]);
			expect(judgement?.verdict, id).toBe('contradicted');
		}
		const asOf2017 = ledger.claims.map((claim) => (claim.id === 'A1' ? { ...claim, amount: 98350 } : claim));
		expect(byId(judgeClaims(asOf2017, ledger.evidence)).get('A1')?.found[0]?.release).toBe('May 2017');
	});

	it('without the rows no claim is confirmed', () => {
		const none = { ...ledger.evidence, wages: [], projections: [], settings: [] };
		for (const { found, verdict } of judgeClaims(ledger.claims, none)) {
			expect(found).toEqual([]);
			expect(['unverifiable', 'contradicted']).toContain(verdict);
		}
	});
});

describe('the disagreements', () => {
	const finding = (id: number, of: Ledger = ledger) => {
		const disagreement = of.disagreements.find((one) => one.id === id);
		if (!disagreement) throw new Error(`no disagreement ${id}`);
		return explain(new LedgerLookup(of, judgeClaims(of.claims, of.evidence)), disagreement).finding;
	};

	it('are eleven, each with what the tables say', () => {
		expect(ledger.disagreements).toHaveLength(11);
		for (const { id } of ledger.disagreements) {
			expect(finding(id), String(id)).not.toBe('');
			expect(finding(id)).not.toMatch(/NaN|undefined|null|Infinity/);
		}
	});

	it.each([
		[1, 'E3a is below the lowest pay its own article gives in E1'],
		[2, 'D3 is 77% above A2, but of another code. The technicians’ code ended in May 2018 at $40,350'],
		[3, 'had $50,250: $17,060 less'],
		[4, 'a tenth earned less than $39,120'],
		[6, 'have 597,080 jobs'],
		[8, 'name 3 levels for 3 occupations'],
		[9, 'management 332,150, technology 200,140 jobs'],
		[9, 'the answer is the opposite. Which side has more depends on the scope.'],
		[10, '+14.7% is “much faster than average” (7% or higher)'],
		[11, 'May 2016 alone has $96,540 (A1) and $38,040 (A2)'],
	])('say of %i: %s', (id, words) => {
		expect(finding(id)).toContain(words);
	});

	it('follow the rows: with other jobs the answer to 9 is another', () => {
		const few = { value: 1, flag: '' } as const;
		const wages = ledger.evidence.wages.map((row) =>
			row.occCode === '11-9111' ? { ...row, employment: few } : row,
		);
		expect(finding(9, { ...ledger, evidence: { ...ledger.evidence, wages } })).not.toContain('turned round');
	});
});

describe('the page', () => {
	it('carries the very ledger', () => {
		expect(unpackLedger(JSON.parse(JSON.stringify(packLedger(ledger))))).toEqual(ledger);
	});

	it('prints a line for each claim, with found release, newest figure and reasoning', () => {
		const entries = claimEntries([...judged.values()], ledger.evidence, ledger.disagreements);
		const [header, first, ...rest] = rowsToCsv(entries, CLAIM_COLUMNS).trim().split('\n');
		expect(header).toBe(
			'claim_id,article,claim,verdict,statistic,amount,amount_high,unit,stated_year,stated_source,occ_code,occ_title,mapping,mapping_reason,setting_id,area_code,credential_id,found_release,found_occ_code,release,release_statistic,release_amount,release_flag,newest,newest_statistic,newest_amount,newest_flag,beside,conflicts_with,disagreements,reason',
		);
		expect(first).toContain(',superseded,median,96540,,USD per year,,BLS,11-9111,');
		expect(first).toContain(',May 2016,11-9111,May 2016,median,96540,,May 2025,median,123860,');
		expect(rest).toHaveLength(ledger.claims.length - 1);
	});

	it('defines every verdict it gives', () => {
		for (const { verdict } of judged.values()) expect(VERDICT_MEANINGS[verdict]).not.toBe('');
	});
});
