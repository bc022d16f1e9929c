import { NATION } from '$lib/domain/area.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { areaReleases, type Context } from '$lib/query/context.ts';
import { credentialPay } from '$lib/views/credentials/question.ts';
import { missingByRole, payByRole } from '$lib/views/pay-by-role/question.ts';
import type { MissingRow } from '$lib/query/shape/gaps.ts';
import type { Question } from '$lib/query/statement.ts';

/** What the page of credentials asks itself, beside its views. */
export interface CredentialsAnswer {
	readonly filters: Filters;
	/** Official annual pay a reader may take as pay before or after: of the chosen roles, or of those credentials lead to. */
	readonly medians: readonly WageRow[];
	/** Asked for among these, without a row. */
	readonly mediansMissing: readonly MissingRow[];
}

export function credentialsPage(filters: Filters, context: Context): Question<CredentialsAnswer> {
	return async (ask) => {
		const { ranges } = await credentialPay(filters, context)(ask);
		const role = filters.role.length > 0 ? filters.role : [...new Set(ranges.map(({ occCode }) => occCode))];
		const area = filters.area.length > 0 ? filters.area : [NATION];
		const isNational = area.every((code) => code === NATION);
		const year = isNational ? context.newestYear : (areaReleases(context).at(-1) ?? context.newestYear);
		const official: Filters = { ...NO_FILTERS, role, area, year: [year] };
		const [medians, mediansMissing] = await Promise.all([
			payByRole(official, context)(ask),
			missingByRole(official, context)(ask),
		]);
		return { filters, medians, mediansMissing };
	};
}
