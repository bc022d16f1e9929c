import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { Context } from '$lib/query/context.ts';
import { alternateTitles } from '$lib/query/lists/alternate-titles.ts';
import { areaList } from '$lib/query/lists/area-list.ts';
import { occupationList } from '$lib/query/lists/occupation-list.ts';
import { areaCoverage, payByArea } from '$lib/views/pay-by-area/question.ts';
import { missingByRole, payByRole } from '$lib/views/pay-by-role/question.ts';
import { releases } from '$lib/query/lists/releases.ts';
import type { Question, Statement } from '$lib/query/statement.ts';

/** A question as it is measured: with its name, and its answer counted. */
export interface NamedQuestion {
	readonly name: string;
	/** Gives how many rows its answer has. */
	readonly question: Question<number>;
}

const chosen = (choice: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...choice });

function named(name: string, question: Question<readonly unknown[]>): NamedQuestion {
	return { name, question: async (ask) => (await question(ask)).length };
}

function listed(statement: Statement<unknown>): NamedQuestion {
	return named(statement.name, (ask) => ask(statement));
}

/** The questions of wages, as the dashboard asks them unasked, and the dearer choices. */
export function wageQuestions(context: Context): readonly NamedQuestion[] {
	const nominal = NO_FILTERS;
	return [
		named('pay-by-role, default', payByRole(nominal, context)),
		named('pay-by-role, real, hourly', payByRole(chosen({ dollars: 'real', pay: 'hourly' }), context)),
		named(
			'pay-by-role, one metropolitan area, local',
			payByRole(chosen({ area: ['12420'], dollars: 'local' }), context),
		),
		named('pay-by-area, default', payByArea(nominal, context)),
		named('pay-by-area, local', payByArea(chosen({ dollars: 'local' }), context)),
		named('coverage of pay-by-role', missingByRole(nominal, context)),
		{
			name: 'coverage of pay-by-area',
			question: async (ask) => (await areaCoverage(nominal, context)(ask)).asked,
		},
	];
}

/** The questions behind the search boxes. */
export function listQuestions(): readonly NamedQuestion[] {
	return [
		listed(releases()),
		listed(occupationList()),
		listed(areaList()),
		listed(alternateTitles('health-information')),
	];
}

/** An occupation outside the health-information set, in every metropolitan area: what only the larger sizes hold. */
export function wideQuestions(context: Context, role: string): readonly NamedQuestion[] {
	return [
		named(`pay-by-area of ${role}`, payByArea(chosen({ focus: role }), context)),
		named(
			`pay-by-role of ${role} in four places`,
			payByRole(chosen({ role: [role], area: ['99', '06', '48', '12420'] }), context),
		),
	];
}

/** Every repeated year at once: the one question whose answer grows with the largest size. */
export function yearsQuestion(context: Context, role: string, copies: number): NamedQuestion {
	const year = Array.from({ length: copies }, (_, index) => context.newestYear + index);
	return named(`pay-by-area of ${role}, ${copies} years`, payByArea(chosen({ focus: role, year }), context));
}
