import { group } from 'd3-array';
import { NATION, type AreaCode } from '$lib/domain/area.ts';
import type { AreaFacts, AreaPrices } from '$lib/domain/area-profile.ts';
import type { CodeChange } from '$lib/domain/code-change.ts';
import { NO_FILTERS } from '$lib/domain/filters.ts';
import type { SocCode } from '$lib/domain/occupation.ts';
import type { StateOutlookRow } from '$lib/domain/outlook-row.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { areaReleases } from '$lib/query/context.ts';
import { areaChanges, areaFacts, areaPrices } from '$lib/query/areas/facts.ts';
import { roleFacts } from '$lib/query/roles/facts.ts';
import { rolePay } from '$lib/query/questions/role-pay.ts';
import { stateProjections } from '$lib/views/outlook/question.ts';
import { openTables } from '../tables.server.ts';

/** An area's page in full. */
export interface AreaEntry {
	readonly facts: AreaFacts;
	/** The newest release with the area. */
	readonly year: number;
	/** The health-information roles there, in the table's order. */
	readonly rows: readonly WageRow[];
	/** The same rows in local dollars. */
	readonly local: readonly WageRow[];
	/** Roles of that release the area has no row of. */
	readonly absent: readonly AbsentRole[];
	readonly prices: AreaPrices | null;
	/** For a nonmetropolitan area: BEA's portion of its state outside metropolitan areas. */
	readonly portion: AreaPrices | null;
	readonly changes: readonly CodeChange[];
	/** The same roles in every earlier release with the area that an area's page shows, oldest first; none for the nation. */
	readonly earlier: readonly WageRow[];
	/** What its state, or it as a state, projects for the roles, with the nation's of the same round. */
	readonly outlooks: readonly StateOutlookRow[];
}

interface AbsentRole {
	readonly code: SocCode;
	readonly title: string;
	/** The table has it for no area of that kind: that says nothing of what BLS publishes. */
	readonly isNowhere: boolean;
}

let opened: Promise<ReadonlyMap<AreaCode, AreaEntry>> | undefined;

/** Every area of the tables by its code, asked for once and set-wise: the build writes all pages from it. */
export function openAreaBook(): Promise<ReadonlyMap<AreaCode, AreaEntry>> {
	opened ??= readAreaBook();
	return opened;
}

async function readAreaBook(): Promise<ReadonlyMap<AreaCode, AreaEntry>> {
	const { ask, context } = await openTables();
	const areas = await ask(areaFacts());
	const roles = (await ask(roleFacts())).filter(({ inHealthInformationSet }) => inHealthInformationSet);
	const prices = new Map((await ask(areaPrices())).map((price) => [price.areaCode, price]));
	const changes = await ask(areaChanges());
	const asked = {
		roles: roles.map(({ occCode }) => occCode),
		areas: { codes: areas.map(({ areaCode }) => areaCode) },
		years: areaReleases(context),
	};
	const key = ({ areaCode, year }: { readonly areaCode: AreaCode; readonly year: number }) =>
		`${areaCode} ${year}`;
	const nominal = group(await rolePay(NO_FILTERS, asked, context)(ask), key);
	const inLocal = { ...NO_FILTERS, dollars: 'local' } as const;
	const local = group(await rolePay(inLocal, asked, context)(ask), key);
	const stateOf = ({ areaCode, kind, primaryState }: AreaFacts) =>
		kind === 'metro' || kind === 'nonmetro' ? primaryState : areaCode;
	const states = [...new Set(areas.map(stateOf))];
	const outlooks = group(
		await stateProjections(asked.roles, states, new Set(states), context)(ask),
		({ areaCode }) => areaCode,
	);
	const kinds = new Map(areas.map(({ areaCode, kind }) => [areaCode, kind]));
	const publishedSomewhere = new Set(
		[...nominal.values()]
			.flat()
			.map(({ areaCode, year, occCode }) => `${kinds.get(areaCode)} ${year} ${occCode}`),
	);
	return new Map(
		areas.map((facts): [AreaCode, AreaEntry] => {
			const { areaCode, kind, primaryState, releases } = facts;
			const year = releases.at(-1) ?? context.newestYear;
			const rows = nominal.get(key({ areaCode, year })) ?? [];
			const projected = kind === 'nation' ? [] : (outlooks.get(stateOf(facts)) ?? []);
			const present = new Set(rows.map(({ occCode }) => occCode));
			return [
				areaCode,
				{
					facts,
					year,
					rows,
					local: local.get(key({ areaCode, year })) ?? [],
					absent: roles
						.filter(
							({ occCode, firstYear, lastYear }) =>
								!present.has(occCode) && firstYear <= year && year <= lastYear,
						)
						.map(({ occCode, title }) => ({
							code: occCode,
							title,
							isNowhere: !publishedSomewhere.has(`${kind} ${year} ${occCode}`),
						})),
					prices: prices.get(areaCode) ?? null,
					portion: kind === 'nonmetro' ? (prices.get(`${primaryState}999`) ?? null) : null,
					earlier:
						kind === 'nation'
							? []
							: releases.slice(0, -1).flatMap((before) => nominal.get(key({ areaCode, year: before })) ?? []),
					outlooks: projected.length ? [...projected, ...(outlooks.get(NATION) ?? [])] : [],
					changes: changes.filter(({ fromCode, toCode }) => fromCode === areaCode || toCode === areaCode),
				},
			];
		}),
	);
}
