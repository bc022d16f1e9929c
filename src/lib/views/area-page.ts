import type { AreaCode } from '$lib/domain/area.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { Family, SocCode } from '$lib/domain/occupation.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Context } from '$lib/query/context.ts';
import { rolePay } from '$lib/query/questions/role-pay.ts';
import { wagesAsked } from '$lib/query/questions/wages-asked.ts';
import type { Question } from '$lib/query/statement.ts';

/** What is drawn on an area's page. */
export interface AreaPay {
	/** The health-information roles of one release there. */
	readonly rows: readonly WageRow[];
	/** The side each of them has in the articles' comparison; those without one are left out. */
	readonly families: ReadonlyMap<SocCode, Family>;
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
