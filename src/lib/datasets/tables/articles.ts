import type { TableSchema } from '../schema.ts';
import { amount, choice, count, requiredText, text } from './fields.ts';

export const claims: TableSchema = {
	name: 'claims',
	title: 'Claims of the articles',
	description: 'Every figure of the source articles, as a claim to be checked.',
	fields: [
		requiredText('id', 'Article letter and number.'),
		choice('article', ['A', 'B', 'C', 'D', 'E'], 'Article.'),
		requiredText('claim', 'The claim in our words.'),
		choice(
			'statistic',
			['median', 'mean', 'p90', 'range', 'growth', 'openings', 'duration', 'not_stated', 'none'],
			'Statistic the article gives it as.',
		),
		amount('amount', 'see unit', 'The figure, or the low end of a range.'),
		amount('amount_high', 'see unit', 'High end of a range.'),
		text('unit', 'Unit of the figure.'),
		text('stated_year', 'Year or period the article states; empty where none.'),
		text('stated_source', 'Source the article names; empty where none.'),
		text('occ_code', 'Occupation the claim is checked against; empty where none fits.'),
		choice(
			'mapping',
			['named', 'broader', 'none'],
			'How the occupation fits: the article names it, it is a broader group that holds those meant, or none fits.',
		),
		text('mapping_reason', 'Why that occupation.'),
		text('setting_id', 'Setting the claim is checked against.'),
		text('area_code', 'Area the claim is about.'),
		text('credential_id', 'Credential the claim is about.'),
		text('note', 'What to know before comparing.'),
	],
	primaryKey: ['id'],
};

export const disagreements: TableSchema = {
	name: 'disagreements',
	title: 'Where the articles disagree',
	description: 'Contradictions the pages show rather than hide.',
	fields: [
		count('id', 'rank', 'Number.', { required: true }),
		requiredText('title', 'The disagreement in a line.'),
		requiredText('explanation', 'What lies behind it.'),
		text('claims', 'Ids of the claims it concerns, parted by semicolons.'),
	],
	primaryKey: ['id'],
};

export const careerPaths: TableSchema = {
	name: 'career-paths',
	title: 'Career paths',
	description: 'Steps from one role to another that the articles name.',
	fields: [
		requiredText('path_id', 'Id of the step.'),
		requiredText('from_role', "Role before, in the article's sense."),
		text('from_occ_code', 'Occupation that stands for it.'),
		requiredText('to_role', 'Role after.'),
		text('to_occ_code', 'Occupation that stands for it.'),
		choice('relation', ['ladder', 'side'], 'Step up a ladder, or sideways.'),
		text('requirement', 'What the step takes as a rule, in our own words.'),
		requiredText('article', 'Articles that name the step, or both of its roles.'),
		choice(
			'origin',
			['article', 'added'],
			'Whether an article names the step, or only its roles and the step is ours.',
		),
		text('from_claim', 'Claim of the articles about pay in the role before; empty where none is.'),
		text('to_claim', 'Claim of the articles about pay in the role after; empty where none is.'),
		text('note', 'Mapping and caveats.'),
	],
	primaryKey: ['path_id'],
};

export const skillsAndDuties: TableSchema = {
	name: 'skills-and-duties',
	title: 'Skills and duties the articles compare',
	description: 'What the articles say of each side, in our own words.',
	fields: [
		count('position', 'rank', 'Order within a dimension.'),
		choice('side', ['him', 'hit', 'both'], 'Which side it is about.'),
		choice(
			'kind',
			[
				'definition',
				'skill',
				'duty',
				'technology',
				'education',
				'setting',
				'speciality',
				'driver',
				'consideration',
				'similarity',
				'difference',
				'pro',
				'con',
				'code_set',
				'functional_area',
			],
			'Dimension of the comparison.',
		),
		requiredText('text', 'What is said.'),
		requiredText('article', 'Articles that say it, or that raise the dimension.'),
		choice(
			'origin',
			['article', 'added'],
			'Whether an article says it, or raises the dimension and the content is ours.',
		),
	],
	primaryKey: ['side', 'kind', 'position'],
};

export const education: TableSchema = {
	name: 'education',
	title: 'Levels of education',
	description: 'Typical entry-level education as BLS assigns it.',
	fields: [
		requiredText('id', 'Id.', { pattern: '^[a-z-]+$' }),
		requiredText('title', 'Our title.'),
		requiredText('bls_title', "BLS's words."),
		count('order', 'rank', '1 the least.', { required: true }),
		amount('typical_years', 'years', 'Full-time years after high school; empty where not defined.'),
		text('note', 'What the level covers.'),
	],
	primaryKey: ['id'],
};
