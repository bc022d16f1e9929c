import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { askedByArea, askedByRole } from '$lib/query/asked.ts';
import type { Context } from '$lib/query/context.ts';
import { alternateTitles } from '$lib/query/lists/alternate-titles.ts';
import { areaList } from '$lib/query/lists/area-list.ts';
import { coverage } from '$lib/query/shape/gaps.ts';
import { occupationList } from '$lib/query/lists/occupation-list.ts';
import { payByArea } from '$lib/query/questions/pay-by-area.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import { releases } from '$lib/query/lists/releases.ts';
import type { Statement } from '$lib/query/statement.ts';

export interface NamedQuestion {
	readonly name: string;
	readonly statement: Statement<unknown>;
}

const chosen = (choice: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...choice });

/** The questions of wages, as the dashboard asks them unasked, and the dearer choices. */
export function wageQuestions(context: Context): readonly NamedQuestion[] {
	const nominal = NO_FILTERS;
	return [
		{ name: 'pay-by-role, default', statement: payByRole(nominal, context) },
		{
			name: 'pay-by-role, real, hourly',
			statement: payByRole(chosen({ dollars: 'real', pay: 'hourly' }), context),
		},
		{
			name: 'pay-by-role, one metropolitan area, local',
			statement: payByRole(chosen({ area: ['12420'], dollars: 'local' }), context),
		},
		{ name: 'pay-by-area, default', statement: payByArea(nominal, context) },
		{ name: 'pay-by-area, local', statement: payByArea(chosen({ dollars: 'local' }), context) },
		{ name: 'coverage of pay-by-role', statement: coverage(nominal, askedByRole(nominal, context), context) },
		{ name: 'coverage of pay-by-area', statement: coverage(nominal, askedByArea(nominal, context), context) },
	];
}

/** The questions behind the search boxes. */
export function listQuestions(): readonly NamedQuestion[] {
	return [
		{ name: 'releases', statement: releases() },
		{ name: 'occupation-list', statement: occupationList() },
		{ name: 'area-list', statement: areaList() },
		{ name: 'alternate-titles', statement: alternateTitles('health-information') },
	];
}

/** An occupation outside the health-information set, in every metropolitan area: what only the larger sizes hold. */
export function wideQuestions(context: Context, role: string): readonly NamedQuestion[] {
	return [
		{ name: `pay-by-area of ${role}`, statement: payByArea(chosen({ focus: role }), context) },
		{
			name: `pay-by-role of ${role} in four places`,
			statement: payByRole(chosen({ role: [role], area: ['99', '06', '48', '12420'] }), context),
		},
	];
}

/** Every repeated year at once: the one question whose answer grows with the largest size. */
export function yearsQuestion(context: Context, role: string, copies: number): NamedQuestion {
	const year = Array.from({ length: copies }, (_, index) => context.newestYear + index);
	return {
		name: `pay-by-area of ${role}, ${copies} years`,
		statement: payByArea(chosen({ focus: role, year }), context),
	};
}
