/**
 * Guarantee: our own mappings are complete and point at things that exist: codes of the national tables in the
 * releases they claim, families, ids, a reason in every row, a definition for every occupation of the set. Without
 * it a typing error in a CSV would become a role without pay or a claim checked against nothing.
 */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../domain/occupation.ts';
import { editorialText } from './editorial-files.ts';
import { REFERENCE_IMPORTERS } from './build.ts';
import { loadEditorial, parseEditorial } from './editorial.ts';

const editorial = loadEditorial(editorialText);
const fixture = new URL('../../../../tests/fixtures/reference/national-codes.csv', import.meta.url);
/** Releases of each code in the national tables 2011–2025: spans without a gap. */
const spans = Papa.parse<{ occ_code: string; first_year: string; last_year: string }>(
	readFileSync(fixture, 'utf8').trim(),
	{ header: true },
).data;

function published(code: string, year: number): boolean {
	return spans.some(
		(span) => span.occ_code === code && Number(span.first_year) <= year && year <= Number(span.last_year),
	);
}
const known = new Set(spans.map(({ occ_code }) => occ_code));
const set = editorial['health-information-set'];
const setCodes = new Set(set.map(({ occ_code }) => occ_code));
const credentialIds = new Set(editorial['credential-occupations'].map(({ credential_id }) => credential_id));

describe('parsing', () => {
	it('throws at a wrong header and at a row of another length', () => {
		expect(() => parseEditorial('soc-versions', 'version,first_year\n2010,')).toThrow(/header must be/);
		expect(() => parseEditorial('soc-versions', 'version,first_year,last_year,reason\n2010,2011')).toThrow(
			/line 2: 2 cells/,
		);
	});

	it('keeps quoted commas inside a cell', () => {
		expect(
			parseEditorial('soc-versions', 'version,first_year,last_year,reason\n2010,,2018,"a, b"\n'),
		).toEqual([{ version: '2010', first_year: '', last_year: '2018', reason: 'a, b' }]);
	});
});

describe('health-information set', () => {
	it('holds 30 to 60 codes, each once, each of the national tables, with family and reason', () => {
		expect(set.length).toBeGreaterThanOrEqual(30);
		expect(set.length).toBeLessThanOrEqual(60);
		expect(setCodes.size).toBe(set.length);
		for (const { occ_code, family, reason } of set) {
			expect(known, occ_code).toContain(occ_code);
			expect(reason, occ_code).not.toBe('');
			if (occ_code === '00-0000') expect(family).toBe('');
			else expect(FAMILIES, occ_code).toContain(family);
		}
	});

	it('has a definition of one to three sentences for every code, and five to eight duties for every current one', () => {
		expect(editorial.definitions.map(({ occ_code }) => occ_code).sort()).toEqual([...setCodes].sort());
		for (const { occ_code, definition } of editorial.definitions) {
			const sentences = definition.match(/[.](?=\s|$)/g)?.length ?? 0;
			expect(sentences, occ_code).toBeGreaterThanOrEqual(2);
			expect(sentences, occ_code).toBeLessThanOrEqual(4);
		}
		const newest = Math.max(...spans.map(({ last_year }) => Number(last_year)));
		for (const { occ_code } of set) {
			const duties = editorial.duties.filter((duty) => duty.occ_code === occ_code);
			if (occ_code === '00-0000' || !published(occ_code, newest)) {
				expect(duties, occ_code).toEqual([]);
				continue;
			}
			expect(duties.length, occ_code).toBeGreaterThanOrEqual(5);
			expect(duties.length, occ_code).toBeLessThanOrEqual(8);
			expect(duties.map(({ position }) => Number(position))).toEqual(duties.map((_, index) => index + 1));
		}
	});

	it('says of every predecessor which code of the set follows it', () => {
		const newest = Math.max(...spans.map(({ last_year }) => Number(last_year)));
		for (const { occ_code } of set.filter((row) => !published(row.occ_code, newest))) {
			const next = editorial['occupation-lineage'].filter(({ from_code }) => from_code === occ_code);
			expect(
				next.some(({ to_code }) => setCodes.has(to_code)),
				occ_code,
			).toBe(true);
		}
	});
});

describe('scopes of the comparison of paths', () => {
	const scopes = editorial['path-scopes'];
	const newest = Math.max(...spans.map(({ last_year }) => Number(last_year)));
	const familyOf = new Map(set.map(({ occ_code, family }) => [occ_code, family]));
	const sideOf = new Map(scopes.map(({ occ_code, wide }) => [occ_code, wide]));

	it('hold codes of the newest release, each once, with a side and a reason', () => {
		expect(new Set(scopes.map(({ occ_code }) => occ_code)).size).toBe(scopes.length);
		for (const { occ_code, narrow, mid, wide, reason } of scopes) {
			expect(published(occ_code, newest), occ_code).toBe(true);
			for (const side of [narrow, mid, wide]) expect(['', 'him', 'hit'], occ_code).toContain(side);
			expect(reason, occ_code).not.toBe('');
		}
	});

	it('lie within each other, and each has both sides', () => {
		for (const { occ_code, narrow, mid, wide } of scopes) {
			if (narrow) expect(mid, occ_code).not.toBe('');
			if (mid) expect(wide, occ_code).not.toBe('');
			expect(wide, occ_code).not.toBe('');
		}
		for (const scope of ['narrow', 'mid', 'wide'] as const) {
			for (const side of ['him', 'hit']) expect(scopes.some((row) => row[scope] === side)).toBe(true);
		}
	});

	it('are the whole families in the wide scope, and follow the families in the mid one', () => {
		const families = set.filter(
			({ occ_code, family }) => ['him', 'hit'].includes(family) && published(occ_code, newest),
		);
		expect(families.map(({ occ_code, family }) => [occ_code, family]).sort()).toEqual(
			[...sideOf].sort(([one], [other]) => one.localeCompare(other)),
		);
		for (const { occ_code, mid } of scopes.filter((row) => row.mid))
			expect(mid, occ_code).toBe(familyOf.get(occ_code));
	});
});

