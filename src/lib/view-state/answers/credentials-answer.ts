import { NATION } from '$lib/domain/area.ts';
import type { LadderParts } from '$lib/domain/career-ladder.ts';
import type { CredentialPay } from '$lib/domain/credential-row.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { areaReleases, type Context } from '$lib/query/context.ts';
import { credentialPay } from '$lib/query/questions/credentials.ts';
import { missingByRole, payByRole } from '$lib/query/questions/pay-by-role.ts';
import type { MissingRow } from '$lib/query/shape/gaps.ts';
import type { Question } from '$lib/query/statement.ts';
import { careerLadderParts } from './career-ladder.ts';

/** What the page of credentials shows, all for one choice. */
export interface CredentialsAnswer {
	readonly filters: Filters;
	readonly pay: CredentialPay;
	readonly ladder: LadderParts;
	/** Official annual pay a reader may take as pay before or after: of the chosen roles, or of those credentials lead to. */
	readonly medians: readonly WageRow[];
	/** Asked for among these, without a row. */
	readonly mediansMissing: readonly MissingRow[];
}

/** Every question of the page; the build asks it in Node, the page in the browser. */
export function credentialsPage(filters: Filters, context: Context): Question<CredentialsAnswer> {
	return async (ask) => {
		const [pay, ladder] = await Promise.all([
			credentialPay(filters, context)(ask),
			careerLadderParts(filters, context)(ask),
		]);
		const role =
			filters.role.length > 0 ? filters.role : [...new Set(pay.ranges.map(({ occCode }) => occCode))];
		const area = filters.area.length > 0 ? filters.area : [NATION];
		const isNational = area.every((code) => code === NATION);
		const year = isNational ? context.newestYear : (areaReleases(context).at(-1) ?? context.newestYear);
		const official: Filters = { ...NO_FILTERS, role, area, year: [year] };
		const [medians, mediansMissing] = await Promise.all([
			payByRole(official, context)(ask),
			missingByRole(official, context)(ask),
		]);
		return { filters, pay, ladder, medians, mediansMissing };
	};
}
