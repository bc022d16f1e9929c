import type { Filters } from '$lib/domain/filters.ts';
import { askedByArea, askedByRole } from '$lib/query/asked.ts';
import type { Context } from '$lib/query/context.ts';
import type { Statement } from '$lib/query/statement.ts';

/** What the files of the folder of questions export, by file and name. */
const MODULES = import.meta.glob<Record<string, unknown>>('../../src/lib/query/questions/*.ts', {
	eager: true,
});

/** Makes the statements of one question for a choice. */
type Ask = (question: Question, filters: Filters, context: Context) => readonly Statement<unknown>[];
type Question = (...given: readonly unknown[]) => Statement<unknown>;

const plain: Ask = (question) => [question()];
const filtered: Ask = (question, filters) => [question(filters)];
const inContext: Ask = (question, filters, context) => [question(filters, context)];
const first =
	(most: number): Ask =>
	(question) => [question(most)];

/** Every question there is, and what it is asked with. A new one is a line here, or a test fails. */
const ASKED: Readonly<Record<string, Ask>> = {
	'alternate-titles/alternateTitles': (question) => [question('health-information'), question('other')],
	'area-claims/areaClaims': plain,
	'area-list/areaList': plain,
	'area-page-changes/areaChanges': plain,
	'area-page-facts/areaFacts': plain,
	'area-page-prices/areaPrices': plain,
	'career-ladder/ladderSteps': plain,
	'career-ladder/ladderClaims': plain,
	'claim-disagreements/disagreementList': plain,
	'claim-schooling/entryProjections': (question, filters) => [question(filters.role)],
	'claim-schooling/namedSchooling': (question, filters) => [question(filters.role)],
	'claim-schooling/schoolingLevels': plain,
	'claim-settings/claimSettings': plain,
	'claim-statements/sideStatements': plain,
	'area-states/areaStates': (question, { area }) => [question(area)],
	'claimed-areas/claimedAreas': plain,
	'claims/claimList': plain,
	'coverage/coverage': (question, filters, context) => [
		question(filters, askedByRole(filters, context), context),
		question(filters, askedByArea(filters, context), context),
	],
	'credential-facts/credentialFacts': plain,
	'credential-facts/credentialLeads': plain,
	'credential-facts/studyPrices': plain,
	'credential-pay/credentialRanges': inContext,
	'credential-pay/credentialClaims': inContext,
	'credential-pay/credentialsWithoutFigure': filtered,
	'filter-ids/filterIds': plain,
	'home-states/homeStates': plain,
	'job-concentration/jobConcentration': (question, { role, area }, context) => [
		question(role, area, context.newestYear, context),
	],
	'lineage/lineage': inContext,
	'lineage/areaChanges': filtered,
	'map-areas/mapAreas': (question, _, context) => [question(context.newestYear)],
	'map-areas/outlineCounties': plain,
	'mean-errors/meansWithErrors': (question, _, context) => [question(context)],
	'occupation-list/occupationList': plain,
	'outlook/outlook': inContext,
	'path-claims/pathClaims': plain,
	'path-disagreements/pathDisagreements': plain,
	'path-education/educationLevels': plain,
	'path-occupations/pathOccupations': (question, { role }) => [question(role)],
	'path-statements/pathStatements': plain,
	'pay-by-area/payByArea': inContext,
	'pay-by-role/payByRole': inContext,
	'releases/releases': plain,
	'role-changes/roleChanges': plain,
	'role-credential-list/credentialList': plain,
	'role-credentials/roleCredentials': plain,
	'role-duties/roleDuties': plain,
	'role-facts/roleFacts': plain,
	'role-names/roleNames': first(12),
	'role-pay/rolePay': (question, filters, context) => [
		question(filters, askedByRole(filters, context), context),
	],
	'role-places/rolePlaces': (question, filters, context) => [
		question(filters.role, context.newestYear, 5, context),
	],
	'role-projections/roleProjections': plain,
	'role-related/roleRelated': first(12),
	'role-sectors/roleSectors': (question, _, context) => [question(context)],
	'role-setting-pay/roleSettingPay': plain,
	'role-skills/roleSkills': first(12),
	'role-steps/roleSteps': plain,
	'role-technology/roleTechnology': first(12),
	'role-traits/roleTraits': plain,
	'role-titles/roleTitles': plain,
	'setting-claims/settingClaims': filtered,
	'setting-pay/payBySetting': inContext,
	'similar-areas/similarAreas': (question, { area, role }, context) => [
		question(area[0] ?? '12420', role[0] ?? '29-2072', context.newestYear, 8, context),
	],
	'state-outlook/stateOutlook': (question, filters, context) => [question(filters, filters.area, context)],
	'trend/trend': (question, filters, context) => [
		question(
			filters,
			filters.role.map((occCode) => ({ occCode, firstYear: 2011, lastYear: context.newestYear })),
			context,
		),
	],
};

/** What the folder exports besides questions: parts that several of them share. */
const PARTS = new Set([
	'lineage/trendRoles',
	'setting-order/chosenSettings',
	'outlook/isProjectionAsked',
	'outlook/projectedRoles',
	'outlook/decodeProjection',
	'outlook-order/nationalSorting',
	'outlook-order/stateSorting',
	'role-code-changes/codeChanges',
	'role-record/textOf',
	'role-record/numberOf',
	'role-record/estimateIn',
]);

const EXPORTED = new Map<string, Question>(
	Object.entries(MODULES).flatMap(([path, module]) => {
		const file = /([^/]+)\.ts$/.exec(path)?.[1] ?? '';
		if (file.endsWith('.test')) return [];
		return Object.entries(module).flatMap(([name, value]) =>
			typeof value === 'function' ? [[`${file}/${name}`, value as Question] as const] : [],
		);
	}),
);

/** Functions of the folder that are neither listed as a question nor as a part of questions. */
export const FORGOTTEN: readonly string[] = [...EXPORTED.keys()].filter(
	(name) => !(name in ASKED) && !PARTS.has(name),
);

/** Names in the lists above that the folder does not have. */
export const VANISHED: readonly string[] = [...Object.keys(ASKED), ...PARTS].filter(
	(name) => !EXPORTED.has(name),
);

/** Every question there is, for one choice. */
export function everyQuestion(filters: Filters, context: Context): readonly Statement<unknown>[] {
	return Object.entries(ASKED).flatMap(([name, ask]) => {
		const question = EXPORTED.get(name);
		return question ? ask(question, filters, context) : [];
	});
}
