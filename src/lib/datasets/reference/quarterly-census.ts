import type { Flag } from '../../domain/estimate.ts';
import { CENSUS_LEVELS, CENSUS_OWNERS } from '../tables/census-codes.ts';
import { code, column, officialTable, requiredFigure } from './official-table.ts';
import { releaseSpan } from './release-text.ts';

const ANY = Number.NEGATIVE_INFINITY;
/** QCEW's area code of the United States. */
const NATION = 'US000';

/** A code of a fixed list as the word our tables have for it. */
function listed<const Words extends Readonly<Record<string, string>>>(
	header: RegExp,
	words: Words,
	what: string,
) {
	type Word = Words[keyof Words];
	const known = new Map(Object.entries(words) as [string, Word][]);
	return column(header, (record, key): Word | null => {
		const word = known.get(record.text(key)) ?? null;
		if (word === null) {
			const reason = `“${record.text(key)}” is not ${what}`;
			record.refuse(key, reason, 'Bring the annual file as published.');
		}
		return word;
	});
}

/** `N`: BLS does not disclose the figures, and the file holds zeros in their place. */
const disclosure = (header: RegExp) => code(header, /^N?$/, 'disclosure code');

type Disclosed = 'employment' | 'annualPay' | 'weeklyWage' | 'employmentChange' | 'annualPayChange';

/**
 * BLS Quarterly Census of Employment and Wages, annual averages by industry and owner: the rows of the nation. Jobs and
 * establishments are annual averages, pay in dollars of the year, changes in percent over the year before. A figure that is
 * not disclosed is null under its flag; a number in its place is refused, since nobody could say which of the two is wrong.
 */
export const quarterlyCensusImporter = {
	...officialTable({
		id: 'qcew-annual',
		title: 'BLS Quarterly Census of Employment and Wages, annual averages',
		columns: {
			area: /^area_fips$/,
			ownership: listed(/^own_code$/, CENSUS_OWNERS, 'an own_code of the nation'),
			industryCode: code(/^industry_code$/, /^(\d{2,6}|31-33|44-45|48-49)$/, 'industry code'),
			aggregation: listed(/^agglvl_code$/, CENSUS_LEVELS, 'an agglvl_code of the nation'),
			size: /^size_code$/,
			year: code(/^year$/, /^(199|20\d)\d$/, 'year'),
			quarter: code(/^qtr$/, /^A$/, 'mark of annual averages'),
			disclosure: disclosure(/^disclosure_code$/),
			establishments: requiredFigure(/^annual_avg_estabs$/, 0),
			employment: requiredFigure(/^annual_avg_emplvl$/, 0),
			weeklyWage: requiredFigure(/^annual_avg_wkly_wage$/, 0),
			annualPay: requiredFigure(/^avg_annual_pay$/, 0),
			changeDisclosure: disclosure(/^oty_disclosure_code$/),
			employmentChange: requiredFigure(/^oty_annual_avg_emplvl_pct_chg$/, ANY),
			annualPayChange: requiredFigure(/^oty_avg_annual_pay_pct_chg$/, ANY),
		},
		signature: ['industryCode', 'aggregation', 'annualPay'],
		passOver: (record) =>
			(record.text('area') !== NATION && 'rows of other areas than the nation') ||
			(record.text('size') !== '0' && 'rows by size of establishment'),
		rows: ({ disclosure, changeDisclosure, ownership, aggregation, year, ...row }, record) => {
			/** The figure under `name` with its flag, as two properties of the row. */
			const figure = <Name extends string>(name: Name, key: Disclosed) => {
				const isWithheld = (key.endsWith('Change') ? changeDisclosure : disclosure) === 'N';
				if (isWithheld && row[key] !== 0) {
					const reason = 'the row is marked as not disclosed (N) and has a figure';
					record.refuse(key, reason, 'Bring the annual file as published.');
				}
				return {
					[name]: isWithheld ? null : row[key],
					[`${name}Flag`]: isWithheld ? 'withheld' : '',
				} as Readonly<Record<Name, number | null> & Record<`${Name}Flag`, Flag>>;
			};
			if (ownership === null || aggregation === null) return [];
			return [
				{
					year: Number(year),
					industryCode: row.industryCode,
					ownership,
					aggregation,
					establishments: row.establishments,
					...figure('employment', 'employment'),
					...figure('averageAnnualPay', 'annualPay'),
					...figure('averageWeeklyWage', 'weeklyWage'),
					...figure('employmentChangePercent', 'employmentChange'),
					...figure('averageAnnualPayChangePercent', 'annualPayChange'),
				},
			];
		},
	}),
	releaseOf: releaseSpan,
};
