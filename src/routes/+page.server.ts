import { NO_FILTERS } from '$lib/domain/filters.ts';
import { describeProblem } from '$lib/domain/result.ts';
import { answerDashboard } from '$lib/view-state/dashboard-answer.ts';
import { packRows } from '$lib/view-state/packed-rows.ts';
import { sourceBook } from '$lib/view-state/sources.ts';
import { openDirectory, openTables } from './tables.server.ts';

/** The first picture: the default's answer and what the page must know of the tables, worked out at build time. */
export async function load() {
	const { catalogue, host, context } = await openTables();
	const reply = await answerDashboard(host, NO_FILTERS, context);
	if (reply.status !== 'answered') {
		throw new Error(
			reply.status === 'failed' ? describeProblem(reply.problem) : 'the default was asked twice at once',
		);
	}
	const { roles, years } = await openDirectory();
	const { byRole, byRoleMissing, byArea, byAreaAsked } = reply.answer;
	return {
		context,
		years,
		roles: roles
			.filter(({ inHealthInformationSet }) => inHealthInformationSet)
			.map(({ code, title, family }) => ({ code, title, family })),
		book: sourceBook(catalogue),
		byRole: packRows(byRole),
		byRoleMissing,
		byArea: packRows(byArea),
		byAreaAsked,
	};
}
