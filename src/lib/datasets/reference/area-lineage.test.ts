/**
 * Guarantee: what became of a metropolitan area is told from the counties old and new share, and areas made of
 * New England towns are never matched as if they were counties. Without it a trend would run over redrawn land.
 */
import { describe, expect, it } from 'vitest';
import { areaLineage, plainCounties } from './area-lineage.ts';
import type { AreaCounty, DelineatedCounty } from './geography.ts';

function before(areaCode: string, ...counties: readonly string[]): AreaCounty[] {
	return counties.map((countyFips) => ({
		year: 2021,
		areaCode,
		areaTitle: `Old ${areaCode}`,
		stateFips: countyFips.slice(0, 2),
		stateName: 'S',
		statePostal: 'SS',
		countyFips,
		countyName: `County ${countyFips}`,
		isTown: areaCode.startsWith('7'),
	}));
}

function after(cbsaCode: string, ...counties: readonly string[]): DelineatedCounty[] {
	return counties.map((countyFips) => ({
		cbsaCode,
		cbsaTitle: `New ${cbsaCode}`,
		kind: 'metro',
		countyFips,
		countyName: 'C',
	}));
}

function relations(old: readonly AreaCounty[], delineation: readonly DelineatedCounty[]) {
	return areaLineage(old, delineation, new Set(['51515'])).map(
		({ fromCode, toCode, relation, sharedCounties }) => [fromCode, toCode, relation, sharedCounties],
	);
}

describe('area lineage', () => {
	it('same and redrawn keep the code', () => {
		expect(relations(before('10180', '48059', '48253'), after('10180', '48253', '48059'))).toEqual([
			['10180', '10180', 'same', 2],
		]);
		expect(relations(before('10180', '48059'), after('10180', '48059', '48253'))).toEqual([
			['10180', '10180', 'redrawn', 1],
		]);
	});

	it('a county that became part of another one does not redraw its area', () => {
		expect(relations(before('31340', '51019', '51515'), after('31340', '51019'))).toEqual([
			['31340', '31340', 'same', 1],
		]);
	});

	it('another code with most counties of both is a renaming', () => {
		const old = before('17460', '39035', '39055', '39085', '39093', '39103');
		expect(relations(old, after('17410', '39007', '39035', '39055', '39085', '39093', '39103'))).toEqual([
			['17460', '17410', 'renamed', 5],
		]);
	});

	it('says of which both ends have the very same counties', () => {
		const same = (old: readonly AreaCounty[], delineation: readonly DelineatedCounty[]) =>
			areaLineage(old, delineation, new Set()).map(({ relation, sameCounties }) => [relation, sameCounties]);
		const dayton = before('19380', '39057', '39109', '39113');
		expect(same(dayton, after('19430', '39057', '39109', '39113'))).toEqual([['renamed', true]]);
		expect(same(dayton, after('19430', '39057', '39109', '39113', '39023'))).toEqual([['renamed', false]]);
		expect(same(dayton, after('19430', '39057', '39109'))).toEqual([['renamed', false]]);
		expect(same(dayton, after('19380', '39057', '39109', '39113'))).toEqual([['same', true]]);
		expect(same(before('72850', '09001'), after('14860', '09001'))).toEqual([['not_comparable', false]]);
	});

	it('an area that goes into a larger one is merged, into several is split', () => {
		expect(
			relations(
				[...before('10001', '01001'), ...before('10002', '01003', '01005', '01007')],
				after('10003', '01001', '01003', '01005', '01007'),
			),
		).toEqual([
			['10001', '10003', 'merged', 1],
			['10002', '10003', 'renamed', 3],
		]);
		expect(
			relations(before('10001', '01001', '01003'), [...after('10002', '01001'), ...after('10003', '01003')]),
		).toEqual([
			['10001', '10002', 'split', 1],
			['10001', '10003', 'split', 1],
		]);
		expect(
			relations(before('10001', '01001', '01003'), [...after('10001', '01001'), ...after('10003', '01003')]),
		).toEqual([
			['10001', '10001', 'redrawn', 1],
			['10001', '10003', 'split', 1],
		]);
	});

	it('new and ended areas have no partner', () => {
		expect(relations(before('10001', '01001'), after('10002', '01003'))).toEqual([
			[null, '10002', 'new', 0],
			['10001', null, 'ended', 0],
		]);
	});

	it('New England towns are not comparable, also where planning regions replaced the counties', () => {
		const changes = areaLineage(
			before('72850', '09001'),
			[...after('14860', '09001'), ...after('47930', '09140')],
			new Set(),
		);
		expect(changes.map(({ fromCode, toCode, relation }) => [fromCode, toCode, relation])).toEqual([
			[null, '47930', 'not_comparable'],
			['72850', '14860', 'not_comparable'],
		]);
		for (const { note } of changes) expect(note).toMatch(/not comparable by county/);
	});

	it('leaves nonmetropolitan and micropolitan areas out', () => {
		const micro = after('10100', '46013').map((row) => ({ ...row, kind: 'micro' as const }));
		expect(relations(before('4600001', '46013'), micro)).toEqual([]);
	});

	it('combined counties are taken apart by name, so that their area does not seem to end', () => {
		const old = before('25500', '51165', '51660');
		const combination = (countyName: string): DelineatedCounty[] =>
			after('25500', '51947').map((row) => ({ ...row, countyName }));
		const combined = combination('County 51165 + COUNTY 51660');
		expect(plainCounties(combined, old).map(({ countyFips }) => countyFips)).toEqual(['51165', '51660']);
		expect(relations(old, combined)).toEqual([['25500', '25500', 'same', 2]]);
		const unknown = combination('County 51165 + Atlantis');
		expect(plainCounties(unknown, old).map(({ countyFips }) => countyFips)).toEqual(['51947']);
	});
});
