import type { TableSchema } from '../schema.ts';
import { choice, count, occCode, requiredText, requiredYear, text, yesNo } from './fields.ts';

/** Occupations. */
export const occupations: TableSchema = {
	name: 'occupations',
	title: 'Occupations',
	description:
		'Every occupation of the national wage tables at hand, with what it needs for entry, which family of the comparison it belongs to and why.',
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
		requiredYear('first_year', 'First national release at hand with the code.'),
		requiredYear('last_year', 'Last national release at hand with the code.'),
		text(
			'typical_education',
			'Typical entry-level education, an id of the table education; empty where BLS assigns none.',
		),
		text('work_experience', 'Work experience in a related occupation BLS assigns.'),
		text('on_the_job_training', 'Typical on-the-job training BLS assigns.'),
		{
			...count(
				'job_zone',
				'zone',
				'O*NET job zone, 1 (little preparation) to 5 (extensive); empty where its O*NET occupations differ or have none.',
			),
			maximum: 5,
		},
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
