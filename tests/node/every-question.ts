import { focusOf, type Filters } from '$lib/domain/filters.ts';
import { askedByArea, askedByRole } from '$lib/query/asked.ts';
import type { Context } from '$lib/query/context.ts';
import { statementKey, type Ask, type Question, type Statement } from '$lib/query/statement.ts';
import type { MetroFilters } from '$lib/view-state/choice/metro-choice.ts';
import type { PathFilters } from '$lib/view-state/address/path-address.ts';
import { CLAIMS } from '$lib/views/claims.ts';
import { CREDENTIALS } from '$lib/views/credentials.ts';
import { DASHBOARD } from '$lib/views/dashboard.ts';
import { METROS } from '$lib/views/metros.ts';
import { PATHS } from '$lib/views/paths.ts';
import type { Registry } from '$lib/views/registry.ts';
import { YOURS } from '$lib/views/yours.ts';

/** The keys of every page that its views' answers depend on. */
type PageFilters = MetroFilters & PathFilters;

/** What the folders of statements and of questions, and the questions of views, export by folder, file and name. */
const MODULES = import.meta.glob<Record<string, unknown>>(
	[
		'../../src/lib/views/*/question.ts',
		'../../src/lib/query/{slices,roles,areas,claims,paths,credentials,lists,payroll,questions}/*.ts',
		'!../../src/lib/query/**/*.test.ts',
	],
	{ eager: true },
);

/** A choice, in the tables' context: what statements and questions are made for. */
interface Given {
	readonly filters: Filters;
	readonly context: Context;
	readonly roles: readonly string[];
	readonly areas: readonly string[];
}

type Exported<Made> = (...given: readonly unknown[]) => Made;
type MakesStatements = (make: Exported<Statement<unknown>>, given: Given) => readonly Statement<unknown>[];
type MakesQuestions = (make: Exported<Question<unknown>>, given: Given) => readonly Question<unknown>[];

const plain: MakesStatements = (make) => [make()];
const inContext: MakesStatements = (make, { context }) => [make(context)];
const ofEachRole: MakesStatements = (make, { roles, context }) => roles.map((role) => make(role, context));
const ofEachArea: MakesStatements = (make, { areas, context }) => areas.map((area) => make(area, context));
const ofRoles: MakesStatements = (make, { roles }) => [make(roles), make([])];
const first =
	(most: number): MakesStatements =>
	(make) => [make(most)];
const chosen: MakesQuestions = (make, { filters, context }) => [make(filters, context)];

/** Every statement there is, and what it is made of. A new one is a line here, or a test fails. */
const STATEMENTS: Readonly<Record<string, MakesStatements>> = {
	'slices/credentials/servedRoles': plain,
	'slices/credentials/statedPay': inContext,
	'slices/credentials/credentialsWithoutFigure': plain,
	'slices/employers/healthEmployers': plain,
	'slices/facts/factsOfSet': plain,
	'slices/facts/factsOfRole': ofEachRole,
	'slices/facts/factsOfPlace': ofEachArea,
	'slices/facts/factsOfPlaces': plain,
	'slices/facts/placeCounts': plain,
	'slices/wage-tables/wageTables': plain,
	'slices/lineage/familyOf': ofEachRole,
	'slices/lineage/familiesOfSet': plain,
	'slices/lineage/areaChangesOf': ofEachArea,
	'slices/postings/postingPoints': plain,
	'slices/postings/postingSectors': plain,
	'slices/lineage/areaLinks': plain,
	'slices/projections/projectionsOfSet': plain,
	'slices/projections/projectionsOfRole': ofEachRole,
	'slices/projections/stateProjectionsAround': ofEachArea,
	'slices/projections/stateProjectionsOfRole': ofEachRole,
	'slices/settings/settingsOfRole': ofEachRole,
	'slices/settings/settingClaims': plain,
	'slices/wages/wagesOfPlace': ofEachArea,
	'slices/wages/wagesOfRole': ofEachRole,
	'slices/wages/nationalWages': ofEachRole,
	'areas/facts/areaChanges': plain,
	'areas/claims/claimedAreas': plain,
	'areas/claims/areaClaims': plain,
	'areas/facts/areaFacts': plain,
	'areas/map-areas/mapAreas': (make, { context }) => [make(context.newestYear)],
	'areas/map-areas/outlineCounties': plain,
	'areas/mean-errors/meansWithErrors': inContext,
	'areas/mean-errors/areasWithErrors': inContext,
	'areas/facts/areaPrices': plain,
	'areas/facts/areaStates': ofEachArea,
	'claims/claims/claimList': plain,
	'claims/claims/disagreementList': plain,
	'claims/schooling/entryProjections': ofRoles,
	'claims/schooling/namedSchooling': ofRoles,
	'claims/claims/claimSettings': plain,
	'claims/statements/sideStatements': plain,
	'credentials/career-ladder/ladderSteps': plain,
	'credentials/career-ladder/ladderClaims': plain,
	'credentials/facts/credentialFacts': plain,
	'credentials/facts/credentialLeads': plain,
	'credentials/facts/studyPrices': plain,
	'lists/alternate-titles/alternateTitles': (make) => [make('health-information'), make('other')],
	'lists/area-list/areaList': plain,
	'lists/credential-list/credentialList': plain,
	'lists/filter-ids/filterIds': plain,
	'lists/occupation-list/occupationList': plain,
	'lists/role-coverage/roleCoverage': inContext,
	'lists/releases/releases': plain,
	'claims/claims/pathClaims': plain,
	'claims/schooling/educationLevels': plain,
	'paths/occupations/occupationsOfScopes': plain,
	'payroll/market-wages/marketWages': (make, { roles, areas, context }) => [
		make(
			roles.flatMap((occCode) => areas.map((areaCode) => ({ occCode, areaCode }))),
			context,
		),
	],
	'paths/occupations/pathOccupation': ofEachRole,
	'claims/statements/pathStatements': plain,
	'roles/facts/roleChanges': plain,
	'roles/skills/roleCredentials': plain,
	'roles/facts/roleDuties': plain,
	'roles/facts/roleFacts': plain,
	'roles/facts/roleNames': first(12),
	'roles/pay/roleProjections': plain,
	'roles/facts/roleRelated': first(12),
	'roles/pay/roleSectors': inContext,
	'roles/pay/roleSettingPay': plain,
	'roles/skills/roleSkills': first(12),
	'credentials/career-ladder/roleSteps': plain,
	'roles/skills/roleTechnology': first(12),
	'roles/facts/roleTitles': plain,
};