describe('occupation lineage', () => {
	it('changes to a code in the first release that has it, from a code published before', () => {
		for (const { from_code, to_code, change_year, relation, source } of editorial['occupation-lineage']) {
			const label = `${from_code} → ${to_code} ${change_year}`;
			const year = Number(change_year);
			expect(published(to_code, year), label).toBe(true);
			expect(
				spans.some(({ occ_code, first_year }) => occ_code === from_code && Number(first_year) < year),
				label,
			).toBe(true);
			if (from_code !== to_code)
				expect(published(from_code, year) && relation === 'renamed', label).toBe(false);
			expect(['same', 'renamed', 'split', 'merged', 'hybrid'], label).toContain(relation);
			expect(source, label).not.toBe('');
		}
	});

	it('covers the pools of 2019 and 2020: what only they hold is marked', () => {
		const pools = set.filter(
			({ occ_code }) => published(occ_code, 2019) && !published(occ_code, 2018) && !published(occ_code, 2021),
		);
		expect(pools.map(({ occ_code }) => occ_code).sort()).toEqual([
			'15-1245',
			'15-1256',
			'15-2098',
			'29-2098',
			'29-9098',
		]);
		for (const { occ_code } of pools) {
			const after = editorial['occupation-lineage'].filter(({ from_code }) => from_code === occ_code);
			expect(
				after.every(({ relation, change_year }) => relation === 'split' && change_year === '2021'),
				occ_code,
			).toBe(true);
		}
	});
});

describe('other mappings', () => {
	it('point at codes of the national tables and give a reason', () => {
		const rows = [
			...editorial['article-titles'],
			...editorial['credential-occupations'],
			...editorial['handbook-occupations'],
		];
		for (const { occ_code, reason } of rows) {
			expect(known, occ_code).toContain(occ_code);
			expect(reason).not.toBe('');
		}
		for (const { setting_id, reason, article_name } of editorial.settings) {
			expect(setting_id).toMatch(/^(naics|ooh)-[a-z0-9-]+$/);
			expect(reason).not.toBe('');
			expect(article_name).not.toBe('');
		}
		for (const row of editorial['career-paths']) {
			for (const code of [row.from_occ_code, row.to_occ_code]) expect(known, row.path_id).toContain(code);
			expect(row.article, row.path_id).toMatch(/^[A-E](; [A-E])*$/);
			for (const claim of [row.from_claim, row.to_claim].filter(Boolean))
				expect(
					editorial.claims.some(({ id, unit }) => id === claim && unit === 'USD per year'),
					row.path_id,
				).toBe(true);
		}
	});

	it('give every importer a source, and a release where its rows name none', () => {
		const rows = editorial.releases;
		expect(rows.map(({ importer_id }) => importer_id).sort()).toEqual(
			REFERENCE_IMPORTERS.map(({ id }) => id).sort(),
		);
		for (const { importer_id, title, publisher, release } of rows) {
			expect(title && publisher, importer_id).not.toBe('');
			const importer = REFERENCE_IMPORTERS.find(({ id }) => id === importer_id);
			expect(release !== '' || importer?.releaseOf !== undefined, importer_id).toBe(true);
		}
	});

	it('name every level of education once, in order', () => {
		expect(editorial.education.map(({ order }) => Number(order))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
		expect(new Set(editorial.education.map(({ bls_title }) => bls_title)).size).toBe(8);
	});
});

describe('claims', () => {
	const ids = editorial.claims.map(({ id }) => id);

	it('hold every claim of the five articles once', () => {
		const heads = new Set(ids.map((id) => id.replace(/[a-e]$/, '')));
		expect([...heads]).toEqual([
			'A1',
			'A2',
			'A3',
			'B1',
			'C1',
			'D1',
			'D2',
			'D3',
			'D4',
			'D5',
			'D6',
			'D7',
			'E1',
			'E2',
			'E3',
			'E4',
			'E5',
		]);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { id, article } of editorial.claims) expect(id.startsWith(article)).toBe(true);
	});

	it('are checked against codes, credentials and areas that exist; a figure has a unit', () => {
		for (const claim of editorial.claims) {
			if (claim.occ_code) expect(known, claim.id).toContain(claim.occ_code);
			if (claim.occ_code) expect(claim.mapping_reason, claim.id).not.toBe('');
			expect(claim.mapping === 'none', claim.id).toBe(claim.occ_code === '');
			if (claim.credential_id) expect(credentialIds, claim.id).toContain(claim.credential_id);
			if (claim.area_code) expect(claim.area_code, claim.id).toMatch(/^\d{5}$/);
			if (claim.amount) expect(claim.unit, claim.id).not.toBe('');
			if (claim.amount_high)
				expect(Number(claim.amount_high), claim.id).toBeGreaterThan(Number(claim.amount));
		}
	});

	it('are what the disagreements speak of', () => {
		expect(editorial.disagreements).toHaveLength(11);
		for (const { id, claims } of editorial.disagreements) {
			for (const claim of claims.split(';').filter(Boolean)) expect(ids, id).toContain(claim);
		}
	});

	it('agree with the pay the articles state for credentials', () => {
		const stated = editorial['credential-pay-articles'].map(({ amount }) => amount);
		const claimed = ['D5', 'D6', 'D7'].map((id) => editorial.claims.find((claim) => claim.id === id)?.amount);
		expect(stated).toEqual(claimed);
	});
});
