import { NATION } from '$lib/domain/area.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { claimedAreas } from '$lib/query/areas/claimed.ts';
import type { TableNeed } from '$lib/query/table-need.ts';
import { answerDashboard } from '$lib/view-state/dashboard-answer.ts';
import { openTables, rowsOf } from './tables.server.ts';

/** What decides what else is asked: the family of a code, the state of an area. The other answers are not wanted. */
const DECIDING: ReadonlySet<string> = new Set(['trend/lineage', 'outlook/homes']);

/**
 * Paths of the files of `datasets/` that choices within the health-information set of the newest release are answered
 * from: every role of it, the nation or an area, every money basis. Found by asking, not by a list beside the questions.
 */
export async function tablesAhead(): Promise<readonly string[]> {
	const tables = await openTables();
	const { host, context, catalogue } = tables;
	const [somewhere = NATION] = await rowsOf(tables, claimedAreas());
	const choices: readonly Filters[] = [[NATION], [somewhere]].flatMap((area) => [
		...(['nominal', 'real', 'local'] as const).map((dollars) => ({ ...NO_FILTERS, area, dollars })),
		...context.healthInformationSet.map((role) => ({ ...NO_FILTERS, area, role: [role] })),
		// Together roles ask for more than one by one: the trend of each over the years of them all.
		{ ...NO_FILTERS, area, role: context.healthInformationSet },
	]);
	const needed = new Map<string, TableNeed>();
	for (const choice of choices) {
		await answerDashboard(
			{
				...host,
				state: host.state,
				ask: async (turn, statement) => {
					for (const need of statement.needs) needed.set(keyOf(need), need);
					if (DECIDING.has(turn)) return host.ask(`ahead ${turn}`, statement);
					return { status: 'answered', rows: [] };
				},
			},
			choice,
			context,
		);
	}
	return catalogue.resources.filter((entry) => needed.has(keyOf(entry))).map(({ path }) => path);
}

function keyOf({ table, part }: { readonly table: string; readonly part?: string | null }): string {
	return `${table}/${part ?? ''}`;
}
