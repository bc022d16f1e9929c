import { NATION } from '$lib/domain/area.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { Ledger } from '$lib/domain/ledger.ts';
import { ALL_OCCUPATIONS } from '$lib/domain/occupation.ts';
import type { Context } from '$lib/query/context.ts';
import { areaPrices } from '$lib/query/areas/facts.ts';
import { claimList, claimSettings, disagreementList } from '$lib/query/claims/claims.ts';
import { educationLevels, entryProjections, namedSchooling } from '$lib/query/claims/schooling.ts';
import { sideStatements } from '$lib/query/claims/statements.ts';
import { roleChanges } from '$lib/query/roles/facts.ts';
import { roleCredentials } from '$lib/query/roles/skills.ts';
import { occupationList } from '$lib/query/lists/occupation-list.ts';
import { rolePay } from '$lib/query/questions/role-pay.ts';
import { families, wagesOfFamily } from '$lib/views/trend/question.ts';
import type { Ask, Question } from '$lib/query/statement.ts';

/**
 * The claims and every official row they are checked against: all releases of the claimed occupations, of the codes
 * before and after them and of those the claimed credentials serve; their projections; the handbook's industries; the
 * newest figures and price levels of the claimed areas.
 */
export function ledger(context: Context): Question<Ledger> {
	return (ask) => readLedger(ask, context);
}

async function readLedger(ask: Ask, context: Context): Promise<Ledger> {
	const [claims, disagreements, statements, levels, settings, changes, credentials, listed, prices] =
		await Promise.all([
			ask(claimList()),
			ask(disagreementList()),
			ask(sideStatements()),
			ask(educationLevels()),
			ask(claimSettings()),
			ask(roleChanges()),
			ask(roleCredentials()),
			ask(occupationList()),
			ask(areaPrices()),
		]);
	const distinct = (codes: readonly string[]) => [...new Set(codes.filter(Boolean))];
	const served = credentials
		.filter(({ id }) => claims.some(({ credentialId }) => credentialId === id))
		.map(({ id, occCode }) => ({ credentialId: id, occCode }));
	const claimed = distinct(claims.map(({ occCode }) => occCode));
	const areas = distinct(claims.map(({ areaCode }) => areaCode));
	const filters = { ...NO_FILTERS, role: distinct([...claimed, ...served.map(({ occCode }) => occCode)]) };
	const family = await families(filters, context)(ask);
	const members = distinct(family.map(({ occCode }) => occCode));
	const years = [context.newestYear];
	const [wages, places, setRows, projections, schooling] = await Promise.all([
		wagesOfFamily(filters, family, context)(ask),
		rolePay(NO_FILTERS, { roles: claimed, areas: { codes: [...areas, NATION] }, years }, context)(ask),
		rolePay(
			NO_FILTERS,
			{ roles: context.healthInformationSet, areas: { codes: [NATION] }, years },
			context,
		)(ask),
		ask(entryProjections([...members, ALL_OCCUPATIONS])),
		ask(namedSchooling(members)),
	]);
	const isOfPlaces = new Set(claims.filter(({ areaCode }) => areaCode !== '').map(({ occCode }) => occCode));
	return {
		claims,
		disagreements,
		evidence: {
			wages,
			places: places.filter(({ occCode }) => isOfPlaces.has(occCode)),
			projections,
			settings,
			prices: prices
				.filter(({ areaCode }) => areas.includes(areaCode))
				.map(({ areaCode, year, allItems }) => ({ areaCode, year, allItems })),
			changes: changes.filter(
				({ fromCode, toCode }) => members.includes(fromCode) && members.includes(toCode),
			),
			served,
		},
		statements,
		schooling,
		levels,
		occupations: listed
			.filter(({ inHealthInformationSet }) => inHealthInformationSet)
			.map(({ code, title, family: side, firstYear, lastYear }) => ({
				code,
				title,
				family: side,
				firstYear,
				lastYear,
			})),
		setRows,
	};
}