/** Every question there is besides those that views give to their pages' registries, likewise. */
const QUESTIONS: Readonly<Record<string, MakesQuestions>> = {
	'questions/facts-asked/roleFacts': (make, { roles, context }) => [make(roles, context)],
	'questions/facts-asked/placeFacts': (make, { areas }) => [make(areas)],
	'questions/focus-asked/focusAsked': chosen,
	'questions/job-concentration/jobConcentration': (make, { roles, areas, context }) => [
		make(roles, areas, context.newestYear, context),
	],
	'outlook/question/projections': (make, { roles, filters, context }) => [make(roles, filters.sort, context)],
	'outlook/question/stateProjections': (make, { roles, areas, context }) => [
		make(roles, areas, new Set(['48', '06']), context),
	],
	'pay-by-area/question/payByArea': chosen,
	'pay-by-area/question/nationsOfFocus': chosen,
	'pay-by-area/question/areaCoverage': chosen,
	'pay-by-area/question/placesAnswer': chosen,
	'pay-by-role/question/payByRole': chosen,
	'pay-by-role/question/nationByRole': chosen,
	'pay-by-role/question/missingByRole': chosen,
	'pay-by-role/question/missingAmong': (make, { filters, context }) => [
		make(filters, askedByRole(filters, context), context),
		make(filters, askedByArea(focusOf(filters), filters, context), context),
	],
	'questions/role-pay/rolePay': (make, { filters, context }) => [
		make(filters, askedByRole(filters, context), context),
	],
	'questions/role-places/rolePlaces': (make, { roles, context }) => [
		make(roles, context.newestYear, 5, context),
	],
	'questions/similar-areas/similarAreas': (make, { filters, context }) => [
		make(filters.area[0] ?? '12420', focusOf(filters), context.newestYear, 8, context),
	],
	'trend/question/families': chosen,
	'trend/question/wagesOfFamily': (make, { filters, context }) => [make(filters, [], context)],
	'questions/wages-asked/wagesAsked': (make, { filters, context }) => [
		make(askedByRole(filters, context), context),
		make(askedByArea(focusOf(filters), filters, context), context),
	],
};

/** What the folders export besides statements and questions: parts that several of them share. */
const PARTS = new Set([
	'payroll/market-wages/marketYear',
	'payroll/market-wages/marketTables',
	'slices/wages/measuresOf',
	'trend/question/trendRoles',
	'pay-by-area/question/besideLevel',
]);

const EXPORTED = new Map<string, Exported<never>>(
	Object.entries(MODULES).flatMap(([path, module]) => {
		const place = /([^/]+\/[^/]+)\.ts$/.exec(path)?.[1] ?? '';
		return Object.entries(module).flatMap(([name, value]) =>
			typeof value === 'function' ? [[`${place}/${name}`, value as Exported<never>] as const] : [],
		);
	}),
);

const LISTED = [...Object.keys(STATEMENTS), ...Object.keys(QUESTIONS), ...PARTS];

/** The question of every view of every page. */
const OF_VIEWS = await Promise.all(
	[DASHBOARD, METROS, PATHS, CREDENTIALS, CLAIMS, YOURS]
		.flatMap((registry: Registry<PageFilters>) => Object.values(registry))
		.map(async ([data]) => (await data()).view.question),
);

/** Functions of the folders that no list above names and no view has for its question. */
export const FORGOTTEN: readonly string[] = [...EXPORTED].flatMap(([name, exported]) =>
	LISTED.includes(name) || OF_VIEWS.some((question) => question === exported) ? [] : [name],
);

/** Names in the lists above that the folders do not have. */
export const VANISHED: readonly string[] = LISTED.filter((name) => !EXPORTED.has(name));

/**
 * Every statement there is, for one choice, each once: those that can be made for it, and those that questions ask for it
 * and go on to ask when `ask` answers them.
 */
export async function everyStatement(
	filters: Filters,
	context: Context,
	ask: Ask,
): Promise<readonly Statement<unknown>[]> {
	const given: Given = {
		filters,
		context,
		roles: filters.role.length > 0 ? filters.role : ['29-2072', '25-1071'],
		areas: filters.area.length > 0 ? filters.area : ['99', '12420'],
	};
	const found = new Map<string, Statement<unknown>>();
	const keep = (statement: Statement<unknown>) => void found.set(statementKey(statement), statement);
	for (const [name, make] of Object.entries(STATEMENTS)) {
		const exported = EXPORTED.get(name);
		if (exported) make(exported, given).forEach(keep);
	}
	const recording: Ask = (statement) => {
		keep(statement);
		return ask(statement);
	};
	const chosenOnPage: PageFilters = { ...filters, similar: null, scope: null };
	for (const question of OF_VIEWS) await question(chosenOnPage, context)(recording);
	for (const [name, make] of Object.entries(QUESTIONS)) {
		const exported = EXPORTED.get(name);
		for (const question of exported ? make(exported, given) : []) await question(recording);
	}
	return [...found.values()];
}
