/**
 * Guarantee: a county stands under an area only where that is certain. Without it a map would colour counties with
 * the pay of an area that merely inherited an old area's code, or draw Connecticut's areas along borders they do
 * not have.
 */
import { describe, expect, it } from 'vitest';
import type { AreaCounty, DelineatedCounty } from './geography.ts';
import { placeCounties } from './build-area-counties.ts';

function defined(areaCode: string, areaTitle: string, countyFips: string, isTown = false): AreaCounty {
	const stateFips = countyFips.slice(0, 2);
	return {
		year: 2021,
		areaCode,
		areaTitle,
		stateFips,
		stateName: stateFips,
		statePostal: 'XX',
		countyFips,
		countyName: `County ${countyFips}`,
		isTown,
	};
}

function delineated(
	cbsaCode: string,
	countyFips: string,
	countyName: string,
	kind: 'metro' | 'micro' = 'metro',
): DelineatedCounty {
	return { cbsaCode, cbsaTitle: cbsaCode, kind, countyFips, countyName };
}

const DELINEATION = [
	delineated('14860', '09120', 'Greater Bridgeport Planning Region'),
	delineated('14860', '09001', 'Fairfield County'),
	delineated('45860', '09160', 'Northwest Hills Planning Region', 'micro'),
	delineated('45860', '09005', 'Litchfield County', 'micro'),
	delineated('12420', '48453', 'Travis County'),
];
const DEFINITIONS = [
	defined('0900001', 'Connecticut nonmetropolitan area', '09005', true),
	defined('3700001', 'Southeast Coastal North Carolina nonmetropolitan area', '37017'),
	defined('3700009', 'Unchanged North Carolina nonmetropolitan area', '37005'),
	defined('3300001', 'Northern nonmetropolitan area', '33003', true),
	defined('3300002', 'Central nonmetropolitan area', '33003', true),
	defined('38220', 'Pine Bluff, AR', '05069'),
	defined('41540', 'Salisbury, MD-DE', '10005'),
	defined('5100004', 'Virginia nonmetropolitan area', '51560'),
];
const area = (areaCode: string, title: string, year = 2025) => ({ areaCode, title, year, states: '' });
const FACTS = {
	newestYear: 2025,
	areas: [
		area('0900001', 'Connecticut nonmetropolitan area'),
		area('3700001', 'Eastern North Carolina nonmetropolitan area'),
		area('3700009', 'Unchanged North Carolina nonmetropolitan area'),
		area('3300001', 'Northern nonmetropolitan area'),
		area('3300002', 'Central nonmetropolitan area'),
		area('0500001', 'One nonmetropolitan area of Arkansas'),
		area('0500002', 'Another nonmetropolitan area of Arkansas'),
		area('1000005', 'Delaware nonmetropolitan area'),
		area('1000001', 'A nonmetropolitan area of an earlier release', 2021),
		area('5100004', 'Virginia nonmetropolitan area'),
	],
};
const placed = placeCounties(DEFINITIONS, DELINEATION, FACTS, new Set(['51560']));
const placeOf = (fips: string) =>
	placed.filter(({ countyFips }) => countyFips === fips).map(({ areaCode, source }) => [areaCode, source]);

describe('placing counties', () => {
	it('takes metropolitan counties from the delineation', () => {
		expect(placeOf('48453')).toEqual([['12420', 'delineation']]);
	});

	it('tells planning regions from the counties they replaced', () => {
		expect(placeOf('09120')).toEqual([['14860', 'delineation']]);
		expect(placeOf('09001')).toEqual([['14860', 'former_county']]);
		expect(placeOf('09160')).toEqual([['0900001', 'rest_of_state']]);
		expect(placeOf('09005')).toEqual([]);
	});

	it('trusts an earlier definition only under the same title', () => {
		expect(placeOf('37005')).toEqual([['3700009', 'definition']]);
		expect(placeOf('37017')).toEqual([]);
	});

	it('leaves out a county of several areas, one that left a metropolitan area, and a retired one', () => {
		expect(placeOf('33003')).toEqual([]);
		expect(placeOf('05069')).toEqual([]);
		expect(placeOf('51560')).toEqual([]);
	});

	it('gives a county that left its metropolitan area to the only other area of its state', () => {
		expect(placeOf('10005')).toEqual([['1000005', 'rest_of_state']]);
	});
});
