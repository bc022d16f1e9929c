import { NATION } from '$lib/domain/area.ts';
import { type Filters } from '$lib/domain/filters.ts';
import type { StateOutlookRow } from '$lib/domain/outlook-row.ts';
import type { StateLine } from '$lib/domain/role-profile.ts';
import type { SettingRow } from '$lib/domain/setting-row.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Context } from '$lib/query/context.ts';
import { demand, type Demand } from './demand/question.ts';
import { payBySetting } from './pay-by-setting/question.ts';
import { rolePay } from '$lib/query/questions/role-pay.ts';
import { trend, type Trend } from './trend/question.ts';
import type { Question } from '$lib/query/statement.ts';

type StateGrowth = Pick<StateOutlookRow, 'areaCode' | 'areaTitle' | 'changePercent' | 'openings'>;

/** A role in every state that has a wage row or a projection of it, by the state's name. */
export function stateLines(
	wages: readonly WageRow[],
	outlooks: readonly StateGrowth[],
): readonly StateLine[] {
	const lines = new Map<string, StateLine>();
	for (const { areaCode, areaTitle, median, employment } of wages)
		lines.set(areaCode, { areaCode, areaTitle, median, employment, growth: null, openings: null });
	for (const { areaCode, areaTitle, changePercent, openings } of outlooks) {
		if (areaCode === NATION) continue;
		const known = lines.get(areaCode) ?? { areaCode, areaTitle, median: null, employment: null };
		lines.set(areaCode, { ...known, growth: changePercent, openings });
	}
	return [...lines.values()].sort((left, right) => left.areaTitle.localeCompare(right.areaTitle, 'en'));
}

/** What is drawn of a role when its page opens. */
export interface RolePictures {
	/** The nation's row of the newest release with the code. */
	readonly nation: readonly WageRow[];
	/** The nation's releases of the role and of the codes before and after it; null where no trend is drawn. */
	readonly trend: Trend | null;
	/** Postings in the sector nearest to it; null where none is. */
	readonly demand: Demand | null;
}

/** The pictures of one role, `filters` naming it; `year` is its newest release. */
export function rolePictures(
	filters: Filters,
	year: number,
	has: { readonly trend: boolean; readonly demand: boolean },
	context: Context,
): Question<RolePictures> {
	const asked = { roles: filters.role, areas: { codes: [NATION] }, years: [year] };
	return async (ask) => {
		const [nation, overTime, postings] = await Promise.all([
			rolePay(filters, asked, context)(ask),
			has.trend ? trend(filters, context)(ask) : null,
			has.demand ? demand(filters)(ask) : null,
		]);
		return { nation, trend: overTime, demand: postings };
	};
}

/** A role in the states and territories of a release, the highest median first. */
export function rolePayByState(
	filters: Filters,
	year: number,
	context: Context,
): Question<readonly WageRow[]> {
	const areas = { kinds: ['state', 'territory'] as const };
	return rolePay(filters, { roles: filters.role, areas, years: [year] }, context);
}

/** The handbook's industries and the NAICS sectors of a role; finer industries and owners are the dashboard's. */
export function rolePayBySetting(filters: Filters, context: Context): Question<readonly SettingRow[]> {
	return async (ask) => {
		const { rows } = await payBySetting(filters, context)(ask);
		return rows.filter(({ kind }) => kind === 'handbook' || kind === 'sector');
	};
}
