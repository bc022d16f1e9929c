import type { Importer } from '../importing/importer.ts';
import { readRecords, recognitionOf, type Layout } from './records.ts';

/** A county of a core based statistical area (OMB delineation). */
export interface DelineatedCounty {
	readonly cbsaCode: string;
	readonly cbsaTitle: string;
	readonly kind: 'metro' | 'micro';
	readonly countyFips: string;
	/** Some copies of List 1 hold BEA's combined counties instead of their parts: `Rockingham County + Harrisonburg city`. */
	readonly countyName: string;
}

/** A county, or New England town, of an OEWS area as defined for a May release. */
export interface AreaCounty {
	readonly year: number;
	readonly areaCode: string;
	readonly areaTitle: string;
	readonly stateFips: string;
	readonly stateName: string;
	readonly statePostal: string;
	readonly countyFips: string;
	/** Name of the county, or of the town where the row is one. */
	readonly countyName: string;
	/** True where the row is a New England town, so that the county is only partly in the area. */
	readonly isTown: boolean;
}

/** Interior point of a core based statistical area, degrees. */
export interface Centroid {
	readonly cbsaCode: string;
	readonly latitude: number;
	readonly longitude: number;
}

export interface CbsaPopulation {
	readonly cbsaCode: string;
	readonly year: number;
	readonly population: number;
}

const DELINEATION: Layout<'cbsa' | 'title' | 'kind' | 'county' | 'state' | 'countyCode'> = {
	columns: {
		cbsa: /^cbsa code$/,
		title: /^cbsa title$/,
		kind: /^metropolitan\/micropolitan statistical area$/,
		county: /^county\/county equivalent$/,
		state: /^fips state code$/,
		countyCode: /^fips county code$/,
	},
	signature: ['cbsa', 'countyCode'],
	optional: [],
};

/** OMB delineation file, List 1: counties of metropolitan and micropolitan statistical areas. */
export const delineationImporter: Importer<DelineatedCounty> = {
	id: 'cbsa-delineation',
	title: 'OMB delineation of core based statistical areas, List 1',
	...recognitionOf(DELINEATION),
	read: (table) =>
		readRecords(table, DELINEATION, (record) => {
			if (record.text('county') === '' && record.text('countyCode') === '') return { passedOver: 'footers' };
			const kind = record.text('kind');
			if (!/^m(etro|icro)politan/i.test(kind)) {
				record.refuse(
					'kind',
					`“${kind}” is neither metropolitan nor micropolitan`,
					'Bring List 1 as published.',
				);
			}
			const state = record.code('state', /^\d{2}$/, 'state code');
			const row: DelineatedCounty = {
				cbsaCode: record.code('cbsa', /^\d{5}$/, 'CBSA code'),
				cbsaTitle: record.text('title'),
				kind: /^metro/i.test(kind) ? 'metro' : 'micro',
				countyFips: state + record.code('countyCode', /^\d{3}$/, 'county code'),
				countyName: record.text('county'),
			};
			return { rows: [row] };
		}),
};

const DEFINITIONS: Layout<'fips' | 'state' | 'postal' | 'area' | 'title' | 'county' | 'town' | 'name'> = {
	columns: {
		fips: /^fips code$/,
		state: /^state$/,
		postal: /^state abbreviation$/,
		area: /^may \d{4} msa code$/,
		title: /^may \d{4} msa name$/,
		county: /^county code$/,
		town: /^township code$/,
		name: /^county name/,
	},
	signature: ['area', 'county'],
	optional: [],
};

/** BLS OEWS area definitions of a May release: counties and New England towns of each area. */
export const areaDefinitionsImporter: Importer<AreaCounty> = {
	id: 'oews-area-definitions',
	title: 'BLS OEWS area definitions',
	...recognitionOf(DEFINITIONS),
	read: (table) =>
		readRecords(table, DEFINITIONS, (record, header) => {
			if (/\(old def\)/i.test(record.text('name'))) return { passedOver: 'counties under their former code' };
			const year = Number(/\d{4}/.exec(header.titles[header.at.area ?? -1] ?? '')?.[0]);
			const stateFips = record.code('fips', /^\d{2}$/, 'state code');
			const row: AreaCounty = {
				year,
				areaCode: record.code('area', /^(\d{5}|\d{7})$/, 'area code'),
				areaTitle: record.text('title'),
				stateFips,
				stateName: record.text('state'),
				statePostal: record.code('postal', /^[A-Z]{2}$/, 'postal abbreviation'),
				countyFips: stateFips + record.code('county', /^\d{3}$/, 'county code'),
				countyName: record.text('name'),
				isTown: record.text('town') !== '000',
			};
			return { rows: [row] };
		}),
};

const GAZETTEER: Layout<'geoid' | 'name' | 'latitude' | 'longitude' | 'type'> = {
	columns: {
		geoid: /^geoid$/,
		name: /^name$/,
		latitude: /^intptlat$/,
		longitude: /^intptlong$/,
		type: /^cbsa_type$/,
	},
	signature: ['geoid', 'latitude', 'longitude', 'type'],
	optional: ['name'],
};

/** Census Gazetteer of core based statistical areas; tab separated, the last header padded with blanks. */
export const gazetteerImporter: Importer<Centroid> = {
	id: 'gazetteer-cbsa',
	title: 'Census Gazetteer, core based statistical areas',
	...recognitionOf(GAZETTEER),
	read: (table) =>
		readRecords(table, GAZETTEER, (record) => ({
			rows: [
				{
					cbsaCode: record.code('geoid', /^\d{5}$/, 'CBSA code'),
					latitude: record.requiredNumber('latitude', -90),
					longitude: record.requiredNumber('longitude', -180),
				},
			],
		})),
};

const POPULATION: Layout<'cbsa' | 'population'> = {
	columns: { cbsa: /^cbsa$/, population: /^pop\d{4}$/ },
	signature: ['cbsa', 'population'],
	optional: [],
};

/** Census population estimates of core based statistical areas; the year stands in the header (`pop2024`). */
export const populationImporter: Importer<CbsaPopulation> = {
	id: 'cbsa-population',
	title: 'Census population estimates, core based statistical areas',
	...recognitionOf(POPULATION),
	read: (table) =>
		readRecords(table, POPULATION, (record, header) => ({
			rows: [
				{
					cbsaCode: record.code('cbsa', /^\d{5}$/, 'CBSA code'),
					year: Number((header.titles[header.at.population ?? -1] ?? '').slice(3)),
					population: record.requiredNumber('population', 0),
				},
			],
		})),
};
