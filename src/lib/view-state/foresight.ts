import { NATION } from '$lib/domain/area.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { DOLLAR_BASES, PERIODS } from '$lib/domain/measure.ts';
import type { Context } from '$lib/query/context.ts';
import {
	credentialClaims,
	credentialRanges,
	credentialsWithoutFigure,
} from '$lib/query/questions/credential-pay.ts';
import { homeStates } from '$lib/query/questions/home-states.ts';
import { areaChanges, lineage } from '$lib/query/questions/lineage.ts';
import { outlook } from '$lib/query/questions/outlook.ts';
import { payByArea } from '$lib/query/questions/pay-by-area.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import { roleTraits } from '$lib/query/questions/role-traits.ts';
import { settingClaims } from '$lib/query/questions/setting-claims.ts';
import { payBySetting } from '$lib/query/questions/pay-by-setting.ts';
import type { Statement } from '$lib/query/statement.ts';
import type { TableNeed } from '$lib/query/table-need.ts';

/**
 * What the next choice will probably ask the engine: another role of the health-information set, another money basis.
 * Wages are not among it: those are answered from held tables. The others are asked for the whole set at once,
 * whichever role is chosen.
 */
export function likelyQuestions(filters: Filters, context: Context): readonly Statement<unknown>[] {
	const bases = PERIODS.flatMap((pay) =>
		DOLLAR_BASES.map((dollars): Filters => ({ ...filters, pay, dollars })),
	);
	const statements: readonly Statement<unknown>[] = [
		lineage(filters, context),
		areaChanges(filters),
		outlook(filters, context),
		homeStates(),
		settingClaims(filters),
		roleTraits(),
		credentialsWithoutFigure(filters),
		...bases.flatMap((basis) => [credentialRanges(basis, context), credentialClaims(basis, context)]),
	];
	return [...new Map(statements.map((each) => [JSON.stringify([each.sql, each.parameters]), each])).values()];
}

/** The tables that first choices are answered from: loaded, and held where that helps, before one is made. */
export function needsOfFirstChoices(context: Context): readonly TableNeed[] {
	const somewhere: Filters = { ...NO_FILTERS, area: [NATION] };
	const statements = [
		...DOLLAR_BASES.flatMap((dollars) => [
			payByRole({ ...NO_FILTERS, dollars }, context),
			payByArea({ ...NO_FILTERS, dollars }, context),
			payBySetting({ ...NO_FILTERS, dollars }, context),
		]),
		...likelyQuestions(somewhere, context),
	];
	const needs = statements.flatMap((statement) => statement.needs);
	return [...new Map(needs.map((need) => [`${need.table}/${need.part ?? ''}`, need])).values()];
}
