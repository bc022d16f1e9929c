import { code, column, officialTable, requiredFigure, text, type RowOf } from './official-table.ts';
import { releaseSpan, type Dated } from './release-text.ts';

const cbsaCode = (header: RegExp) => code(header, /^\d{5}$/, 'CBSA code');
const stateCode = (header: RegExp) => code(header, /^\d{2}$/, 'state code');
const countyCode = (header: RegExp) => code(header, /^\d{3}$/, 'county code');

export const GEOGRAPHY = {
	/** OMB delineation file, List 1: counties of metropolitan and micropolitan statistical areas. */
	delineation: officialTable({
		id: 'cbsa-delineation',
		title: 'OMB delineation of core based statistical areas, List 1',
		columns: {
			cbsaCode: cbsaCode(/^cbsa code$/),
			cbsaTitle: text(/^cbsa title$/),
			kind: column(/^metropolitan\/micropolitan statistical area$/, (record, key) => {
				const kind = record.text(key);
				if (!/^m(etro|icro)politan/i.test(kind)) {
					const reason = `“${kind}” is neither metropolitan nor micropolitan`;
					record.refuse(key, reason, 'Bring List 1 as published.');
				}
				return /^metro/i.test(kind) ? ('metro' as const) : ('micro' as const);
			}),
			/** Some copies of List 1 hold BEA's combined counties instead of their parts: `Rockingham County + Harrisonburg city`. */
			countyName: text(/^county\/county equivalent$/),
			state: stateCode(/^fips state code$/),
			county: countyCode(/^fips county code$/),
		},
		signature: ['cbsaCode', 'county'],
		passOver: (record) => record.text('countyName') === '' && record.text('county') === '' && 'footers',
		rows: ({ state, county, ...row }) => [{ ...row, countyFips: state + county }],
	}),
	/** BLS OEWS area definitions of a May release: counties and New England towns of each area. */
	definitions: {
		...officialTable({
			id: 'oews-area-definitions',
			title: 'BLS OEWS area definitions',
			columns: {
				stateFips: stateCode(/^fips code$/),
				stateName: text(/^state$/),
				statePostal: code(/^state abbreviation$/, /^[A-Z]{2}$/, 'postal abbreviation'),
				areaCode: code(/^may \d{4} msa code$/, /^(\d{5}|\d{7})$/, 'area code'),
				areaTitle: text(/^may \d{4} msa name$/),
				county: countyCode(/^county code$/),
				town: text(/^township code$/),
				/** Name of the county, or of the town where the row is one. */
				countyName: text(/^county name/),
			},
			signature: ['areaCode', 'county'],
			passOver: (record) =>
				/\(old def\)/i.test(record.text('countyName')) && 'counties under their former code',
			rows: ({ county, town, ...row }, record) => [
				{
					...row,
					year: record.yearInHeader('areaCode'),
					countyFips: row.stateFips + county,
					// A town: the county is only partly in the area.
					isTown: town !== '000',
				},
			],
		}),
		releaseOf: (rows: readonly Dated[]) => `May ${releaseSpan(rows)}`,
	},
	/** Census Gazetteer: interior points in degrees; tab separated, the last header padded with blanks. */
	gazetteer: officialTable({
		id: 'gazetteer-cbsa',
		title: 'Census Gazetteer, core based statistical areas',
		columns: {
			cbsaCode: cbsaCode(/^geoid$/),
			name: /^name$/,
			latitude: requiredFigure(/^intptlat$/, -90),
			longitude: requiredFigure(/^intptlong$/, -180),
			type: /^cbsa_type$/,
		},
		signature: ['cbsaCode', 'latitude', 'longitude', 'type'],
		optional: ['name'],
	}),
	/** Census population estimates of core based statistical areas; the year stands in the header (`pop2024`). */
	population: {
		...officialTable({
			id: 'cbsa-population',
			title: 'Census population estimates, core based statistical areas',
			columns: { cbsaCode: cbsaCode(/^cbsa$/), population: requiredFigure(/^pop\d{4}$/, 0) },
			signature: ['cbsaCode', 'population'],
			rows: (row, record) => [{ ...row, year: record.yearInHeader('population') }],
		}),
		releaseOf: releaseSpan,
	},
};
/** A county of a core based statistical area. */
export type DelineatedCounty = RowOf<typeof GEOGRAPHY.delineation>;

/** A county, or New England town, of an OEWS area as defined for a May release. */
export type AreaCounty = RowOf<typeof GEOGRAPHY.definitions>;
