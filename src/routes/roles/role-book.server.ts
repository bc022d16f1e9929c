import { group } from 'd3-array';
import { NATION } from '$lib/domain/area.ts';
import { NO_FILTERS, type Filters } from '$lib/domain/filters.ts';
import { majorGroup, type SocCode } from '$lib/domain/occupation.ts';
import type { StateOutlookRow } from '$lib/domain/outlook-row.ts';
import { MEDICAL_INFORMATION } from '$lib/domain/postings.ts';
import type { RoleFacts, RolePlace, RoleProfile } from '$lib/domain/role-profile.ts';
import type { WageRow } from '$lib/domain/wage-row.ts';
import { areaReleases, type Context } from '$lib/query/context.ts';
import { areaFacts } from '$lib/query/areas/facts.ts';
import { roleSteps } from '$lib/query/credentials/career-ladder.ts';
import {
	roleChanges,
	roleDuties,
	roleFacts,
	roleNames,
	roleRelated,
	roleTitles,
} from '$lib/query/roles/facts.ts';
import { roleProjections, roleSectors, roleSettingPay } from '$lib/query/roles/pay.ts';
import { roleCredentials, roleSkills, roleTechnology } from '$lib/query/roles/skills.ts';
import { postingSectors } from '$lib/query/slices/postings.ts';
import { rolePay } from '$lib/query/questions/role-pay.ts';
import { rolePlaces } from '$lib/query/questions/role-places.ts';
import { stateProjections } from '$lib/views/outlook/question.ts';
import type { Statement } from '$lib/query/statement.ts';
import { metroChange, type MetroChangeAnswer } from '$lib/views/metro-change/question.ts';
import { rolePictures, type RolePictures } from '$lib/views/role-page.ts';
import { openTables } from '../tables.server.ts';

/** A role's page in full: what is known about it, its newest national row, and its rows in states and territories. */
export interface RoleEntry {
	readonly profile: RoleProfile;
	/** How its wages are read: by the hour where OEWS publishes no annual ones. */
	readonly filters: Filters;
	readonly nation: WageRow | null;
	readonly states: readonly WageRow[];
	/** How many states and territories that release has. */
	readonly statesAsked: number;
	/** What states project for it, and the nation in the same round. */
	readonly outlooks: readonly StateOutlookRow[];
	/** What is drawn of it when its page opens, its trend too; of the health-information set alone. */
	readonly pictures: RolePictures | null;
	/** Its pay by metropolitan area over releases that may be compared; null where none may, or nothing is drawn. */
	readonly changes: MetroChangeAnswer | null;
}

const SKILLS = 12;
const TECHNOLOGIES = 20;
const NAMES = 20;
const RELATED = 10;
const PLACES = 10;

let opened: Promise<ReadonlyMap<SocCode, RoleEntry>> | undefined;

/** Every role of the tables by its code, asked for once and set-wise: the build writes a thousand pages from it. */
export function openRoleBook(): Promise<ReadonlyMap<SocCode, RoleEntry>> {
	opened ??= readRoleBook();
	return opened;
}

