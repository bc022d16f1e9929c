import type { TableSchema } from '../schema.ts';
import { amount, choice, occCode, OCCUPATION_KEY, requiredText, text, yesNo } from './fields.ts';

const SECTOR_ID = requiredText('sector_id', 'Sector, an id of the table posting-sectors.', {
	pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
});
const SECTOR_KEY = { field: 'sector_id', table: 'posting-sectors', column: 'sector_id' } as const;
const DAY = requiredText('date', 'Day, YYYY-MM-DD.', { pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const INDEX = '1 February 2020 = 100';

export const postingSectors: TableSchema = {
	name: 'posting-sectors',
	title: 'Sectors of job postings',
	description:
		"Indeed Hiring Lab's own sectors of job titles: a company's data, not an official statistic, and no classification of occupations.",
	fields: [
		SECTOR_ID,
		requiredText('title', "The publisher's name of the sector."),
		text('job_titles', "The publisher's examples of job titles; empty where it gives none."),
		yesNo('has_index', 'Whether postings-by-sector has it.'),
		yesNo('has_pay_transparency', 'Whether pay-transparency has it.'),
	],
	primaryKey: ['sector_id'],
};

export const postingSectorOccupations: TableSchema = {
	name: 'posting-sector-occupations',
	title: 'Sectors of job postings beside occupations',
	description:
		"Which sector an occupation is read beside: our own mapping, with its reason. A sector holds other work too, and no occupation's postings are counted anywhere.",
	fields: [
		SECTOR_ID,
		occCode('occ_code', 'Occupation.'),
		requiredText('reason', 'Why the sector stands beside it.'),
	],
	primaryKey: ['sector_id', 'occ_code'],
	foreignKeys: [SECTOR_KEY, OCCUPATION_KEY],
};

export const postingsBySector: TableSchema = {
	name: 'postings-by-sector',
	title: 'Job postings on Indeed by sector',
	description:
		"Index of job postings on Indeed in the United States by day, seasonally adjusted by the publisher, to September 2024 by a method it has since replaced: never to be set on one axis with postings-all. A company's data, not an official statistic.",
	fields: [SECTOR_ID, DAY, amount('index', INDEX, 'Index of job postings.', { required: true })],
	primaryKey: ['sector_id', 'date'],
	foreignKeys: [SECTOR_KEY],
};

export const postingsAll: TableSchema = {
	name: 'postings-all',
	title: 'All job postings on Indeed',
	description:
		"Index of job postings on Indeed in the United States by day, over all sectors, seasonally adjusted by the publisher's method of 2026 and as counted. A company's data, not an official statistic.",
	fields: [
		choice('postings', ['total', 'new'], 'All postings open on the day, or those at most a week old.'),
		DAY,
		amount('index_adjusted', INDEX, 'Seasonally adjusted.', { required: true }),
		amount('index_unadjusted', INDEX, 'Not seasonally adjusted.', { required: true }),
	],
	primaryKey: ['postings', 'date'],
};

export const payTransparency: TableSchema = {
	name: 'pay-transparency',
	title: 'Job postings that state pay, by sector',
	description:
		"Share of the job postings on Indeed in the United States that state pay, by month. A company's data, not an official statistic.",
	fields: [
		SECTOR_ID,
		requiredText('month', 'Month, YYYY-MM.', { pattern: '^\\d{4}-\\d{2}$' }),
		amount('share', 'percent', 'Share of postings that state pay; empty where the publisher gives NA.', {
			maximum: 100,
		}),
		amount(
			'average_3_months',
			'percent',
			"The publisher's average of three months; empty where it gives NA, as in the first two.",
			{ maximum: 100 },
		),
	],
	primaryKey: ['sector_id', 'month'],
	foreignKeys: [SECTOR_KEY],
};
