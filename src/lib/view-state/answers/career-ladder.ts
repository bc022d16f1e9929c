import { NATION } from '$lib/domain/area.ts';
import type { LadderParts } from '$lib/domain/career-ladder.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { areaReleases, type Context } from '$lib/query/context.ts';
import { ladderClaims, ladderSteps } from '$lib/query/credentials/career-ladder.ts';
import { projections } from '$lib/views/outlook/question.ts';
import { payByRole } from '$lib/views/pay-by-role/question.ts';
import type { Question } from '$lib/query/statement.ts';

/**
 * The career ladder with official pay of the first chosen area, or the nation: annual, in dollars as published and of
 * the newest release, for claims without a year can be set beside no other money.
 */
export function careerLadderParts(filters: Filters, context: Context): Question<LadderParts> {
	const areaCode = filters.area[0] ?? NATION;
	const year =
		areaCode === NATION ? context.newestYear : (areaReleases(context).at(-1) ?? context.newestYear);
	return async (ask) => {
		const [steps, claims] = await Promise.all([ask(ladderSteps()), ask(ladderClaims())]);
		const role = [...new Set(steps.flatMap(({ fromCode, toCode }) => [fromCode, toCode]))];
		const [wages, outlooks] = await Promise.all([
			payByRole({ ...NO_FILTERS, role, area: [areaCode], year: [year] }, context)(ask),
			projections(role, null, context)(ask),
		]);
		return { areaCode, year, steps, wages, outlooks, claims };
	};
}
