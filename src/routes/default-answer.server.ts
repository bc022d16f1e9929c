import { NO_FILTERS } from '$lib/domain/filters.ts';
import { describeProblem } from '$lib/domain/result.ts';
import { answerDashboard, type DashboardAnswer } from '$lib/view-state/dashboard-answer.ts';
import { openTables } from './tables.server.ts';

let asked: Promise<DashboardAnswer> | null = null;

/** The dashboard's answer to no choice at all, worked out once at build time. */
export function defaultAnswer(): Promise<DashboardAnswer> {
	asked ??= answer();
	return asked;
}

async function answer(): Promise<DashboardAnswer> {
	const { host, context } = await openTables();
	const reply = await answerDashboard(host, NO_FILTERS, context);
	if (reply.status === 'answered') return reply.answer;
	throw new Error(
		reply.status === 'failed' ? describeProblem(reply.problem) : 'the default was asked twice at once',
	);
}
