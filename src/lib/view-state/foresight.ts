import { NATION } from '$lib/domain/area.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { DOLLAR_BASES, PERIODS } from '$lib/domain/measure.ts';
import type { Context } from '$lib/query/context.ts';
import { credentialClaims, credentialRanges } from '$lib/query/questions/credential-pay.ts';
import { lineage } from '$lib/query/questions/lineage.ts';
import { outlook } from '$lib/query/questions/outlook.ts';
import { payByArea } from '$lib/query/questions/pay-by-area.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import { settingClaims } from '$lib/query/questions/setting-claims.ts';
import { payBySetting } from '$lib/query/questions/setting-pay.ts';
import { stateOutlook } from '$lib/query/questions/state-outlook.ts';
import type { Statement } from '$lib/query/statement.ts';
import type { TableNeed } from '$lib/query/table-need.ts';

/**
 * What the next choice will probably ask the engine: another role of the health-information set, another money basis.
 * Wage rows are not among it: those are answered from held tables.
 */
export function likelyQuestions(filters: Filters, context: Context): readonly Statement<unknown>[] {
	const ofBasis = (next: Filters): readonly Statement<unknown>[] => [
		payBySetting(next, context),
		credentialRanges(next, context),
		credentialClaims(next, context),
	];
	const ofRole = (next: Filters): readonly Statement<unknown>[] => [
		lineage(next),
		outlook(next, context),
		payBySetting(next, context),
		settingClaims(next),
		...(next.area.length > 0 ? [stateOutlook(next, context)] : []),
	];
	const bases = PERIODS.flatMap((pay) =>
		DOLLAR_BASES.map((dollars): Filters => ({ ...filters, pay, dollars })),
	);
	// Alone, as a link has it, and beside those chosen already, as the rail does.
	const others = context.healthInformationSet.filter((role) => !filters.role.includes(role));
	const alone = others.map((role): Filters => ({ ...filters, role: [role] }));
	const beside = others.map((role): Filters => ({ ...filters, role: [...filters.role, role] }));
	return [
		...bases.flatMap(ofBasis),
		...alone.flatMap(ofRole),
		...(filters.role.length > 0 ? beside.flatMap(ofRole) : []),
	];
}

/** The tables that first choices are answered from: loaded, and held where that helps, before one is made. */
export function needsOfFirstChoices(context: Context): readonly TableNeed[] {
	const somewhere: Filters = { ...NO_FILTERS, area: [NATION] };
	const statements = [
		...DOLLAR_BASES.flatMap((dollars) => [
			payByRole({ ...NO_FILTERS, dollars }, context),
			payByArea({ ...NO_FILTERS, dollars }, context),
		]),
		...likelyQuestions(somewhere, context),
	];
	const needs = statements.flatMap((statement) => statement.needs);
	return [...new Map(needs.map((need) => [`${need.table}/${need.part ?? ''}`, need])).values()];
}
