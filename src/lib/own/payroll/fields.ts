import type { Field } from '../mapping/fields.ts';

function field(
	id: string,
	title: string,
	kind: Field['kind'],
	hint: string,
	names: readonly string[],
	isRequired = false,
): Field {
	return { id, title, kind, hint, names, isRequired };
}

/** What the columns of a payroll can be. */
export const PAYROLL_FIELDS: readonly Field[] = [
	field(
		'title',
		'Job title',
		'role',
		'Matched with an official occupation; you confirm each match.',
		['job title', 'title', 'position', 'position title', 'job', 'role', 'occupation'],
		true,
	),
	field(
		'place',
		'Place of work',
		'place',
		'A city, metro area or state.',
		['city', 'place', 'work location', 'location', 'metro', 'state', 'area'],
		true,
	),
	field(
		'pay',
		'Pay',
		'money',
		'Base pay, per hour or per year.',
		['base pay', 'pay', 'salary', 'annual salary', 'rate', 'pay rate', 'base salary', 'hourly rate', 'wage'],
		true,
	),
	field('basis', 'Pay basis', 'text', '“Hourly” or “annual”. Without it, amounts below $300 are hourly.', [
		'pay basis',
		'basis',
		'pay type',
		'rate type',
		'frequency',
		'per',
	]),
	field('fte', 'FTE', 'number', 'Share of a full-time job, 0 to 1. Without it, everybody is full time.', [
		'fte',
		'full time equivalent',
		'standard hours share',
	]),
	field('site', 'Site', 'text', 'Results are shown by site.', ['site', 'facility', 'campus', 'department']),
	field('grade', 'Grade', 'text', 'Results are shown by grade.', ['grade', 'pay grade', 'band', 'level']),
	field('startDate', 'Start date', 'date', 'Kept with your file; no figure uses it.', [
		'start date',
		'hire date',
		'date hired',
		'hired',
	]),
	field('group', 'Group', 'text', 'Pay gaps are calculated between groups of five and more.', [
		'group',
		'gender',
		'sex',
		'pay group',
		'union',
	]),
	field('rangeMinimum', 'Range minimum', 'money', 'The lower end of the grade’s pay range.', [
		'range minimum',
		'range min',
		'minimum',
		'min',
		'grade min',
	]),
	field('rangeMaximum', 'Range maximum', 'money', 'The upper end of the grade’s pay range.', [
		'range maximum',
		'range max',
		'maximum',
		'max',
		'grade max',
	]),
	field('name', 'Name or number', 'text', 'Shown only where you tick “Include names”.', [
		'employee',
		'name',
		'employee name',
		'employee id',
		'id',
		'full name',
	]),
];
