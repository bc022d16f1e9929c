import { NATION } from '$lib/domain/area.ts';
import type { CredentialPay } from '$lib/domain/credential-row.ts';
import { focusOf, type Filters } from '$lib/domain/filters.ts';
import type { AreaChange, FamilyMember } from '$lib/domain/lineage.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { OutlookRow, StateOutlookRow } from '$lib/domain/outlook-row.ts';
import type { PayBySetting } from '$lib/domain/setting-row.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import type { EngineHost } from '$lib/engine/host.ts';
import { askedByArea, askedByRole } from '$lib/query/asked.ts';
import type { Context } from '$lib/query/context.ts';
import { coverage, type MissingRow } from '$lib/query/shape/gaps.ts';
import {
	credentialClaims,
	credentialRanges,
	credentialsWithoutFigure,
} from '$lib/query/questions/credential-pay.ts';
import { areaChanges, lineage, trendRoles } from '$lib/query/questions/lineage.ts';
import { outlook, projectedRoles } from '$lib/query/questions/outlook.ts';
import { payByArea } from '$lib/query/questions/pay-by-area.ts';
import { payByRole } from '$lib/query/questions/pay-by-role.ts';
import { settingClaims } from '$lib/query/questions/setting-claims.ts';
import { payBySetting } from '$lib/query/questions/pay-by-setting.ts';
import { stateOutlook } from '$lib/query/questions/state-outlook.ts';
import { trend } from '$lib/query/questions/trend.ts';
import { attempt, type Ask, type Reply } from './asking.ts';
import { homesOf } from './homes.ts';
import { narrowedRoles } from './narrowed.ts';

/** What `trend` shows: rows of the roles and of the codes they came from or became. */
interface TrendRows {
	readonly filters: Filters;
	readonly rows: readonly WageRow[];
	readonly family: readonly FamilyMember[];
	readonly areaChanges: readonly AreaChange[];
}

/** What `outlook` shows; states only where an area below the nation is chosen. */
interface OutlookRows {
	readonly filters: Filters;
	readonly rows: readonly OutlookRow[];
	readonly states: readonly StateOutlookRow[];
}

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
	readonly trend: TrendRows;
	readonly outlook: OutlookRows;
}

export type DashboardReply = Reply<DashboardAnswer>;

/** Asks every view's question; the build does it in Node, the page in the browser. A further view is a line here. */
export async function answerDashboard(
	host: EngineHost,
	filters: Filters,
	context: Context,
): Promise<DashboardReply> {
	return attempt(host, async (ask) => ({
		status: 'answered',
		answer: await answerAll(ask, filters, context),
	}));
}

async function answerAll(ask: Ask, filters: Filters, context: Context): Promise<DashboardAnswer> {
	const everywhere: Filters = { ...filters, range: null };
	const [
		byRole,
		nationByRole,
		byRoleMissing,
		byArea,
		byAreaAll,
		areasMissing,
		nations,
		setting,
		credentials,
		trended,
		outlooked,
	] = await Promise.all([
		ask('pay-by-role', payByRole(filters, context)),
		answerNationByRole(ask, filters, context),
		ask('pay-by-role/missing', coverage(filters, askedByRole(filters, context), context)),
		ask('pay-by-area', payByArea(filters, context)),
		ask('pay-by-area/all', payByArea(everywhere, context)),
		ask('pay-by-area/missing', coverage(filters, askedByArea(filters, context), context)),
		answerNations(ask, filters, context),
		answerSetting(ask, filters, context),
		answerCredentials(ask, filters, context),
		answerTrend(ask, filters, context),
		answerOutlook(ask, filters, context),
	]);
	return {
		filters,
		byRole,
		nationByRole,
		byRoleMissing,
		byArea,
		byAreaAll,
		byAreaAsked: byAreaAll.length + areasMissing.length,
		byAreaMissing: filters.area.length > 0 ? areasMissing : [],
		nations,
		setting,
		credentials,
		trend: trended,
		outlook: outlooked,
	};
}

/**
 * The nation's rows of the focus: what the areas' figures are held against. The range of pay is theirs alone. None
 * where the nation is one of the areas already.
 */
export async function answerNations(
	ask: Ask,
	filters: Filters,
	context: Context,
): Promise<readonly WageRow[]> {
	if (filters.area.includes(NATION)) return [];
	const national: Filters = { ...filters, area: [NATION], range: null, sort: null };
	return ask('pay-by-area/nation', payByArea(national, context));
}

/** The nation's rows of every role, for one area to be held against; none for several, or the nation itself. */
async function answerNationByRole(ask: Ask, filters: Filters, context: Context): Promise<readonly WageRow[]> {
	const [only] = filters.area;
	if (filters.area.length !== 1 || only === NATION) return [];
	return ask('pay-by-role/nation', payByRole({ ...filters, area: [NATION], sort: null }, context));
}

export async function answerSetting(ask: Ask, filters: Filters, context: Context): Promise<PayBySetting> {
	const [rows, role] = await Promise.all([
		ask('pay-by-setting', payBySetting(filters, context)),
		narrowedRoles(ask, 'pay-by-setting/roles', [focusOf(filters)], filters),
	]);
	const claims =
		role.length > 0
			? await ask('pay-by-setting/claims', settingClaims({ ...filters, education: [], credential: [] }))
			: [];
	return { filters, rows, claims };
}

export async function answerCredentials(
	ask: Ask,
	filters: Filters,
	context: Context,
): Promise<CredentialPay> {
	const [ranges, claims, withoutFigure] = await Promise.all([
		ask('credentials', credentialRanges(filters, context)),
		ask('credentials/claims', credentialClaims(filters, context)),
		ask('credentials/without', credentialsWithoutFigure(filters)),
	]);
	return { filters, ranges, claims, withoutFigure };
}

/** A trend's question needs the family of its codes, which is a question of its own. */
export async function answerTrend(ask: Ask, filters: Filters, context: Context): Promise<TrendRows> {
	const role = await narrowedRoles(ask, 'trend/roles', trendRoles(filters), filters);
	const [family, changes] = await Promise.all([
		role.length > 0 ? ask('trend/lineage', lineage(ofRoles(filters, role), context)) : [],
		ask('trend/areas', areaChanges(filters)),
	]);
	return { filters, rows: await ask('trend', trend(filters, family, context)), family, areaChanges: changes };
}

export async function answerOutlook(ask: Ask, filters: Filters, context: Context): Promise<OutlookRows> {
	const role = await narrowedRoles(ask, 'outlook/roles', projectedRoles(filters, context), filters);
	if (role.length === 0) return { filters, rows: [], states: [] };
	const own = ofRoles(filters, role);
	const [rows, states] = await Promise.all([
		ask('outlook', outlook(own, context)),
		answerStateOutlook(ask, own, context),
	]);
	return { filters, rows, states };
}

async function answerStateOutlook(
	ask: Ask,
	filters: Filters,
	context: Context,
): Promise<readonly StateOutlookRow[]> {
	const states = await homesOf(ask, 'outlook/homes', filters.area);
	if (states.length === 0) return [];
	return ask('outlook/states', stateOutlook(filters, states, context));
}

/** The filters with roles that are narrowed already. */
function ofRoles(filters: Filters, role: readonly SocCode[]): Filters {
	return { ...filters, role, education: [], credential: [] };
}
