import type { TableSchema } from '../schema.ts';
import { choice, requiredText, text } from './fields.ts';

/** Settings. */
export const settings: TableSchema = {
	name: 'settings',
	title: 'Settings',
	description:
		'Where people work: NAICS sectors and industries of the wage tables and the industries of the Occupational Outlook Handbook, with the words the articles use for them.',
	fields: [
		{
			...requiredText('setting_id', 'naics-<code>, or ooh-<name> for industries named by the handbook.'),
			pattern: '^(naics|ooh)-[a-z0-9-]+$',
		},
		requiredText('title', 'Title as published.'),
		choice('kind', ['sector', 'industry', 'owner', 'handbook'], 'Which table knows it.'),
		text('naics', 'NAICS code or OEWS government designation; empty where the source gives none.'),
		text('article_name', 'What the articles call it, several parted by semicolons.'),
		text('note', 'Why the names belong together, and where they do not quite.'),
	],
	primaryKey: ['setting_id'],
};
