import type { TableSchema } from '../schema.ts';
import { OCCUPATION_KEY, choice, count, occCode, requiredText, requiredYear, text, yesNo } from './fields.ts';

export const occupations: TableSchema = {
	name: 'occupations',
	title: 'Occupations',
	description:
		'Every occupation of the national wage tables available here, with what it needs for entry, which family of the comparison it belongs to and why.',
	fields: [
		occCode('occ_code', 'Standard Occupational Classification code; 00-0000 is all occupations together.'),
		requiredText('title', 'Title in the newest release that has the code.'),
		choice(
			'soc_version',
			['2010', 'hybrid', '2018'],
			'Classification of the newest release that has the code.',
		),
		choice('level', ['total', 'detailed'], 'All occupations together, or one detailed occupation.'),
		requiredText('major_group', 'First two digits of the code.'),
		choice(
			'family',
			['', 'him', 'hit', 'neighbour'],
			'Side of the comparison the occupation stands on: our mapping; empty outside the health-information set.',
		),
		text('family_reason', 'Why it stands there.'),
		yesNo('in_health_information_set', 'Whether the occupation belongs to the set a page loads first.'),
		choice(
			'wage_basis',
			['', 'annual_only', 'hourly_only'],
			'Which wages OEWS publishes for it; empty for both.',
		),
		requiredYear('first_year', 'First national release available here with the code.'),
		requiredYear('last_year', 'Last national release available here with the code.'),
		text(
			'typical_education',
			'Typical entry-level education, an id of the table education; empty where BLS assigns none.',
		),
		text('work_experience', 'Work experience in a related occupation BLS assigns.'),
		text('on_the_job_training', 'Typical on-the-job training BLS assigns.'),
		count(
			'job_zone',
			'zone',
			'O*NET job zone, 1 (little preparation) to 5 (extensive); empty where its O*NET occupations differ or have none.',
			{ maximum: 5 },
		),
		text('definition', 'What the occupation is, in our own words; the health-information set only.'),
		...['narrow', 'mid', 'wide'].map((scope) =>
			choice(
				`${scope}_side`,
				['', 'him', 'hit'],
				`Side the ${scope} scope of the comparison of paths puts it on: our mapping; empty for neither.`,
			),
		),
		text('side_reason', 'Why the scopes put it there.'),
	],
	optional: ['narrow_side', 'mid_side', 'wide_side', 'side_reason'],
	primaryKey: ['occ_code'],
};

export const occupationTitles: TableSchema = {
	name: 'occupation-titles',
	title: 'Titles of occupations over the years',
	description: 'One row for each title a code carried in consecutive national releases.',
	fields: [
		occCode('occ_code', 'Occupation.'),
		requiredYear('first_year', 'First release with this title.'),
		requiredYear('last_year', 'Last release with this title.'),
		requiredText('title', 'Title as published, without footnote stars.'),
	],
	primaryKey: ['occ_code', 'first_year'],
	foreignKeys: [OCCUPATION_KEY],
};

export const occupationLineage: TableSchema = {
	name: 'occupation-lineage',
	title: 'Lineage of occupation codes',
	description:
		'Which code followed which when the classification changed. Codes without a row have no mapping we vouch for.',
	fields: [
		occCode('from_code', 'Code before the change.'),
		occCode('to_code', 'Code from the change on.'),
		requiredYear('change_year', 'First release that uses the later code in this sense.'),
		choice(
			'relation',
			['same', 'renamed', 'split', 'merged', 'hybrid'],
			'same: code and title stay; renamed: one occupation under another code or title; split: several codes follow; merged: several codes become one; hybrid: the later code pools this occupation with others that do not belong to it.',
		),
		text('note', 'What the reader should know before drawing a line across the change.'),
		requiredText('source', 'What the mapping rests on.'),
	],
	primaryKey: ['from_code', 'to_code', 'change_year'],
	foreignKeys: [
		{ field: 'from_code', table: 'occupations', column: 'occ_code' },
		{ field: 'to_code', table: 'occupations', column: 'occ_code' },
	],
};

export const occupationDuties: TableSchema = {
	name: 'occupation-duties',
	title: 'Duties of occupations',
	description:
		'What people in an occupation do, in our own words; current occupations of the health-information set.',
	fields: [
		occCode('occ_code', 'Occupation.'),
		count('position', 'rank', 'Order of the duty, 1 first.'),
		requiredText('duty', 'The duty.'),
	],
	primaryKey: ['occ_code', 'position'],
	foreignKeys: [OCCUPATION_KEY],
};

export const alternateTitles: TableSchema = {
	name: 'alternate-titles',
	title: 'Other names of occupations',
	description: 'Names under which people look for an occupation: for search.',
	fields: [
		occCode('occ_code', 'Occupation the name leads to.'),
		requiredText('title', 'The name.'),
		choice(
			'source',
			['article', 'onet-title', 'onet-alternate', 'onet-reported'],
			'Articles, the title of a part of the occupation in O*NET, O*NET alternate titles, or titles workers reported to O*NET.',
		),
	],
	primaryKey: ['occ_code', 'title'],
	foreignKeys: [OCCUPATION_KEY],
};
