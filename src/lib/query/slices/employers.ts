import { EMPLOYER_OWNERS, HEALTH_EMPLOYERS, type IndustryPayRow } from '$lib/domain/industry-pay.ts';
import { fields, is } from '../record.ts';
import { isIn, own, sql, text } from '../sql.ts';
import type { Statement } from '../statement.ts';

/**
 * Everyone who works where people of health information do, by industry and owner, and the whole economy for scale, in the
 * newest year there is. Sums of several owners are left out but for that of all.
 */
export function healthEmployers(): Statement<IndustryPayRow> {
	const codes = Object.keys(HEALTH_EMPLOYERS).map(text);
	return {
		...sql`
SELECT year, industry_code, coalesce(title, '') AS title, coalesce(setting_id, '') AS setting_id, ownership, establishments,
	employment, employment_flag, average_annual_pay, average_annual_pay_flag, average_weekly_wage, average_weekly_wage_flag,
	employment_change_percent, employment_change_percent_flag,
	average_annual_pay_change_percent, average_annual_pay_change_percent_flag
FROM "industry-pay"
WHERE year = (SELECT max(year) FROM "industry-pay") AND ${isIn(own('industry_code'), codes)}
	AND ${isIn(own('ownership'), EMPLOYER_OWNERS.map(text))}
ORDER BY industry_code, ownership`,
		name: 'health-employers',
		needs: [{ table: 'industry-pay' }],
		decode: fields({
			year: is.number,
			industryCode: is.text,
			title: is.text,
			settingId: is.text,
			ownership: is.text,
			establishments: is.number,
			employment: is.estimate,
			averageAnnualPay: is.estimate,
			averageWeeklyWage: is.estimate,
			employmentChangePercent: is.estimate,
			averageAnnualPayChangePercent: is.estimate,
		}),
		prebuilt: 'common',
	};
}
