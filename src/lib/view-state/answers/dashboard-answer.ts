import type { CredentialPay } from '$lib/domain/credential-row.ts';
import type { Filters } from '$lib/domain/filters.ts';
import type { PayBySetting } from '$lib/domain/setting-row.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { Context } from '$lib/query/context.ts';
import { credentialPay } from '$lib/query/questions/credentials.ts';
import { outlook, type Outlook } from '$lib/query/questions/outlook.ts';
import { areaCoverage, nationsOfFocus, payByArea } from '$lib/query/questions/pay-by-area.ts';
import { missingByRole, nationByRole, payByRole } from '$lib/query/questions/pay-by-role.ts';
import { payBySetting } from '$lib/query/questions/pay-by-setting.ts';
import { trend, type Trend } from '$lib/query/questions/trend.ts';
import type { MissingRow } from '$lib/query/shape/gaps.ts';
import type { Question } from '$lib/query/statement.ts';

/** What every view of the dashboard shows, all for one choice. */
export interface DashboardAnswer {
	readonly filters: Filters;
	/** `pay-by-role`: rows in the order shown. */
	readonly byRole: readonly WageRow[];
	/** The nation's rows of the same roles and releases, where one area is chosen: what its figures are held against. */
	readonly nationByRole: readonly WageRow[];
	/** Asked role × area × year the tables have no row for. */
	readonly byRoleMissing: readonly MissingRow[];
	/** `pay-by-area`: one role's rows in the order shown. */
	readonly byArea: readonly WageRow[];
	/** The same without the range of pay: what the range is brushed on. */
	readonly byAreaAll: readonly WageRow[];
	/** How many areas × years were asked for, with or without a row. */
	readonly byAreaAsked: number;
	/** Those without a row, where the reader named the areas; of every metropolitan area the count says enough. */
	readonly byAreaMissing: readonly MissingRow[];
	/** The nation's rows of the single-role views, one for each release asked for that has it. */
	readonly nations: readonly WageRow[];
	readonly setting: PayBySetting;
	readonly credentials: CredentialPay;
	readonly trend: Trend;
	readonly outlook: Outlook;
}

/** Every view's question; the build asks it in Node, the page in the browser. A further view is a line here. */
export function dashboard(filters: Filters, context: Context): Question<DashboardAnswer> {
	const everywhere: Filters = { ...filters, range: null };
	return async (ask) => {
		const [
			byRole,
			nation,
			byRoleMissing,
			byAreaAll,
			coverage,
			nations,
			setting,
			credentials,
			trended,
			outlooked,
		] = await Promise.all([
			payByRole(filters, context)(ask),
			nationByRole(filters, context)(ask),
			missingByRole(filters, context)(ask),
			payByArea(everywhere, context)(ask),
			areaCoverage(filters, context)(ask),
			nationsOfFocus(filters, context)(ask),
			payBySetting(filters, context)(ask),
			credentialPay(filters, context)(ask),
			trend(filters, context)(ask),
			outlook(filters, context)(ask),
		]);
		return {
			filters,
			byRole,
			nationByRole: nation,
			byRoleMissing,
			byArea: filters.range ? await payByArea(filters, context)(ask) : byAreaAll,
			byAreaAll,
			byAreaAsked: coverage.asked,
			byAreaMissing: coverage.missing,
			nations,
			setting,
			credentials,
			trend: trended,
			outlook: outlooked,
		};
	};
}
