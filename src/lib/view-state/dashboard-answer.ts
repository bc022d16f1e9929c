import type { Filters } from '$lib/domain/filters.ts';
import type { Problem } from '$lib/domain/result.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { EngineHost } from '$lib/engine/host.ts';
import { askedByArea, askedByRole } from '$lib/query/asked.ts';
import type { Context } from '$lib/query/context.ts';
import { coverage, type MissingRow } from '$lib/query/questions/coverage.ts';
import { payByArea } from '$lib/query/questions/pay-by-area.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';

/** What every view of the dashboard shows, all for one choice. */
export interface DashboardAnswer {
	readonly filters: Filters;
	/** `pay-by-role`: rows in the order shown. */
	readonly byRole: readonly WageRow[];
	/** Asked role × area × year the tables have no row for. */
	readonly byRoleMissing: readonly MissingRow[];
	/** `pay-by-area`: one role's rows in the order shown. */
	readonly byArea: readonly WageRow[];
	/** How many areas × years were asked for, with or without a row. */
	readonly byAreaAsked: number;
	/** Those without a row, where the reader named the areas; of every metropolitan area the count says enough. */
	readonly byAreaMissing: readonly MissingRow[];
}

export type DashboardReply =
	| { readonly status: 'answered'; readonly answer: DashboardAnswer }
	| { readonly status: 'failed'; readonly problem: Problem }
	| { readonly status: 'late' };

/** Asks every view's question; the build does it in Node, the page in the browser. A further view is a line here. */
export async function answerDashboard(
	host: EngineHost,
	filters: Filters,
	context: Context,
): Promise<DashboardReply> {
	const answers = await Promise.all([
		host.ask('pay-by-role', payByRole(filters, context)),
		host.ask('pay-by-role/missing', coverage(filters, askedByRole(filters, context), context)),
		host.ask('pay-by-area', payByArea(filters, context)),
		host.ask('pay-by-area/missing', coverage(filters, askedByArea(filters, context), context)),
	]);
	const [byRole, byRoleMissing, byArea, byAreaMissing] = answers;
	for (const answer of answers) if (answer.status === 'failed') return answer;
	if (
		byRole.status !== 'answered' ||
		byRoleMissing.status !== 'answered' ||
		byArea.status !== 'answered' ||
		byAreaMissing.status !== 'answered'
	) {
		return { status: 'late' };
	}
	return {
		status: 'answered',
		answer: {
			filters,
			byRole: byRole.rows,
			byRoleMissing: byRoleMissing.rows,
			byArea: byArea.rows,
			byAreaAsked: byArea.rows.length + byAreaMissing.rows.length,
			byAreaMissing: filters.area.length > 0 ? byAreaMissing.rows : [],
		},
	};
}
