import { careerLadder } from '$lib/domain/career-ladder.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { Context } from '$lib/query/context.ts';
import type { Question } from '$lib/query/statement.ts';
import { careerLadderParts } from '$lib/view-state/answers/career-ladder.ts';
import type { ViewData } from '../registry.ts';
import { LADDER_COLUMNS } from './columns.ts';
import type { LadderAnswer } from './published.ts';

function question(filters: Filters, context: Context): Question<LadderAnswer> {
	return async (ask) => ({ filters, ladder: await careerLadderParts(filters, context)(ask) });
}

export const view: ViewData<LadderAnswer> = {
	question,
	print: ({ ladder }, csv) => csv(careerLadder(ladder).rungs, LADDER_COLUMNS),
};
