import { NO_FILTERS } from '$lib/domain/filters.ts';
import { describeProblem } from '$lib/domain/result.ts';
import { claimedAreas } from '$lib/query/questions/claimed-areas.ts';
import { answerDashboard } from '$lib/view-state/dashboard-answer.ts';
import { packRows } from '$lib/view-state/packed-rows.ts';
import { presetsOf } from '$lib/view-state/presets.ts';
import { sourceBook } from '$lib/view-state/sources.ts';
import { openDirectory, openTables, rowsOf } from './tables.server.ts';

/** The first picture: the default's answer and what the page must know of the tables, worked out at build time. */
export async function load() {
	const tables = await openTables();
	const { catalogue, host, context } = tables;
	const reply = await answerDashboard(host, NO_FILTERS, context);
	if (reply.status !== 'answered') {
		throw new Error(
			reply.status === 'failed' ? describeProblem(reply.problem) : 'the default was asked twice at once',
		);
	}
	const directory = await openDirectory();
	const cities = await rowsOf(tables, claimedAreas());
	const { byRole, byRoleMissing, byArea, byAreaAsked, nation, setting, credentials, trend, outlook } =
		reply.answer;
	return {
		context,
		years: directory.years,
		presets: presetsOf(directory, cities),
		roles: directory.roles
			.filter(({ inHealthInformationSet }) => inHealthInformationSet)
			.map(({ code, title, family }) => ({ code, title, family })),
		book: sourceBook(catalogue),
		byRole: packRows(byRole),
		byRoleMissing,
		byArea: packRows(byArea),
		byAreaAsked,
		nation,
		setting,
		credentials,
		trend: { ...trend, rows: packRows(trend.rows) },
		outlook,
	};
}
