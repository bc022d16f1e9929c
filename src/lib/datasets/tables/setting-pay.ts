import type { TableSchema } from '../schema.ts';
import { amount, flag, occCode, requiredText, requiredYear } from './fields.ts';

/** Pay by setting, Occupational Outlook Handbook. */
export const settingPay: TableSchema = {
	name: 'setting-pay',
	title: 'Pay by setting, Occupational Outlook Handbook',
	description: 'Median wage and share of jobs in the top industries of an occupation.',
	fields: [
		occCode('occ_code', 'Occupation.'),
		requiredText('setting_id', 'Setting.'),
		requiredYear('year', 'May release of the wage.'),
		amount('a_median', 'USD', 'Median annual wage.'),
		flag('a_median_flag', 'the median', ['not_available', 'top_coded', 'not_in_source']),
		amount(
			'share_percent',
			'percent',
			"Share of the occupation's jobs; empty where the page names the wage only.",
		),
		requiredText('page', 'Handbook page.'),
		requiredText('as_published', 'Industry as the page names it.'),
	],
	primaryKey: ['occ_code', 'setting_id', 'year'],
	foreignKeys: [{ field: 'setting_id', table: 'settings', column: 'setting_id' }],
};
