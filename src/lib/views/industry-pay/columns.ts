import type { Estimate } from '$lib/domain/estimate.ts';
import { formatCount, formatMissing, formatMoney } from '$lib/domain/format.ts';
import type { IndustryPayRow } from '$lib/domain/industry-pay.ts';
import { formatGrowth } from '$lib/domain/outlook-row.ts';
import { ownerWords } from '$lib/domain/setting-row.ts';
import { leading, number, text, type Column } from '$lib/export/column.ts';

const dollars = (amount: number) => formatMoney(amount, 'annual');

/** The columns of `industry-pay`, under the names of its table: none is a column of wage or setting rows but `year`, `setting_id` and `ownership`. */
export function industryPayColumns(): readonly Column<IndustryPayRow>[] {
	return leading(
		['industry_title', 'ownership', 'jobs', 'average_annual_pay'],
		[
			number('year', 'Year', ({ year }) => year),
			text('industry_code', 'NAICS code', ({ industryCode }) => industryCode),
			text('industry_title', 'Industry', ({ title }) => title),
			text('setting_id', 'Setting id', ({ settingId }) => settingId),
			text(
				'ownership',
				'Owner',
				({ ownership }) => ownership,
				({ ownership }) => ownerWords(ownership),
			),
			number('establishments', 'Establishments', ({ establishments }) => establishments, formatCount),
			...pair('jobs', 'Jobs of everyone', formatCount, ({ employment }) => employment),
			...pair(
				'average_annual_pay',
				'Average annual pay',
				dollars,
				({ averageAnnualPay }) => averageAnnualPay,
			),
			...pair(
				'average_weekly_wage',
				'Average weekly pay',
				dollars,
				({ averageWeeklyWage }) => averageWeeklyWage,
			),
			...pair('jobs_change_percent', 'Change of jobs', formatGrowth, (row) => row.employmentChangePercent),
			...pair(
				'average_annual_pay_change_percent',
				'Change of pay',
				formatGrowth,
				(row) => row.averageAnnualPayChangePercent,
			),
		],
	);
}

/** A figure and why it may be missing, in two columns. */
function pair(
	name: string,
	header: string,
	format: (value: number) => string,
	of: (row: IndustryPayRow) => Estimate,
): readonly Column<IndustryPayRow>[] {
	const figure = number<IndustryPayRow>(name, header, (row) => of(row).value);
	const written = ({ value, flag }: Estimate) => (value === null ? formatMissing(flag) : format(value));
	return [
		{ ...figure, text: (row) => written(of(row)) },
		text(`${name}_flag`, `${header} flag`, (row) => of(row).flag),
	];
}
