import { fittingTitle } from '$lib/charts/title.ts';
import type { Words } from '$lib/charts/words.ts';
import { listYears } from '$lib/domain/basis.ts';
import type { Filters } from '$lib/domain/filters.ts';
import { formatCount, formatMissing, formatMoney } from '$lib/domain/format.ts';
import {
	ALL_INDUSTRIES,
	byIndustry,
	employerName,
	EVERYONE_THERE,
	type IndustryPay,
	type IndustryPayRow,
} from '$lib/domain/industry-pay.ts';
import { capitalised, joined, listPhrase, said } from '$lib/domain/phrases.ts';
import { ownerWords } from '$lib/domain/setting-row.ts';

/** Where there is no row. */
export const NOTHING = 'The tables have no figures of everyone who works for these employers.';

/** Title, subtitle and summary of everyone's jobs and pay. */
export function industryPayWords({ rows, filters }: IndustryPay): Words {
	if (rows.length === 0)
		return {
			title: 'No pay of all employees for these employers',
			subtitle: EVERYONE_THERE,
			summary: NOTHING,
		};
	return {
		title: titleOf(rows),
		subtitle: joined(', ', [
			'Average annual pay of all employees, not of this job, part-time included',
			'United States',
			listYears(rows.map(({ year }) => year)),
			unconverted(filters),
		]),
		summary: `${DEFINITION} ${byIndustry(rows).map(industrySentence).join(' ')}`,
	};
}

const DEFINITION =
	'Average pay of all employees of the industry, part-time included: total wages of the year divided by jobs, annual averages.';

/** `not converted to hourly pay`; empty where nothing was asked that would convert. */
function unconverted({ pay, dollars }: Filters): string {
	const asked = said([
		pay === 'hourly' && 'hourly pay',
		dollars === 'real' && 'other years’ dollars',
		dollars === 'local' && 'local prices',
	]);
	return asked.length === 0 ? '' : `not converted to ${asked.join(' or ')}`;
}

/** True of every industry with a private figure: the lowest and the highest, the whole economy not among them. */
function titleOf(rows: readonly IndustryPayRow[]): string {
	const valued = rows
		.filter((row) => row.ownership === 'private' && row.industryCode !== ALL_INDUSTRIES)
		.filter(({ averageAnnualPay }) => averageAnnualPay.value !== null)
		.sort((a, b) => (a.averageAnnualPay.value ?? 0) - (b.averageAnnualPay.value ?? 0));
	const [low, high] = [valued[0], valued.at(-1)];
	if (!low || !high) return 'Average pay of everyone who works for these employers';
	const pay = ({ averageAnnualPay: { value } }: IndustryPayRow) => formatMoney(value ?? 0, 'annual');
	if (low === high) {
		return fittingTitle([
			`Private employers average ${pay(low)} in ${employerName(low)}`,
			`Private employers average ${pay(low)}`,
		]);
	}
	return fittingTitle([
		`Private employers average ${pay(low)} in ${employerName(low)}, ${pay(high)} in ${employerName(high)}`,
		`Private employers average ${pay(low)} to ${pay(high)} by industry`,
	]);
}

/** `Hospitals: private 5,454,513 jobs, $83,139; local government withheld.` */
function industrySentence(rows: readonly IndustryPayRow[]): string {
	const [first] = rows;
	const owners = rows.map((row) => `${ownerWords(row.ownership)} ${figuresOf(row)}`);
	return `${capitalised(first ? employerName(first) : '')}: ${owners.join('; ')}.`;
}

/** `$83,139, 5,454,513 jobs`; `withheld`. */
export function figuresOf({ employment, averageAnnualPay }: IndustryPayRow): string {
	if (averageAnnualPay.value === null) return formatMissing(averageAnnualPay.flag);
	const jobs = employment.value === null ? '' : `${formatCount(employment.value)} jobs`;
	return joined(', ', [formatMoney(averageAnnualPay.value, 'annual'), jobs]);
}

/** What a reader must know to read these figures rightly. */
export function industryPayNotes({ rows, filters }: IndustryPay): readonly string[] {
	if (rows.length === 0) return [];
	const withheld = byIndustry(rows).flatMap((ofIndustry) =>
		ofIndustry
			.filter(({ averageAnnualPay }) => averageAnnualPay.value === null)
			.map((row) => `${employerName(row)} (${ownerWords(row.ownership)})`),
	);
	const has = (code: string) => rows.some(({ industryCode }) => industryCode === code);
	const asked = unconverted(filters);
	return said([
		'These are all employees of an industry, from managers to part-time aides: don’t compare the averages with the pay of one job.',
		`The figures are in ${listYears(rows.map(({ year }) => year))} dollars a year and the same for every choice${asked === '' ? '' : `; they are ${asked}`}.`,
		has('623') && has('6231') && 'Skilled nursing facilities are a part of nursing and residential care.',
		'For an industry the source has a figure for each owner and none for all owners together; none is added up here.',
		withheld.length > 0 &&
			`BLS withheld figures so that no employer can be identified: ${listPhrase(withheld)}.`,
	]);
}
