import type { Filters } from '$lib/domain/filters.ts';
import type { FamilyMember } from '$lib/domain/lineage.ts';
import type { SettingRow } from '$lib/domain/setting-row.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Context } from '$lib/query/context.ts';
import { payBySetting } from '$lib/views/pay-by-setting/question.ts';
import { trend } from '$lib/views/trend/question.ts';
import type { Question } from '$lib/query/statement.ts';

/** What is drawn of a role beside its pay today. */
export interface RoleSeries {
	/** The nation's releases of the role and of the codes before and after it. */
	readonly trend: readonly WageRow[];
	readonly family: readonly FamilyMember[];
	/** The handbook's industries and the NAICS sectors; finer industries and owners are the dashboard's. */
	readonly settings: readonly SettingRow[];
}

/** The dashboard's questions for one role. */
export function roleSeries(filters: Filters, context: Context): Question<RoleSeries> {
	return async (ask) => {
		const { rows, family } = await trend(filters, context)(ask);
		const { rows: settings } = await payBySetting(filters, context)(ask);
		return {
			trend: rows,
			family,
			settings: settings.filter(({ kind }) => kind === 'handbook' || kind === 'sector'),
		};
	};
}
