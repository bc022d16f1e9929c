import { group } from 'd3-array';
import type { AreaCode } from '$lib/domain/area.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { Family, SocCode } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Context } from '$lib/query/context.ts';
import { rolePay } from '$lib/query/questions/role-pay.ts';
import { wagesAsked } from '$lib/query/questions/wages-asked.ts';
import type { Question } from '$lib/query/statement.ts';
import { trend, type Trend } from './trend/question.ts';

/** What is drawn on an area's page. */
export interface AreaPay {
	/** The health-information roles of one release there. */
	readonly rows: readonly WageRow[];
	/** The side each of them has in the articles' comparison; those without one are left out. */
	readonly families: ReadonlyMap<SocCode, Family>;
}

/**
 * The roles of an area that more than one release has there, those with the most jobs in the newest first: its trend. None
 * for the nation, whose trends stand on the pages of roles.
 */
export function rolesWithPast(rows: readonly WageRow[]): readonly SocCode[] {
	const byRole = group(rows, ({ occCode }) => occCode);
	const newest = Math.max(...rows.map(({ year }) => year));
	return [...byRole]
		.flatMap(([occCode, own]) => {
			const last = own.find(({ year }) => year === newest);
			const years = new Set(own.map(({ year }) => year));
			return last && years.size > 1 ? [{ occCode, jobs: last.employment.value ?? 0 }] : [];
		})
		.sort((one, other) => other.jobs - one.jobs)
		.map(({ occCode }) => occCode);
}

/** Some roles of an area over time. */
export function areaTrend(area: AreaCode, roles: readonly SocCode[], context: Context): Question<Trend> {
	return trend({ ...NO_FILTERS, area: [area], role: roles }, context);
}

/** The pay of the health-information set in an area; `year` is the newest release with it. */
export function areaPay(area: AreaCode, year: number, context: Context): Question<AreaPay> {
	const asked = { roles: context.healthInformationSet, areas: { codes: [area] }, years: [year] };
	return async (ask) => {
		const [rows, stored] = await Promise.all([
			rolePay(NO_FILTERS, asked, context)(ask),
			wagesAsked(asked, context)(ask),
		]);
		const families = stored.flatMap(({ occCode, family }): [SocCode, Family][] =>
			family ? [[occCode, family as Family]] : [],
		);
		return { rows, families: new Map(families) };
	};
}
