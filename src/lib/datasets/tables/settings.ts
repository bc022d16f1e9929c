import type { TableSchema } from '../schema.ts';
import { SETTING_KEY, amount, choice, flag, occCode, requiredText, requiredYear, text } from './fields.ts';

export const settings: TableSchema = {
	name: 'settings',
	title: 'Settings',
	description:
		'Where people work: NAICS sectors and industries of the wage tables and the industries of the Occupational Outlook Handbook, with the words the articles use for them.',
	fields: [
		requiredText('setting_id', 'naics-<code>, or ooh-<name> for industries named by the handbook.', {
			pattern: '^(naics|ooh)-[a-z0-9-]+$',
		}),
		requiredText('title', 'Title as published.'),
		choice('kind', ['sector', 'industry', 'owner', 'handbook'], 'Which table knows it.'),
		text('naics', 'NAICS code or OEWS government designation; empty where the source gives none.'),
		text('article_name', 'What the articles call it, several parted by semicolons.'),
		text('note', 'Why the names belong together, and where they do not quite.'),
	],
	primaryKey: ['setting_id'],
};

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
	foreignKeys: [SETTING_KEY],
};
