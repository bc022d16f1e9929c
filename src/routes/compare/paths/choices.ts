import type { DollarBasis, Period } from '$lib/domain/measure.ts';

interface Choice<Value> {
	readonly value: Value;
	readonly label: string;
	readonly explanation: string;
}

export const PAYS: readonly Choice<Period>[] = [
	{ value: 'annual', label: 'Annual', explanation: 'Wages of a year, full time all year round.' },
	{ value: 'hourly', label: 'Hourly', explanation: 'As published, or annual / 2,080 hours.' },
];

export const DOLLARS: readonly Choice<DollarBasis>[] = [
	{ value: 'nominal', label: 'Nominal', explanation: 'Dollars as published.' },
	{ value: 'real', label: 'Real', explanation: 'Dollars of the newest year, by CPI-U.' },
	{
		value: 'local',
		label: 'Local',
		explanation: 'What pay buys there: divided by the regional price parity.',
	},
];

/** The parts of the page, for the links at its top. */
export const PARTS: readonly { readonly id: string; readonly title: string }[] = [
	{ id: 'conclusions', title: 'Conclusions' },
	{ id: 'questions', title: 'Roles open to you' },
	{ id: 'sides', title: 'The two sides' },
	{ id: 'opportunities', title: 'Opportunities' },
	{ id: 'pay', title: 'Pay' },
	{ id: 'education', title: 'Education and start' },
	{ id: 'skills', title: 'Skills' },
	{ id: 'duties', title: 'Duties' },
	{ id: 'credentials', title: 'Credentials' },
	{ id: 'employers', title: 'Employers' },
	{ id: 'ladder', title: 'Career ladder' },
	{ id: 'weigh', title: 'For and against' },
];