async function readRoleBook(): Promise<ReadonlyMap<SocCode, RoleEntry>> {
	const { ask, context } = await openTables();
	const by = async <Row extends { occCode: SocCode }>(statement: Statement<Row>) =>
		group(await ask(statement), ({ occCode }) => occCode);

	const facts = await ask(roleFacts());
	const areas = await ask(areaFacts());
	const duties = await by(roleDuties());
	const projections = await by(roleProjections());
	const settings = await by(roleSettingPay());
	const sectors = await by(roleSectors(context));
	const credentials = await by(roleCredentials());
	const skills = await by(roleSkills(SKILLS));
	const technology = await by(roleTechnology(TECHNOLOGIES));
	const names = await by(roleNames(NAMES));
	const titles = await by(roleTitles());
	const related = await by(roleRelated(RELATED));
	const changes = await ask(roleChanges());
	const steps = await ask(roleSteps());
	const posted = new Set(
		(await ask(postingSectors())).flatMap(({ occCode, sectorId }) =>
			sectorId === MEDICAL_INFORMATION ? [occCode] : [],
		),
	);
	const stateCodes = areas.flatMap(({ kind, areaCode }) =>
		kind === 'state' || kind === 'territory' ? [areaCode] : [],
	);
	const codes = facts.map(({ occCode }) => occCode);
	const outlooks = group(
		await stateProjections(codes, stateCodes, new Set(stateCodes), context)(ask),
		({ occCode }) => occCode,
	);
	const nation = new Map<SocCode, WageRow[]>();
	const states = new Map<SocCode, WageRow[]>();
	const places = new Map<SocCode, RolePlace[]>();
	const collect = <Row extends { occCode: SocCode }>(into: Map<SocCode, Row[]>, rows: readonly Row[]) => {
		for (const [code, own] of group(rows, ({ occCode }) => occCode)) into.set(code, own);
	};
	const national = [...new Set(facts.flatMap(({ firstYear, lastYear }) => range(firstYear, lastYear)))];
	for (const [pay, roles] of group(facts, payOf)) {
		const codes = roles.map(({ occCode }) => occCode);
		const asked = { roles: codes, areas: { codes: [NATION] }, years: national };
		collect(nation, await rolePay({ ...NO_FILTERS, pay }, asked, context)(ask));
	}
	const groups = group(facts, (role) => `${payOf(role)} ${areaYearOf(role, context)}`);
	for (const roles of groups.values()) {
		const [first] = roles;
		const year = first && areaYearOf(first, context);
		if (!first || !year) continue;
		const codes = roles.map(({ occCode }) => occCode);
		const asked = { roles: codes, areas: { codes: stateCodes }, years: [year] };
		collect(states, await rolePay({ ...NO_FILTERS, pay: payOf(first) }, asked, context)(ask));
		collect(places, await rolePlaces(codes, year, PLACES, context)(ask));
	}
	const pictures = new Map<SocCode, RolePictures>();
	const metroChanges = new Map<SocCode, MetroChangeAnswer>();
	for (const role of facts.filter((one) => one.inHealthInformationSet && payOf(one) === 'annual')) {
		const has = { trend: true, demand: posted.has(role.occCode) };
		const change = await metroChange(filtersOf(role), context)(ask);
		if (change.spans.length > 0) metroChanges.set(role.occCode, change);
		pictures.set(role.occCode, await rolePictures(filtersOf(role), role.lastYear, has, context)(ask));
	}
	const inRelease = (year: number | null, kinds: readonly string[]) =>
		areas.filter(({ kind, releases }) => kinds.includes(kind) && year !== null && releases.includes(year))
			.length;

	return new Map(
		facts.map((role): [SocCode, RoleEntry] => {
			const code = role.occCode;
			const year = areaYearOf(role, context);
			const rows = nation.get(code) ?? [];
			return [
				code,
				{
					profile: {
						facts: role,
						groupTitle: projections.get(`${majorGroup(code)}-0000`)?.[0]?.title ?? '',
						duties: (duties.get(code) ?? []).map(({ duty }) => duty),
						projection: projections.get(code)?.[0] ?? null,
						settings: settings.get(code) ?? [],
						sectors: sectors.get(code) ?? [],
						credentials: credentials.get(code) ?? [],
						skills: skills.get(code) ?? [],
						technology: technology.get(code) ?? [],
						names: names.get(code) ?? [],
						titles: titles.get(code) ?? [],
						changes: changes.filter(({ fromCode, toCode }) => fromCode === code || toCode === code),
						related: related.get(code) ?? [],
						steps: steps.filter(({ fromCode, toCode }) => fromCode === code || toCode === code),
						places: places.get(code) ?? [],
						placesOf: year === null ? null : { year, metros: inRelease(year, ['metro']) },
						medians: rows.map((row) => ({
							year: row.year,
							median: row.median,
							employment: row.employment,
						})),
					},
					filters: filtersOf(role),
					nation: rows.at(-1) ?? null,
					states: states.get(code) ?? [],
					statesAsked: inRelease(year, ['state', 'territory']),
					outlooks: outlooks.get(code) ?? [],
					pictures: pictures.get(code) ?? null,
					changes: metroChanges.get(code) ?? null,
				},
			];
		}),
	);
}

function filtersOf(role: RoleFacts): Filters {
	return { ...NO_FILTERS, role: [role.occCode], pay: payOf(role) };
}

function payOf({ wageBasis }: RoleFacts): Filters['pay'] {
	return wageBasis === 'hourly_only' ? 'hourly' : 'annual';
}

/** The newest release with areas that has the code. */
function areaYearOf({ firstYear, lastYear }: RoleFacts, context: Context): number | null {
	return areaReleases(context).findLast((year) => year >= firstYear && year <= lastYear) ?? null;
}

function range(first: number, last: number): readonly number[] {
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
